"""Hints between processes, through Redis: "look at this". Stopped or frozen, it delays them and loses nothing else."""

from __future__ import annotations

import json
import logging
import secrets
import threading
from collections.abc import Callable
from typing import Any

from app.extensions import socketio
from app.stores import redis_options

log = logging.getLogger(__name__)

PREFIX = "fabrique"
LISTEN_SECONDS = 0.5
# Redis away: its absence is found again this often, not at each command.
BREAK_SECONDS = 2.0
LONGEST_OUTBOX = 1000

Hear = Callable[[str, str, Any], None]


class Hints:
    """Told after a commit, outside the command's path; heard by the other processes. Each has a kind and a key."""

    def __init__(self, url: str, connect: Callable[[str], Any] | None = None) -> None:
        self._url = url
        self._connect = connect or connect_to_redis
        self._process = secrets.token_hex(8)
        self._hear: dict[str, Hear] = {}
        self._waiting: dict[tuple[str, str], Any] = {}
        self._wake = threading.Event()
        self.is_broken = False

    def on(self, kind: str, hear: Hear) -> None:
        """Who is told of a kind: its key, the process that speaks, what it says."""
        self._hear[kind] = hear

    def start(self) -> None:
        socketio.start_background_task(self._tell_for_ever)
        socketio.start_background_task(self._hear_for_ever)

    def tell(self, kind: str, key: str, body: Any) -> None:
        """Remember to tell; only the last word about a key matters."""
        if (kind, key) in self._waiting or len(self._waiting) < LONGEST_OUTBOX:
            self._waiting[kind, key] = body
            self._wake.set()

    def _tell_for_ever(self) -> None:
        redis = self._connect(self._url)
        while True:
            self._wake.wait()
            self._wake.clear()
            told, self._waiting = self._waiting, {}
            try:
                for (kind, key), body in told.items():
                    redis.publish(f"{PREFIX}:{kind}:{key}", f"{self._process} {json.dumps(body)}")
                self.is_broken = False
            except Exception as error:
                self._complain(error)
                socketio.sleep(BREAK_SECONDS)

    def _hear_for_ever(self) -> None:
        while True:
            try:
                self._hear_until_cut()
            except Exception as error:
                self._complain(error)
                socketio.sleep(BREAK_SECONDS)

    def _hear_until_cut(self) -> None:
        listener = self._connect(self._url).pubsub(ignore_subscribe_messages=True)
        listener.psubscribe(f"{PREFIX}:*")
        while True:
            message = listener.get_message(timeout=LISTEN_SECONDS)
            if message:
                self.heed(message["channel"].decode(), message["data"].decode())

    def heed(self, channel: str, message: str) -> None:
        """Pass a message on to who is told of its kind, unless we said it ourselves."""
        _, kind, key = channel.split(":", 2)
        process, _, body = message.partition(" ")
        if process != self._process and kind in self._hear:
            self._hear[kind](key, process, json.loads(body))

    def _complain(self, error: Exception) -> None:
        if not self.is_broken:
            log.warning("Redis does not answer (%s): other processes are a second late.", error)
        self.is_broken = True


def connect_to_redis(url: str) -> Any:
    from redis import Redis

    return Redis.from_url(url, **redis_options(1.0))
