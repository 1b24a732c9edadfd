"""withdraw_note: its author takes it back, while the step is open."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY
from workshops.commands import WithdrawNote


def test_its_author_takes_a_note_back_and_nobody_has_it_any_more(stage):
    stage.post(ANA, "n1")
    stage.ask(ANA, WithdrawNote("n1"))
    for audience in AUDIENCES:
        assert "n1" not in stage.bytes(audience)
        assert stage.sees(audience)["progress"]["notes"] == 0


def test_a_grouped_note_leaves_its_group(grouping):
    grouping.group("waiting", "a1", "b1")
    grouping.ask(ANA, WithdrawNote("a1"))
    assert grouping.sees("board")["clusters"]["waiting"]["note_count"] == 1
    assert "a1" not in grouping.sees("board")["notes"]


def test_a_person_who_took_everything_back_has_not_given(stage):
    stage.post(ANA, "n1")
    assert stage.sees("facilitators")["people"][ANA.id]["has_given"] is True
    stage.ask(ANA, WithdrawNote("n1"))
    assert stage.sees("facilitators")["people"][ANA.id]["has_given"] is False


def test_feedback_is_taken_back(testing, waiting_sheet):
    testing.say(ANA, waiting_sheet, "f1")
    testing.ask(ANA, WithdrawNote("f1"))
    assert testing.sees("board")["feedback"] == {}


@pytest.mark.parametrize("seat", [BEN, FAY])
def test_nobody_takes_back_the_note_of_another(stage, seat):
    stage.post(ANA, "n1")
    with stage.refused("not_yours"):
        stage.ask(seat, WithdrawNote("n1"))


def test_a_note_stays_when_the_step_is_over(stage):
    stage.post(ANA, "n1")
    stage.open("define", "collect")
    with stage.refused("wrong_phase"):
        stage.ask(ANA, WithdrawNote("n1"))


def test_an_unknown_note_is_refused(stage):
    with stage.refused("unknown_target"):
        stage.ask(ANA, WithdrawNote("nobody"))


def test_a_note_is_taken_back_once(stage):
    stage.post(ANA, "n1")
    stage.ask(ANA, WithdrawNote("n1"))
    with stage.refused("unknown_target"):
        stage.ask(ANA, WithdrawNote("n1"))


def test_its_id_is_not_used_again(stage):
    stage.post(ANA, "n1")
    stage.ask(ANA, WithdrawNote("n1"))
    with stage.refused("already_exists"):
        stage.post(BEN, "n1")


def test_votes_for_an_idea_taken_back_go_with_it(voting):
    voting.vote(ANA, "b2", "signs")
    voting.ask(BEN, WithdrawNote("b2"))
    voting.open("ideate", "decide")
    assert "b2" not in voting.sees("board")["notes"]
    assert voting.sees("board")["clusters"]["signs"]["votes"] == 1


def test_ideation_stays_shut_when_the_only_chosen_question_was_taken_back(stage):
    stage.open("define", "collect")
    stage.post(ANA, "q1")
    stage.open("define", "decide")
    stage.keep("q1")
    stage.ask(ANA, WithdrawNote("q1"))
    with stage.refused("no_question"):
        stage.open("ideate", "collect", override=False)


def test_a_prototype_whose_idea_was_taken_back_keeps_its_sheet(deciding):
    deciding.keep("b2")
    (prototype,) = deciding.workshop.prototypes.values()
    deciding.ask(BEN, WithdrawNote("b2"))
    deciding.open("prototype", "collect")
    assert deciding.sees("board")["prototypes"][prototype.id]["source"]["title"] == "Les mots de b2"
