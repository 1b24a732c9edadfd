"""set_timer: a timer that runs, is held, or is taken away."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import SetTimer


def test_a_running_timer_says_when_it_ends(stage):
    stage.ask(FAY, SetTimer(300))
    assert stage.sees("participants")["timer"] == {
        "seconds": 300, "ends_at": stage.now + 300_000, "left_seconds": None,
    }  # fmt: skip


def test_a_held_timer_says_what_is_left(stage):
    stage.ask(FAY, SetTimer(300, running=False))
    assert stage.sees("board")["timer"] == {"seconds": 300, "ends_at": None, "left_seconds": 300}


def test_a_timer_is_taken_away(stage):
    stage.ask(FAY, SetTimer(300))
    stage.ask(FAY, SetTimer(None))
    assert stage.sees("board")["timer"] is None


@pytest.mark.parametrize("seconds", [0, -5, 4 * 3600 + 1])
def test_a_timer_lasts_one_second_to_four_hours(stage, seconds):
    with stage.refused("malformed"):
        stage.ask(FAY, SetTimer(seconds))


def test_participants_do_not_set_it(stage):
    with stage.refused("forbidden"):
        stage.ask(ANA, SetTimer(300))
