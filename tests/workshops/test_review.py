"""accept_notes, set_aside_notes: where nobody leads, the team rereads before the room has the words."""

import json

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, EVERYBODY, FAY, OMAR, Stage, ready_scenario
from workshops.commands import (
    AcceptNotes,
    EditNote,
    GiveFeedback,
    HideNote,
    PostNote,
    RestoreNote,
    SetAsideNotes,
    Spotlight,
    Undo,
    WithdrawNote,
)
from workshops.mine import mine
from workshops.outcome import summary
from workshops.review import to_reread
from workshops.roles import KIOSK

ROOM = ("participants", "board")
RUDE = "Des mots à relire"


@pytest.fixture
def box():
    """A needs box with everybody in; Ana's need n1 came by her phone, n2 by the tablet."""
    stage = Stage("boite-a-besoins")
    for seat in EVERYBODY:
        stage.seat(seat)
    stage.post(ANA, "n1", RUDE)
    stage.post(KIOSK, "n2", RUDE)
    return stage


@pytest.fixture
def opened(box):
    """The needs of the box are put in groups, for all to see."""
    box.open("empathise", "group")
    return box


def accept(stage, *note_ids):
    return stage.ask(FAY, AcceptNotes(note_ids))


def set_aside(stage, *note_ids):
    return stage.ask(FAY, SetAsideNotes(note_ids))


def test_only_the_needs_box_is_reread():
    review = {id: ready_scenario(id).review for id in ("decouverte", "complet", "parcours", "boite-a-besoins")}
    assert review == {"decouverte": False, "complet": False, "parcours": False, "boite-a-besoins": True}


def test_elsewhere_words_are_held_by_nobody(stage):
    stage.post(ANA, "n1")
    stage.post(KIOSK, "n2")
    assert to_reread(stage.workshop) == []


def test_a_held_note_is_in_nobodys_document_but_the_facilitators(opened):
    for audience in ROOM:
        seen = opened.sees(audience)
        assert seen["notes"] == {}
        assert RUDE not in opened.bytes(audience)
    held = {id: note["held"] for id, note in opened.sees("facilitators")["notes"].items()}
    assert held == {"n1": True, "n2": True}


def test_no_count_tells_that_something_is_held(opened):
    for audience in AUDIENCES:
        progress = opened.sees(audience)["progress"]
        assert (progress["notes"], progress["authors"], progress["totals"]["needs"]) == (0, 0, 0)
    assert summary(opened.workshop)["note_count"] == 0


def test_the_room_sees_no_change_when_a_held_note_arrives(box):
    before = {audience: box.document(audience) for audience in ROOM}
    box.post(KIOSK, "n3", RUDE)
    assert {audience: box.document(audience) for audience in ROOM} == before


def test_an_accepted_note_is_a_note_like_another(opened):
    accept(opened, "n1")
    for audience in AUDIENCES:
        assert opened.sees(audience)["notes"]["n1"]["text"] == RUDE
        assert opened.sees(audience)["progress"]["notes"] == 1
    assert "n2" not in opened.sees("board")["notes"]


def test_its_number_leaves_no_gap_for_those_that_wait(opened):
    accept(opened, "n2")
    assert opened.sees("board")["notes"]["n2"]["rank"] == 1


def test_its_author_has_it_all_the_while(box):
    assert mine(box.workshop, ANA.id)["notes"]["n1"]["text"] == RUDE


def test_what_the_team_types_from_paper_is_reread_already(opened):
    opened.open("empathise", "collect")
    opened.post(FAY, "paper", paper=True)
    opened.open("empathise", "group")
    assert "paper" in opened.sees("board")["notes"]


def test_several_are_accepted_at_once_and_taken_back_at_once(opened):
    before = {audience: opened.document(audience) for audience in AUDIENCES}
    accept(opened, "n1", "n2", "n1")
    assert set(opened.sees("board")["notes"]) == {"n1", "n2"}
    opened.ask(FAY, Undo())
    assert {audience: opened.document(audience) for audience in AUDIENCES} == before


def test_what_is_set_aside_is_hidden_and_waits_no_more(opened):
    set_aside(opened, "n1", "n2")
    assert to_reread(opened.workshop) == []
    assert {note["hidden"] for note in opened.sees("facilitators")["notes"].values()} == {True}
    assert RUDE not in opened.bytes("board")
    opened.ask(FAY, Undo())
    assert [note.id for note in to_reread(opened.workshop)] == ["n1", "n2"]


def test_what_is_restored_is_to_be_reread_again(opened):
    set_aside(opened, "n1")
    opened.ask(FAY, RestoreNote("n1"))
    assert [note.id for note in to_reread(opened.workshop)] == ["n1", "n2"]
    assert opened.sees("board")["notes"] == {}


