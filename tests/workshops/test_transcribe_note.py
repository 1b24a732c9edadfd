"""transcribe_note: staff wording kept beside the original."""

from tests.workshops.cast import ANA, FAY
from workshops.commands import TranscribeNote


def test_staff_wording_stands_beside_the_original(grouping):
    grouping.ask(FAY, TranscribeNote("a1", "Un banc devant la porte"))
    note = grouping.sees("participants")["notes"]["a1"]
    assert (note["text"], note["transcription"]) == ("Les mots de a1", "Un banc devant la porte")


def test_it_is_as_hidden_as_its_note_in_blind_collection(stage):
    stage.post(ANA, "n1")
    stage.ask(FAY, TranscribeNote("n1", "Attendre"))
    assert "Attendre" not in stage.bytes("participants") + stage.bytes("board")


def test_empty_words_take_it_away_and_the_same_words_change_nothing(stage):
    stage.post(ANA, "n1")
    stage.ask(FAY, TranscribeNote("n1", "Attendre"))
    assert stage.ask(FAY, TranscribeNote("n1", "Attendre")) == []
    stage.ask(FAY, TranscribeNote("n1", ""))
    assert stage.sees("facilitators")["notes"]["n1"]["transcription"] == ""


def test_a_photo_of_an_earlier_step_is_transcribed_later(stage):
    stage.post(ANA, "n1", photo_id=stage.send_photo(ANA, "p1"))
    stage.open("define", "collect")
    stage.ask(FAY, TranscribeNote("n1", "Attendre"))
    assert stage.sees("board")["notes"]["n1"]["transcription"] == "Attendre"


def test_an_unknown_note_is_refused(stage):
    with stage.refused("unknown_target"):
        stage.ask(FAY, TranscribeNote("nobody", "Attendre"))


def test_too_many_words_are_refused(stage):
    stage.post(ANA, "n1")
    with stage.refused("too_long"):
        stage.ask(FAY, TranscribeNote("n1", "x" * 281))


def test_participants_do_not_transcribe(stage):
    stage.post(ANA, "n1")
    with stage.refused("forbidden"):
        stage.ask(ANA, TranscribeNote("n1", "Attendre"))
