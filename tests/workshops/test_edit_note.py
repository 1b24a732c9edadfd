"""edit_note: its author changes the words, while the step is open."""

import pytest

from tests.workshops.cast import ANA, BEN, FAY
from workshops.commands import EditNote


def test_its_author_changes_the_words(stage):
    stage.post(ANA, "n1", "Atendre")
    stage.ask(ANA, EditNote("n1", " Attendre "))
    assert stage.sees("facilitators")["notes"]["n1"]["text"] == "Attendre"


def test_words_may_change_after_collection_while_the_step_is_open(grouping):
    grouping.ask(ANA, EditNote("a1", "Un banc dehors"))
    assert grouping.sees("board")["notes"]["a1"]["text"] == "Un banc dehors"


def test_the_same_words_again_change_nothing(stage):
    stage.post(ANA, "n1", "Attendre")
    assert stage.ask(ANA, EditNote("n1", "Attendre")) == []


def test_a_facilitator_edits_the_paper_notes_that_they_typed(stage):
    stage.post(FAY, "n1", paper=True)
    stage.ask(FAY, EditNote("n1", "Attendre"))
    assert stage.workshop.notes["n1"].text == "Attendre"


def test_feedback_is_edited_too(testing, waiting_sheet):
    testing.say(ANA, waiting_sheet, "f1")
    testing.ask(ANA, EditNote("f1", "Très clair"))
    assert testing.sees("board")["feedback"]["f1"]["text"] == "Très clair"


@pytest.mark.parametrize("seat", [BEN, FAY])
def test_nobody_changes_the_words_of_another(stage, seat):
    stage.post(ANA, "n1")
    with stage.refused("not_yours"):
        stage.ask(seat, EditNote("n1", "Autre chose"))


def test_words_stay_when_the_step_is_over(stage):
    stage.post(ANA, "n1")
    stage.open("define", "collect")
    with stage.refused("wrong_phase"):
        stage.ask(ANA, EditNote("n1", "Autre chose"))


def test_an_unknown_note_is_refused(stage):
    with stage.refused("unknown_target") as caught:
        stage.ask(ANA, EditNote("nobody", "Autre chose"))
    assert caught.value.fields == {"note_id": ["nobody"]}


@pytest.mark.parametrize(("text", "code"), [("", "malformed"), (" \n", "malformed"), ("x" * 281, "too_long")])
def test_words_that_cannot_be_posted_cannot_be_edited_in(stage, text, code):
    stage.post(ANA, "n1")
    with stage.refused(code):
        stage.ask(ANA, EditNote("n1", text))


def test_a_photo_may_lose_its_words(stage):
    stage.post(ANA, "n1", "Attendre", photo_id=stage.send_photo(ANA, "p1"))
    stage.ask(ANA, EditNote("n1", ""))
    assert stage.workshop.notes["n1"].text == ""
