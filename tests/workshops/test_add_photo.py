"""add_photo: a picture is received, then given with one note, by the seat that sent it."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY, OMAR, Stage
from tests.workshops.conftest import sheet_of
from workshops import photos
from workshops.commands import (
    AddPhoto,
    CloseWorkshop,
    EditNote,
    HideNote,
    PauseWorkshop,
    PostNote,
    Promote,
    TranscribeNote,
    WithdrawNote,
)
from workshops.facts import NotePosted, fact_from_json
from workshops.outcome import provenance
from workshops.roles import Role, Seat

GIL = Seat("seat-of-gil", Role.FACILITATOR)


def give(stage: Stage, seat: Seat, note_id: str, **more) -> str:
    """A note that is a picture and no words."""
    photo_id = stage.send_photo(seat, f"photo-of-{note_id}")
    stage.ask(seat, PostNote(note_id, "", photo_id=photo_id, **more))
    return photo_id


def test_a_picture_is_remembered_and_no_screen_hears_of_it(stage):
    before = {audience: stage.bytes(audience) for audience in AUDIENCES}
    stage.send_photo(ANA, "p1")
    assert stage.workshop.photos["p1"].seat_id == ANA.id
    assert {audience: stage.bytes(audience) for audience in AUDIENCES} == before


def test_a_picture_sent_twice_is_remembered_once(stage):
    stage.send_photo(ANA, "p1")
    assert stage.ask(ANA, AddPhoto("p1", 1280, 960)) == []


def test_a_drawing_says_so_on_its_note(stage):
    give(stage, ANA, "n1", drawing=True)
    note = stage.sees("facilitators")["notes"]["n1"]
    assert (note["photo_id"], note["drawing"]) == ("photo-of-n1", True)


def test_a_note_without_a_picture_is_no_drawing(stage):
    stage.post(ANA, "n1", drawing=True)
    assert stage.sees("facilitators")["notes"]["n1"]["drawing"] is False


def test_a_picture_shows_where_its_note_does(stage):
    give(stage, ANA, "n1")
    assert "photo-of-n1" not in stage.bytes("participants") + stage.bytes("board")
    stage.open("empathise", "group")
    for audience in AUDIENCES:
        assert stage.sees(audience)["notes"]["n1"]["photo_id"] == "photo-of-n1"
    stage.ask(FAY, HideNote("n1"))
    assert "photo-of-n1" not in stage.bytes("participants") + stage.bytes("board")


def test_a_question_may_be_a_picture(stage):
    stage.open("define", "collect")
    give(stage, ANA, "q1", drawing=True)
    question = stage.sees("facilitators")["questions"]["q1"]
    assert (question["photo_id"], question["drawing"]) == ("photo-of-q1", True)


def test_a_picture_nobody_sent_is_refused(stage):
    with stage.refused("unknown_target") as caught:
        stage.ask(ANA, PostNote("n1", "", photo_id="p1"))
    assert caught.value.fields == {"photo_id": ["p1"]}


@pytest.mark.parametrize(("sender", "giver"), [(BEN, ANA), (FAY, ANA), (ANA, FAY)])
def test_a_picture_of_another_seat_is_refused(stage, sender, giver):
    stage.send_photo(sender, "p1")
    with stage.refused("unknown_target"):
        stage.ask(giver, PostNote("n1", "", photo_id="p1"))


def test_what_one_facilitator_sent_another_gives(stage):
    stage.seat(GIL)
    stage.send_photo(GIL, "p1")
    stage.ask(FAY, PostNote("n1", "", photo_id="p1", paper=True, number=14))
    assert stage.sees("facilitators")["notes"]["n1"]["photo_id"] == "p1"


def test_a_picture_goes_with_one_note_only_also_once_that_is_taken_back(stage):
    give(stage, ANA, "n1")
    with stage.refused("unknown_target"):
        stage.ask(ANA, PostNote("n2", "", photo_id="photo-of-n1"))
    stage.ask(ANA, WithdrawNote("n1"))
    with stage.refused("unknown_target"):
        stage.ask(ANA, PostNote("n2", "", photo_id="photo-of-n1"))


def test_a_phone_that_sends_without_end_is_stopped(stage):
    for index in range(photos.PHOTOS_A_SEAT):
        stage.send_photo(ANA, f"p{index}")
    with stage.refused("too_many") as caught:
        stage.send_photo(ANA, "one-more")
    assert caught.value.fields == {"photo": [str(photos.PHOTOS_A_SEAT)]}
    stage.send_photo(BEN, "from-ben")


def test_a_full_workshop_takes_no_more_pictures(stage, monkeypatch):
    monkeypatch.setattr(photos, "PHOTOS_A_WORKSHOP", photos.PHOTOS_A_SEAT + 1)
    for index in range(photos.PHOTOS_A_SEAT + 1):
        stage.send_photo(FAY, f"p{index}")
    with stage.refused("too_many"):
        stage.send_photo(ANA, "one-more")


def test_a_picture_on_its_way_arrives_in_a_pause_and_not_after_the_end(stage):
    stage.ask(FAY, PauseWorkshop())
    stage.send_photo(ANA, "p1")
    stage.ask(FAY, CloseWorkshop())
    with stage.refused("workshop_closed"):
        stage.send_photo(ANA, "p2")


def test_an_officer_sends_no_picture(stage):
    with stage.refused("forbidden"):
        stage.send_photo(OMAR, "p1")


def test_a_journal_from_before_pictures_were_known_is_read(stage):
    fact = NotePosted("n1", "empathise", "", None, None, "unknown", False, None, ANA.id, 0).to_json()
    del fact["drawing"]
    stage.workshop.apply(fact_from_json(fact))
    assert stage.workshop.notes["n1"].photo_id == "unknown"


# What there is to read


def test_the_words_the_team_copied_name_the_group(stage):
    stage.open("ideate", "collect")
    give(stage, ANA, "i1")
    stage.open("ideate", "group")
    stage.group("g", "i1")
    assert stage.sees("board")["clusters"]["g"]["label"] == ""
    stage.ask(FAY, TranscribeNote("i1", "Un banc dehors"))
    assert stage.sees("board")["clusters"]["g"]["label"] == "Un banc dehors"


@pytest.fixture
def drawn(stage):
    """A drawn need, a photographed question, and two drawn ideas: one alone, one in a group with words."""
    give(stage, ANA, "need", drawing=True)
    stage.open("define", "collect")
    give(stage, ANA, "q1")
    stage.open("define", "decide")
    stage.keep("q1")
    stage.open("ideate", "collect")
    give(stage, ANA, "alone", drawing=True)
    give(stage, BEN, "grouped")
    stage.post(BEN, "worded", "Un banc")
    stage.open("ideate", "group")
    stage.group("g", "worded", "grouped")
    stage.open("ideate", "decide")
    stage.keep("alone", "g")
    return stage


def test_the_sheet_of_a_picture_waits_for_words_and_shows_where_it_comes_from(drawn):
    prototype = drawn.sees("board")["prototypes"][sheet_of(drawn, "alone")]
    assert (prototype["sheet"]["name"], prototype["sheet"]["idea"], prototype["question"]) == ("", "", "")
    source = prototype["source"]
    assert (source["title"], source["photo_id"], source["drawing"]) == ("", "photo-of-alone", True)
    drawn.ask(FAY, TranscribeNote("alone", "Une fresque"))
    drawn.ask(FAY, TranscribeNote("q1", "moins attendre ?"))
    prototype = drawn.sees("board")["prototypes"][sheet_of(drawn, "alone")]
    assert (prototype["source"]["title"], prototype["question"]) == ("Une fresque", "moins attendre ?")


def test_the_sheet_of_a_group_shows_its_first_picture(drawn):
    source = drawn.sees("board")["prototypes"][sheet_of(drawn, "g")]["source"]
    assert (source["title"], source["photo_id"]) == ("Un banc", "photo-of-grouped")


def test_a_hidden_picture_is_on_no_sheet(drawn):
    for note_id in ("alone", "grouped"):
        drawn.ask(FAY, HideNote(note_id))
    assert "photo-of-alone" not in drawn.bytes("board")
    assert "photo-of-grouped" not in drawn.bytes("board")


def test_a_card_tells_of_pictures_and_of_the_words_copied_from_them(drawn):
    alone, group = sheet_of(drawn, "alone"), sheet_of(drawn, "g")
    drawn.ask(FAY, TranscribeNote("grouped", "Une chaise"))
    drawn.ask(FAY, Promote(alone, "Facile"))
    pictures = [{"photo_id": "photo-of-alone", "drawing": True, "number": None, "words": ""}]
    assert provenance(drawn.workshop, alone)["idea"]["pictures"] == pictures
    assert provenance(drawn.workshop, alone)["idea"]["words"] == []
    told = provenance(drawn.workshop, group)["idea"]
    assert set(told["words"]) == {"Un banc", "Une chaise"}
    assert [(one["photo_id"], one["words"]) for one in told["pictures"]] == [("photo-of-grouped", "Une chaise")]


# What stays after a workshop


def test_pictures_in_use_are_those_of_notes_that_are_there(stage):
    give(stage, ANA, "n1")
    give(stage, ANA, "n2")
    stage.send_photo(ANA, "waiting")
    stage.ask(ANA, WithdrawNote("n2"))
    assert photos.in_use(stage.workshop) == {"photo-of-n1"}


def test_pictures_that_are_kept_are_those_of_chosen_notes_and_groups(drawn):
    assert photos.kept(drawn.workshop) == {"photo-of-q1", "photo-of-alone", "photo-of-grouped"}
    drawn.ask(FAY, HideNote("alone"))
    assert photos.kept(drawn.workshop) == {"photo-of-q1", "photo-of-grouped"}


def test_a_picture_keeps_the_words_that_came_with_it(stage):
    stage.send_photo(ANA, "p1")
    stage.post(ANA, "n1", "La porte", photo_id="p1")
    stage.ask(ANA, EditNote("n1", "La porte bleue"))
    assert stage.sees("facilitators")["notes"]["n1"]["text"] == "La porte bleue"
