"""remove_seat: a facilitator takes a phone out of the workshop."""

import pytest

from tests.workshops.cast import ANA, BEN, FAY, OMAR
from workshops.commands import PostNote, RemoveSeat


def test_the_phone_is_out_and_what_it_gave_stays(stage):
    stage.post(ANA, "n1")
    stage.ask(FAY, RemoveSeat(ANA.id))
    assert ANA.id not in stage.sees("facilitators")["people"]
    assert "n1" in stage.sees("facilitators")["notes"]
    with stage.refused("unauthorized"):
        stage.ask(ANA, PostNote("n2", "Attendre"))


def test_taking_it_out_twice_changes_nothing(stage):
    stage.ask(FAY, RemoveSeat(ANA.id))
    assert stage.ask(FAY, RemoveSeat(ANA.id)) == []


@pytest.mark.parametrize("target", ["nobody", FAY.id, OMAR.id])
def test_only_participants_are_taken_out(stage, target):
    with stage.refused("unknown_target"):
        stage.ask(FAY, RemoveSeat(target))


def test_participants_do_not_take_each_other_out(stage):
    with stage.refused("forbidden"):
        stage.ask(ANA, RemoveSeat(BEN.id))
