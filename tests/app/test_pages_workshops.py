"""The list of workshops, and a new one."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.access import read_token
from app.formats import ready_formats
from app.models import Centre, Workshop
from app.pages.plan import plan_of
from tests.app.backlog_afternoon import Afternoon
from tests.app.browsing import send, words
from tests.caller import Caller
from workshops.commands import CloseWorkshop, PauseWorkshop

Json = dict[str, Any]

NEW = {
    "scenario": "complet",
    "title": "L’accueil du centre",
    "challenge": "Mieux accueillir chacun.",
    "day": "2031-03-12",
    "time": "14:00",
    "wording": "child",
}


def all_workshops(rows: Session) -> list[Workshop]:
    return list(rows.scalars(select(Workshop)))


def test_a_team_without_a_workshop_is_led_to_its_first(fay: Caller) -> None:
    page = fay.get("/workshops")
    assert "Pas encore d’atelier ici." in words(page)
    assert 'href="/workshops/new"' in page.text


def test_a_new_workshop_is_made_as_asked_then_shown(fay: Caller, rows: Session) -> None:
    answer = send(fay, "/workshops/new", NEW)
    [made] = all_workshops(rows)
    assert answer.headers["Location"] == f"/workshops/{made.id}"
    assert (made.title, made.challenge, made.scenario_id) == (NEW["title"], NEW["challenge"], "complet")
    assert made.wording == "child"
    # 14 h in Lille, before summer time.
    assert made.planned_at == datetime(2031, 3, 12, 13, 0, tzinfo=UTC)
    assert NEW["title"] in words(fay.get(answer.headers["Location"]))


def test_a_workshop_may_wait_for_its_date(fay: Caller, rows: Session) -> None:
    send(fay, "/workshops/new", {**NEW, "day": ""})
    assert [made.planned_at for made in all_workshops(rows)] == [None]
    assert "Il manque la date" in words(fay.get("/workshops"))


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"title": ""}, "À remplir."),
        ({"title": "   "}, "À remplir."),
        ({"challenge": ""}, "À remplir."),
        ({"title": "x" * 61}, "C’est trop long."),
        ({"challenge": "x" * 141}, "C’est trop long."),
        ({"scenario": "nope"}, "Il manque quelque chose."),
        ({"wording": "dog"}, "Il manque quelque chose."),
        ({"day": "demain"}, "Il manque quelque chose."),
    ],
)
def test_what_is_wrong_is_pointed_at_and_nothing_is_made(
    fay: Caller, rows: Session, fields: dict[str, str], sentence: str
) -> None:
    answer = send(fay, "/workshops/new", {**NEW, **fields})
    assert answer.status == 200
    assert sentence in words(answer)
    assert all_workshops(rows) == []


def test_nobody_makes_a_workshop_in_another_centre(zoe: Caller, rows: Session) -> None:
    arbrisseau = rows.scalars(select(Centre.id).where(Centre.name == "Centre social Arbrisseau")).one()
    send(zoe, "/workshops/new", {**NEW, "centre_id": arbrisseau})
    assert all_workshops(rows) == []


@pytest.mark.parametrize("page", ["", "/wall"])
def test_a_workshop_of_another_centre_does_not_exist(zoe: Caller, workshop: Json, page: str) -> None:
    answer = zoe.get(f"/workshops/{workshop['id']}{page}")
    answer.expect(404)
    assert workshop["title"] not in words(answer)
    assert workshop["title"] not in words(zoe.get("/workshops"))


def test_words_from_people_stay_words(fay: Caller) -> None:
    send(fay, "/workshops/new", {**NEW, "title": "<script>alert(1)</script>"})
    page = fay.get("/workshops")
    assert "<script>alert(1)</script>" in words(page)
    assert "<script>alert(1)" not in page.text


def test_a_workshop_goes_from_coming_to_live_to_past(fay: Caller, app: Flask, workshop: Json) -> None:
    assert "À venir 1" in words(fay.get("/workshops"))
    afternoon = Afternoon(app, workshop["id"])
    afternoon.say_needs()
    live = words(fay.get("/workshops"))
    assert "En cours 1" in live
    assert "Étape 1 sur 5, Comprendre : on range." in live
    assert "2 personnes" in live
    assert "Revenir à l’animation" in live
    afternoon.ask(afternoon.fay, CloseWorkshop())
    past = words(fay.get("/workshops"))
    assert "Passés 1" in past
    assert "Voir le bilan" in past
    assert "En cours" not in past


def test_a_paused_workshop_waits_among_those_to_come(fay: Caller, app: Flask, workshop: Json) -> None:
    afternoon = Afternoon(app, workshop["id"])
    afternoon.say_needs()
    afternoon.ask(afternoon.fay, PauseWorkshop())
    said = words(fay.get("/workshops"))
    assert "À venir 1" in said
    assert "En pause" in said
    assert "Reprendre" in said


def test_the_wall_opens_with_a_signed_link_for_a_wall(fay: Caller, app: Flask, workshop: Json) -> None:
    address = fay.get(f"/workshops/{workshop['id']}/wall").headers["Location"]
    assert address.startswith("/board/")
    with app.app_context():
        known = read_token(address.removeprefix("/board/"))
    assert (known.kind, known.workshop_id, known.seat_id) == ("board", workshop["id"], None)


@pytest.mark.parametrize("format_id", list(ready_formats()))
def test_the_plan_of_each_format_adds_up_to_its_length(format_id: str) -> None:
    scenario = ready_formats()[format_id]
    plan = plan_of(scenario)
    assert [line.step for line in plan.lines if line.step] == [step.step for step in scenario.steps]
    assert sum(line.minutes for line in plan.lines if not line.is_later) == scenario.duration_minutes


def test_each_line_of_a_plan_begins_when_the_one_before_ends() -> None:
    lines = [line for line in plan_of(ready_formats()["complet"]).lines if not line.is_later]
    assert lines[0].after_minutes == 0
    for before, line in pairwise(lines):
        assert line.after_minutes == (before.after_minutes or 0) + before.minutes
