"""The programs that several processes need, from Debian's packages."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from .nginx import DEBIAN as NGINX
from .postgres import program

APT = ["apt-get", "-y", "-qq", "--no-install-recommends"]
# Debian starts what it installs; ours run on their own ports, so these need not.
QUIETLY = {"DEBIAN_FRONTEND": "noninteractive", "RUNLEVEL": "1"}


class Missing(Exception):
    """Programs that are not here, and that we may not install: says how to."""


def missing() -> list[str]:
    """The Debian packages that this machine lacks."""
    found = {
        "postgresql": Path(program("postgres")).is_file() and Path(program("initdb")).is_file(),
        "redis-server": bool(shutil.which("redis-server")),
        "nginx": NGINX.exists() or bool(shutil.which("nginx")),
    }
    return [package for package, is_here in found.items() if not is_here]


def install(packages: Sequence[str]) -> None:
    """Raises Missing when only the machine's owner can."""
    if not (os.geteuid() == 0 and shutil.which("apt-get")):
        raise Missing(f"Il manque des programmes. À installer : sudo apt install {' '.join(packages)}")
    for words in (["update"], ["install", *packages]):
        done = subprocess.run(
            [*APT, *words], env={**os.environ, **QUIETLY}, capture_output=True, text=True, check=False
        )
    if done.returncode:
        raise Missing(done.stderr.strip())
