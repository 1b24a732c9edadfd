"""A room goes on, whatever happens to what it tells."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask

from app import batch
from app.errors import NotSaved
from app.rooms import Change, Room, all_rooms, open_room
from tests.conftest import Json
from workshops.audience import Audience
from workshops.commands import PostNote
from workshops.roles import Role, Seat


def test_a_patch_that_cannot_be_told_does_not_stop_the_room(app: Flask, workshop: Json, ana: Json) -> None:
    told: list[Any] = []

    def publish(_room: Room, change: Change) -> None:
        told.append(change)
        raise RuntimeError("no voice")

    with app.app_context():
        all_rooms().publish = publish
        room = open_room(workshop["id"])
        room.watch(Audience.FACILITATORS)
        seat = Seat(ana["seat"]["id"], Role.PARTICIPANT)
        seqs = [room.submit(PostNote(note_id=f"n-{turn}", text="Un besoin"), seat, f"c-{turn}") for turn in range(3)]
    assert told, "it was asked to tell"
    assert seqs == [seqs[0], seqs[0] + 1, seqs[0] + 2]


def test_an_outage_is_logged_once_however_often_phones_try(
    app: Flask, workshop: Json, ana: Json, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    seat = Seat(ana["seat"]["id"], Role.PARTICIPANT)

    def post(room: Room, number: int) -> None:
        room.submit(PostNote(note_id=f"n-{number}", text="Un besoin"), seat, f"c-{number}")

    def fail(*_: Any) -> None:
        raise OSError("disk full")

    with app.app_context(), caplog.at_level("ERROR"):
        room = open_room(workshop["id"])
        for outage in range(3):
            with monkeypatch.context() as broken:
                broken.setattr(batch.journal, "append", fail)
                for number in range(4):
                    with pytest.raises(NotSaved):
                        post(room, number)
            assert room.trouble == "not_saved"
            # A disk that is nearly full takes some of it.
            post(room, 10 + outage)
            assert room.trouble == ""
    assert caplog.text.count("was not saved") == 1
