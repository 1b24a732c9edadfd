"""Hints: told outside the command's path, heard by the others, and never needed."""

from __future__ import annotations

import json
import logging
from typing import Any

import pytest

from app import hints as module
from app.hints import LONGEST_OUTBOX, Hints


class Redis:
    """Stands for the real one, as far as one process speaks to it."""

    def __init__(self) -> None:
        self.said: list[tuple[str, str]] = []
        self.is_away = False

    def publish(self, channel: str, message: str) -> None:
        if self.is_away:
            raise ConnectionError("away")
        self.said.append((channel, message))


class TimeIsUpError(Exception):
    """Ends a loop that has no end."""


@pytest.fixture
def redis() -> Redis:
    return Redis()


@pytest.fixture
def hints(redis: Redis, monkeypatch: pytest.MonkeyPatch) -> Hints:
    monkeypatch.setattr(module.socketio, "sleep", lambda _: None)
    return Hints("redis://nowhere", connect=lambda _: redis)


def deliver(hints: Hints, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the background task does, until it would wait for more."""
    waits = iter([None])

    def wait() -> None:
        if next(waits, "over") == "over":
            raise TimeIsUpError

    monkeypatch.setattr(hints._wake, "wait", wait)
    with pytest.raises(TimeIsUpError):
        hints._tell_for_ever()


def test_only_the_last_word_about_a_key_is_told(hints: Hints, redis: Redis, monkeypatch: pytest.MonkeyPatch) -> None:
    hints.tell("journal", "w1", 4)
    hints.tell("journal", "w1", 5)
    hints.tell("presence", "w1", {"ana": 1})
    deliver(hints, monkeypatch)
    said = [(channel, json.loads(message.split(" ", 1)[1])) for channel, message in redis.said]
    assert said == [("fabrique:journal:w1", 5), ("fabrique:presence:w1", {"ana": 1})]


def test_other_processes_are_heard_and_oneself_is_not(
    hints: Hints, redis: Redis, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[Any] = []
    hints.on("journal", lambda *told: heard.append(told))
    hints.tell("journal", "w1", 5)
    deliver(hints, monkeypatch)
    [(channel, own)] = redis.said
    hints.heed(channel, own)
    assert heard == []
    hints.heed("fabrique:journal:w1", "another 6")
    hints.heed("fabrique:unknown:w1", "another 7")
    assert heard == [("w1", "another", 6)]


def test_a_redis_that_is_away_is_complained_of_once(
    hints: Hints, redis: Redis, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    redis.is_away = True
    with caplog.at_level(logging.WARNING):
        for seq in (1, 2):
            hints.tell("journal", "w1", seq)
            deliver(hints, monkeypatch)
    assert hints.is_broken
    assert len(caplog.records) == 1
    redis.is_away = False
    hints.tell("journal", "w1", 3)
    deliver(hints, monkeypatch)
    assert not hints.is_broken


def test_what_waits_has_an_end(hints: Hints) -> None:
    for number in range(LONGEST_OUTBOX + 5):
        hints.tell("journal", f"w{number}", 1)
    assert len(hints._waiting) == LONGEST_OUTBOX
