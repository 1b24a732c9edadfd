"""hide_note: moderation; the room no longer has the words."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY
from workshops.commands import Choose, DecidePrototype, HideNote, Target
from workshops.mine import mine
from workshops.votes import tally


def hide(stage, note_id):
    stage.ask(FAY, HideNote(note_id))


def test_the_room_no_longer_has_the_words_but_facilitators_do(grouping):
    hide(grouping, "a1")
    for audience in ("participants", "board"):
        assert "Les mots de a1" not in grouping.bytes(audience)
    assert grouping.sees("facilitators")["notes"]["a1"]["hidden"] is True


def test_a_hidden_note_counts_nowhere(grouping):
    grouping.group("waiting", "a1", "b1")
    hide(grouping, "a1")
    assert grouping.sees("board")["clusters"]["waiting"]["note_count"] == 1
    assert grouping.sees("board")["progress"]["notes"] == 3
    assert grouping.sees("board")["progress"]["totals"]["ideas"] == 3


def test_a_note_of_any_step_is_hidden_at_any_time(stage):
    stage.post(ANA, "n1")
    stage.open("test", "collect")
    assert "n1" in stage.sees("participants")["notes"]
    hide(stage, "n1")
    assert stage.sees("participants")["notes"] == {}


def test_hiding_twice_changes_nothing(stage):
    stage.post(ANA, "n1")
    hide(stage, "n1")
    assert stage.ask(FAY, HideNote("n1")) == []


def test_a_hidden_idea_gets_no_votes_and_is_not_chosen(voting):
    voting.vote(ANA, "b2")
    hide(voting, "b2")
    with voting.refused("unknown_target"):
        voting.vote(BEN, "b2")
    voting.open("ideate", "decide")
    assert voting.sees("facilitators")["notes"]["b2"]["votes"] == 0
    with voting.refused("unknown_target"):
        voting.ask(FAY, Choose((Target("b2", "Facile"),)))


def test_a_group_of_hidden_notes_only_is_no_target(voting):
    voting.vote(ANA, "signs", "waiting")
    hide(voting, "a2")
    assert dict(tally(voting.workshop, "ideate")) == {"waiting": 1}
    with voting.refused("unknown_target"):
        voting.vote(BEN, "signs")


def test_the_words_of_a_hidden_winner_leave_its_prototype_too(making, idea_sheet):
    making.fill(idea_sheet, "needs", "Des vis")
    hide(making, "b2")
    for audience in AUDIENCES:
        prototype = making.sees(audience)["prototypes"][idea_sheet]
        assert prototype["source"]["title"] == prototype["sheet"]["name"] == prototype["sheet"]["idea"] == ""
        assert prototype["sheet"]["needs"] == "Des vis"
    assert "Les mots de b2" not in making.bytes("participants") + making.bytes("board")


def test_the_words_of_a_hidden_winner_leave_earlier_versions_too(testing, idea_sheet):
    testing.ask(FAY, DecidePrototype(idea_sheet, "change"))
    hide(testing, "b2")
    assert "Les mots de b2" not in testing.bytes("participants") + testing.bytes("board")


def test_a_sheet_is_written_anew_when_the_words_of_its_idea_were_hidden(making, idea_sheet):
    hide(making, "b2")
    making.fill(idea_sheet, "name", "Le banc")
    prototype = making.sees("board")["prototypes"][idea_sheet]
    assert prototype["source"]["title"] == prototype["sheet"]["name"] == "Le banc"


def test_a_hidden_chosen_question_is_shown_nowhere(deciding):
    deciding.open("define", "collect")
    deciding.post(ANA, "q1", "moins attendre ?")
    deciding.post(ANA, "q2", "mieux s’asseoir ?")
    deciding.open("define", "decide")
    deciding.keep("q1", "q2")
    deciding.open("ideate", "decide")
    deciding.keep("b2")
    (prototype,) = deciding.sees("board")["prototypes"].values()
    assert prototype["question"] == prototype["sheet"]["problem"] == "moins attendre ?\nmieux s’asseoir ?"
    hide(deciding, "q1")
    assert prototype["question"] == prototype["sheet"]["problem"] == "mieux s’asseoir ?"
    assert "moins attendre" not in deciding.bytes("participants") + deciding.bytes("board")


def test_its_author_still_has_it_and_knows(stage):
    stage.post(ANA, "n1")
    hide(stage, "n1")
    assert mine(stage.workshop, ANA.id)["notes"]["n1"]["hidden"] is True


def test_an_unknown_note_is_refused(stage):
    with stage.refused("unknown_target"):
        hide(stage, "nobody")


@pytest.mark.parametrize("seat", [ANA, BEN])
def test_participants_do_not_moderate(stage, seat):
    stage.post(ANA, "n1")
    with stage.refused("forbidden"):
        stage.ask(seat, HideNote("n1"))
