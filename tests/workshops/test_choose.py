"""choose: the vote informs, the group decides, and a choice carries a reason."""

import pytest

from tests.workshops.cast import ANA, FAY
from tests.workshops.conftest import sheet_of
from workshops.commands import Choose, Target


@pytest.fixture
def questions(stage):
    """Four questions, to choose among."""
    stage.open("define", "collect")
    for index in range(1, 5):
        stage.post(ANA, f"q{index}")
    stage.open("define", "decide")
    return stage


def test_nothing_is_chosen_before_a_choice(deciding):
    assert deciding.sees("participants")["clusters"]["waiting"]["choice"] is None


def test_kept_ideas_have_a_reason_and_the_others_wait_in_reserve(deciding):
    reserve = (Target("b2", "Il faut d’abord trouver la place."),)
    deciding.ask(FAY, Choose((Target("waiting", " On peut commencer demain. "),), reserve))
    seen = deciding.sees("participants")
    assert seen["clusters"]["waiting"]["choice"] == {"kept": True, "reason": "On peut commencer demain."}
    assert seen["clusters"]["signs"]["choice"] == {"kept": False, "reason": ""}
    assert seen["notes"]["b2"]["choice"] == {"kept": False, "reason": "Il faut d’abord trouver la place."}


def test_a_choice_replaces_the_one_before(deciding):
    deciding.keep("waiting")
    deciding.keep("signs")
    kept = {id: cluster["choice"]["kept"] for id, cluster in deciding.sees("board")["clusters"].items()}
    assert kept == {"waiting": False, "signs": True}


def test_a_kept_idea_has_a_sheet_at_once_with_what_is_known(questions):
    questions.keep("q1", "q2")
    questions.open("ideate", "collect")
    questions.post(ANA, "idea", "Un banc " + "x" * 100)
    questions.open("ideate", "decide")
    questions.keep("idea")
    prototype = questions.sees("participants")["prototypes"][sheet_of(questions, "idea")]
    assert prototype["sheet"]["name"] == ("Un banc " + "x" * 100)[:60]
    assert prototype["sheet"]["idea"] == "Un banc " + "x" * 100
    assert prototype["sheet"]["problem"] == prototype["question"] == "Les mots de q1\nLes mots de q2"
    assert prototype["source"]["reason"] == "Facile à essayer."


def test_the_sheet_of_a_group_is_named_after_it(deciding):
    deciding.keep("waiting")
    prototype = deciding.sees("board")["prototypes"][sheet_of(deciding, "waiting")]
    assert (prototype["sheet"]["name"], prototype["sheet"]["idea"]) == ("Attendre", "")
    assert prototype["source"] == {
        "kind": "cluster", "id": "waiting", "title": "Attendre", "photo_id": None, "drawing": False, "votes": 2,
        "reason": "Facile à essayer.",
    }  # fmt: skip
    assert prototype["mark"] == 1


def test_a_sheet_left_out_is_kept_aside_with_its_words(making, waiting_sheet):
    making.fill(waiting_sheet, "needs", "Un banc")
    making.open("ideate", "decide")
    making.keep("b2")
    assert waiting_sheet not in making.sees("facilitators")["prototypes"]
    assert making.sees("board")["progress"]["totals"]["prototypes"] == 1
    making.keep("b2", "waiting")
    assert making.sees("board")["prototypes"][waiting_sheet]["sheet"]["needs"] == "Un banc"


def test_a_winning_idea_needs_a_reason(deciding):
    with deciding.refused("reason_missing") as caught:
        deciding.ask(FAY, Choose((Target("waiting", "Facile"), Target("signs", " "), Target("b2"))))
    assert caught.value.fields == {"targets": ["signs", "b2"]}


def test_questions_need_no_reason_and_three_are_enough(questions):
    questions.ask(FAY, Choose((Target("q1"), Target("q2"), Target("q3"))))
    assert questions.sees("board")["questions"]["q4"]["choice"] == {"kept": False, "reason": ""}
    with questions.refused("too_many") as caught:
        questions.keep("q1", "q2", "q3", "q4")
    assert caught.value.fields == {"targets": ["3"]}


def test_groups_of_needs_are_chosen_as_many_as_wished(stage):
    for index in range(5):
        stage.post(ANA, f"n{index}")
    stage.open("empathise", "decide")
    stage.ask(FAY, Choose(tuple(Target(f"n{index}") for index in range(5))))
    stage.open("define", "collect")
    notes = stage.sees("participants")["notes"].values()
    assert all(note["choice"] == {"kept": True, "reason": ""} for note in notes)


def test_choosing_nothing_takes_the_choice_back_but_all_is_then_in_reserve(deciding):
    deciding.keep("waiting")
    deciding.ask(FAY, Choose(()))
    assert deciding.sees("board")["clusters"]["waiting"]["choice"] == {"kept": False, "reason": ""}
    assert deciding.sees("board")["prototypes"] == {}


@pytest.mark.parametrize("stranger", ["nobody", "a1"])
def test_an_unknown_target_is_refused_in_both_lists(deciding, stranger):
    for kept, reserve in [((Target(stranger, "Facile"),), ()), ((), (Target(stranger),))]:
        with deciding.refused("unknown_target") as caught:
            deciding.ask(FAY, Choose(kept, reserve))
        assert caught.value.fields == {"targets": [stranger]}


def test_nothing_is_kept_and_in_reserve_at_once(deciding):
    with deciding.refused("malformed"):
        deciding.ask(FAY, Choose((Target("waiting", "Facile"),), (Target("waiting"),)))


def test_a_reason_too_long_is_refused(deciding):
    with deciding.refused("too_long") as caught:
        deciding.keep("waiting", reason="x" * 281)
    assert caught.value.fields == {"reason": ["280"]}


def test_a_choice_is_hidden_again_while_the_vote_is_reopened(deciding):
    deciding.keep("waiting")
    deciding.open("ideate", "vote")
    assert deciding.sees("board")["clusters"]["waiting"]["choice"] is None
    assert deciding.sees("board")["prototypes"] == {}


def test_participants_do_not_choose_for_the_group(deciding):
    with deciding.refused("forbidden"):
        deciding.ask(ANA, Choose((Target("waiting", "Facile"),)))
