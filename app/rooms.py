"""Rooms: the one door through which a workshop changes."""

from __future__ import annotations

import threading
import time

from flask import Flask, current_app

from app.clock import now_ms
from app.founding import create_workshop
from app.room import Change, Publish, Room

__all__ = ["Change", "Room", "Rooms", "all_rooms", "create_workshop", "init_rooms", "now_ms", "open_room"]

QUIET_SECONDS = 600.0


class Rooms:
    """The open rooms of one app, by workshop."""

    def __init__(self) -> None:
        self.publish: Publish = lambda room, change: None
        self._rooms: dict[str, Room] = {}
        self._lock = threading.RLock()

    def open(self, app: Flask, workshop_id: str) -> Room:
        with self._lock:
            room = self._rooms.get(workshop_id)
            if room is None:
                room = Room(app, workshop_id, lambda room, change: self.publish(room, change))
                self._rooms[workshop_id] = room
            room.used_at = time.monotonic()
        try:
            # Out of the lock: while one long journal is read, other rooms go on.
            room.load()
        except LookupError:
            self._rooms.pop(workshop_id, None)
            raise
        return room

    def known(self, workshop_id: str) -> Room | None:
        """The room of a workshop, when it is open here."""
        return self._rooms.get(workshop_id)

    def all(self) -> list[Room]:
        with self._lock:
            return list(self._rooms.values())

    def close_quiet(self) -> None:
        """Let go of rooms where nobody is and nothing happened for ten minutes."""
        limit = time.monotonic() - QUIET_SECONDS
        with self._lock:
            for room in list(self._rooms.values()):
                if room.screens == 0 and room.used_at < limit:
                    del self._rooms[room.workshop_id]


def init_rooms(app: Flask) -> None:
    """Give an app its rooms."""
    app.extensions["rooms"] = Rooms()


def all_rooms() -> Rooms:
    """The rooms of the current app."""
    rooms: Rooms = current_app.extensions["rooms"]
    return rooms


def open_room(workshop_id: str) -> Room:
    """The room of a workshop, rebuilt from its journal when it is not open here. Raises LookupError."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    return all_rooms().open(app, workshop_id)
