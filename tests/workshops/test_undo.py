"""undo: a facilitator takes back the last grouping, hiding, choosing or phase change."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY
from workshops.commands import (
    DissolveCluster,
    HideNote,
    MakeCluster,
    MergeClusters,
    MoveNote,
    NameCluster,
    RestoreNote,
    SetTimer,
    Spotlight,
    Undo,
    WithdrawNote,
)
from workshops.workshop import UNDO_DEPTH


def documents(stage):
    return {audience: stage.document(audience) for audience in AUDIENCES}


@pytest.fixture
def groups(grouping):
    """Groups waiting (a1, b1) and signs (a2); b2 is loose."""
    grouping.group("waiting", "a1", "b1", title="Attendre")
    grouping.group("signs", "a2")
    return grouping


@pytest.mark.parametrize("command", [
    MakeCluster("third", ("a1", "b2"), "Le banc"),
    MoveNote("a1", "signs"),
    MoveNote("a1", None),
    NameCluster("waiting", "Le temps"),
    MergeClusters("waiting", "signs"),
    DissolveCluster("waiting"),
    HideNote("a1"),
])  # fmt: skip
def test_what_was_done_is_taken_back_whole(groups, command):
    before = documents(groups)
    groups.ask(FAY, command)
    assert documents(groups) != before
    groups.ask(FAY, Undo())
    assert documents(groups) == before


def test_restoring_is_taken_back_too(groups):
    groups.ask(FAY, HideNote("a1"))
    before = documents(groups)
    groups.ask(FAY, RestoreNote("a1"))
    groups.ask(FAY, Undo())
    assert documents(groups) == before


def test_a_first_choice_is_taken_back_with_its_sheets(deciding):
    before = documents(deciding)
    deciding.keep("waiting")
    deciding.ask(FAY, Undo())
    assert documents(deciding) == before


def test_a_second_choice_gives_way_to_the_first(deciding):
    deciding.keep("waiting")
    before = documents(deciding)
    deciding.keep("signs", "b2")
    deciding.ask(FAY, Undo())
    assert documents(deciding) == before


def test_a_phase_change_is_taken_back_with_its_timer_and_its_light(grouping):
    grouping.ask(FAY, SetTimer(300, running=False))
    grouping.ask(FAY, Spotlight("note", "a1"))
    before = documents(grouping)
    grouping.open("ideate", "vote")
    grouping.ask(FAY, Undo())
    assert documents(grouping) == before


def test_the_start_is_taken_back(door):
    door.open("empathise", "collect")
    door.ask(FAY, Undo())
    assert door.sees("participants")["workshop"]["started"] is False


def test_several_are_taken_back_one_after_the_other(grouping):
    history = [documents(grouping)]
    for command in (MakeCluster("c", ("a1",)), NameCluster("c", "Le banc"), MoveNote("b1", "c"), DissolveCluster("c")):
        grouping.ask(FAY, command)
        history.append(documents(grouping))
    for expected in reversed(history[:-1]):
        grouping.ask(FAY, Undo())
        assert documents(grouping) == expected


def test_facilitators_know_what_would_be_taken_back_and_nobody_else(groups):
    kinds = []
    groups.ask(FAY, HideNote("a1"))
    kinds.append(groups.sees("facilitators")["progress"]["undo"])
    groups.open("ideate", "decide")
    kinds.append(groups.sees("facilitators")["progress"]["undo"])
    groups.keep("signs")
    kinds.append(groups.sees("facilitators")["progress"]["undo"])
    assert kinds == ["hiding", "phase", "choosing"]
    assert groups.sees("board")["progress"]["undo"] is groups.sees("participants")["progress"]["undo"] is None


def test_a_note_taken_back_by_its_author_does_not_come_back(groups):
    groups.ask(FAY, DissolveCluster("waiting"))
    groups.ask(ANA, WithdrawNote("a1"))
    groups.ask(FAY, Undo())
    assert groups.sees("board")["clusters"]["waiting"]["note_count"] == 1
    assert "a1" not in groups.sees("facilitators")["notes"]


def test_a_group_remade_in_the_meantime_does_not_keep_its_notes(groups):
    groups.ask(FAY, MoveNote("a1", "signs"))
    groups.ask(BEN, WithdrawNote("b1"))
    groups.ask(FAY, Undo())
    notes = groups.sees("board")["notes"]
    assert {id: note["cluster_id"] for id, note in notes.items()} == {"a1": "waiting", "a2": "signs", "b2": None}


def test_votes_come_back_with_the_group_that_was_merged(voting):
    voting.vote(ANA, "signs")
    voting.open("ideate", "group")
    voting.ask(FAY, MergeClusters("waiting", "signs"))
    voting.ask(FAY, Undo())
    voting.open("ideate", "decide")
    votes = {id: cluster["votes"] for id, cluster in voting.sees("board")["clusters"].items()}
    assert votes == {"waiting": 0, "signs": 1}


def test_the_journal_keeps_both_the_deed_and_its_undoing(groups):
    groups.ask(FAY, HideNote("a1"))
    (fact,) = groups.ask(FAY, Undo())
    assert fact.to_json() == {"fact": "undone", "kind": "hiding"}
    assert groups.replayed() == groups.workshop


def test_only_so_many_are_remembered(grouping):
    for index in range(UNDO_DEPTH + 1):
        grouping.ask(FAY, HideNote("a1") if index % 2 == 0 else RestoreNote("a1"))
    for _ in range(UNDO_DEPTH):
        grouping.ask(FAY, Undo())
    with grouping.refused("nothing_to_undo"):
        grouping.ask(FAY, Undo())


def test_there_may_be_nothing_to_take_back(door):
    with door.refused("nothing_to_undo"):
        door.ask(FAY, Undo())


def test_participants_do_not_undo(groups):
    with groups.refused("forbidden"):
        groups.ask(ANA, Undo())
