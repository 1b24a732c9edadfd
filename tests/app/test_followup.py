"""What residents read of a closed workshop: kept words and decisions, never what was hidden or left in the room."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app.access import issue_token
from app.models import Prototype, Workshop
from app.public_ids import public_id
from tests.app.backlog_afternoon import NEEDS, QUESTION, WHY, Afternoon
from tests.app.browsing import words
from tests.caller import Answer, Caller
from workshops.commands import Choose, CloseWorkshop, HideNote, MakeCluster, Target

Json = dict[str, Any]

MINE = "/api/v1/followup/mine"


@pytest.fixture
def afternoon(app: Flask, workshop: Json) -> Afternoon:
    return Afternoon(app, workshop["id"])


def close(afternoon: Afternoon, next_meeting: str = "") -> None:
    afternoon.ask(afternoon.fay, CloseWorkshop(next_meeting))


def address(workshop: Json) -> str:
    return f"/suites/{public_id(workshop['id'])}"


def page_of(anybody: Caller, workshop: Json, **options: Any) -> Answer:
    answer = anybody.get(address(workshop), **options)
    answer.expect(200)
    return answer


def keep_needs(afternoon: Afternoon) -> None:
    """The group of needs is kept, with its reason."""
    afternoon.say_needs()
    afternoon.open("empathise", "decide")
    group = next(iter(afternoon.room.state.clusters))
    afternoon.ask(afternoon.fay, Choose((Target(group, "Tout le monde le dit."),)))


def promote_one(afternoon: Afternoon, verdict: str = "") -> str:
    """One idea, kept, perhaps tried, and promoted."""
    keep_needs(afternoon)
    afternoon.choose_question()
    afternoon.choose_ideas("Un plan à l’entrée")
    prototype_id = afternoon.prototypes[0]
    if verdict:
        afternoon.try_out(prototype_id, verdict, "Dire l’attente à voix haute suffit.")
    afternoon.promote(prototype_id)
    return prototype_id


def move(officer: Caller, rows: Session, *states: str) -> None:
    """The only card goes through these states."""
    for state in states:
        rows.rollback()
        card = rows.scalars(select(Prototype)).one()
        asked = {"state": state, "version": card.version, "reason": f"Parce que {state}."}
        officer.post(f"/api/v1/prototypes/{card.id}/moves", asked).expect(200)


# The way there


def test_the_code_of_a_closed_workshop_leads_to_its_page(anybody: Caller, workshop: Json, afternoon: Afternoon) -> None:
    close(afternoon)
    answer = anybody.get(f"/{workshop['pin']}")
    assert answer.status == 302
    assert answer.headers["Location"] == address(workshop)
    assert "Que sont devenues nos\u00a0idées" in page_of(anybody, workshop).text


def test_the_capitals_of_the_posters_code_lead_there_too(anybody: Caller, workshop: Json, afternoon: Afternoon) -> None:
    close(afternoon)
    anybody.get(address(workshop).upper()).expect(200)


def test_a_code_nobody_had_leads_to_the_door(anybody: Caller) -> None:
    anybody.get("/000000").expect(200)


def test_the_code_of_an_open_workshop_leads_to_the_door_and_its_page_does_not_exist(
    anybody: Caller, workshop: Json
) -> None:
    anybody.get(f"/{workshop['pin']}").expect(200)
    assert anybody.get(address(workshop)).status == 404


def test_the_open_workshop_wins_a_code_that_serves_again(
    anybody: Caller, fay: Caller, workshop: Json, afternoon: Afternoon, rows: Session
) -> None:
    close(afternoon)
    asked = {"title": "Le jardin", "challenge": "Planter", "scenario": "decouverte"}
    newer = fay.post("/api/v1/workshops", asked).expect(201)
    rows.execute(update(Workshop).where(Workshop.id == newer["id"]).values(pin=workshop["pin"]))
    rows.commit()
    anybody.get(f"/{workshop['pin']}").expect(200)
    page_of(anybody, workshop)


def test_who_tries_many_codes_learns_nothing_more(anybody: Caller, workshop: Json, afternoon: Afternoon) -> None:
    close(afternoon)
    for pin in range(30):
        anybody.get(f"/{pin:06}").expect(200)
    anybody.get(f"/{workshop['pin']}").expect(200)
    page_of(anybody, workshop)


@pytest.mark.parametrize("name", ["a", "aaaaaaaaaaaaaaaa", "a" * 24, "0189!", "é" * 16])
def test_a_name_that_is_none_is_no_page(anybody: Caller, name: str) -> None:
    assert anybody.get(f"/suites/{name}").status == 404


def test_a_name_is_short_and_the_workshops_own(fay: Caller, workshop: Json) -> None:
    asked = {"title": "Le jardin", "challenge": "Planter", "scenario": "decouverte"}
    names = {public_id(workshop["id"]), public_id(fay.post("/api/v1/workshops", asked).expect(201)["id"])}
    assert [len(name) for name in names] == [16, 16]


def test_the_teams_page_of_a_closed_workshop_links_to_it(fay: Caller, workshop: Json, afternoon: Afternoon) -> None:
    close(afternoon)
    assert f'href="{address(workshop)}"' in fay.get(f"/workshops/{workshop['id']}").text


# What is told


def test_the_page_tells_needs_question_ideas_reasons_and_the_next_meeting(
    anybody: Caller, workshop: Json, afternoon: Afternoon
) -> None:
    promote_one(afternoon)
    close(afternoon, "mardi 2 juin, 14 h")
    said = words(page_of(anybody, workshop))
    for told in (*NEEDS, "Tout le monde le dit.", QUESTION, "La plus claire.", "Un plan à l’entrée", WHY):
        assert told in said
    assert "L’idée choisie" in said
    assert "L’équipe la regarde" in said
    assert "Venez décider avec nous mardi 2 juin, 14 h" in said


def test_the_page_speaks_the_language_of_the_phone(anybody: Caller, workshop: Json, afternoon: Afternoon) -> None:
    promote_one(afternoon)
    close(afternoon)
    said = words(page_of(anybody, workshop, headers={"Accept-Language": "en-GB"}))
    assert "What became of our ideas?" in said
    assert "The team is looking at it" in said


def test_hidden_words_are_not_in_the_bytes(anybody: Caller, workshop: Json, afternoon: Afternoon) -> None:
    afternoon.open("empathise", "collect")
    seen, hidden = afternoon.post(afternoon.ana, "Le hall est froid."), afternoon.post(afternoon.ben, "Madame Martin")
    afternoon.open("empathise", "group")
    group = str(uuid4())
    afternoon.ask(afternoon.fay, MakeCluster(group, (seen, hidden), "Le hall"))
    afternoon.open("empathise", "decide")
    afternoon.ask(afternoon.fay, Choose((Target(group, ""),)))
    afternoon.choose_question()
    afternoon.choose_ideas("Monsieur Durand sait tout", "Un plan à l’entrée")
    afternoon.promote(afternoon.prototypes[0])
    idea = next(note.id for note in afternoon.room.state.notes.values() if "Durand" in note.text)
    for note in (hidden, idea):
        afternoon.ask(afternoon.fay, HideNote(note))
    close(afternoon)
    text = page_of(anybody, workshop).text
    assert "Le hall est froid." in text
    assert "Un plan à l’entrée" in text
    assert "Martin" not in text
    assert "Durand" not in text


def test_words_that_were_not_kept_stay_in_the_room(anybody: Caller, workshop: Json, afternoon: Afternoon) -> None:
    keep_needs(afternoon)
    afternoon.open("empathise", "collect")
    afternoon.post(afternoon.ana, "Un besoin laissé")
    afternoon.choose_question()
    afternoon.open("ideate", "collect")
    kept, later, left, grouped = (
        afternoon.post(afternoon.ben, text) for text in ("Un plan", "Un coin café", "Une idée laissée", "Mots groupés")
    )
    afternoon.open("ideate", "group")
    afternoon.ask(afternoon.fay, MakeCluster(str(uuid4()), (grouped,), "Le jardin"))
    afternoon.open("ideate", "decide")
    afternoon.ask(afternoon.fay, Choose((Target(kept, WHY),), (Target(later, "Il faut la place."),)))
    close(afternoon)
    answer = page_of(anybody, workshop)
    assert "Un coin café Il faut la place." in words(answer)
    assert "Le jardin" in answer.text
    assert "1 autre idée est gardée aussi." in answer.text
    for text in ("Un besoin laissé", "Une idée laissée", "Mots groupés", left):
        assert text not in answer.text


def test_groups_that_nobody_chose_have_a_name_and_a_count_only(
    anybody: Caller, workshop: Json, afternoon: Afternoon
) -> None:
    afternoon.say_needs()
    afternoon.open("define", "collect")
    close(afternoon)
    said = words(page_of(anybody, workshop))
    assert "Trouver son chemin 3 paroles" in said
    assert NEEDS[0] not in said


def test_a_workshop_closed_while_people_write_reveals_nothing(
    anybody: Caller, workshop: Json, afternoon: Afternoon
) -> None:
    afternoon.open("empathise", "collect")
    afternoon.post(afternoon.ana, NEEDS[0])
    close(afternoon)
    said = words(page_of(anybody, workshop))
    assert NEEDS[0] not in said
    assert "Aucune idée n’est choisie pour le moment." in said


def test_neither_staff_nor_authors_are_named(
    anybody: Caller, omar: Caller, workshop: Json, afternoon: Afternoon, rows: Session
) -> None:
    promote_one(afternoon, "continue")
    close(afternoon)
    move(omar, rows, "accepted", "trial")
    text = page_of(anybody, workshop).text
    taken = [taker.id for taker in afternoon.room.state.seats.values()]
    for name in ("Fay", "Omar", "example.org", "csrf", workshop["id"], *taken):
        assert name not in text


@pytest.mark.parametrize(
    ("states", "sign", "reached"),
    [
        (("accepted",), "Acceptée", 1),
        (("accepted", "building"), "En fabrication", 2),
        (("trial",), "À l’essai", 3),
        (("trial", "in_use"), "En service", 4),
        (("shared",), "Partagée avec d’autres centres", 4),
        (("building", "paused"), "En pause", 2),
        (("reserve",), "En réserve : pas maintenant", 1),
        (("accepted", "stopped"), "Arrêtée", 1),
        (("trial", "stopped"), "Arrêtée après l’essai", 3),
    ],
)
def test_the_path_follows_the_card(
    anybody: Caller,
    omar: Caller,
    workshop: Json,
    afternoon: Afternoon,
    rows: Session,
    states: tuple[str, ...],
    sign: str,
    reached: int,
) -> None:
    promote_one(afternoon)
    close(afternoon)
    move(omar, rows, *states)
    answer = page_of(anybody, workshop)
    said = words(answer)
    assert f"{sign} Votre idée Choisie : fait" in said.replace("\u00a0", " ")
    assert said.count(": fait") == reached
    assert f"Parce que {states[-1]}." in said


def test_what_the_room_tried_is_tried_wherever_its_card_stands(
    anybody: Caller, omar: Caller, workshop: Json, afternoon: Afternoon, rows: Session
) -> None:
    promote_one(afternoon, "continue")
    close(afternoon)
    move(omar, rows, "accepted")
    assert words(page_of(anybody, workshop)).count(": fait") == 3


def test_a_prototype_stopped_after_its_trial_tells_what_was_learned(
    anybody: Caller, omar: Caller, workshop: Json, afternoon: Afternoon, rows: Session
) -> None:
    promote_one(afternoon, "stop")
    close(afternoon)
    move(omar, rows, "stopped")
    said = words(page_of(anybody, workshop))
    assert "Pourquoi ? Parce que stopped." in said.replace("\u00a0", " ")
    assert "Ce qu’on a appris Dire l’attente à voix haute suffit." in said


def test_a_prototype_the_room_stopped_needs_no_card_to_be_told(
    anybody: Caller, workshop: Json, afternoon: Afternoon
) -> None:
    afternoon.reach_ideas("Un plan à l’entrée")
    afternoon.try_out(afternoon.prototypes[0], "stop", "Trop cher.")
    close(afternoon)
    said = words(page_of(anybody, workshop))
    assert "Arrêtée après l’essai" in said
    assert "Trop cher." in said


# What is mine


def test_a_phone_finds_its_own_ideas_and_nothing_else(
    app: Flask, anybody: Caller, workshop: Json, afternoon: Afternoon
) -> None:
    promote_one(afternoon)
    close(afternoon)
    with app.app_context():
        tokens = [issue_token("participant", workshop["id"], seat.id) for seat in (afternoon.ana, afternoon.ben)]
    answers = [anybody.get(MINE, token=token).expect(200) for token in tokens]
    group = next(iter(afternoon.room.state.clusters))
    assert answers[0] == {"mine": [group]}
    question, idea = (note.id for note in afternoon.room.state.notes.values() if note.author == afternoon.ben.id)
    assert answers[1] == {"mine": sorted([question, idea])}
    page = page_of(anybody, workshop).text
    for id in (group, question, idea):
        assert f'data-mine="{id}"' in page


def test_nothing_is_mine_without_a_seat_or_before_the_end(
    app: Flask, anybody: Caller, workshop: Json, ana: Json, afternoon: Afternoon
) -> None:
    anybody.get(MINE).refused(401, "unauthorized")
    anybody.get(MINE, token="x").refused(401, "unauthorized")
    anybody.get(MINE, token=ana["token"]).refused(404, "not_found")
    close(afternoon)
    assert anybody.get(MINE, token=ana["token"]).expect(200) == {"mine": []}
    with app.app_context():
        wall = issue_token("board", workshop["id"])
    anybody.get(MINE, token=wall).refused(401, "unauthorized")
