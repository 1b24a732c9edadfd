"""move_note: a note goes to a group, or out of all groups."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import MoveNote


def test_a_note_goes_to_a_group_and_to_another_and_out(grouping):
    grouping.group("waiting")
    grouping.group("signs")
    for cluster_id, counts in [("waiting", (1, 0)), ("signs", (0, 1)), (None, (0, 0))]:
        grouping.ask(FAY, MoveNote("a1", cluster_id))
        clusters = grouping.sees("participants")["clusters"]
        assert grouping.sees("participants")["notes"]["a1"]["cluster_id"] == cluster_id
        assert (clusters["waiting"]["note_count"], clusters["signs"]["note_count"]) == counts


def test_a_move_to_where_it_is_changes_nothing(grouping):
    grouping.group("waiting", "a1")
    assert grouping.ask(FAY, MoveNote("a1", "waiting")) == []
    assert grouping.ask(FAY, MoveNote("a2", None)) == []


@pytest.mark.parametrize(("note_id", "cluster_id"), [("nobody", "waiting"), ("a1", "nowhere"), ("waiting", None)])
def test_an_unknown_note_or_group_is_refused(grouping, note_id, cluster_id):
    grouping.group("waiting")
    with grouping.refused("unknown_target"):
        grouping.ask(FAY, MoveNote(note_id, cluster_id))


def test_needs_and_ideas_do_not_mix(stage):
    stage.post(ANA, "need")
    stage.open("empathise", "group")
    stage.group("needs", "need")
    stage.open("ideate", "collect")
    stage.post(ANA, "idea")
    stage.open("ideate", "group")
    for note_id, cluster_id in [("idea", "needs"), ("need", None)]:
        with stage.refused("unknown_target"):
            stage.ask(FAY, MoveNote(note_id, cluster_id))


def test_participants_do_not_group_where_the_scenario_does_not_let_them(staff_groups):
    with staff_groups.refused("forbidden"):
        staff_groups.ask(ANA, MoveNote("a1", "waiting"))
