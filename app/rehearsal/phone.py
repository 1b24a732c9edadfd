"""One simulated phone: joins by PIN, follows the workshop, sends each command until it is answered."""

from __future__ import annotations

import threading
from typing import Any
from uuid import uuid4

import requests
import socketio
from socketio.exceptions import SocketIOError

from app.rehearsal.copy import Copy, Json

ANSWER_SECONDS = 5
AGAIN_SECONDS = 1.0
HTTP_SECONDS = 15
PASSING = ("not_saved", "too_fast")


class Refused(Exception):
    """The server said no, with a sentence for a person."""


class Phone:
    """Talks to the server as any phone does: HTTP to join and to read, Socket.IO to live."""

    def __init__(self, address: str) -> None:
        self.address = address
        self.copy = Copy()
        self.token = ""
        self.seat: Json = {}
        self.is_over = threading.Event()
        self.http = requests.Session()
        self.socket = socketio.Client(handle_sigint=False, reconnection_delay=0.3, reconnection_delay_max=3)
        self.socket.on("connect", self._read)
        self.socket.on("connect_error", self._hear_error)
        self.socket.on("patch", self._hear_patch)
        self.socket.on("beat", self._hear_beat)
        self.socket.on("bye", self.is_over.set)

    def join(self, pin: str) -> None:
        """Takes a seat. Raises Refused with the server's own sentence."""
        answer = self.http.post(f"{self.address}/api/v1/join", json={"pin": pin}, timeout=HTTP_SECONDS)
        body = answer.json()
        if answer.status_code != 201:
            raise Refused(body.get("message", f"Le serveur a répondu {answer.status_code}."))
        self.token, self.seat = body["token"], body["seat"]

    def connect(self) -> None:
        self.socket.connect(
            self.address, auth={"token": self.token, "lang": "fr"}, transports=["websocket"], retry=True
        )

    def leave(self) -> None:
        self.is_over.set()
        self.socket.disconnect()

    def send(self, name: str, payload: Json) -> Json:
        """The server's answer, however many tries it takes: the same id makes it happen once."""
        command = {"id": str(uuid4()), **payload}
        while not self.is_over.is_set():
            answer = self._ask(name, command)
            error = answer.get("error", {})
            if answer and error.get("code") not in PASSING:
                return answer
            self.is_over.wait(error.get("retry_after_ms", AGAIN_SECONDS * 1000) / 1000)
        return {}

    def _ask(self, name: str, command: Json) -> Json:
        """Nothing when the link is down or the answer does not come."""
        try:
            return dict(self.socket.call(name, command, timeout=ANSWER_SECONDS))
        except SocketIOError:
            return {}

    def _read(self) -> None:
        headers = {"Authorization": f"Bearer {self.token}"}
        try:
            answer = self.http.get(f"{self.address}/api/v1/live/snapshot", headers=headers, timeout=HTTP_SECONDS)
        except requests.RequestException:
            return  # the next beat shows that we are behind
        if answer.ok:
            self.copy.take_snapshot(answer.json())

    def _hear_patch(self, patch: Json) -> None:
        self.copy.take_patch(patch)

    def _hear_beat(self, beat: Json) -> None:
        if self.copy.is_behind(beat):
            self._read()

    def _hear_error(self, error: Any) -> None:
        """A lost network is tried again; a seat that was removed is not."""
        if isinstance(error, dict) and error.get("message") == "unauthorized":
            self.is_over.set()
