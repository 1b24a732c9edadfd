"""merge_clusters: two groups become one."""

import pytest

from tests.workshops.cast import ANA, BEN, FAY, Stage, ready_scenario, stacking
from workshops.commands import MakeCluster, MergeClusters


@pytest.fixture
def two(grouping):
    grouping.group("waiting", "a1", "b1", title="Attendre")
    grouping.group("signs", "a2", title="Panneaux")
    return grouping


def test_one_keeps_its_name_and_takes_the_notes_of_the_other(two):
    two.ask(FAY, MergeClusters("waiting", "signs"))
    clusters = two.sees("participants")["clusters"]
    assert list(clusters) == ["waiting"]
    assert (clusters["waiting"]["title"], clusters["waiting"]["note_count"]) == ("Attendre", 3)


def test_votes_for_both_count_for_the_one_that_stays_one_a_person(voting):
    voting.vote(ANA, "waiting", "signs")
    voting.vote(BEN, "signs")
    voting.open("ideate", "group")
    voting.ask(FAY, MergeClusters("waiting", "signs"))
    voting.open("ideate", "decide")
    assert voting.sees("board")["clusters"]["waiting"]["votes"] == 2


def test_stacked_votes_are_added():
    stage = Stage(stacking(ready_scenario("complet")))
    for seat in (FAY, ANA):
        stage.seat(seat)
    stage.open("ideate", "collect")
    stage.post(ANA, "a1")
    stage.post(ANA, "a2")
    stage.open("ideate", "group")
    stage.group("waiting", "a1")
    stage.group("signs", "a2")
    stage.open("ideate", "vote")
    stage.vote(ANA, waiting=1, signs=2)
    stage.open("ideate", "group")
    stage.ask(FAY, MergeClusters("waiting", "signs"))
    stage.open("ideate", "decide")
    assert stage.sees("board")["clusters"]["waiting"]["votes"] == 3


def test_votes_follow_two_merges_in_a_row(voting):
    voting.vote(ANA, "signs")
    voting.open("ideate", "group")
    voting.group("third", "b2")
    voting.ask(FAY, MergeClusters("waiting", "signs"))
    voting.ask(FAY, MergeClusters("third", "waiting"))
    voting.open("ideate", "decide")
    assert voting.sees("board")["clusters"]["third"]["votes"] == 1


def test_a_group_is_not_merged_into_itself(two):
    with two.refused("malformed"):
        two.ask(FAY, MergeClusters("waiting", "waiting"))


@pytest.mark.parametrize(("into", "gone"), [("nowhere", "signs"), ("waiting", "nowhere"), ("a1", "signs")])
def test_an_unknown_group_is_refused(two, into, gone):
    with two.refused("unknown_target"):
        two.ask(FAY, MergeClusters(into, gone))


def test_the_id_of_a_merged_group_is_not_used_again(two):
    two.ask(FAY, MergeClusters("waiting", "signs"))
    with two.refused("already_exists"):
        two.ask(FAY, MakeCluster("signs"))


def test_participants_do_not_merge(grouping):
    grouping.group("waiting")
    grouping.group("signs")
    with grouping.refused("forbidden"):
        grouping.ask(ANA, MergeClusters("waiting", "signs"))
