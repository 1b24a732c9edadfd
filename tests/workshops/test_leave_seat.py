"""leave_seat: a participant prefers paper."""

from tests.workshops.cast import ANA, FAY
from workshops.commands import LeaveSeat, PostNote


def test_a_person_who_leaves_is_counted_no_more_but_what_they_gave_stays(stage):
    stage.post(ANA, "n1")
    stage.ask(ANA, LeaveSeat())
    assert ANA.id not in stage.sees("board")["people"]
    assert (stage.sees("board")["progress"]["people"], stage.sees("board")["progress"]["notes"]) == (1, 1)


def test_a_seat_that_was_left_asks_nothing_more(stage):
    stage.ask(ANA, LeaveSeat())
    with stage.refused("unauthorized"):
        stage.ask(ANA, PostNote("n1", "Attendre"))


def test_facilitators_do_not_leave_this_way(stage):
    with stage.refused("forbidden"):
        stage.ask(FAY, LeaveSeat())
