"""say_use: would you use it? yes, maybe, no."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY
from workshops.commands import SayUse
from workshops.mine import mine


def test_totals_are_shown_once_the_group_decides_and_to_nobody_before(testing, waiting_sheet):
    testing.ask(ANA, SayUse(waiting_sheet, "yes"))
    testing.ask(BEN, SayUse(waiting_sheet, "maybe"))
    for audience in AUDIENCES:
        assert testing.sees(audience)["prototypes"][waiting_sheet]["use"] is None
        assert testing.sees(audience)["progress"]["used"] == 2
    testing.open("test", "decide")
    for audience in AUDIENCES:
        assert testing.sees(audience)["prototypes"][waiting_sheet]["use"] == {"yes": 1, "maybe": 1, "no": 0}


def test_an_answer_replaces_the_one_before(testing, waiting_sheet):
    testing.ask(ANA, SayUse(waiting_sheet, "yes"))
    testing.ask(ANA, SayUse(waiting_sheet, "no"))
    assert testing.ask(ANA, SayUse(waiting_sheet, "no")) == []
    testing.open("test", "decide")
    assert testing.sees("board")["prototypes"][waiting_sheet]["use"] == {"yes": 0, "maybe": 0, "no": 1}


def test_the_answer_comes_back_to_its_own_phone_only(testing, waiting_sheet):
    testing.ask(ANA, SayUse(waiting_sheet, "yes"))
    assert mine(testing.workshop, ANA.id)["uses"] == {waiting_sheet: "yes"}
    assert mine(testing.workshop, BEN.id)["uses"] == {}
    people = testing.sees("facilitators")["people"]
    assert (people[ANA.id]["has_given"], people[BEN.id]["has_given"]) == (True, False)


def test_another_answer_is_refused(testing, waiting_sheet):
    with testing.refused("malformed"):
        testing.ask(ANA, SayUse(waiting_sheet, "peut-être"))


def test_an_unknown_prototype_is_refused(testing):
    with testing.refused("unknown_target"):
        testing.ask(ANA, SayUse("nobody", "yes"))


def test_a_facilitator_does_not_answer(testing, waiting_sheet):
    with testing.refused("forbidden"):
        testing.ask(FAY, SayUse(waiting_sheet, "yes"))


@pytest.mark.parametrize("position", [("test", "decide"), ("prototype", "collect")])
def test_answers_are_given_while_people_try(testing, waiting_sheet, position):
    testing.open(*position)
    with testing.refused("wrong_phase"):
        testing.ask(ANA, SayUse(waiting_sheet, "yes"))
