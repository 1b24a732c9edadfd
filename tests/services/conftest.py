"""Two processes on one PostgreSQL and one Redis, all of our own, started once on ports of their own."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.live.house import House
from tests.services.pair import Pair
from tools.services.packages import missing
from tools.services.postgres import Postgres
from tools.services.program import free_port
from tools.services.redis import Redis


@pytest.fixture(scope="session")
def place() -> Iterator[Path]:
    """A folder in which another account, PostgreSQL's, finds its way; the tests' own folders are closed to it."""
    if packages := missing():
        # A laptop may go without; where changes are judged, nothing is left out in silence.
        refuse = pytest.fail if os.environ.get("CI") else pytest.skip
        refuse(f"needs Debian's {', '.join(packages)}")
    folder = Path(tempfile.mkdtemp(prefix="fabrique-tests-"))
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


@pytest.fixture(scope="session")
def postgres(place: Path) -> Iterator[Postgres]:
    program = Postgres(place, free_port())
    program.start()
    yield program
    program.stop()


@pytest.fixture(scope="session")
def redis(place: Path) -> Iterator[Redis]:
    program = Redis(place, free_port())
    program.start()
    yield program
    program.stop()


@pytest.fixture(scope="session")
def pair(place: Path, postgres: Postgres, redis: Redis) -> Iterator[Pair]:
    """Two processes that both outlive every test."""
    instance = place / "instance"
    instance.mkdir()
    settings = {"DATABASE_URL": postgres.url, "REDIS_URL": redis.url}
    pair = Pair(House(instance, **settings), House(instance, **settings))
    pair.here.prepare()
    pair.here.open()
    pair.there.open()
    yield pair
    pair.there.close()
    pair.here.close()


@pytest.fixture
def third(pair: Pair) -> Iterator[House]:
    """One more process of the same installation, to be killed."""
    house = House(pair.here.instance, **pair.settings)
    house.open()
    yield house
    house.close()
