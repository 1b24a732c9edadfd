"""La Fabrique grown on one machine: PostgreSQL, Redis, several processes, and nginx in front of them."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

from .fabrique import PYTHON, ROOT, Fabrique
from .nginx import Nginx
from .postgres import Postgres
from .program import NotReady, Program, free_port
from .redis import Redis


class Cluster:
    """All of it in one folder, each on a port of its own; nginx's is for everybody."""

    def __init__(self, folder: Path, host: str = "127.0.0.1", port: int = 0, public_url: str = "") -> None:
        self.folder, self.host = folder, host
        self.port = port or free_port()
        self.address = public_url or f"http://127.0.0.1:{self.port}"
        self.postgres = Postgres(folder, free_port())
        self.redis = Redis(folder, free_port())
        self.fabriques: list[Fabrique] = []
        self._started: list[Program] = []

    @property
    def settings(self) -> dict[str, str]:
        """What each process, and each flask command, is told."""
        return {
            "INSTANCE_PATH": str(self.folder / "instance"),
            "DATABASE_URL": self.postgres.url,
            "REDIS_URL": self.redis.url,
            "PUBLIC_URL": self.address,
            "TRUSTED_PROXIES": "1",
        }

    def start(self, processes: int = 2) -> None:
        """Raises NotReady; what had started by then is to be stopped."""
        self._start(self.postgres)
        self._start(self.redis)
        self._upgrade()
        self.fabriques = [Fabrique(self.folder, free_port(), self.settings) for _ in range(processes)]
        for fabrique in self.fabriques:
            self._start(fabrique)
        self._start(Nginx(self.folder, self.host, self.port, [one.port for one in self.fabriques]))

    def _start(self, program: Program) -> None:
        self._started.append(program)
        program.start()

    def _upgrade(self) -> None:
        self.flask("db", "upgrade")

    def flask(self, *words: str, said: str = "") -> None:
        """One flask command with the settings of the processes. Raises NotReady with what it complained of."""
        asked = [PYTHON, "-m", "flask", *words]
        environment = {**os.environ, **self.settings}
        done = subprocess.run(asked, cwd=ROOT, env=environment, input=said, capture_output=True, text=True, check=False)
        if done.returncode:
            raise NotReady(done.stderr.strip())

    def stop(self) -> None:
        """The last started ends first: nobody is cut from what they stand on."""
        while self._started:
            self._started.pop().stop()

    @property
    def others(self) -> list[Program]:
        """What runs beside our processes: PostgreSQL, Redis, nginx."""
        return [program for program in self._started if program not in self.fabriques]

    def silent(self) -> list[str]:
        """The names of those that ended by themselves."""
        return [program.name for program in self._started if not program.is_running()]
