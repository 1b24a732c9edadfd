"""restore_note: the room has the words again."""

from tests.workshops.cast import ANA, FAY
from workshops.commands import HideNote, RestoreNote


def test_the_room_has_the_words_again(grouping):
    before = grouping.sees("board")["notes"]["a1"].copy()
    grouping.ask(FAY, HideNote("a1"))
    grouping.ask(FAY, RestoreNote("a1"))
    assert grouping.sees("board")["notes"]["a1"] == before


def test_its_votes_count_again(voting):
    voting.vote(ANA, "b2")
    voting.ask(FAY, HideNote("b2"))
    voting.ask(FAY, RestoreNote("b2"))
    voting.open("ideate", "decide")
    assert voting.sees("board")["notes"]["b2"]["votes"] == 1


def test_restoring_a_note_that_is_not_hidden_changes_nothing(grouping):
    assert grouping.ask(FAY, RestoreNote("a1")) == []


def test_an_unknown_note_is_refused(stage):
    with stage.refused("unknown_target"):
        stage.ask(FAY, RestoreNote("nobody"))


def test_participants_do_not_moderate(grouping):
    grouping.ask(FAY, HideNote("a1"))
    with grouping.refused("forbidden"):
        grouping.ask(ANA, RestoreNote("a1"))
