"""Between processes: "look at the journal of this workshop", through Redis when there is one, and a look each second.

Redis carries no data: stopped or frozen, it costs a second of delay and nothing else.
"""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Callable
from typing import Any

from flask import Flask
from sqlalchemy import select

from app.extensions import db, socketio
from app.models import Workshop
from app.rooms import Room, Rooms

log = logging.getLogger(__name__)

CHANNEL = "fabrique:journal"
LOOK_SECONDS = 1.0
REDIS_SECONDS = 1.0
BREAK_SECONDS = 10.0
LONGEST_OUTBOX = 1000


class Journals:
    """Looks each second whether another process wrote in a workshop that is open here."""

    def __init__(self, app: Flask, rooms: Rooms) -> None:
        self._app = app
        self._rooms = rooms

    def look_for_ever(self) -> None:
        while True:
            socketio.sleep(LOOK_SECONDS)
            try:
                with self._app.app_context():
                    self.look()
            except Exception:
                log.exception("the journals could not be read")

    def look(self) -> None:
        """One question for all rooms where somebody is; those behind read what they lack."""
        watched = {room.workshop_id: room for room in self._rooms.all() if room.screens}
        if not watched:
            return
        heads = db.session.execute(
            select(Workshop.id, Workshop.epoch, Workshop.journal_seq).where(Workshop.id.in_(watched))
        ).all()
        db.session.rollback()
        for workshop_id, epoch, seq in heads:
            if watched[workshop_id].is_behind(epoch, seq):
                watched[workshop_id].nudge()


class Neighbours:
    """The other processes that may serve the same workshops."""

    def __init__(self, app: Flask, rooms: Rooms, redis_url: str) -> None:
        self.journals = Journals(app, rooms)
        self.hints = Hints(redis_url, rooms) if redis_url else None

    def start(self) -> None:
        socketio.start_background_task(self.journals.look_for_ever)
        if self.hints:
            self.hints.start()

    def tell(self, room: Room) -> None:
        """Something was committed here: the others may look."""
        if self.hints:
            self.hints.tell(room.workshop_id, room.seq)


class Hints:
    """Hints over Redis: told after a commit, outside the command's path; heard by the other processes."""

    def __init__(self, url: str, rooms: Rooms, connect: Callable[..., Any] | None = None) -> None:
        self._url = url
        self._rooms = rooms
        self._connect = connect or connect_to_redis
        self._waiting: dict[str, int] = {}
        self._wake = threading.Event()
        self.is_broken = False

    def start(self) -> None:
        socketio.start_background_task(self._tell_for_ever)
        socketio.start_background_task(self._hear_for_ever)

    def tell(self, workshop_id: str, seq: int) -> None:
        """Remember to tell; only the last seq of a workshop matters."""
        if workshop_id in self._waiting or len(self._waiting) < LONGEST_OUTBOX:
            self._waiting[workshop_id] = seq
            self._wake.set()

    def _tell_for_ever(self) -> None:
        redis = self._connect(self._url)
        while True:
            self._wake.wait()
            self._wake.clear()
            told, self._waiting = self._waiting, {}
            try:
                for workshop_id, seq in told.items():
                    redis.publish(CHANNEL, json.dumps({"workshop": workshop_id, "seq": seq}))
                self.is_broken = False
            except Exception as error:
                self._complain(error)
                socketio.sleep(BREAK_SECONDS)

    def _hear_for_ever(self) -> None:
        while True:
            try:
                self._hear()
            except Exception as error:
                self._complain(error)
                socketio.sleep(LOOK_SECONDS)

    def _hear(self) -> None:
        listener = self._connect(self._url).pubsub(ignore_subscribe_messages=True)
        listener.subscribe(CHANNEL)
        while True:
            message = listener.get_message(timeout=REDIS_SECONDS / 2)
            if message:
                self.heed(message["data"])

    def heed(self, body: bytes) -> None:
        """A hint for a workshop that is open here and behind makes it read its journal."""
        hint = json.loads(body)
        room = self._rooms.known(hint["workshop"])
        if room and room.seq < hint["seq"]:
            room.nudge()

    def _complain(self, error: Exception) -> None:
        if not self.is_broken:
            log.warning("Redis does not answer (%s): other processes are a second late.", error)
        self.is_broken = True


def connect_to_redis(url: str) -> Any:
    """A client that gives up after a second and never tries twice: the journal is the floor."""
    from redis import Redis
    from redis.backoff import NoBackoff
    from redis.retry import Retry

    return Redis.from_url(
        url,
        socket_timeout=REDIS_SECONDS,
        socket_connect_timeout=REDIS_SECONDS,
        retry=Retry(NoBackoff(), 0),
    )
