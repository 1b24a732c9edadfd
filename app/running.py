"""Whether a server of this installation runs: told by a lock on a file, which the system lets go even after kill -9."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class StillRunning(Exception):
    """A server uses this folder."""


def mark(folder: Path) -> IO[str]:
    """Says that a server runs here, as long as the answer stays open; several may."""
    mine = _open(folder)
    fcntl.flock(mine, fcntl.LOCK_SH)
    return mine


@contextmanager
def nobody_runs(folder: Path) -> Iterator[None]:
    """No server starts here meanwhile. Raises StillRunning when one is there."""
    with _open(folder) as all_of_it:
        try:
            fcntl.flock(all_of_it, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise StillRunning from error
        yield


def _open(folder: Path) -> IO[str]:
    return (folder / "running").open("a")
