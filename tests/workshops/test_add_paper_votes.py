"""add_paper_votes: totals counted on paper, kept apart and added to those of the phones."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, FAY, Stage, ready_scenario, stacking
from workshops.commands import AddPaperVotes


def count(stage, ballots, **choices):
    stage.ask(FAY, AddPaperVotes(choices, ballots))


def test_phones_and_paper_are_added_and_paper_is_told_apart(voting):
    voting.vote(ANA, "waiting")
    count(voting, 4, waiting=3, b2=1)
    voting.open("ideate", "decide")
    seen = voting.sees("board")
    assert (seen["clusters"]["waiting"]["votes"], seen["clusters"]["waiting"]["paper_votes"]) == (4, 3)
    assert (seen["notes"]["b2"]["votes"], seen["notes"]["b2"]["paper_votes"]) == (1, 1)


def test_paper_ballots_count_as_voters(voting):
    voting.vote(ANA, "waiting")
    count(voting, 4, waiting=3)
    progress = voting.sees("board")["progress"]
    assert (progress["voters"], progress["paper_ballots"]) == (5, 4)


def test_paper_tallies_are_hidden_from_everybody_too(voting):
    count(voting, 4, waiting=3)
    for audience in AUDIENCES:
        assert voting.sees(audience)["clusters"]["waiting"]["paper_votes"] is None


def test_totals_replace_those_entered_before(voting):
    count(voting, 4, waiting=4)
    count(voting, 2, signs=2)
    voting.open("ideate", "decide")
    paper = {id: cluster["paper_votes"] for id, cluster in voting.sees("board")["clusters"].items()}
    assert paper == {"waiting": 0, "signs": 2}
    assert voting.sees("board")["progress"]["paper_ballots"] == 2


def test_none_at_all_takes_them_away(voting):
    count(voting, 4, waiting=4)
    count(voting, 0)
    assert voting.sees("board")["progress"]["voters"] == 0


@pytest.mark.parametrize(("ballots", "choices"), [
    (2, {"waiting": 3}),  # one dot a target: two ballots hold two
    (2, {"waiting": 2, "signs": 2, "b2": 3}),
    (0, {"waiting": 1}),
])  # fmt: skip
def test_more_dots_than_the_ballots_hold_are_refused(voting, ballots, choices):
    with voting.refused("no_votes_left"):
        count(voting, ballots, **choices)


def test_paper_has_the_same_budget_as_phones(stage):
    stage.open("ideate", "collect")
    for note_id in ("n1", "n2", "n3", "n4"):
        stage.post(ANA, note_id)
    stage.open("ideate", "vote")
    with stage.refused("no_votes_left") as caught:
        count(stage, 2, n1=2, n2=2, n3=2, n4=1)
    assert caught.value.fields == {"choices": ["6"]}


def test_stacked_dots_pile_up_on_paper():
    stage = Stage(stacking(ready_scenario("complet")))
    stage.seat(FAY)
    stage.open("ideate", "collect")
    stage.post(FAY, "x", paper=True)
    stage.open("ideate", "vote")
    count(stage, 2, x=6)
    stage.open("ideate", "decide")
    assert stage.sees("board")["notes"]["x"]["votes"] == 6


@pytest.mark.parametrize(("ballots", "choices"), [(2, {"waiting": -1}), (-1, {})])
def test_nobody_votes_against_on_paper_either(voting, ballots, choices):
    with voting.refused("malformed"):
        count(voting, ballots, **choices)


def test_a_thousand_ballots_are_enough(voting):
    count(voting, 1000)
    with voting.refused("too_many"):
        count(voting, 1001)


def test_an_unknown_target_is_refused(voting):
    with voting.refused("unknown_target"):
        count(voting, 2, nobody=1)


def test_participants_do_not_count_paper(voting):
    with voting.refused("forbidden"):
        voting.ask(ANA, AddPaperVotes({}, 1))
