"""Phones that do not give up: each command is sent again, to whichever process answers, until it is acknowledged."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Sequence
from uuid import uuid4

import requests
from socketio.exceptions import SocketIOError

from tests.live.house import Client, House

TRY_AGAIN = {"not_saved", "too_fast"}
PAUSE_SECONDS = 0.05


class Phone(threading.Thread):
    """One seat, which posts so many notes and remembers those that were acknowledged."""

    def __init__(self, houses: Sequence[House], token: str, notes: int) -> None:
        super().__init__(daemon=True)
        self.acknowledged: set[str] = set()
        self.resent = 0
        self._houses, self._token, self._notes = houses, token, notes
        self._client: Client | None = None

    def run(self) -> None:
        for _ in range(self._notes):
            self._post(str(uuid4()))

    def _post(self, note_id: str) -> None:
        while not self._is_acknowledged(note_id):
            self.resent += 1
            time.sleep(PAUSE_SECONDS)
        self.acknowledged.add(note_id)

    def _is_acknowledged(self, note_id: str) -> bool:
        try:
            answer = self._linked().ask("post_note", command_id=note_id, note_id=note_id, text="Un besoin")
        except (SocketIOError, requests.RequestException, OSError):
            self._client = None
            return False
        assert answer["ok"] or answer["error"]["code"] in TRY_AGAIN, answer
        return bool(answer["ok"])

    def _linked(self) -> Client:
        if self._client is None or not self._client.socket.connected:
            self._client = Client(random.choice(self._houses), self._token)
        return self._client
