"""make_cluster: a new group of notes of the current step."""

import pytest

from tests.workshops.cast import ANA
from workshops.clusters import CLUSTERS_A_STEP
from workshops.commands import MakeCluster
from workshops.errors import RuleBroken


def test_a_group_has_a_title_a_mark_and_its_notes(grouping):
    grouping.group("waiting", "a1", "b1", title="Attendre")
    seen = grouping.sees("participants")
    assert seen["clusters"]["waiting"] == {
        "step": "ideate", "title": "Attendre", "label": "Attendre", "mark": 1, "rank": 1, "note_count": 2,
        "votes": None, "paper_votes": None, "choice": None,
    }  # fmt: skip
    assert {id for id, note in seen["notes"].items() if note["cluster_id"] == "waiting"} == {"a1", "b1"}


def test_a_note_leaves_the_group_it_was_in(grouping):
    grouping.group("waiting", "a1", "b1")
    grouping.group("signs", "b1")
    clusters = grouping.sees("board")["clusters"]
    assert (clusters["waiting"]["note_count"], clusters["signs"]["note_count"]) == (1, 1)


def test_a_group_may_start_empty_and_unnamed(grouping):
    grouping.group("waiting")
    assert grouping.sees("board")["clusters"]["waiting"]["title"] == ""


def test_a_note_named_twice_is_in_once(grouping):
    grouping.group("waiting", "a1", "a1")
    assert grouping.sees("board")["clusters"]["waiting"]["note_count"] == 1


def test_participants_group_where_the_scenario_lets_them(grouping):
    grouping.ask(ANA, MakeCluster("waiting", ("a1",)))
    assert grouping.sees("board")["clusters"]["waiting"]["note_count"] == 1


def test_participants_do_not_group_where_it_does_not(staff_groups):
    with staff_groups.refused("forbidden"):
        staff_groups.ask(ANA, MakeCluster("signs", ("a1",)))


@pytest.mark.parametrize("taken", ["waiting", "a1"])
def test_an_id_is_used_once(grouping, taken):
    grouping.group("waiting", "a1")
    with grouping.refused("already_exists"):
        grouping.group(taken, "b1")


@pytest.mark.parametrize("stranger", ["nobody", "need"])
def test_a_note_that_is_not_of_this_step_is_refused(stage, stranger):
    stage.post(ANA, "need")
    stage.open("ideate", "group")
    with stage.refused("unknown_target") as caught:
        stage.group("waiting", stranger)
    assert caught.value.fields == {"note_id": [stranger]}


def test_a_title_of_sixty_characters_fits_and_one_more_does_not(grouping):
    grouping.group("waiting", title="x" * 60)
    with grouping.refused("too_long") as caught:
        grouping.group("signs", title="x" * 61)
    assert caught.value.fields == {"title": ["60"]}


def test_groups_have_each_their_mark_until_there_are_too_many(grouping):
    for index in range(CLUSTERS_A_STEP):
        grouping.group(f"c{index}")
    marks = {cluster["mark"] for cluster in grouping.sees("board")["clusters"].values()}
    assert marks == set(range(1, CLUSTERS_A_STEP + 1))
    with pytest.raises(RuleBroken, match="too_many"):
        grouping.group("one-more")


def test_grouping_waits_for_its_phase(stage):
    stage.post(ANA, "n1")
    with stage.refused("wrong_phase"):
        stage.group("waiting", "n1")
