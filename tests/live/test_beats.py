"""Beats: how soon a screen hears that it lacks something."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from app.live import telling
from app.live.telling import BEAT_SECONDS, SOON_SECONDS, wait_for_beat


def naps_until_a_beat(monkeypatch: pytest.MonkeyPatch, fanout: Any, skipped_in: int | None) -> list[float]:
    naps: list[float] = []

    def sleep(seconds: float) -> None:
        naps.append(seconds)
        fanout.skipped_count += len(naps) == skipped_in

    monkeypatch.setattr(telling, "socketio", SimpleNamespace(sleep=sleep))
    wait_for_beat(fanout)
    return naps


def test_a_screen_that_was_not_sent_a_patch_hears_of_it_at_the_next_second(monkeypatch: pytest.MonkeyPatch) -> None:
    fanout = SimpleNamespace(skipped_count=7)
    assert sum(naps_until_a_beat(monkeypatch, fanout, skipped_in=None)) == BEAT_SECONDS
    assert sum(naps_until_a_beat(monkeypatch, fanout, skipped_in=1)) == SOON_SECONDS
    assert sum(naps_until_a_beat(monkeypatch, fanout, skipped_in=2)) == 2 * SOON_SECONDS
    # What was skipped before was told by the beat that followed it.
    assert sum(naps_until_a_beat(monkeypatch, fanout, skipped_in=None)) == BEAT_SECONDS
