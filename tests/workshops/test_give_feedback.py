"""give_feedback: what a tester says, in one of the four zones."""

import pytest

from tests.workshops.cast import ANA, BEN, FAY
from workshops.commands import GiveFeedback
from workshops.method import FEEDBACK_ZONES


@pytest.mark.parametrize("zone", FEEDBACK_ZONES)
def test_feedback_is_shown_to_all_at_once_in_its_zone(testing, waiting_sheet, zone):
    testing.say(ANA, waiting_sheet, "f1", zone)
    assert testing.sees("participants")["feedback"]["f1"] == {
        "text": "Les mots de f1", "lang": None, "transcription": "", "hidden": False, "held": False, "rank": 1,
        "posted_at": None, "prototype_id": waiting_sheet, "version": 1, "zone": zone,
    }  # fmt: skip


def test_a_facilitator_writes_for_somebody(testing, waiting_sheet):
    testing.say(FAY, waiting_sheet, "f1")
    assert "f1" in testing.sees("board")["feedback"]


def test_feedback_counts_for_the_people_who_gave_it(testing, waiting_sheet):
    testing.say(ANA, waiting_sheet, "f1")
    people = testing.sees("facilitators")["people"]
    assert (people[ANA.id]["has_given"], people[BEN.id]["has_given"]) == (True, False)


@pytest.mark.parametrize(("zone", "text", "code"), [
    ("live", "Très clair", "malformed"),
    ("like", " ", "malformed"),
    ("like", "x" * 281, "too_long"),
])  # fmt: skip
def test_malformed_feedback_is_refused(testing, waiting_sheet, zone, text, code):
    with testing.refused(code):
        testing.ask(ANA, GiveFeedback(waiting_sheet, zone, text, "f1"))


def test_an_unknown_prototype_is_refused(testing):
    with testing.refused("unknown_target"):
        testing.say(ANA, "nobody", "f1")


def test_an_id_is_used_once(testing, waiting_sheet):
    testing.say(ANA, waiting_sheet, "f1")
    with testing.refused("already_exists"):
        testing.say(BEN, waiting_sheet, "f1")


def test_feedback_waits_for_the_test(making, waiting_sheet):
    with making.refused("wrong_phase"):
        making.say(ANA, waiting_sheet, "f1")
