"""Two processes on one database, without Redis: each finds what the other wrote."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import update
from sqlalchemy.exc import OperationalError
from sqlalchemy.orm import Session

from app import backlog
from app.card_news import CardNews
from app.extensions import db
from app.looks import Journals, Looks
from app.models import Prototype, now
from app.rooms import Room, all_rooms, open_room
from tests.app.backlog_cast import write_card
from tests.conftest import Json, make_app
from workshops.commands import LockDoor
from workshops.roles import Role, Seat


@pytest.fixture
def other(app: Flask, instance: Path) -> Iterator[Flask]:
    """Another process of the same installation, as far as the database can tell."""
    other = make_app(instance)
    yield other
    with other.app_context():
        db.engine.dispose()


def room_of(app: Flask, workshop: Json) -> Room:
    with app.app_context():
        return open_room(workshop["id"])


def lock_door(app: Flask, room: Room) -> int:
    with app.app_context():
        fay = room.take_seat("facilitator")
        return room.submit(LockDoor(True), Seat(fay.seat_id, Role.FACILITATOR), str(uuid4()))


def test_a_look_finds_what_another_process_wrote(app: Flask, other: Flask, workshop: Json) -> None:
    here, there = room_of(app, workshop), room_of(other, workshop)
    seq = lock_door(app, here)
    assert there.seq < seq
    with other.app_context():
        journals = Journals(all_rooms())
    Looks(other, journals.look).look()
    there.catch_up()
    assert there.seq == seq
    assert there.state.door_locked


def test_who_catches_up_reads_at_once(app: Flask, other: Flask, workshop: Json) -> None:
    here, there = room_of(app, workshop), room_of(other, workshop)
    lock_door(app, here)
    there.catch_up()
    assert there.state.door_locked


def test_a_database_that_is_away_is_complained_of_once(app: Flask, caplog: pytest.LogCaptureFixture) -> None:
    answers: Iterator[Any] = iter([OperationalError("", {}, Exception("away"))] * 3)

    def look() -> None:
        if (answer := next(answers, None)) is None:
            raise SystemExit
        raise answer

    looks = Looks(app, look)
    looks.ask()
    looks._asked.wait = lambda _: False  # type: ignore[method-assign]
    with caplog.at_level(logging.ERROR), pytest.raises(SystemExit):
        looks.for_ever()
    assert len(caplog.records) == 1


class Told:
    """What those who look at the backlog here were shown."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.cards: list[list[str]] = []
        monkeypatch.setattr(backlog, "show", self.cards.append)


def test_cards_changed_elsewhere_are_shown_once(app: Flask, rows: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    told, card = Told(monkeypatch), write_card(rows, "Mon tour")
    news = CardNews(lambda: None)
    with app.app_context():
        news.look()
        assert told.cards == [], "nobody looks"
        news.lookers = 1
        news.look()
        news.look()
        assert told.cards == [[card]]
        rows.execute(update(Prototype).values(theme="parents", changed_at=now() + timedelta(milliseconds=1)))
        rows.commit()
        news.look()
    assert told.cards == [[card], [card]]


def test_cards_shown_here_are_not_shown_again(app: Flask, rows: Session, monkeypatch: pytest.MonkeyPatch) -> None:
    card = write_card(rows, "Mon tour")
    hints: list[str] = []
    news = CardNews(lambda: hints.append("look"))
    news.lookers = 1
    with app.app_context():
        news.showed(backlog.show([card]))
        told = Told(monkeypatch)
        news.look()
    assert hints == ["look"]
    assert told.cards == []
