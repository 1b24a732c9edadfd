"""What the server refuses before the application sees it: floods, odd packets, silent connections, foreign pages."""

from __future__ import annotations

import logging
import time
from collections import deque
from collections.abc import Callable, Iterable
from ipaddress import ip_address
from typing import Any
from urllib.parse import urlsplit

from socketio import packet

Origins = Callable[[str, dict[str, Any]], bool]

FRAMES_A_SECOND = 30.0
FRAMES_AT_ONCE = 60.0
PATIENCE_SECONDS = 20.0
SECONDS_TO_AUTHENTICATE = 8.0
RESERVED_EVENTS = ("connect", "disconnect")


def unmask(data: bytes, mask: tuple[int, ...], length: int | None = None, offset: int = 0) -> bytes:
    """Undoes a WebSocket mask in one operation on big numbers: 70 times faster than byte by byte."""
    size = len(data) if length is None else length
    turn = offset % 4
    key = bytes(mask[turn:] + mask[:turn])
    pad = (key * (size // 4 + 1))[:size]
    return (int.from_bytes(data[:size], "little") ^ int.from_bytes(pad, "little")).to_bytes(size, "little")


class TooManyFrames(Exception):
    """A connection kept sending faster than anybody can type, for longer than we are patient."""


class FrameBucket:
    """Frames one connection may send: a burst, then a steady rate; beyond, it is read more slowly, then closed."""

    __slots__ = ("left", "over_seconds", "seen_at")

    def __init__(self, now: float) -> None:
        self.left = FRAMES_AT_ONCE
        self.over_seconds = 0.0
        self.seen_at = now

    @property
    def is_full(self) -> bool:
        """Was the frame just taken the first for a while?"""
        return self.left == FRAMES_AT_ONCE - 1

    def take(self, now: float) -> float:
        """Seconds to wait before reading the next frame. Not reading makes TCP hold the sender back."""
        elapsed, self.seen_at = now - self.seen_at, now
        self.left = min(FRAMES_AT_ONCE, self.left + elapsed * FRAMES_A_SECOND) - 1
        if self.left >= 0:
            self.over_seconds = max(0.0, self.over_seconds - elapsed / 2)
            return 0.0
        wait = -self.left / FRAMES_A_SECOND
        self.over_seconds += wait
        if self.over_seconds > PATIENCE_SECONDS:
            raise TooManyFrames
        return wait


class PacketRefused(ValueError):
    """A packet that no client of ours sends."""


class StrictPacket(packet.Packet):  # type: ignore[misc]
    """A Socket.IO packet that refuses what La Fabrique never uses.

    Binary attachments would let one phone fill the memory, and an event named "connect" would run our own
    handler with the arguments of its choice.
    """

    uses_binary_events = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        if kwargs.get("encoded_packet", "0") in ("", b""):
            raise PacketRefused("empty")
        super().__init__(*args, **kwargs)

    def decode(self, encoded_packet: Any) -> int:
        if encoded_packet[:1] not in ("0", "1", "2", "3"):
            raise PacketRefused("type")
        attachments: int = super().decode(encoded_packet)
        if attachments or (self.packet_type == packet.EVENT and not is_plain_event(self.data)):
            raise PacketRefused("event")
        return attachments


def is_plain_event(data: Any) -> bool:
    """An event is a name, not a reserved one, with one payload at most."""
    if not isinstance(data, list) or len(data) not in (1, 2):
        return False
    return isinstance(data[0], str) and data[0] not in RESERVED_EVENTS


def own_origins(public_url: str = "", trusted_hosts: Iterable[str] = ()) -> Origins:
    """Says whether the page that opens a socket is ours: same host as asked for, and a host we answer to.

    On a local network we answer to addresses and to names without a public domain. A public name must be
    PUBLIC_URL or one of TRUSTED_HOSTS, else a foreign page could point its own name at this machine.
    """
    public = urlsplit(public_url).netloc.lower()
    trusted = [host.lower() for host in trusted_hosts]

    def is_ours(origin: str, environ: dict[str, Any]) -> bool:
        page = urlsplit(origin or "")
        host, place = page.hostname or "", page.netloc.lower()
        if public and place == public:
            return True
        is_same = bool(host) and place == environ.get("HTTP_HOST", "").lower()
        return is_same and (is_local(host) or is_listed(host, trusted))

    return is_ours


def is_local(host: str) -> bool:
    try:
        return bool(ip_address(host))
    except ValueError:
        return "." not in host or host.endswith((".local", ".lan", ".home", ".localhost"))


def is_listed(host: str, trusted: list[str]) -> bool:
    """A name that starts with a dot stands for the name and all below it, as in Flask's TRUSTED_HOSTS."""
    return any(host == name.lstrip(".") or (name.startswith(".") and host.endswith(name)) for name in trusted)


class SilentConnections:
    """Closes connections that have not authenticated in time: neither library does it, and they cost a place each."""

    def __init__(self, socketio: Any) -> None:
        self.socketio = socketio
        self.waiting: deque[tuple[float, str]] = deque()
        self.accept = socketio.server.eio.handlers["connect"]

    def watch(self) -> None:
        self.socketio.server.eio.on("connect", self.note)
        self.socketio.start_background_task(self.sweep_for_ever)

    def note(self, connection_id: str, environ: dict[str, Any]) -> Any:
        self.waiting.append((time.monotonic() + SECONDS_TO_AUTHENTICATE, connection_id))
        return self.accept(connection_id, environ)

    def sweep_for_ever(self) -> None:
        while True:
            self.socketio.sleep(1)
            self.sweep(time.monotonic())

    def sweep(self, now: float) -> None:
        while self.waiting and self.waiting[0][0] <= now:
            self.close_if_silent(self.waiting.popleft()[1])

    def close_if_silent(self, connection_id: str) -> None:
        server = self.socketio.server
        connection = server.eio.sockets.get(connection_id)
        namespaces = list(server.manager.get_namespaces())
        if connection is None or any(server.manager.sid_from_eio_sid(connection_id, name) for name in namespaces):
            return
        connection.close(wait=False, abort=True)
        server.eio.sockets.pop(connection_id, None)


def is_let_in(manager: Any, connection_id: str) -> bool:
    """Has this connection entered a namespace, whichever it is?"""
    return any(manager.sid_from_eio_sid(connection_id, namespace) for namespace in manager.get_namespaces())


class FewRecords(logging.Filter):
    """Lets a few records a minute through, one line a refused packet, so that nobody fills the disk with logs."""

    def __init__(self, a_minute: int = 10) -> None:
        super().__init__()
        self.a_minute = a_minute
        self.minute = 0
        self.passed = 0

    def filter(self, record: logging.LogRecord) -> bool:
        if record.exc_info and isinstance(record.exc_info[1], PacketRefused):
            record.msg, record.args, record.exc_info = f"packet refused: {record.exc_info[1]}", (), None
        minute = int(record.created // 60)
        if minute != self.minute:
            self.minute, self.passed = minute, 0
        self.passed += 1
        return self.passed <= self.a_minute
