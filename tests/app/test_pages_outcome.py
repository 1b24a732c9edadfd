"""What a closed workshop leaves, on one sheet of paper."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from flask import Flask

from tests.app.backlog_afternoon import NEEDS, QUESTION, WHY, Afternoon
from tests.app.browsing import words
from tests.caller import Caller
from workshops.commands import Choose, CloseWorkshop, HideNote, MakeCluster, Target

Json = dict[str, Any]


@pytest.fixture
def afternoon(app: Flask, workshop: Json) -> Afternoon:
    return Afternoon(app, workshop["id"])


def close(afternoon: Afternoon, next_meeting: str = "") -> None:
    afternoon.ask(afternoon.fay, CloseWorkshop(next_meeting))


def page_of(fay: Caller, workshop: Json) -> str:
    answer = fay.get(f"/workshops/{workshop['id']}")
    answer.expect(200)
    return words(answer)


def test_the_sheet_tells_needs_question_ideas_reasons_and_what_comes_next(
    fay: Caller, workshop: Json, afternoon: Afternoon
) -> None:
    afternoon.reach_ideas("Un plan à l’entrée", "Des flèches au sol")
    afternoon.fill(afternoon.prototypes[0], "idea", "Une flèche par porte.")
    close(afternoon, "mardi 2 juin, 14 h")
    said = page_of(fay, workshop)
    for words_of_people in (*NEEDS, QUESTION, WHY, "Un plan à l’entrée", "Une flèche par porte."):
        assert words_of_people in said
    assert "Trouver son chemin : 3" in said
    assert "Les 2 idées choisies, et pourquoi" in said
    assert "3 votes" in said
    assert "La suite : mardi 2 juin, 14 h" in said


def test_ideas_in_reserve_keep_their_reason(fay: Caller, workshop: Json, afternoon: Afternoon) -> None:
    afternoon.choose_question()
    afternoon.open("ideate", "collect")
    now, later = afternoon.post(afternoon.ana, "Un plan"), afternoon.post(afternoon.ben, "Un coin café")
    afternoon.open("ideate", "decide")
    afternoon.ask(afternoon.fay, Choose((Target(now, WHY),), (Target(later, "Il faut la place."),)))
    close(afternoon)
    said = page_of(fay, workshop)
    assert said.index("L’idée choisie, et pourquoi") < said.index("En réserve : pas maintenant")
    assert "Un coin café Il faut la place." in said


def test_what_was_hidden_stays_hidden(fay: Caller, workshop: Json, afternoon: Afternoon) -> None:
    afternoon.open("empathise", "collect")
    seen, hidden = afternoon.post(afternoon.ana, "Le hall est froid."), afternoon.post(afternoon.ben, "Madame Martin")
    afternoon.open("empathise", "group")
    afternoon.ask(afternoon.fay, MakeCluster(str(uuid4()), (seen, hidden), "Le hall"))
    afternoon.ask(afternoon.fay, HideNote(hidden))
    close(afternoon)
    said = page_of(fay, workshop)
    assert "Le hall est froid." in said
    assert "Martin" not in said
    assert "besoin 1" in said


def test_only_the_groups_that_were_chosen_are_told(fay: Caller, workshop: Json, afternoon: Afternoon) -> None:
    afternoon.say_needs()
    afternoon.open("empathise", "collect")
    loose = afternoon.post(afternoon.ana, "Il fait froid.")
    afternoon.open("empathise", "decide")
    afternoon.ask(afternoon.fay, Choose((Target(loose, "Tout le monde le dit."),)))
    close(afternoon)
    said = page_of(fay, workshop)
    assert "« Il fait froid. »" in said
    assert NEEDS[0] not in said


def test_a_workshop_closed_before_it_began_has_an_empty_sheet(
    fay: Caller, workshop: Json, afternoon: Afternoon
) -> None:
    close(afternoon)
    said = page_of(fay, workshop)
    assert "L’atelier est fini." in said
    assert "besoin 0" in said
    assert "Ce que vous avez dit" not in said
