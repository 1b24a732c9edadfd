"""say_people: two people on one phone, two ballots, and the first one shown to nobody once the phone was given."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY
from workshops.commands import CastVotes, LeaveSeat, RemoveSeat, SayPeople, SayWho
from workshops.facts import PeopleSaid, SeatRemoved, VotesCast, fact_from_json
from workshops.mine import mine
from workshops.outcome import summary
from workshops.votes import targets


def own(stage, seat=ANA):
    return mine(stage.workshop, seat.id)


@pytest.fixture
def pair(voting):
    """Ana's phone is for two; the vote is open."""
    voting.ask(ANA, SayPeople(2))
    return voting


@pytest.fixture
def handed(pair):
    """The first person voted for waiting; the second one has the phone."""
    pair.vote(ANA, "waiting")
    pair.ask(ANA, CastVotes({}, ballot=2))
    return pair


def test_people_are_counted_not_phones(stage):
    stage.ask(ANA, SayPeople(2))
    for audience in AUDIENCES:
        assert stage.sees(audience)["progress"]["people"] == 3
    assert summary(stage.workshop)["people_count"] == 3
    assert own(stage)["seat"]["people"] == 2
    stage.ask(ANA, SayPeople(1))
    assert stage.sees("board")["progress"]["people"] == 2


def test_who_write_together_are_two_authors_and_who_came_are_two(stage):
    stage.ask(ANA, SayPeople(2))
    stage.ask(ANA, SayWho("resident"))
    stage.post(ANA, "n1")
    assert stage.sees("facilitators")["progress"]["authors"] == 2
    assert stage.sees("facilitators")["progress"]["mix"] == {"other": 3}
    assert stage.sees("facilitators")["people"][ANA.id]["given"] == 2


def test_which_phones_are_for_two_is_for_facilitators_only(pair):
    told = {audience: pair.sees(audience)["people"] for audience in AUDIENCES}
    assert told["participants"] == {}
    assert {(one["people"], one["given"]) for one in told["board"].values()} == {(None, None)}
    assert (told["facilitators"][ANA.id]["people"], told["facilitators"][BEN.id]["people"]) == (2, 1)


def test_saying_it_again_changes_nothing(pair):
    assert pair.ask(ANA, SayPeople(2)) == []
    assert pair.ask(BEN, SayPeople(1)) == []


@pytest.mark.parametrize("people", [0, 3, -1])
def test_a_phone_is_for_one_or_two(stage, people):
    with stage.refused("malformed"):
        stage.ask(ANA, SayPeople(people))


def test_facilitators_have_no_phone_to_share(stage):
    with stage.refused("forbidden"):
        stage.ask(FAY, SayPeople(2))


def test_two_ballots_are_two_voters_and_both_are_counted(handed):
    handed.ask(ANA, CastVotes({"waiting": 1, "signs": 1}, ballot=2))
    assert handed.sees("board")["progress"]["voters"] == 2
    handed.open("ideate", "decide")
    clusters = handed.sees("board")["clusters"]
    assert (clusters["waiting"]["votes"], clusters["signs"]["votes"]) == (2, 1)


def test_a_phone_for_two_has_given_when_both_have(pair):
    given = []
    for ballot in (1, 2):
        pair.ask(ANA, CastVotes({"waiting": 1}, ballot=ballot))
        told = pair.sees("facilitators")["people"][ANA.id]
        given.append((told["given"], told["has_given"]))
    assert given == [(1, False), (2, True)]


def test_a_second_ballot_needs_a_second_person(voting):
    with voting.refused("not_two"):
        voting.ask(ANA, CastVotes({"waiting": 1}, ballot=2))


@pytest.mark.parametrize("ballot", [0, 3])
def test_there_is_no_other_ballot(pair, ballot):
    with pair.refused("malformed"):
        pair.ask(ANA, CastVotes({"waiting": 1}, ballot=ballot))


def test_each_ballot_has_its_own_budget(handed):
    choices = dict.fromkeys(targets(handed.workshop, "ideate"), 1)
    assert len(choices) == 3
    handed.ask(ANA, CastVotes(choices, ballot=2))
    assert own(handed)["votes"]["ideate"] == choices


