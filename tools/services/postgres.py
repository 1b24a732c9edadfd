"""A private PostgreSQL: its own data, its own port, and the one account of La Fabrique."""

from __future__ import annotations

import os
import secrets
import shutil
import signal
import subprocess
from pathlib import Path

from .program import NotReady, Program, rights_of

DEBIAN = Path("/usr/lib/postgresql")
USER = DATABASE = "fabrique"


class Postgres(Program):
    """The server of one folder, which it fills the first time."""

    def __init__(self, folder: Path, port: int) -> None:
        self.port = port
        self.home = folder / "postgres"
        self.data = self.home / "data"
        # Where addresses and passwords stay, PostgreSQL has no business; and it refuses to be root.
        user = "postgres" if os.geteuid() == 0 else None
        settings = {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": ""}
        command = [program("postgres"), "-D", self.data]
        for name, value in settings.items():
            command += ["-c", f"{name}={value}"]
        super().__init__("postgres", command, folder, self._is_up, user=user, cwd=self.home, ends_with=signal.SIGINT)

    @property
    def url(self) -> str:
        return self.url_of(DATABASE)

    def url_of(self, database: str) -> str:
        return f"postgresql://{USER}:{self._password()}@127.0.0.1:{self.port}/{database}"

    def start(self) -> None:
        if not self.data.exists():
            self._fill()
        super().start()
        if not self._has_database():
            self._run("createdb", *self._where(), DATABASE)

    def _fill(self) -> None:
        self.home.mkdir(parents=True, exist_ok=True)
        password = self.home / "password"
        password.touch(0o600)
        password.write_text(secrets.token_urlsafe(24))
        if self.user:
            shutil.chown(self.home, self.user)
            shutil.chown(password, self.user)
        self._run(
            "initdb", "-D", self.data, "-U", USER, f"--pwfile={password}", "--auth=scram-sha-256", "--encoding=UTF8"
        )

    def _is_up(self) -> bool:
        asked = [program("pg_isready"), "-q", *self._where()]
        return subprocess.run(asked, check=False, capture_output=True).returncode == 0

    def _has_database(self) -> bool:
        known = self._run("psql", *self._where(), "-tAc", "SELECT datname FROM pg_database", "postgres")
        return DATABASE in known.split()

    def _where(self) -> list[str]:
        return ["-h", "127.0.0.1", "-p", str(self.port), "-U", USER]

    def _run(self, name: str, *words: str | Path) -> str:
        environment = {**os.environ, "PGPASSWORD": self._password(), "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            [program(name), *words],
            cwd=self.home,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            **rights_of(self.user),
        )
        if done.returncode:
            raise NotReady(f"{name} : {done.stderr.strip()}")
        return done.stdout

    def _password(self) -> str:
        return (self.home / "password").read_text()


def program(name: str) -> str:
    """Debian keeps most of PostgreSQL out of the PATH, one folder a version: the last is the newest."""
    versions = sorted(DEBIAN.glob(f"*/bin/{name}"), key=lambda path: int(path.parts[-3]))
    return str(versions[-1]) if versions else shutil.which(name) or name
