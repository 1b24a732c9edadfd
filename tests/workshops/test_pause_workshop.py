"""pause_workshop: stop here for today; everything is kept."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY
from tests.workshops.examples import EXAMPLES
from workshops.commands import ChangeAnimal, LeaveSeat, PauseWorkshop, SayWho, SetTimer
from workshops.roles import IN_PAUSE, TABLE, Role

GIVING = [name for name, roles in TABLE.items() if Role.PARTICIPANT in roles and name not in IN_PAUSE]


def test_everybody_sees_the_pause(stage):
    stage.ask(FAY, PauseWorkshop())
    assert {stage.sees(audience)["workshop"]["state"] for audience in AUDIENCES} == {"paused"}


def test_pausing_twice_changes_nothing(stage):
    stage.ask(FAY, PauseWorkshop())
    assert stage.ask(FAY, PauseWorkshop()) == []


def test_a_running_timer_is_held_so_that_nobody_s_time_passes(stage):
    stage.ask(FAY, SetTimer(300))
    stage.ask(FAY, PauseWorkshop())
    assert stage.sees("board")["timer"] == {"seconds": 300, "ends_at": None, "left_seconds": 299}


def test_a_timer_at_its_end_is_held_at_zero(stage):
    stage.ask(FAY, SetTimer(1))
    stage.now += 60_000
    stage.ask(FAY, PauseWorkshop())
    assert stage.sees("board")["timer"]["left_seconds"] == 0


def test_a_held_timer_stays_as_it_is(stage):
    stage.ask(FAY, SetTimer(300, running=False))
    stage.ask(FAY, PauseWorkshop())
    assert stage.sees("board")["timer"]["left_seconds"] == 300


@pytest.mark.parametrize("name", GIVING)
def test_phones_give_nothing_during_a_pause(stage, name):
    stage.ask(FAY, PauseWorkshop())
    with stage.refused("workshop_paused"):
        stage.ask(ANA, EXAMPLES[name])


def test_people_still_settle_in_and_leave(stage):
    stage.ask(FAY, PauseWorkshop())
    stage.ask(ANA, ChangeAnimal(1))
    stage.ask(ANA, SayWho("resident"))
    stage.ask(BEN, LeaveSeat())
    assert stage.sees("board")["progress"]["people"] == 1


def test_facilitators_tidy_up_during_a_pause(grouping):
    grouping.ask(FAY, PauseWorkshop())
    grouping.group("waiting", "a1")
    assert grouping.sees("board")["clusters"]["waiting"]["note_count"] == 1


def test_participants_do_not_pause(stage):
    with stage.refused("forbidden"):
        stage.ask(ANA, PauseWorkshop())
