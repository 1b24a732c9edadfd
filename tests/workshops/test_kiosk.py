"""The shared tablet: what it is told, and what it may give."""

import json

import pytest

from tests.workshops.cast import ANA, FAY, Stage, through_json
from workshops.commands import CloseWorkshop, PauseWorkshop, PostNote
from workshops.facts import NotePosted
from workshops.kiosk import told
from workshops.notes import NOTES_A_SEAT, NOTES_OF_KIOSKS
from workshops.roles import KIOSK


def test_it_knows_the_question_of_the_moment_in_each_language(stage):
    heard = told(stage.workshop)
    assert (heard["state"], heard["step"], heard["box"]) == ("open", "empathise", False)
    assert heard["prompts"]["fr"]["question"] == "Qu’est-ce qui était difficile\u00a0?"
    assert heard["prompts"]["fr"]["starts"]
    assert set(heard["prompts"]) == {"fr", "en", "ar", "pt", "tr"}
    stage.open("ideate", "collect")
    assert told(stage.workshop)["prompts"]["fr"]["question"] != heard["prompts"]["fr"]["question"]


def test_it_speaks_to_children_where_the_workshop_does():
    child = Stage("boite-a-besoins", wording="child")
    assert told(child.workshop)["prompts"]["fr"]["question"] == "Dis ce qui te manque."


def test_a_needs_box_is_open_at_once_and_says_when_it_is_talked_about():
    heard = told(Stage("boite-a-besoins", next_meeting="le 28 mars à 14 h").workshop)
    assert (heard["state"], heard["box"], heard["next_meeting"]) == ("open", True, "le 28 mars à 14 h")


def test_it_knows_nothing_that_was_written(stage):
    stage.post(ANA, "n1", "Des mots de quelqu’un")
    heard = json.dumps(told(stage.workshop), ensure_ascii=False)
    assert set(told(stage.workshop)) == {"state", "step", "prompts", "title", "centre", "box", "next_meeting"}
    assert "Des mots" not in heard
    assert stage.workshop.pin not in heard


@pytest.mark.parametrize(
    ("step", "phase"), [("empathise", "vote"), ("ideate", "group"), ("prototype", "collect"), ("test", "collect")]
)
def test_while_the_room_does_something_else_it_has_no_question(stage, step, phase):
    stage.open(step, phase)
    assert (told(stage.workshop)["state"], told(stage.workshop)["prompts"]) == ("elsewhere", {})


def test_it_says_that_the_workshop_has_not_begun_is_paused_or_is_over(door):
    assert told(door.workshop)["state"] == "waiting"
    door.open("empathise", "collect")
    door.ask(FAY, PauseWorkshop())
    assert told(door.workshop)["state"] == "paused"
    door.ask(FAY, CloseWorkshop())
    assert told(door.workshop)["state"] == "closed"


def test_what_it_gives_is_a_need_like_another_and_of_nobody(stage):
    (fact,) = stage.ask(KIOSK, PostNote("n1", "Un banc", zone="need", step="empathise"))
    assert isinstance(through_json(fact), NotePosted)
    assert (fact.author, fact.held) == (KIOSK.id, False)
    assert stage.sees("facilitators")["progress"]["notes"] == 1
    assert stage.sees("facilitators")["progress"]["authors"] == 0


def test_words_written_for_a_step_that_is_over_are_not_given_to_the_next(stage):
    stage.open("define", "collect")
    with stage.refused("wrong_phase"):
        stage.ask(KIOSK, PostNote("n1", "Un banc", step="empathise"))


def test_it_waits_with_the_others_in_a_pause(stage):
    stage.ask(FAY, PauseWorkshop())
    with stage.refused("workshop_paused"):
        stage.ask(KIOSK, PostNote("n1", "Un banc"))


def test_many_people_share_it(stage):
    for number in range(NOTES_A_SEAT + 1):
        stage.workshop.apply(stage.workshop.decide(PostNote(f"n{number}", "Un banc"), KIOSK, 0)[0])
    assert len(stage.workshop.notes) == NOTES_A_SEAT + 1


def test_a_stolen_link_does_not_fill_the_workshop(stage):
    stage.workshop.counts["notes:empathise:kiosk"] = NOTES_OF_KIOSKS
    with stage.refused("too_many"):
        stage.ask(KIOSK, PostNote("n1", "Un banc"))
    stage.post(ANA, "n2")
