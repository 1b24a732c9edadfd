"""extend_timer: more time, or less."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import ExtendTimer, SetTimer


def timer(stage):
    return stage.sees("participants")["timer"]


@pytest.mark.parametrize(("more", "total"), [(60, 360), (-60, 300)])
def test_a_running_timer_ends_later_or_sooner(stage, more, total):
    stage.ask(FAY, SetTimer(300))
    ends_at = timer(stage)["ends_at"]
    stage.ask(FAY, ExtendTimer(more))
    assert timer(stage)["ends_at"] == ends_at + more * 1000
    assert timer(stage)["seconds"] == pytest.approx(total, abs=60)


def test_the_whole_turn_of_the_ring_is_never_shorter_than_what_is_left(stage):
    stage.ask(FAY, SetTimer(300))
    stage.ask(FAY, ExtendTimer(-60))
    left = (timer(stage)["ends_at"] - stage.now) / 1000
    assert timer(stage)["seconds"] >= left


def test_time_given_after_the_end_starts_from_now(stage):
    stage.ask(FAY, SetTimer(1))
    stage.now += 60_000
    stage.ask(FAY, ExtendTimer(120))
    assert timer(stage)["ends_at"] == stage.now + 120_000


def test_a_held_timer_stays_held(stage):
    stage.ask(FAY, SetTimer(300, running=False))
    stage.ask(FAY, ExtendTimer(60))
    assert timer(stage) == {"seconds": 360, "ends_at": None, "left_seconds": 360}


@pytest.mark.parametrize(("more", "left"), [(-10_000, 0), (4 * 3600, 4 * 3600)])
def test_what_is_left_is_never_below_zero_nor_over_four_hours(stage, more, left):
    stage.ask(FAY, SetTimer(300, running=False))
    stage.ask(FAY, ExtendTimer(more))
    assert timer(stage)["left_seconds"] == left


def test_a_timer_that_is_not_there_is_not_extended(stage):
    with stage.refused("unknown_target"):
        stage.ask(FAY, ExtendTimer(60))


def test_participants_do_not_extend_it(stage):
    stage.ask(FAY, SetTimer(300))
    with stage.refused("forbidden"):
        stage.ask(ANA, ExtendTimer(60))