def test_the_first_person_corrects_until_the_phone_is_given(pair):
    pair.vote(ANA, "waiting")
    pair.vote(ANA, "signs")
    assert own(pair)["votes"]["ideate"] == {"signs": 1}
    assert own(pair)["sealed"] == []


def test_once_given_the_phone_never_sees_the_first_ballot_again(handed):
    assert (own(handed)["votes"]["ideate"], own(handed)["sealed"]) == ({}, ["ideate"])
    handed.ask(ANA, CastVotes({"signs": 1}, ballot=2))
    assert own(handed)["votes"]["ideate"] == {"signs": 1}
    assert "waiting" not in str(own(handed)["votes"])


def test_once_given_the_first_ballot_stays_as_it_is(handed):
    with handed.refused("handed_over"):
        handed.vote(ANA, "signs")
    with handed.refused("handed_over"):
        handed.vote(ANA)


def test_giving_the_phone_twice_is_giving_it_once(handed):
    assert handed.ask(ANA, CastVotes({}, ballot=2)) == []


def test_once_the_vote_is_over_the_phone_shows_neither_ballot(handed):
    handed.ask(ANA, CastVotes({"signs": 1}, ballot=2))
    handed.open("ideate", "decide")
    assert "ideate" not in own(handed)["votes"]


def test_alone_again_the_second_ballot_is_withdrawn_and_the_first_stays_hidden(handed):
    handed.ask(ANA, CastVotes({"signs": 1}, ballot=2))
    handed.ask(ANA, SayPeople(1))
    assert handed.sees("board")["progress"]["voters"] == 1
    assert (own(handed)["votes"], own(handed)["sealed"]) == ({}, ["ideate"])
    handed.open("ideate", "decide")
    assert handed.sees("board")["clusters"]["signs"]["votes"] == 0
    assert handed.sees("board")["clusters"]["waiting"]["votes"] == 1


@pytest.mark.parametrize("target", ["waiting", "signs"])
def test_alone_again_one_may_vote_anew_and_sees_it(handed, target):
    handed.ask(ANA, SayPeople(1))
    handed.vote(ANA, target)
    assert (own(handed)["votes"], own(handed)["sealed"]) == ({"ideate": {target: 1}}, [])
    assert handed.sees("board")["progress"]["voters"] == 1


def test_alone_and_two_again_the_first_ballot_is_still_sealed(handed):
    handed.ask(ANA, SayPeople(1))
    handed.ask(ANA, SayPeople(2))
    with handed.refused("handed_over"):
        handed.vote(ANA, "signs")
    assert own(handed)["votes"]["ideate"] == {}


def test_two_who_voted_stay_two_once_the_result_was_seen(handed):
    handed.ask(ANA, CastVotes({"signs": 1}, ballot=2))
    handed.open("ideate", "decide")
    assert handed.ask(ANA, SayPeople(1)) == [PeopleSaid(ANA.id, 1)]
    assert handed.sees("board")["progress"]["voters"] == 2


def test_a_phone_taken_out_takes_both_its_ballots_along(handed):
    handed.ask(ANA, CastVotes({"signs": 1}, ballot=2))
    handed.vote(BEN, "waiting")
    facts = handed.ask(FAY, RemoveSeat(ANA.id))
    assert facts == [
        VotesCast("ideate", ANA.id, {}, 1),
        VotesCast("ideate", ANA.id, {}, 2),
        SeatRemoved(ANA.id),
    ]
    progress = handed.sees("board")["progress"]
    assert (progress["people"], progress["voters"]) == (1, 1)


def test_what_two_people_who_left_voted_still_counts(handed):
    handed.ask(ANA, CastVotes({"signs": 1}, ballot=2))
    handed.ask(ANA, LeaveSeat())
    assert (handed.sees("board")["progress"]["people"], handed.sees("board")["progress"]["voters"]) == (1, 2)


def test_a_journal_from_before_phones_for_two_reads_as_it_was():
    old = {"fact": "votes_cast", "step": "ideate", "seat_id": "s", "choices": {"a": 1}}
    assert fact_from_json(old) == VotesCast("ideate", "s", {"a": 1}, ballot=1)
