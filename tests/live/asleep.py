"""A phone in a pocket: its process stands still, its connections are dead, and neither end was told."""

from __future__ import annotations

import os
import signal
import socket
import threading
from contextlib import suppress

from tests.live.house import House
from tests.live.puppets import Puppets


class Pocket(House):
    """The house as seen from there; what is asked of it is counted."""

    def __init__(self, house: House) -> None:
        super().__init__(house.instance)
        self.behind = house
        self.snapshots = 0
        self._is_dark = False
        self._listening = socket.create_server(("127.0.0.1", self.port))
        self._alive: list[socket.socket] = []
        self._open: list[socket.socket] = []
        threading.Thread(target=self._serve, daemon=True).start()

    def sleep(self, puppets: Puppets) -> None:
        os.kill(puppets.process_id, signal.SIGSTOP)
        self._is_dark = True

    def wake(self, puppets: Puppets) -> None:
        """New connections pass; those of before stay dead."""
        self._alive = []
        self._is_dark = False
        self.snapshots = 0
        os.kill(puppets.process_id, signal.SIGCONT)

    def close(self) -> None:
        super().close()
        for one in (self._listening, *self._open):
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
            one.close()

    def _serve(self) -> None:
        with suppress(OSError):
            while True:
                phone, _ = self._listening.accept()
                server = socket.create_connection(("127.0.0.1", self.behind.port))
                self._open += [phone, server]
                self._alive += [phone, server]
                for ends in ((phone, server), (server, phone)):
                    threading.Thread(target=self._pour, args=ends, daemon=True).start()

    def _pour(self, source: socket.socket, target: socket.socket) -> None:
        with suppress(OSError):
            while chunk := source.recv(65536):
                if self._is_dark or source not in self._alive:
                    # Neither end hears that the other is gone.
                    return
                self.snapshots += chunk.count(b"GET /api/v1/live/snapshot")
                target.sendall(chunk)
            target.shutdown(socket.SHUT_RDWR)
