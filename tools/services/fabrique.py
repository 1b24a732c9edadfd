"""One process of La Fabrique, on a port of its own."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

from .program import Program

ROOT = Path(__file__).resolve().parents[2]
PYTHON = ROOT / ".venv" / "bin" / "python"


class Fabrique(Program):
    """Serves on 127.0.0.1, behind nginx."""

    def __init__(self, folder: Path, port: int, settings: Mapping[str, str]) -> None:
        self.port = port
        self.address = f"http://127.0.0.1:{port}"
        environment = {"HOST": "127.0.0.1", "PORT": str(port), **settings}
        super().__init__(
            f"fabrique-{port}", [PYTHON, "wsgi.py"], folder, self._is_up, environment=environment, cwd=ROOT
        )

    def _is_up(self) -> bool:
        try:
            with urlopen(f"{self.address}/healthz", timeout=2) as answer:  # noqa: S310
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False
