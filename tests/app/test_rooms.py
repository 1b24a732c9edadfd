"""A room goes on, whatever happens to what it tells."""

from __future__ import annotations

from typing import Any

from flask import Flask

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
