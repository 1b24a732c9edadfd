"""A program that runs beside us: started, waited for until it answers, frozen, stopped."""

from __future__ import annotations

import os
import pwd
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Mapping
from pathlib import Path

PATIENCE_SECONDS = 30.0
END_SECONDS = 15.0


class NotReady(Exception):
    """A program that did not come up: the end of its log says why."""


class Program:
    """One program, its log, and the signal that ends it well."""

    def __init__(
        self,
        name: str,
        command: list[str | Path],
        folder: Path,
        is_ready: Callable[[], bool],
        *,
        environment: Mapping[str, str] | None = None,
        user: str | None = None,
        cwd: Path | None = None,
        ends_with: signal.Signals = signal.SIGTERM,
    ) -> None:
        self.name, self.command, self.folder, self.user = name, command, folder, user
        self.log = folder / f"{name}.log"
        self._is_ready = is_ready
        self._environment = {**os.environ, **(environment or {})}
        self._cwd = cwd or folder
        self._ends_with = ends_with
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        # A session of its own: Ctrl+C reaches us alone, and we stop each in its turn.
        with self.log.open("ab") as log:
            self._process = subprocess.Popen(
                self.command,
                cwd=self._cwd,
                env=self._environment,
                stdout=log,
                stderr=log,
                stdin=subprocess.DEVNULL,
                start_new_session=True,
                **rights_of(self.user),
            )
        self._wait_until_ready()

    def _wait_until_ready(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._is_ready():
            if not self.is_running() or time.monotonic() > deadline:
                self.stop()
                raise NotReady(f"{self.name} n’a pas démarré.\n{self._last_words()}")
            time.sleep(0.05)

    @property
    def pid(self) -> int:
        """0 before it has started."""
        return self._process.pid if self._process else 0

    def is_running(self) -> bool:
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """Ask it to end, and end it when it does not."""
        self.signal(signal.SIGCONT)
        self.signal(self._ends_with)
        try:
            if self._process:
                self._process.wait(END_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill()

    def kill(self) -> None:
        """kill -9."""
        self.signal(signal.SIGKILL)
        if self._process:
            self._process.wait(END_SECONDS)

    def freeze(self) -> None:
        """It keeps its connections, and answers nobody."""
        self.signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self.signal(signal.SIGCONT)

    def signal(self, what: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            self._process.send_signal(what)

    def _last_words(self) -> str:
        return "\n".join(self.log.read_text("utf-8", "replace").splitlines()[-12:])


def rights_of(user: str | None) -> dict[str, object]:
    """What makes a child another user's. PostgreSQL refuses to run as root."""
    if user is None:
        return {}
    return {"user": user, "group": pwd.getpwnam(user).pw_gid, "extra_groups": []}


def free_port() -> int:
    with socket.socket() as trial:
        trial.bind(("127.0.0.1", 0))
        return int(trial.getsockname()[1])


def answers(host: str, port: int) -> bool:
    """Does somebody listen there?"""
    try:
        socket.create_connection((host, port), timeout=1).close()
    except OSError:
        return False
    return True
