"""A look at the database each second: what other processes wrote is found, hint or no hint."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from flask import Flask
from sqlalchemy import bindparam, select

from app.extensions import socketio
from app.journal import WORKSHOPS
from app.models.engine import reading_rows
from app.rooms import Rooms

log = logging.getLogger(__name__)

LOOK_SECONDS = 1.0
SOON_SECONDS = 0.05
HEADS = select(WORKSHOPS.c.id, WORKSHOPS.c.epoch, WORKSHOPS.c.journal_seq).where(
    WORKSHOPS.c.id.in_(bindparam("ids", expanding=True))
)


class Looks:
    """Runs each look every second, and soon after it is asked to."""

    def __init__(self, app: Flask, *looks: Callable[[], None]) -> None:
        self._app = app
        self._looks = looks
        self._asked = threading.Event()
        self._is_blind = False

    def ask(self) -> None:
        """Somebody says that there is something to see."""
        self._asked.set()

    def for_ever(self) -> None:
        while True:
            if self._asked.wait(LOOK_SECONDS):
                # Those who ask in a row are answered together.
                socketio.sleep(SOON_SECONDS)
            self._asked.clear()
            try:
                self.look()
                self._is_blind = False
            except Exception:
                self._complain()

    def look(self) -> None:
        with self._app.app_context():
            for look in self._looks:
                look()

    def _complain(self) -> None:
        if not self._is_blind:
            log.exception("the database could not be looked at")
        self._is_blind = True


class Journals:
    """Finds the open workshops in which another process wrote."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def look(self) -> None:
        """One question for all open rooms; those behind read what they lack."""
        rooms = {room.workshop_id: room for room in self._rooms.all()}
        if not rooms:
            return
        with reading_rows() as rows:
            heads = rows.execute(HEADS, {"ids": list(rooms)}).all()
        for workshop_id, epoch, seq in heads:
            if rooms[workshop_id].is_behind(epoch, seq):
                rooms[workshop_id].nudge()
