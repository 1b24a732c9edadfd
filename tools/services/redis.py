"""A private Redis, which keeps nothing: it only passes hints on and counts attempts."""

from __future__ import annotations

from pathlib import Path

from .program import Program, answers

NOTHING_KEPT = ["--save", "", "--appendonly", "no"]


class Redis(Program):
    """Listens on this machine alone."""

    def __init__(self, folder: Path, port: int) -> None:
        command = ["redis-server", "--port", str(port), "--bind", "127.0.0.1", *NOTHING_KEPT]
        super().__init__("redis", command, folder, lambda: answers("127.0.0.1", port))
        self.url = f"redis://127.0.0.1:{port}/0"
