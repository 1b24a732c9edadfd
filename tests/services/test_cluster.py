"""`make cluster`: starts all of it with one line, and leaves nothing behind when it stops."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests

from tests.live.house import ROOT, free_port, until

pytestmark = pytest.mark.services


@pytest.fixture
def cluster(place: Path, tmp_path: Path) -> Iterator[subprocess.Popen[bytes]]:
    folder = place / "cluster"
    settings = {"FOLDER": str(folder), "PORT": str(free_port()), "HOST": "127.0.0.1", "PUBLIC_URL": ""}
    with (tmp_path / "said").open("wb") as said:
        process = subprocess.Popen(
            [sys.executable, "tools/cluster.py"], cwd=ROOT, env={**os.environ, **settings}, stdout=said, stderr=said
        )
    yield process
    process.terminate()
    process.wait(30)


def test_one_line_starts_all_of_it_and_ctrl_c_ends_all_of_it(
    cluster: subprocess.Popen[bytes], place: Path, tmp_path: Path
) -> None:
    said = tmp_path / "said"
    until(lambda: "Ctrl + C" in said.read_text(), "the addresses")
    [setup_link] = re.findall(r"http://\S+/setup/\S+", said.read_text())
    assert requests.get(setup_link, timeout=10).status_code == 200
    # This very script, PostgreSQL, Redis, nginx and two processes.
    assert len(running_in(place / "cluster")) >= 6
    cluster.send_signal(signal.SIGINT)
    assert cluster.wait(30) == 0
    assert running_in(place / "cluster") == []


def running_in(folder: Path) -> list[Path]:
    """The programs that were told of this folder or work in it."""
    return [process for process in Path("/proc").glob("[0-9]*") if is_of(process, folder)]


def is_of(process: Path, folder: Path) -> bool:
    try:
        told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        return str(folder).encode() in told or (process / "cwd").readlink().is_relative_to(folder)
    except OSError:
        return False
