"""Everything around a workshop fails in turn while phones write: what was acknowledged is there, once, everywhere."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from tests.live.house import Client, House, until
from tests.services.pair import Pair
from tests.services.phones import Phone
from tools.services.postgres import Postgres
from tools.services.redis import Redis

pytestmark = pytest.mark.services

PHONES, NOTES = 6, 30


def test_nothing_acknowledged_is_lost_or_doubled(pair: Pair, third: House, postgres: Postgres, redis: Redis) -> None:
    workshop = pair.workshop()
    console = workshop.facilitator()
    console.open_phase("empathise", "collect")
    tokens = [workshop.join()["token"] for _ in range(PHONES)]
    phones = [Phone([pair.here, third], token, NOTES) for token in tokens]
    for phone in phones:
        phone.start()
    break_everything(third, postgres, redis)
    for phone in phones:
        phone.join(60)
    assert sum(phone.resent for phone in phones) > 0, "nothing was broken while they wrote"
    for phone, token in zip(phones, tokens, strict=True):
        assert len(phone.acknowledged) == NOTES
        assert set(Client(pair.there, token).snapshot()["mine"]["notes"]) == phone.acknowledged
    until(lambda: console.snapshot()["doc"]["progress"]["notes"] == PHONES * NOTES, "every note, once")
    until(lambda: pair.look_the_same(console, Client(pair.there, console.token)), "the same document on both")
    assert all(before["seq"] == after["base"] for before, after in pairwise(console.patches()))


def break_everything(house: House, postgres: Postgres, redis: Redis) -> None:
    redis.freeze()
    time.sleep(0.5)
    house.kill()
    redis.thaw()
    postgres.stop()
    redis.stop()
    postgres.start()
    house.open()
    redis.start()
