"""Each day the server lets go of pictures that nobody needs any more."""

from __future__ import annotations

import os
import time
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app import old_photos, photos
from app.daily import Daily
from app.models import Workshop, now
from app.rooms import open_room
from tests.conftest import Json
from workshops.commands import AddPhoto, Choose, CloseWorkshop, Command, OpenPhase, PostNote, Target
from workshops.roles import Role, Seat


class Room:
    """Ana's and Fay's way into the workshop, and its folder of pictures."""

    def __init__(self, app: Flask, workshop_id: str) -> None:
        self.app, self.workshop_id = app, workshop_id
        self.folder = photos.folder_of(app.instance_path, workshop_id)
        self.folder.mkdir(parents=True)
        with app.app_context():
            room = open_room(workshop_id)
            self.ana = Seat(room.take_seat().seat_id, Role.PARTICIPANT)
            self.fay = Seat(room.take_seat("facilitator").seat_id, Role.FACILITATOR)

    def ask(self, seat: Seat, command: Command) -> None:
        with self.app.app_context():
            open_room(self.workshop_id).submit(command, seat, uuid4().hex)

    def send(self, photo_id: str, days_ago: float) -> None:
        self.ask(self.ana, AddPhoto(photo_id, 10, 10))
        for name in (f"{photo_id}.jpg", f"{photo_id}.small.jpg"):
            self.leave(name, days_ago)

    def leave(self, name: str, days_ago: float) -> None:
        (self.folder / name).touch()
        at = time.time() - days_ago * 86_400
        os.utime(self.folder / name, (at, at))

    def give(self, note_id: str, days_ago: float = 0) -> None:
        self.send(f"photo-of-{note_id}", days_ago)
        self.ask(self.ana, PostNote(note_id, "", photo_id=f"photo-of-{note_id}"))

    def open(self, step: str, phase: str) -> None:
        with self.app.app_context():
            here = open_room(self.workshop_id).state.position
        self.ask(self.fay, OpenPhase(step, phase, *here, override=True))

    def close(self, rows: Session, days_ago: float) -> None:
        self.ask(self.fay, CloseWorkshop())
        rows.get_one(Workshop, self.workshop_id).closed_at = now() - timedelta(days=days_ago)
        rows.commit()

    def left(self) -> set[str]:
        return {file.name.removesuffix(".jpg") for file in self.folder.iterdir() if file.suffix == ".jpg"}


@pytest.fixture
def room(app: Flask, workshop: Json) -> Room:
    opened = Room(app, workshop["id"])
    opened.open("empathise", "collect")
    return opened


def both(*names: str) -> set[str]:
    return {name + small for name in names for small in ("", ".small")}


def test_a_picture_that_no_note_took_goes_after_a_day(app: Flask, room: Room) -> None:
    room.give("n1", days_ago=3)
    room.send("waiting", days_ago=0.9)
    room.send("forgotten", days_ago=1.1)
    room.leave(".rough.jpg.1234", days_ago=2)
    Daily(app).look()
    assert room.left() == both("photo-of-n1", "waiting")
    assert len(list(room.folder.iterdir())) == 4


def test_it_is_looked_at_once_a_day_and_a_failure_is_tried_again(
    app: Flask, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked: list[bool] = []

    def fail_once() -> None:
        looked.append(True)
        if len(looked) == 1:
            raise OSError("the disk is away")

    monkeypatch.setattr(old_photos, "let_go", fail_once)
    daily = Daily(app)
    for _ in range(4):
        daily.look()
    assert len(looked) == 2


@pytest.fixture
def decided(room: Room) -> Room:
    """A need that was kept, another that was not; both are pictures, sent long ago."""
    room.give("kept", days_ago=50)
    room.give("other", days_ago=50)
    room.open("empathise", "decide")
    room.ask(room.fay, Choose((Target("kept"),)))
    return room


def test_a_closed_workshop_keeps_its_pictures_for_thirty_days(app: Flask, decided: Room, rows: Session) -> None:
    decided.close(rows, days_ago=29)
    Daily(app).look()
    assert decided.left() == both("photo-of-kept", "photo-of-other")


def test_after_thirty_days_only_what_was_chosen_stays(
    app: Flask, decided: Room, rows: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    decided.close(rows, days_ago=31)
    with app.app_context():
        app.extensions["rooms"].close_quiet()
    Daily(app).look()
    assert decided.left() == both("photo-of-kept")
    # Settled once for all: its journal is not read again each day.
    monkeypatch.setattr(old_photos, "_state_of", lambda _: pytest.fail("read again"))
    Daily(app).look()


def test_a_room_that_is_not_open_is_read_from_its_journal(app: Flask, decided: Room) -> None:
    decided.send("forgotten", days_ago=2)
    app.extensions["rooms"]._rooms.clear()
    Daily(app).look()
    assert decided.left() == both("photo-of-kept", "photo-of-other")
    assert app.extensions["rooms"].all() == []


def test_pictures_of_a_workshop_we_do_not_know_are_left_alone(app: Flask, room: Room) -> None:
    stranger = Path(app.instance_path, "photos", str(uuid4()), "old.jpg")
    stranger.parent.mkdir()
    stranger.touch()
    os.utime(stranger, (0, 0))
    Daily(app).look()
    assert stranger.exists()
