"""dissolve_cluster: a group goes; its notes are loose again."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import DissolveCluster


def test_a_group_goes_and_its_notes_are_loose(grouping):
    grouping.group("waiting", "a1", "b1")
    grouping.ask(FAY, DissolveCluster("waiting"))
    seen = grouping.sees("participants")
    assert seen["clusters"] == {}
    assert {note["cluster_id"] for note in seen["notes"].values()} == {None}


def test_its_mark_is_free_for_the_next_group(grouping):
    grouping.group("waiting")
    grouping.group("signs")
    grouping.ask(FAY, DissolveCluster("waiting"))
    grouping.group("bench")
    marks = {id: cluster["mark"] for id, cluster in grouping.sees("board")["clusters"].items()}
    assert marks == {"signs": 2, "bench": 1}


def test_votes_for_a_dissolved_group_count_for_nothing(voting):
    voting.vote(ANA, "signs")
    voting.open("ideate", "group")
    voting.ask(FAY, DissolveCluster("signs"))
    voting.open("ideate", "decide")
    seen = voting.sees("board")
    assert [item["votes"] for item in (seen["clusters"]["waiting"], seen["notes"]["a2"])] == [0, 0]


@pytest.mark.parametrize("stranger", ["nowhere", "a1"])
def test_an_unknown_group_is_refused(grouping, stranger):
    with grouping.refused("unknown_target"):
        grouping.ask(FAY, DissolveCluster(stranger))


def test_participants_do_not_dissolve(grouping):
    grouping.group("waiting")
    with grouping.refused("forbidden"):
        grouping.ask(ANA, DissolveCluster("waiting"))
