"""Redis stopped, restarted, frozen: the other process is a second late at most, and nothing else changes."""

from __future__ import annotations

import statistics
import time
from collections.abc import Iterator

import pytest

from tests.live.house import Client, Workshop
from tests.services.pair import Pair, seconds_until
from tools.services.redis import Redis

pytestmark = pytest.mark.services

# A look each second, and time for a busy machine.
LATE_SECONDS = 2.5
ACK_SECONDS = 0.5
# With the defaults of the libraries, each waits for ten.
PEOPLE_WAIT_SECONDS = 5.0


@pytest.fixture
def mended(redis: Redis) -> Iterator[Redis]:
    """A Redis that may be broken: the next test finds it well."""
    yield redis
    redis.thaw()
    if not redis.is_running():
        redis.start()


@pytest.fixture
def screens(pair: Pair) -> tuple[Workshop, Client, Client]:
    workshop = pair.workshop()
    console, ana = workshop.facilitator(), pair.participant_there(workshop)
    console.open_phase("empathise", "collect")
    return workshop, console, ana


def late(console: Client, ana: Client, text: str) -> float:
    """Posts there; how long until it is on the console here."""
    ana.post(text)
    return seconds_until(lambda: text in str(console.patches()), f"« {text} » on the console")


def ack_seconds(ana: Client) -> float:
    began = time.monotonic()
    ana.post("Encore")
    return time.monotonic() - began


def test_without_redis_the_other_process_is_a_second_late(
    mended: Redis, screens: tuple[Workshop, Client, Client]
) -> None:
    _, console, ana = screens
    mended.stop()
    assert all(late(console, ana, f"Sans {number}") < LATE_SECONDS for number in range(3))
    assert statistics.median(ack_seconds(ana) for _ in range(5)) < ACK_SECONDS
    mended.start()
    assert late(console, ana, "De retour") < LATE_SECONDS


def test_a_frozen_redis_delays_hints_and_no_answer(mended: Redis, screens: tuple[Workshop, Client, Client]) -> None:
    _, console, ana = screens
    mended.freeze()
    assert all(late(console, ana, f"Gelé {number}") < LATE_SECONDS for number in range(3))
    assert statistics.median(ack_seconds(ana) for _ in range(5)) < ACK_SECONDS
    mended.thaw()
    assert late(console, ana, "Dégelé") < LATE_SECONDS


def test_who_joins_here_enters_there_before_any_hint(
    mended: Redis, pair: Pair, screens: tuple[Workshop, Client, Client]
) -> None:
    workshop, _, _ = screens
    mended.freeze()
    for _ in range(4):
        assert pair.participant_there(workshop).socket.connected


def test_people_come_in_and_sign_in_while_redis_is_frozen(
    mended: Redis, pair: Pair, screens: tuple[Workshop, Client, Client]
) -> None:
    workshop, _, _ = screens
    mended.freeze()
    began = time.monotonic()
    workshop.join()
    pair.there.fay()
    assert time.monotonic() - began < PEOPLE_WAIT_SECONDS
