"""Fan-out paid once: a message is encoded and framed once, and the same bytes go straight to each phone.

The library encodes once too, but frames, queues and wakes a writer for every phone. A server's frame carries no
mask, so its bytes are the same for all. This touches private names of python-engineio and of the engine's
WebSocket: it stands alone here, checks at start that they are what it expects, and otherwise leaves all to `emit`.
"""

from __future__ import annotations

import logging
import struct
from collections.abc import Callable
from typing import Any

from engineio import packet as engine_packet
from flask_socketio import SocketIO
from socketio import packet as event_packet

log = logging.getLogger(__name__)

# A reader that let so many messages wait is skipped: the gap it sees makes it ask for a snapshot.
LONGEST_QUEUE = 64
NAMESPACE = "/"


class Line:
    """A phone's WebSocket, its ends within reach: this is gone through for each phone and each message."""

    __slots__ = ("connection", "is_busy", "send", "waiting", "websocket")

    def __init__(self, connection: Any, websocket: Any) -> None:
        self.connection = connection
        self.websocket = websocket
        self.waiting: Callable[[], int] = connection.queue.qsize
        self.is_busy: Callable[[], bool] = websocket._sendlock.locked
        self.send: Callable[[bytes], int] = websocket.socket.fd.send

    def is_open(self) -> bool:
        """May one write here? Not while it still polls, nor before what waits, nor into what another is sending."""
        connection = self.connection
        return connection.upgraded and not (connection.closed or self.waiting() or self.is_busy())


class Fanout:
    """Sends one message to everybody in a Socket.IO room of the default namespace."""

    def __init__(self, socketio: SocketIO) -> None:
        self._socketio = socketio
        self._lines: dict[str, Line] = {}
        self.skipped_count = 0
        self.is_direct = socketio.async_mode == "eventlet" and self._watch_websockets()

    def emit(self, event: str, body: Any, room: str) -> None:
        """Like `socketio.emit(event, body, to=room)`, at a fraction of the cost where it can."""
        server = self._socketio.server
        text = server.packet_class(event_packet.EVENT, namespace=NAMESPACE, data=[event, body]).encode()
        message = engine_packet.Packet(engine_packet.MESSAGE, text)
        frame = framed(message.encode()) if self.is_direct else b""
        for _, connection_id in list(server.manager.get_participants(NAMESPACE, room)):
            self._send(connection_id, message, frame)

    def _send(self, connection_id: str, message: engine_packet.Packet, frame: bytes) -> None:
        line = self._lines.get(connection_id)
        if line is None or not line.is_open() or not self._send_directly(line, frame):
            self._send_by_library(connection_id, message)

    def _send_directly(self, line: Line, frame: bytes) -> bool:
        """One non-blocking send. False when the library must do it."""
        try:
            sent = line.send(frame)
        except BlockingIOError:
            return False
        except OSError:
            # The phone has gone: the library's reader finds out and cleans up.
            return True
        if sent < len(frame):
            self._send_rest(line.websocket, frame[sent:])
        return True

    def _send_by_library(self, connection_id: str, message: engine_packet.Packet) -> None:
        """Through its queue, unless the reader let too much wait there."""
        connection = self._socketio.server.eio.sockets.get(connection_id)
        if connection is None or connection.closed:
            return
        if connection.queue.qsize() > LONGEST_QUEUE:
            self.skipped_count += 1
        else:
            self._socketio.server._send_eio_packet(connection_id, message)

    def _send_rest(self, websocket: Any, rest: bytes) -> None:
        """Half a frame went out: the lock keeps all others behind its second half."""
        websocket._sendlock.acquire()

        def send_rest() -> None:
            try:
                websocket.socket.sendall(rest)
            except OSError:
                log.debug("a phone left in the middle of a message")
            finally:
                websocket._sendlock.release()

        self._socketio.start_background_task(send_rest)

    def _watch_websockets(self) -> bool:
        """Remember each phone's WebSocket where its handler receives it: the library keeps no reference."""
        engine = self._socketio.server.eio
        ours = getattr(engine, "_async", {}).get("websocket")
        if not isinstance(ours, type) or not _is_as_expected(ours, engine):
            log.warning("Fan-out goes through the library: its inside is not what we know.")
            return False
        lines = self._lines

        class WatchedWebSocket(ours):  # type: ignore[misc, valid-type]
            def __init__(self, handler: Callable[[Any], Any], server: Any) -> None:
                super().__init__(_remembering(handler, lines), server)

        engine._async = {**engine._async, "websocket": WatchedWebSocket}
        return True


def _remembering(handler: Any, lines: dict[str, Line]) -> Callable[[Any], Any]:
    """The handler of a connection, which keeps its WebSocket within reach while it lives."""
    connection = handler.__self__

    def handle(websocket: Any) -> Any:
        lines[connection.sid] = Line(connection, websocket)
        try:
            return handler(websocket)
        finally:
            lines.pop(connection.sid, None)

    return handle


def _is_as_expected(websocket_server: type, engine: Any) -> bool:
    """Do the private names that we use still exist?"""
    from engineio.socket import Socket

    has_handler = hasattr(Socket, "_websocket_handler") and hasattr(Socket, "_upgrade_websocket")
    has_sender = hasattr(engine, "send_packet") and any(
        base.__name__ == "WebSocketWSGI" for base in websocket_server.__mro__
    )
    return has_handler and has_sender and _websocket_is_as_expected(websocket_server)


def _websocket_is_as_expected(websocket_server: type) -> bool:
    """A WebSocket of this server locks its sends and shows its plain socket."""
    module = __import__(websocket_server.__mro__[1].__module__, fromlist=["RFC6455WebSocket"])
    websocket = getattr(module, "RFC6455WebSocket", None)
    if websocket is None:
        return False
    trial = websocket(None, {})
    return hasattr(trial, "_sendlock") and hasattr(trial._sendlock, "locked") and hasattr(trial, "socket")


def framed(text: str) -> bytes:
    """A text message as one unmasked WebSocket frame (RFC 6455, 5.2)."""
    body = text.encode()
    size = len(body)
    if size < 126:
        return struct.pack("!BB", 0x81, size) + body
    if size < 1 << 16:
        return struct.pack("!BBH", 0x81, 126, size) + body
    return struct.pack("!BBQ", 0x81, 127, size) + body
