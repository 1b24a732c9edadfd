"""decide_prototype: after the test, continue, change or stop."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import DecidePrototype, SayUse


@pytest.fixture
def verdicts(testing, waiting_sheet):
    """Ana would use it; the group decides."""
    testing.ask(ANA, SayUse(waiting_sheet, "yes"))
    testing.say(ANA, waiting_sheet, "f1")
    testing.open("test", "decide")
    return testing


def decide(stage, prototype_id, verdict, reason=""):
    stage.ask(FAY, DecidePrototype(prototype_id, verdict, reason))


@pytest.mark.parametrize(("verdict", "reason"), [("continue", ""), ("stop", "Personne ne s’assoit.")])
def test_a_verdict_and_its_reason_are_shown_to_all(verdicts, waiting_sheet, verdict, reason):
    decide(verdicts, waiting_sheet, verdict, reason)
    seen = verdicts.sees("participants")["prototypes"][waiting_sheet]
    assert (seen["verdict"], seen["verdict_reason"], seen["version"]) == (verdict, reason, 1)


def test_a_verdict_replaces_the_one_before(verdicts, waiting_sheet):
    decide(verdicts, waiting_sheet, "stop", "Trop cher.")
    decide(verdicts, waiting_sheet, "continue")
    seen = verdicts.sees("board")["prototypes"][waiting_sheet]
    assert (seen["verdict"], seen["verdict_reason"]) == ("continue", "")


def test_change_opens_a_second_version_and_keeps_the_first(verdicts, waiting_sheet):
    decide(verdicts, waiting_sheet, "change", "Plus haut.")
    verdicts.open("prototype", "collect")
    verdicts.fill(waiting_sheet, "idea", "Un banc plus haut")
    seen = verdicts.sees("participants")["prototypes"][waiting_sheet]
    assert (seen["version"], seen["verdict"], seen["verdict_reason"]) == (2, None, "")
    assert seen["sheet"]["idea"] == "Un banc plus haut"
    (first,) = seen["versions"]
    assert (first["version"], first["verdict"], first["reason"]) == (1, "change", "Plus haut.")
    assert (first["sheet"]["name"], first["sheet"]["idea"]) == ("Attendre", "")


def test_a_new_version_is_tested_anew(verdicts, waiting_sheet):
    decide(verdicts, waiting_sheet, "change")
    verdicts.open("test", "collect")
    verdicts.say(ANA, waiting_sheet, "f2")
    verdicts.ask(ANA, SayUse(waiting_sheet, "no"))
    verdicts.open("test", "decide")
    assert verdicts.sees("board")["prototypes"][waiting_sheet]["use"] == {"yes": 0, "maybe": 0, "no": 1}
    assert {id: said["version"] for id, said in verdicts.sees("board")["feedback"].items()} == {"f1": 1, "f2": 2}
    assert verdicts.workshop.prototypes[waiting_sheet].versions[0].use == {"yes": 1, "maybe": 0, "no": 0}


def test_a_change_decided_while_people_try_asks_them_again(testing, waiting_sheet):
    testing.ask(ANA, SayUse(waiting_sheet, "yes"))
    decide(testing, waiting_sheet, "change")
    assert testing.sees("facilitators")["people"][ANA.id]["has_given"] is False
    assert testing.sees("board")["progress"]["used"] == 0


def test_stopping_says_what_we_learned(verdicts, waiting_sheet):
    with verdicts.refused("reason_missing"):
        decide(verdicts, waiting_sheet, "stop", " ")


@pytest.mark.parametrize(("verdict", "reason", "code"), [("maybe", "", "malformed"), ("stop", "x" * 281, "too_long")])
def test_a_malformed_verdict_is_refused(verdicts, waiting_sheet, verdict, reason, code):
    with verdicts.refused(code):
        decide(verdicts, waiting_sheet, verdict, reason)


def test_an_unknown_prototype_is_refused(verdicts):
    with verdicts.refused("unknown_target"):
        decide(verdicts, "nobody", "continue")


def test_participants_do_not_decide_alone(verdicts, waiting_sheet):
    with verdicts.refused("forbidden"):
        verdicts.ask(ANA, DecidePrototype(waiting_sheet, "continue"))


def test_verdicts_wait_for_the_test(making, waiting_sheet):
    with making.refused("wrong_phase"):
        decide(making, waiting_sheet, "continue")
