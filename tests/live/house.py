"""A real server in its own process, and real clients: what the tests of the live half play with."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any
from uuid import uuid4

import requests
import socketio

ROOT = Path(__file__).resolve().parents[2]
EMAIL, PASSWORD = "fay@exemple.fr", "quatre mots simples suffisent"
PATIENCE_SECONDS = 45.0


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def until(is_so: Callable[[], Any], what: str = "it") -> Any:
    """Wait until something is so, and return it; never sleeps longer than needed."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        found = is_so()
        if found:
            return found
        time.sleep(0.01)
    raise AssertionError(f"{what} did not happen within {PATIENCE_SECONDS:.0f} s")


class House:
    """One installation: its folder, its server process, its facilitator Fay."""

    entry: tuple[str, ...] = ("wsgi.py",)

    def __init__(self, instance: Path, **environment: str) -> None:
        self.instance = instance
        self.port = free_port()
        self.address = f"http://127.0.0.1:{self.port}"
        self.environment = {
            **os.environ,
            "HOST": "127.0.0.1",
            "PORT": str(self.port),
            "INSTANCE_PATH": str(instance),
            "PUBLIC_URL": "",
            **environment,
        }
        self.process: subprocess.Popen[bytes] | None = None
        self.to_close: list[Client | requests.Session] = []

    def prepare(self) -> None:
        """Tables and Fay's account."""
        self.flask("staff", "add", EMAIL, "--role", "admin", "--password-stdin", said=PASSWORD)

    def flask(self, *words: str, said: str = "") -> str:
        command = [sys.executable, "-m", "flask", *words]
        done = subprocess.run(
            command, input=said.encode(), cwd=ROOT, env=self.environment, capture_output=True, check=False
        )
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def open(self) -> None:
        self.start()
        until(self.is_ready, f"a server on {self.address} (see {self.instance}/server.log)")

    def start(self) -> None:
        command = [sys.executable, *self.entry]
        with (self.instance / "server.log").open("ab") as log:
            self.process = subprocess.Popen(command, cwd=ROOT, env=self.environment, stdout=log, stderr=log)

    def is_ready(self) -> bool:
        try:
            return requests.get(self.address + "/healthz", timeout=2).ok
        except requests.RequestException:
            return False

    def kill(self, how: int = signal.SIGKILL) -> None:
        if self.process and self.process.poll() is None:
            self.process.send_signal(how)
            self.process.wait(20)

    def close(self) -> None:
        """End every client, then the server."""
        for one in self.to_close:
            one.close()
        self.kill()

    def fay(self) -> requests.Session:
        """Fay, signed in."""
        return self.signed_in(EMAIL)

    def signed_in(self, email: str) -> requests.Session:
        session = requests.Session()
        self.to_close.append(session)
        answer = session.post(self.address + "/api/v1/session", json={"email": email, "password": PASSWORD}, timeout=10)
        assert answer.status_code == 200, answer.text
        session.headers["X-CSRF-Token"] = answer.json()["csrf_token"]
        return session

    def workshop(self, scenario: str = "complet") -> Workshop:
        return Workshop(self, scenario)


class Workshop:
    """A workshop on a real server, with Fay at its console."""

    def __init__(self, house: House, scenario: str) -> None:
        self.house = house
        self.staff = house.fay()
        body = {"title": "L'accueil", "challenge": "Mieux accueillir", "scenario": scenario}
        made = self.staff.post(house.address + "/api/v1/workshops", json=body, timeout=10)
        assert made.status_code == 201, made.text
        self.id, self.pin = made.json()["id"], made.json()["pin"]

    def facilitator(self) -> Client:
        return Client(self.house, self.facilitator_token())

    def facilitator_token(self) -> str:
        return str(self._staff_call("seats", role="facilitator")["token"])

    def board(self) -> Client:
        return Client(self.house, self.board_url().rsplit("/", 1)[1])

    def board_url(self) -> str:
        return str(self._staff_call("links", kind="board")["url"])

    def kiosk_url(self) -> str:
        return str(self._staff_call("links", kind="kiosk")["url"])

    def kiosk_token(self) -> str:
        return self.kiosk_url().rsplit("/", 1)[1]

    def participant(self) -> Client:
        return Client(self.house, self.join()["token"])

    def join(self) -> dict[str, Any]:
        answer = requests.post(self.house.address + "/api/v1/join", json={"pin": self.pin}, timeout=10)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())

    def _staff_call(self, what: str, **body: str) -> dict[str, Any]:
        url = f"{self.house.address}/api/v1/workshops/{self.id}/{what}"
        answer = self.staff.post(url, json=body, timeout=10)
        assert answer.status_code == 201, answer.text
        return dict(answer.json())


class Client:
    """A screen that keeps what it hears, and the document it makes of it."""

    def __init__(self, house: House, token: str, transports: tuple[str, ...] = ("websocket",)) -> None:
        self.house, self.token = house, token
        self.heard: list[tuple[str, Any]] = []
        self.socket = socketio.Client(reconnection=False)
        house.to_close.append(self)
        for event in ("patch", "beat", "presence", "mine", "bye"):
            self.socket.on(event, self._hear(event))
        self.socket.connect(house.address, auth={"token": token}, transports=list(transports))
        self.websocket = self.socket.eio.ws

    def _hear(self, event: str) -> Callable[[Any], None]:
        def hear(body: Any) -> None:
            self.heard.append((event, body))

        return hear

    def ask(self, name: str, *, command_id: str | None = None, **payload: Any) -> dict[str, Any]:
        """Send a command and return its answer."""
        answer = self.socket.call(name, {"id": command_id or str(uuid4()), **payload}, timeout=15)
        return dict(answer)

    def done(self, name: str, **payload: Any) -> int:
        """Send a command that must be accepted; its seq."""
        answer = self.ask(name, **payload)
        assert answer["ok"], (name, answer)
        return int(answer["seq"])

    def refused(self, name: str, **payload: Any) -> str:
        """Send a command that must be refused; the code."""
        answer = self.ask(name, **payload)
        assert not answer["ok"], (name, answer)
        assert answer["error"]["message"], answer
        assert not answer["error"]["message"].startswith("error."), answer
        return str(answer["error"]["code"])

    def post(self, text: str, **more: Any) -> str:
        note_id = str(uuid4())
        self.done("post_note", note_id=note_id, text=text, **more)
        return note_id

    def open_phase(self, step: str, phase: str, **more: Any) -> None:
        doc = self.snapshot()["doc"]
        seen = {"step": doc["step"], "phase": doc["phase"]}
        self.done("open_phase", step=step, phase=phase, **{"from": seen}, **more)

    def snapshot(self) -> dict[str, Any]:
        headers = {"Authorization": f"Bearer {self.token}"}
        answer = requests.get(self.house.address + "/api/v1/live/snapshot", headers=headers, timeout=10)
        assert answer.status_code == 200, answer.text
        return dict(answer.json())

    def patches(self) -> list[dict[str, Any]]:
        return [body for event, body in self.heard if event == "patch"]

    def close(self) -> None:
        if self.socket.connected:
            self.socket.disconnect()
        # Disconnected by the server, the library forgets to close its end.
        if self.websocket is not None:
            self.websocket.shutdown()
