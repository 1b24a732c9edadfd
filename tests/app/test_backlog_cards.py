"""A promoted prototype becomes a card, and the card follows its workshop, inside the journal's transaction."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select

from app import backlog, batch
from app.errors import NotSaved
from app.extensions import db
from app.models import Prototype, Workshop
from app.projections import project
from tests.app.backlog_afternoon import NEEDS, QUESTION, WHY, WHY_PROMOTED, Afternoon
from tests.caller import Caller
from tests.conftest import make_app
from tests.instances import copied
from workshops.commands import CloseWorkshop, LockDoor
from workshops.errors import RuleBroken
from workshops.roles import Seat

IDEA, OTHER = "Des panneaux en images", "Mon tour"


@dataclass(frozen=True)
class Morning:
    """An instance whose workshop has chosen its ideas, played once and copied for each test."""

    folder: Path
    workshop: dict[str, Any]
    cast: tuple[Seat, ...]


@pytest.fixture(scope="module")
def morning(first_instance: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Morning]:
    with copied(first_instance, tmp_path_factory.mktemp("morning") / "instance") as folder:
        app = make_app(folder)
        asked = {"title": "L’accueil", "challenge": "Mieux accueillir chacun", "scenario": "complet"}
        workshop = Caller(app).signed_in("fay").post("/api/v1/workshops", asked).expect(201)
        afternoon = Afternoon(app, workshop["id"])
        afternoon.reach_ideas(IDEA, OTHER)
        with app.app_context():
            db.engine.dispose()
        yield Morning(folder, workshop, afternoon.cast)


@pytest.fixture
def instance(morning: Morning, tmp_path: Path) -> Iterator[Path]:
    with copied(morning.folder, tmp_path / "instance") as folder:
        yield folder


@pytest.fixture
def workshop(morning: Morning) -> dict[str, Any]:
    return morning.workshop


@pytest.fixture
def afternoon(app: Flask, morning: Morning) -> Afternoon:
    return Afternoon(app, morning.workshop["id"], morning.cast)


def cards(rows: Any) -> list[Prototype]:
    rows.rollback()
    return list(rows.scalars(select(Prototype).order_by(Prototype.position)))


def decisions(card: Prototype) -> list[tuple[str, str | None, str]]:
    return [(decision.what, decision.verdict, decision.reason) for decision in card.decisions]


def test_nothing_enters_the_backlog_before_it_is_promoted(afternoon: Afternoon, rows: Any) -> None:
    assert len(afternoon.prototypes) == 2
    assert cards(rows) == []


def test_a_card_tells_where_it_comes_from_in_peoples_own_words(
    afternoon: Afternoon, rows: Any, workshop: dict[str, Any]
) -> None:
    afternoon.promote(afternoon.prototypes[0])
    [card] = cards(rows)
    assert (card.state, card.title, card.version) == ("to_review", IDEA, 1)
    assert (card.workshop_id, card.centre_id) == (workshop["id"], workshop["centre_id"])
    origin = card.provenance
    assert (origin["workshop"]["title"], origin["workshop"]["people"]) == (workshop["title"], 2)
    assert origin["needs"] == [{"group": "Trouver son chemin", "words": list(NEEDS), "pictures": []}]
    assert origin["question"] == {"text": QUESTION, "votes": 1, "reason": "La plus claire."}
    idea = origin["idea"]
    assert (idea["words"], idea["votes"], idea["paper_votes"], idea["reason"]) == ([IDEA], 3, 1, WHY)
    assert decisions(card) == [("chosen", None, WHY), ("promoted", None, WHY_PROMOTED)]


def test_a_card_names_nobody(afternoon: Afternoon, rows: Any) -> None:
    afternoon.promote(afternoon.prototypes[0])
    [card] = cards(rows)
    kept = json.dumps([card.provenance, card.sheet])
    for seat in (afternoon.fay, afternoon.ana, afternoon.ben):
        assert seat.id not in kept
    for taker in afternoon.room.state.seats.values():
        assert taker.animal not in kept


def test_the_last_promoted_stands_on_top(afternoon: Afternoon, rows: Any) -> None:
    for prototype_id in afternoon.prototypes:
        afternoon.promote(prototype_id)
    assert [card.title for card in cards(rows)] == [OTHER, IDEA]


def test_promoted_twice_is_one_card(afternoon: Afternoon, rows: Any) -> None:
    afternoon.promote(afternoon.prototypes[0])
    with pytest.raises(RuleBroken, match="already_promoted"):
        afternoon.promote(afternoon.prototypes[0])
    assert len(cards(rows)) == 1


def test_the_sheet_filled_afterwards_reaches_the_card_and_disturbs_no_move(afternoon: Afternoon, rows: Any) -> None:
    prototype_id = afternoon.prototypes[0]
    afternoon.promote(prototype_id)
    afternoon.fill(prototype_id, "name", "Les portes en couleur")
    afternoon.fill(prototype_id, "for_whom", "Ceux qui lisent peu")
    [card] = cards(rows)
    assert (card.title, card.sheet["for_whom"], card.version) == ("Les portes en couleur", "Ceux qui lisent peu", 1)
    afternoon.fill(prototype_id, "name", "")
    assert cards(rows)[0].title == IDEA


def test_a_card_from_a_group_that_nobody_named_goes_by_peoples_words(afternoon: Afternoon, rows: Any) -> None:
    [prototype_id] = afternoon.choose_group(IDEA, title="")
    afternoon.promote(prototype_id)
    assert cards(rows)[0].title == IDEA
    afternoon.fill(prototype_id, "name", "Les portes en images")
    assert cards(rows)[0].title == "Les portes en images"


def test_a_sheet_filled_before_being_promoted_makes_no_card(afternoon: Afternoon, rows: Any) -> None:
    afternoon.fill(afternoon.prototypes[0], "for_whom", "Tous")
    assert cards(rows) == []


def test_a_verdict_is_a_decision_with_what_testers_said(afternoon: Afternoon, rows: Any) -> None:
    prototype_id = afternoon.prototypes[0]
    afternoon.promote(prototype_id)
    afternoon.try_out(prototype_id, "stop", "On a appris à écouter.")
    [card] = cards(rows)
    assert decisions(card)[2:] == [("verdict", "stop", "On a appris à écouter.")]
    test = card.provenance["test"]
    assert (test["verdict"], test["use"]["yes"], test["words"]["wish"]) == ("stop", 1, ["Plus grand"])
    assert card.state == "to_review", "the centre decides what becomes of the card"


def test_the_same_verdict_again_is_no_new_decision(afternoon: Afternoon, rows: Any) -> None:
    prototype_id = afternoon.prototypes[0]
    afternoon.promote(prototype_id)
    afternoon.try_out(prototype_id, "continue", "Ça plaît.")
    before = decisions(cards(rows)[0])
    afternoon.try_out(prototype_id, "continue", "Ça plaît.")
    assert decisions(cards(rows)[0]) == before


def test_a_new_version_says_what_was_changed_and_why(afternoon: Afternoon, rows: Any) -> None:
    prototype_id = afternoon.prototypes[0]
    afternoon.promote(prototype_id)
    afternoon.try_out(prototype_id, "change", "Trop petit.")
    afternoon.try_out(prototype_id, "continue", "Ça plaît.")
    [card] = cards(rows)
    assert decisions(card)[2:] == [("verdict", "change", "Trop petit."), ("verdict", "continue", "Ça plaît.")]
    assert card.sheet_version == 2


def test_promoted_after_the_trial_the_card_still_tells_of_it(afternoon: Afternoon, rows: Any) -> None:
    prototype_id = afternoon.prototypes[0]
    afternoon.try_out(prototype_id, "change", "Trop petit.")
    afternoon.try_out(prototype_id, "continue", "Ça plaît.")
    afternoon.promote(prototype_id)
    [card] = cards(rows)
    told = [what for what, _, _ in decisions(card)]
    assert told == ["chosen", "promoted", "verdict", "verdict"]
    assert (card.sheet_version, card.provenance["test"]["verdict"]) == (2, "continue")


def test_projecting_again_changes_nothing(afternoon: Afternoon, rows: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[Any] = []
    monkeypatch.setattr(batch, "project", lambda *given: seen.append(given) or project(*given))
    afternoon.promote(afternoon.prototypes[0])
    _, workshop_id, entries, state = seen[-1]
    before = [(card.id, decisions(card)) for card in cards(rows)]
    assert project(rows.connection(), workshop_id, entries, state) == []
    rows.commit()
    assert [(card.id, decisions(card)) for card in cards(rows)] == before


def test_a_card_is_told_once_it_is_committed(afternoon: Afternoon, rows: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    told: list[str] = []
    monkeypatch.setattr(backlog.socketio, "emit", lambda name, message, **_: told.append(message["card"]["title"]))
    afternoon.promote(afternoon.prototypes[0])
    # The room tells after it answered: its next answer comes after that.
    afternoon.ask(afternoon.fay, LockDoor(True))
    assert told == [IDEA]


def test_when_the_commit_fails_there_is_no_card_and_nobody_hears_of_it(
    afternoon: Afternoon, rows: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[Any] = []

    def fail(*given: Any) -> list[str]:
        project(*given)
        raise OSError("disk full")

    prototype_id = afternoon.prototypes[0]
    monkeypatch.setattr(backlog, "announce", told.append)
    with monkeypatch.context() as broken:
        broken.setattr(batch, "project", fail)
        with pytest.raises(NotSaved):
            afternoon.promote(prototype_id)
    assert (cards(rows), told) == ([], [])
    afternoon.promote(prototype_id)
    assert len(cards(rows)) == 1, "sent again, it is done"


def test_a_backlog_that_cannot_be_told_stops_no_room(
    afternoon: Afternoon, rows: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: Any) -> None:
        raise OSError("no way out")

    monkeypatch.setattr(backlog, "announce", fail)
    afternoon.promote(afternoon.prototypes[0])
    afternoon.promote(afternoon.prototypes[1])
    assert len(cards(rows)) == 2


def test_the_summary_follows_the_workshop(afternoon: Afternoon, rows: Any, workshop: dict[str, Any]) -> None:
    afternoon.ask(afternoon.fay, CloseWorkshop("Mardi 8, 14 h"))
    rows.rollback()
    row = rows.get(Workshop, workshop["id"])
    assert (row.state, row.step, row.phase, row.started) == ("closed", "ideate", "decide", True)
    assert (row.people_count, row.note_count, row.next_meeting) == (2, len(NEEDS) + 3, "Mardi 8, 14 h")
    assert row.closed_at is not None
