"""cast_votes: the whole ballot of a seat, secret until the vote closes."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY, Stage, ready_scenario, stacking
from workshops.commands import CastVotes, LeaveSeat
from workshops.mine import mine


def ballot(stage, seat=ANA):
    return mine(stage.workshop, seat.id)["votes"].get("ideate")


@pytest.fixture
def stacked():
    """Ideas x and y are voted on with three dots that may pile up."""
    stage = Stage(stacking(ready_scenario("complet")))
    for seat in (FAY, ANA, BEN):
        stage.seat(seat)
    stage.open("ideate", "collect")
    stage.post(ANA, "x")
    stage.post(ANA, "y")
    stage.open("ideate", "vote")
    return stage


def test_groups_and_loose_ideas_receive_votes(voting):
    voting.vote(ANA, "waiting", "b2")
    assert ballot(voting) == {"waiting": 1, "b2": 1}
    assert voting.sees("board")["progress"]["voters"] == 1


def test_a_ballot_replaces_the_last_one(voting):
    voting.vote(ANA, "waiting", "signs", "b2")
    voting.vote(ANA, "signs")
    assert ballot(voting) == {"signs": 1}


def test_an_empty_ballot_takes_the_votes_back(voting):
    voting.vote(ANA, "waiting")
    voting.ask(ANA, CastVotes({"waiting": 0}))
    assert ballot(voting) == {}
    assert voting.sees("board")["progress"]["voters"] == 0
    assert voting.sees("facilitators")["people"][ANA.id]["has_given"] is False


@pytest.mark.parametrize("choices", [{"waiting": 1}, {"waiting": 1, "signs": 0}])
def test_the_same_ballot_again_changes_nothing(voting, choices):
    voting.vote(ANA, "waiting")
    assert voting.ask(ANA, CastVotes(choices)) == []


def test_a_vote_beyond_the_budget_changes_nothing_and_nobody_hears_of_it(stage):
    stage.open("ideate", "collect")
    for note_id in ("n1", "n2", "n3", "n4"):
        stage.post(ANA, note_id)
    stage.open("ideate", "vote")
    stage.vote(ANA, "n1", "n2", "n3")
    with stage.refused("no_votes_left") as caught:
        stage.vote(ANA, "n1", "n2", "n3", "n4")
    assert caught.value.fields == {"choices": ["3"]}


def test_one_dot_a_target_unless_the_scenario_stacks(voting):
    with voting.refused("no_votes_left"):
        voting.vote(ANA, waiting=2)


def test_dots_pile_up_where_the_scenario_stacks(stacked):
    stacked.vote(ANA, x=3)
    stacked.vote(BEN, x=1, y=2)
    stacked.open("ideate", "decide")
    assert {id: note["votes"] for id, note in stacked.sees("board")["notes"].items()} == {"x": 4, "y": 2}


def test_even_stacked_dots_have_a_budget(stacked):
    with stacked.refused("no_votes_left"):
        stacked.vote(ANA, x=3, y=1)


@pytest.mark.parametrize("choices", [{"waiting": -1}, {"waiting": 1, "signs": -1}])
def test_nobody_votes_against(voting, choices):
    with voting.refused("malformed"):
        voting.ask(ANA, CastVotes(choices))


@pytest.mark.parametrize("stranger", ["nobody", "a1", "need"])
def test_only_what_is_up_for_the_vote_receives_votes(stage, stranger):
    stage.post(ANA, "need")
    stage.open("ideate", "collect")
    stage.post(ANA, "a1")
    stage.open("ideate", "group")
    stage.group("waiting", "a1")
    stage.open("ideate", "vote")
    with stage.refused("unknown_target") as caught:
        stage.vote(ANA, stranger)
    assert caught.value.fields == {"choices": [stranger]}


def test_an_empty_group_is_not_up_for_the_vote(grouping):
    grouping.group("empty")
    grouping.open("ideate", "vote")
    with grouping.refused("unknown_target"):
        grouping.vote(ANA, "empty")


def test_questions_are_voted_in_their_step(stage):
    stage.open("define", "collect")
    stage.post(ANA, "q1")
    stage.open("define", "vote")
    stage.vote(BEN, "q1")
    stage.open("define", "decide")
    assert stage.sees("participants")["questions"]["q1"]["votes"] == 1


def test_nobody_sees_a_tally_before_the_vote_closes_then_everybody_does(voting):
    voting.vote(ANA, "waiting")
    voting.vote(BEN, "waiting", "signs")
    for audience in AUDIENCES:
        assert all(cluster["votes"] is None for cluster in voting.sees(audience)["clusters"].values())
        assert voting.sees(audience)["notes"]["b2"]["votes"] is None
    voting.open("ideate", "decide")
    for audience in AUDIENCES:
        votes = {id: cluster["votes"] for id, cluster in voting.sees(audience)["clusters"].items()}
        assert votes == {"waiting": 2, "signs": 1}
        assert voting.sees(audience)["notes"]["b2"]["votes"] == 0


def test_a_tie_is_shown_as_a_tie(voting):
    voting.vote(ANA, "signs", "waiting")
    voting.open("ideate", "decide")
    clusters = voting.sees("board")["clusters"]
    assert clusters["signs"]["votes"] == clusters["waiting"]["votes"] == 1
    assert clusters["signs"]["choice"] is clusters["waiting"]["choice"] is None


def test_who_voted_for_what_is_in_no_document(voting):
    before = {audience: voting.bytes(audience) for audience in ("participants", "board")}
    voting.vote(ANA, "waiting")
    for audience in before:
        expected = before[audience].replace('"voters": 0', '"voters": 1')
        assert voting.bytes(audience) == expected
    assert voting.sees("facilitators")["people"][ANA.id]["has_given"] is True


def test_a_facilitator_does_not_vote(voting):
    with voting.refused("forbidden"):
        voting.vote(FAY, "waiting")


@pytest.mark.parametrize("phase", ["collect", "group", "decide"])
def test_the_vote_has_its_phase(voting, phase):
    voting.open("ideate", phase)
    with voting.refused("wrong_phase"):
        voting.vote(ANA, "waiting")


def test_a_ballot_made_for_another_vote_is_refused_also_when_empty(voting):
    voting.vote(ANA, "b2")
    for choices in ({}, {"waiting": 1}):
        with voting.refused("wrong_phase"):
            voting.ask(ANA, CastVotes(choices, step="define"))
    voting.ask(ANA, CastVotes({"waiting": 1}, step="ideate"))
    assert ballot(voting) == {"waiting": 1}


def test_reopening_the_vote_hides_the_tally_again_and_keeps_the_ballots(deciding):
    deciding.open("ideate", "vote")
    assert deciding.sees("facilitators")["clusters"]["waiting"]["votes"] is None
    assert ballot(deciding) == {"waiting": 1, "signs": 1}
    deciding.open("ideate", "decide")
    assert deciding.sees("facilitators")["clusters"]["waiting"]["votes"] == 2


def test_the_ballot_of_somebody_who_left_still_counts(voting):
    voting.vote(ANA, "waiting")
    voting.ask(ANA, LeaveSeat())
    voting.open("ideate", "decide")
    assert voting.sees("board")["clusters"]["waiting"]["votes"] == 1
