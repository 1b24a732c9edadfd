"""say_who: a participant says, if they want, what they come as."""

import pytest

from tests.workshops.cast import ANA, FAY, Stage
from workshops.commands import RemoveSeat, SayWho
from workshops.mine import mine
from workshops.roles import Role, Seat


def crowd(*said):
    stage = Stage()
    stage.seat(FAY)
    for index, who in enumerate(said):
        seat = stage.seat(Seat(f"p{index}", Role.PARTICIPANT))
        if who:
            stage.ask(seat, SayWho(who))
    return stage


def mix(stage):
    return stage.sees("facilitators")["progress"]["mix"]


def test_the_answer_belongs_to_its_seat(stage):
    stage.ask(ANA, SayWho("volunteer"))
    assert mine(stage.workshop, ANA.id)["seat"]["comes_as"] == "volunteer"
    stage.ask(ANA, SayWho(None))
    assert mine(stage.workshop, ANA.id)["seat"]["comes_as"] is None


def test_facilitators_read_who_came_and_nobody_else(stage):
    stage.ask(ANA, SayWho("partner"))
    assert stage.sees("facilitators")["progress"]["mix"] is not None
    for audience in ("participants", "board"):
        assert stage.sees(audience)["progress"]["mix"] is None
        assert "partner" not in stage.bytes(audience)


def test_groups_under_five_are_told_together():
    assert mix(crowd(*["resident"] * 6, *["volunteer"] * 2, *["staff"] * 3)) == {"resident": 6, "other": 5}


def test_people_who_said_nothing_are_a_group_too():
    assert mix(crowd(*["resident"] * 5, *[None] * 5)) == {"resident": 5, "unsaid": 5}


def test_those_who_left_are_not_counted():
    stage = crowd(*["resident"] * 6)
    stage.ask(FAY, RemoveSeat("p0"))
    assert mix(stage) == {"resident": 5}


def test_an_unknown_answer_is_refused(stage):
    with stage.refused("malformed"):
        stage.ask(ANA, SayWho("king"))


@pytest.mark.parametrize("who", ["staff", None])
def test_facilitators_are_not_asked(stage, who):
    with stage.refused("forbidden"):
        stage.ask(FAY, SayWho(who))
