"""A network that lets ordinary requests through and no WebSocket, as school and guest networks do."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress

from tests.live.house import House

REFUSAL = b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
# Refused at once, or taken in and never answered.
KINDS = ("refused", "swallowed")


class Narrow(House):
    """The house as seen from there."""

    def __init__(self, house: House, kind: str) -> None:
        super().__init__(house.instance)
        assert kind in KINDS
        self.behind, self.kind = house, kind
        self.upgrades = 0
        self._listening = socket.create_server(("127.0.0.1", self.port))
        self._open: list[socket.socket] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def close(self) -> None:
        super().close()
        self._listening.close()
        for one in self._open:
            _shut(one)

    def _serve(self) -> None:
        while True:
            try:
                phone, _ = self._listening.accept()
            except OSError:
                return
            self._open.append(phone)
            threading.Thread(target=self._carry, args=[phone], daemon=True).start()

    def _carry(self, phone: socket.socket) -> None:
        """A browser opens a connection of its own for a WebSocket: its first request tells."""
        first = _received(phone)
        if b"upgrade: websocket" in first.lower():
            self.upgrades += 1
            self._turn_away(phone)
        else:
            self._pass_on(phone, first)

    def _turn_away(self, phone: socket.socket) -> None:
        if self.kind == "refused":
            with suppress(OSError):
                phone.sendall(REFUSAL)
            _shut(phone)

    def _pass_on(self, phone: socket.socket, first: bytes) -> None:
        try:
            server = socket.create_connection(("127.0.0.1", self.behind.port))
            server.sendall(first)
        except OSError:
            _shut(phone)
            return
        self._open.append(server)
        threading.Thread(target=_pour, args=[server, phone], daemon=True).start()
        _pour(phone, server)


def _pour(source: socket.socket, target: socket.socket) -> None:
    with suppress(OSError):
        while chunk := _received(source):
            target.sendall(chunk)
    _shut(source)
    _shut(target)


def _received(source: socket.socket) -> bytes:
    with suppress(OSError):
        return source.recv(65536)
    return b""


def _shut(one: socket.socket) -> None:
    with suppress(OSError):
        one.shutdown(socket.SHUT_RDWR)
    one.close()
