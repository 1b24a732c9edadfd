"""One clock for the pings of all phones: the library keeps a sleeping task for each, with a stack of its own."""

from __future__ import annotations

import logging
import time
from collections import deque
from functools import partial
from typing import Any

from engineio import packet
from flask_socketio import SocketIO

log = logging.getLogger(__name__)

# Answers to what is sent together come together, and hold the loop up: no more than the phones of so long.
APART_SECONDS = 0.05
NOBODY_SECONDS = 0.25


class Pings:
    """Asks each phone every `ping_interval` whether it is still there; the library goes on judging the answers."""

    def __init__(self, socketio: SocketIO) -> None:
        self._socketio = socketio
        # In the order in which they are due, since all wait equally long.
        self._due: deque[tuple[float, str]] = deque()

    def start(self) -> None:
        """From now on connections have their pings from here."""
        engine = self._socketio.server.eio
        self._accept = engine.handlers["connect"]
        engine.on("connect", self._note)
        self._socketio.start_background_task(self._ping_for_ever)

    def _note(self, connection_id: str, environ: dict[str, Any]) -> Any:
        # The library asks for its first ping after this, and for the next ones at each answer.
        connection = self._socketio.server.eio.sockets[connection_id]
        connection.schedule_ping = partial(self._schedule, connection_id)
        return self._accept(connection_id, environ)

    def _schedule(self, connection_id: str) -> None:
        engine = self._socketio.server.eio
        connection = engine.sockets.get(connection_id)
        # None while a ping is due already, whatever a phone answers meanwhile.
        if connection and connection.last_ping:
            connection.last_ping = None
            self._due.append((time.monotonic() + engine.ping_interval, connection_id))

    def _ping_for_ever(self) -> None:
        while True:
            first = self._due[0][0] - time.monotonic() if self._due else NOBODY_SECONDS
            self._socketio.sleep(min(max(first, APART_SECONDS), NOBODY_SECONDS))
            try:
                self.ping_due(time.monotonic())
            except Exception:
                log.exception("phones could not be pinged")

    def ping_due(self, now: float) -> None:
        """Ping all whose time has come."""
        while self._due and self._due[0][0] <= now:
            connection = self._socketio.server.eio.sockets.get(self._due.popleft()[1])
            if connection and not (connection.closing or connection.closed):
                connection.last_ping = time.time()
                # Through its queue: a WebSocket whose queue stays empty for too long is closed by the library.
                connection.send(packet.Packet(packet.PING))
