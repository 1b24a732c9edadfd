"""A house whose server dies, or breaks a promise, when told to."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

from tests.live.house import ROOT, House


class Life:
    """One server, from its birth to its kill: as much of a Popen as a house needs."""

    def __init__(self, pid: int) -> None:
        self.pid = pid

    def poll(self) -> int | None:
        try:
            os.kill(self.pid, 0)
        except ProcessLookupError:
            return -signal.SIGKILL
        return None

    def send_signal(self, number: int) -> None:
        os.kill(self.pid, number)

    def wait(self, seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while self.poll() is None:
            if time.monotonic() > deadline:
                raise subprocess.TimeoutExpired("server", seconds)
            time.sleep(0.01)


class Nursery:
    """The process that bears servers."""

    def __init__(self) -> None:
        command = [sys.executable, "-W", "ignore", "-m", "benchmarks.chaos.nursery"]
        self._process = subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        assert self._hear() == "ready"

    def bear(self, environment: dict[str, str], log: Path) -> Life:
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"environment": environment, "log": str(log)}) + "\n")
        self._process.stdin.flush()
        return Life(int(self._hear()))

    def _hear(self) -> str:
        assert self._process.stdout
        line = self._process.stdout.readline().strip()
        assert line, "the nursery is gone"
        return line

    def close(self) -> None:
        self._process.kill()
        self._process.wait(10)
        for pipe in (self._process.stdin, self._process.stdout):
            if pipe:
                pipe.close()


class FaultyHouse(House):
    """What its server is to suffer stands in its environment: see faulty_server.py."""

    def __init__(self, instance: Path, nursery: Nursery, **environment: str) -> None:
        super().__init__(instance, **environment)
        self._nursery = nursery
        self.process: Any = None

    def start(self) -> None:
        self.process = self._nursery.bear(self.environment, self.instance / "server.log")