def test_words_changed_after_rereading_are_reread_again(box):
    accept(box, "n1")
    box.ask(ANA, EditNote("n1", "D’autres mots"))
    assert [note.id for note in to_reread(box.workshop)] == ["n1", "n2"]
    box.open("empathise", "group")
    assert "D’autres mots" not in box.bytes("board")


def test_changed_and_accepted_again_it_keeps_its_number(box):
    accept(box, "n1", "n2")
    box.ask(ANA, EditNote("n1", "D’autres mots"))
    accept(box, "n1")
    box.open("empathise", "group")
    assert {id: note["rank"] for id, note in box.sees("board")["notes"].items()} == {"n1": 1, "n2": 2}


def test_two_facilitators_rereading_at_once_do_not_stop_each_other(opened):
    accept(opened, "n1")
    assert accept(opened, "n1") == []
    assert set_aside(opened, "n1") == []
    set_aside(opened, "n1", "n2")
    assert "n1" in opened.sees("board")["notes"]


def test_one_taken_back_meanwhile_is_passed_over(box):
    box.ask(ANA, WithdrawNote("n1"))
    accept(box, "n1", "n2")
    assert to_reread(box.workshop) == []


def test_undoing_after_its_author_took_it_back_brings_nothing_back(box):
    accept(box, "n1")
    box.ask(ANA, WithdrawNote("n1"))
    box.ask(FAY, Undo())
    assert "n1" not in box.sees("facilitators")["notes"]


@pytest.mark.parametrize("command", [AcceptNotes(("n1", "nobody")), SetAsideNotes(("n1", "nobody"))])
def test_an_unknown_note_is_refused_and_the_others_with_it(box, command):
    with box.refused("unknown_target"):
        box.ask(FAY, command)


@pytest.mark.parametrize("seat", [ANA, BEN, OMAR, KIOSK])
def test_only_facilitators_reread(box, seat):
    for command in (AcceptNotes(("n1",)), SetAsideNotes(("n1",))):
        with box.refused("forbidden"):
            box.ask(seat, command)


def test_a_held_note_may_be_hidden_like_any_other(opened):
    opened.ask(FAY, HideNote("n1"))
    assert [note.id for note in to_reread(opened.workshop)] == ["n2"]


def test_a_held_note_in_the_light_of_the_wall_stays_dark(opened):
    opened.ask(FAY, Spotlight("note", "n1"))
    assert opened.sees("board")["workshop"]["spotlight"] is None
    accept(opened, "n1")
    assert opened.sees("board")["workshop"]["spotlight"] == {"kind": "note", "target_id": "n1"}


def test_a_group_shows_neither_the_count_nor_the_words_of_held_notes(opened):
    opened.group("needs", "n1", "n2")
    assert opened.sees("board")["clusters"]["needs"]["note_count"] == 0
    assert opened.sees("board")["clusters"]["needs"]["label"] == ""
    accept(opened, "n1")
    assert opened.sees("board")["clusters"]["needs"]["note_count"] == 1


def test_the_list_of_workshops_says_how_many_wait(box):
    assert summary(box.workshop)["held_count"] == 2
    accept(box, "n1")
    assert (summary(box.workshop)["held_count"], summary(box.workshop)["note_count"]) == (1, 1)


def test_feedback_is_reread_too_where_words_are():
    complet = ready_scenario("complet")
    body = complet.to_json() | {"review": True}
    stage = Stage(type(complet).from_json(body))
    for seat in EVERYBODY:
        stage.seat(seat)
    stage.open("ideate", "collect")
    stage.post(FAY, "i1", "Un banc")
    stage.open("ideate", "decide")
    stage.keep("i1")
    stage.open("test", "collect")
    (sheet,) = stage.sees("board")["prototypes"]
    stage.ask(ANA, GiveFeedback(sheet, "like", RUDE, "f1"))
    assert RUDE not in json.dumps([stage.sees(audience) for audience in ROOM], ensure_ascii=False)
    accept(stage, "f1")
    assert stage.sees("board")["feedback"]["f1"]["text"] == RUDE


def test_a_tablet_gives_notes_and_nothing_else(box):
    for refused in (EditNote("n2", "Autre"), WithdrawNote("n2"), HideNote("n2")):
        with box.refused("forbidden"):
            box.ask(KIOSK, refused)


def test_what_a_tablet_gave_is_nobodys(box):
    box.ask(KIOSK, PostNote("n3", "Un banc"))
    assert "n3" not in mine(box.workshop, ANA.id)["notes"]
    for audience in AUDIENCES:
        assert KIOSK.id not in box.sees(audience)["people"]
