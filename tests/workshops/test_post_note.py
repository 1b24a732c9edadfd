"""post_note: a need, a question or an idea, by the current step."""

import pytest

from tests.workshops.cast import ANA, BEN, FAY
from workshops.commands import PostNote, WithdrawNote
from workshops.notes import NOTES_A_SEAT


def test_a_note_of_the_first_step_is_a_need_with_its_zone(stage):
    stage.post(ANA, "n1", "C’est difficile d’attendre", zone="live", lang="fr")
    note = stage.sees("facilitators")["notes"]["n1"]
    assert note == {
        "step": "empathise", "text": "C’est difficile d’attendre", "zone": "live", "lang": "fr", "feeling": None,
        "photo_id": None, "drawing": False, "transcription": "", "number": None, "paper": False, "cluster_id": None,
        "hidden": False, "held": False, "rank": 1, "posted_at": stage.now, "votes": None,
        "paper_votes": None, "choice": None,
    }  # fmt: skip


def test_a_note_of_the_second_step_is_a_question(stage):
    stage.open("define", "collect")
    stage.post(ANA, "q1", "moins attendre ?")
    assert stage.sees("facilitators")["questions"]["q1"]["text"] == "moins attendre ?"
    assert stage.sees("facilitators")["notes"] == {}


def test_a_note_of_the_third_step_is_an_idea(stage):
    stage.open("ideate", "collect")
    stage.post(ANA, "i1", "Un banc")
    assert stage.sees("facilitators")["notes"]["i1"]["step"] == "ideate"


def test_notes_keep_their_order_of_arrival(stage):
    stage.post(ANA, "n1")
    stage.post(BEN, "n2")
    stage.open("ideate", "collect")
    stage.post(BEN, "i1")
    assert [note["rank"] for note in stage.sees("facilitators")["notes"].values()] == [1, 2, 1]


def test_the_count_grows_for_everybody_while_the_words_stay_hidden(stage):
    stage.post(ANA, "n1")
    for audience in ("participants", "board"):
        assert stage.sees(audience)["progress"]["notes"] == 1
        assert "n1" not in stage.bytes(audience)


def test_a_facilitator_types_a_paper_note_with_its_number(stage):
    stage.post(FAY, "n1", paper=True, number=14)
    note = stage.sees("facilitators")["notes"]["n1"]
    assert (note["paper"], note["number"]) == (True, 14)


def test_a_photo_needs_no_words(stage):
    stage.ask(ANA, PostNote("n1", "", photo_id=stage.send_photo(ANA, "p1")))
    assert stage.sees("facilitators")["notes"]["n1"]["photo_id"] == "p1"


@pytest.mark.parametrize("text", ["", "   ", "\u202e", "\x00\x07"])
def test_a_note_of_no_words_is_refused(stage, text):
    with stage.refused("malformed") as caught:
        stage.ask(ANA, PostNote("n1", text))
    assert caught.value.fields == {"text": ["empty"]}


def test_280_characters_fit_and_281_do_not(stage):
    stage.post(ANA, "n1", "é" * 280)
    with stage.refused("too_long") as caught:
        stage.ask(ANA, PostNote("n2", "é" * 281))
    assert caught.value.fields == {"text": ["280"]}


def test_markup_is_kept_as_words_and_direction_marks_go(stage):
    stage.post(ANA, "n1", "<b>Attendre</b>\u202e\u2066 \x00longtemps\nassis")
    assert stage.workshop.notes["n1"].text == "<b>Attendre</b> longtemps\nassis"


def test_an_unknown_zone_is_refused(stage):
    with stage.refused("malformed"):
        stage.ask(ANA, PostNote("n1", "Attendre", zone="like"))


def test_a_need_may_carry_a_face_that_everybody_sees_once_it_is_revealed(stage):
    stage.post(ANA, "n1", "Attendre", feeling="bad")
    assert stage.sees("facilitators")["notes"]["n1"]["feeling"] == "bad"
    stage.open("empathise", "group")
    assert stage.sees("board")["notes"]["n1"]["feeling"] == "bad"


def test_an_unknown_face_is_refused(stage):
    with stage.refused("malformed") as caught:
        stage.ask(ANA, PostNote("n1", "Attendre", feeling="furious"))
    assert caught.value.fields == {"feeling": ["good", "so_so", "bad"]}


def test_only_needs_carry_a_face(stage):
    stage.open("ideate", "collect")
    with stage.refused("malformed"):
        stage.ask(ANA, PostNote("i1", "Un banc", feeling="good"))


def test_only_needs_have_a_zone(stage):
    stage.open("ideate", "collect")
    with stage.refused("malformed"):
        stage.ask(ANA, PostNote("i1", "Un banc", zone="live"))


@pytest.mark.parametrize("paper", [{"paper": True}, {"number": 14}])
def test_a_participant_does_not_type_paper_notes(stage, paper):
    with stage.refused("forbidden"):
        stage.ask(ANA, PostNote("n1", "Attendre", **paper))


def test_an_id_is_used_once(stage):
    stage.post(ANA, "n1")
    with stage.refused("already_exists"):
        stage.ask(BEN, PostNote("n1", "Autre chose"))


def test_the_id_of_a_group_is_taken(grouping):
    grouping.group("waiting", "a1")
    grouping.open("ideate", "collect")
    with grouping.refused("already_exists"):
        grouping.ask(ANA, PostNote("waiting", "Un banc"))


def test_a_phone_that_sends_without_end_is_stopped_in_that_step_only(stage):
    for index in range(NOTES_A_SEAT):
        stage.post(ANA, f"n{index}")
    stage.ask(ANA, WithdrawNote("n0"))
    with stage.refused("too_many"):
        stage.ask(ANA, PostNote("more", "Encore"))
    stage.post(BEN, "from-ben")
    stage.open("define", "collect")
    stage.post(ANA, "q1")


def test_a_facilitator_types_as_many_paper_notes_as_there_are(stage):
    for index in range(NOTES_A_SEAT + 1):
        stage.post(FAY, f"n{index}", paper=True)


def test_a_full_workshop_takes_no_more_notes(stage, monkeypatch):
    monkeypatch.setattr("workshops.notes.NOTES_A_WORKSHOP", 1)
    stage.post(ANA, "n1")
    with stage.refused("too_many"):
        stage.ask(FAY, PostNote("n2", "Attendre"))
