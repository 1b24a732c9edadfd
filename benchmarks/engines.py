"""The engines a benchmark compares: ours, and two bare relays. Each is a process that tells its CPU time and memory."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any
from uuid import uuid4

import requests

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
TICKS_A_SECOND = os.sysconf("SC_CLK_TCK")
PAGE_BYTES = os.sysconf("SC_PAGE_SIZE")
ACCOUNT = {"email": "bench@exemple.fr", "password": "quatre mots simples suffisent"}


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


class Engine:
    """A server process."""

    kind = "relay"
    name = ""

    def __init__(self) -> None:
        self.port = free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def command(self) -> list[str]:
        raise NotImplementedError

    def environment(self) -> dict[str, str]:
        return dict(os.environ)

    def start(self) -> None:
        self.process = subprocess.Popen(
            self.command(), cwd=ROOT, env=self.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
        )
        deadline = time.monotonic() + 60
        while time.monotonic() < deadline:
            with socket.socket() as trial:
                if trial.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.02)
        raise SystemExit(f"{self.name} did not start")

    def stop(self) -> None:
        if self.process:
            self.process.kill()
            self.process.wait()

    def cpu_seconds(self) -> float:
        fields = Path(f"/proc/{self._pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / TICKS_A_SECOND

    def memory_bytes(self) -> int:
        return int(Path(f"/proc/{self._pid}/statm").read_text().split()[1]) * PAGE_BYTES

    def tokens(self, count: int) -> list[str]:
        return [""] * count

    @property
    def _pid(self) -> int:
        return self.process.pid if self.process else 0


class NodeRelay(Engine):
    name = "Node socket.io relay, stores nothing"

    def command(self) -> list[str]:
        return ["node", str(HERE / "relay_node.mjs"), str(self.port)]


class FlaskRelay(Engine):
    name = "Flask-SocketIO relay as shipped, stores nothing"

    def command(self) -> list[str]:
        return [sys.executable, "-W", "ignore", str(HERE / "relay_flask.py"), str(self.port)]


class Fabrique(Engine):
    """Ours: every command on disk before its answer."""

    kind = "ours"
    name = "La Fabrique, durable"

    def __init__(self) -> None:
        super().__init__()
        self.instance = Path(tempfile.mkdtemp(prefix="fabrique-bench-"))
        self.workshop: dict[str, Any] = {}
        self._staff = requests.Session()

    def command(self) -> list[str]:
        return [sys.executable, "wsgi.py"]

    def environment(self) -> dict[str, str]:
        own = {"HOST": "127.0.0.1", "PORT": str(self.port), "INSTANCE_PATH": str(self.instance)}
        return {**os.environ, **own}

    def prepare(self) -> None:
        self._flask("db", "upgrade")
        self._flask("staff", "add", ACCOUNT["email"], "--role", "admin", "--password-stdin")

    def _flask(self, *words: str) -> None:
        command = [sys.executable, "-m", "flask", *words]
        said = ACCOUNT["password"].encode()
        subprocess.run(command, cwd=ROOT, env=self.environment(), input=said, capture_output=True, check=True)

    def sign_in(self) -> None:
        answer = self._staff.post(self.url + "/api/v1/session", json=ACCOUNT, timeout=20)
        self._staff.headers["X-CSRF-Token"] = answer.json()["csrf_token"]

    def open_workshop(self) -> None:
        body = {"title": "Banc d'essai", "challenge": "Mesurer", "scenario": "complet"}
        self.workshop = self._staff.post(self.url + "/api/v1/workshops", json=body, timeout=20).json()

    def facilitator_token(self) -> str:
        url = f"{self.url}/api/v1/workshops/{self.workshop['id']}/seats"
        return str(self._staff.post(url, json={"role": "facilitator"}, timeout=20).json()["token"])

    def tokens(self, count: int) -> list[str]:
        return [str(self.join()["token"]) for _ in range(count)]

    def join(self) -> dict[str, Any]:
        answer = requests.post(self.url + "/api/v1/join", json={"pin": self.workshop["pin"]}, timeout=20)
        return dict(answer.json())

    def stop(self) -> None:
        super().stop()

    def remove(self) -> None:
        shutil.rmtree(self.instance, ignore_errors=True)


class Facilitator:
    """The console of a benchmark: prepares notes and groups, and opens phases."""

    def __init__(self, engine: Fabrique) -> None:
        import socketio

        self.engine = engine
        self.token = engine.facilitator_token()
        self.socket = socketio.Client()
        self.socket.connect(engine.url, auth={"token": self.token}, transports=["websocket"])

    def ask(self, name: str, **payload: Any) -> None:
        answer = self.socket.call(name, {"id": str(uuid4()), **payload}, timeout=30)
        while not answer["ok"] and answer["error"]["code"] == "too_fast":
            time.sleep(answer["error"]["retry_after_ms"] / 1000)
            answer = self.socket.call(name, {"id": str(uuid4()), **payload}, timeout=30)
        assert answer["ok"], (name, answer)

    def open_phase(self, phase: str) -> None:
        headers = {"Authorization": f"Bearer {self.token}"}
        doc = requests.get(self.engine.url + "/api/v1/live/snapshot", headers=headers, timeout=20).json()["doc"]
        seen = {"step": doc["step"], "phase": doc["phase"]}
        self.ask("open_phase", step="empathise", phase=phase, **{"from": seen})

    def notes(self, count: int) -> list[str]:
        ids = [str(uuid4()) for _ in range(count)]
        for number, id in enumerate(ids):
            self.ask("post_note", note_id=id, text=f"Besoin numéro {number}, dit en quelques mots", zone="need")
        return ids

    def clusters(self, count: int) -> list[str]:
        ids = [str(uuid4()) for _ in range(count)]
        for number, id in enumerate(ids):
            self.ask("make_cluster", cluster_id=id, note_ids=[], title=f"Groupe {number}")
        return ids

    def leave(self) -> None:
        self.socket.disconnect()
