"""What a workshop leaves: its summary, and where each prototype comes from."""

import json

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, EVERYBODY, FAY, Stage
from tests.workshops.conftest import sheet_of
from workshops.commands import (
    AddPaperVotes,
    CloseWorkshop,
    DecidePrototype,
    DissolveCluster,
    HideNote,
    Promote,
    SayUse,
    WithdrawNote,
)
from workshops.outcome import provenance, summary


@pytest.fixture
def whole() -> tuple[Stage, str]:
    """A whole workshop, from needs to a promoted prototype; and the prototype's id."""
    stage = Stage()
    for seat in EVERYBODY:
        stage.seat(seat)
    stage.open("empathise", "collect")
    for note_id in ("need-a", "need-b", "alone", "other"):
        stage.post(ANA, note_id)
    stage.open("empathise", "group")
    stage.group("needs", "need-a", "need-b", title="Attendre")
    stage.group("others", "other", title="Le bruit")
    stage.open("empathise", "decide")
    stage.keep("needs", "alone", reason="")
    stage.open("define", "collect")
    stage.post(BEN, "q1", "moins attendre ?")
    stage.open("define", "vote")
    stage.vote(ANA, "q1")
    stage.open("define", "decide")
    stage.keep("q1", reason="Tout le monde attend.")
    stage.open("ideate", "collect")
    stage.post(ANA, "idea-a", "Un banc")
    stage.post(BEN, "idea-b", "Des chaises")
    stage.open("ideate", "group")
    stage.group("seats", "idea-a", "idea-b", title="S’asseoir")
    stage.open("ideate", "vote")
    stage.vote(ANA, "seats")
    stage.ask(FAY, AddPaperVotes({"seats": 2}, ballots=3))
    stage.open("ideate", "decide")
    stage.keep("seats")
    prototype_id = sheet_of(stage, "seats")
    stage.open("test", "collect")
    stage.say(ANA, prototype_id, "f1", "like")
    stage.say(BEN, prototype_id, "f2", "wonder")
    stage.ask(ANA, SayUse(prototype_id, "yes"))
    stage.ask(FAY, DecidePrototype(prototype_id, "continue", "On essaie."))
    stage.ask(FAY, Promote(prototype_id, "Beaucoup de votes."))
    return stage, prototype_id


def test_a_summary_says_where_a_workshop_stands(stage):
    stage.post(ANA, "n1")
    stage.post(ANA, "n2")
    stage.ask(FAY, HideNote("n2"))
    assert summary(stage.workshop) == {
        "state": "open", "step": "empathise", "phase": "collect", "started": True, "people_count": 2, "note_count": 1,
        "held_count": 0,
        "closed_at": None, "next_meeting": "",
    }  # fmt: skip


def test_a_summary_of_a_closed_workshop_says_when_and_what_next(stage):
    stage.ask(FAY, CloseWorkshop("Le 28 mars"))
    told = summary(stage.workshop)
    assert (told["state"], told["closed_at"], told["next_meeting"]) == ("closed", stage.now, "Le 28 mars")


def test_a_prototype_tells_the_whole_way_from_needs_in_people_s_own_words(whole):
    stage, prototype_id = whole
    told = provenance(stage.workshop, prototype_id)
    assert told["workshop"]["title"] == "L’accueil"
    assert told["needs"] == [
        {"group": "Attendre", "words": ["Les mots de need-a", "Les mots de need-b"], "pictures": []},
        {"group": "", "words": ["Les mots de alone"], "pictures": []},
    ]
    assert told["question"] == {"text": "moins attendre ?", "votes": 1, "reason": "Tout le monde attend."}
    assert told["idea"] == {
        "title": "S’asseoir", "words": ["Un banc", "Des chaises"], "pictures": [], "votes": 3, "paper_votes": 2,
        "voters": 4, "reason": "Facile à essayer.",
    }  # fmt: skip
    assert told["sheet"]["name"] == "S’asseoir"
    assert told["reason"] == "Beaucoup de votes."


def test_the_way_ends_with_what_people_said_when_they_tried(whole):
    stage, prototype_id = whole
    assert provenance(stage.workshop, prototype_id)["test"] == {
        "verdict": "continue",
        "reason": "On essaie.",
        "use": {"yes": 1, "maybe": 0, "no": 0},
        "words": {"like": ["Les mots de f1"], "wish": [], "wonder": ["Les mots de f2"], "idea": []},
    }


def test_the_way_names_nobody_and_travels_as_json(whole):
    stage, prototype_id = whole
    told = json.dumps(provenance(stage.workshop, prototype_id))
    assert [seat.id for seat in EVERYBODY if seat.id in told] == []


def test_hidden_words_are_left_out_of_the_way(whole):
    stage, prototype_id = whole
    for note_id in ("need-a", "alone", "q1", "idea-a", "f1"):
        stage.ask(FAY, HideNote(note_id))
    told = provenance(stage.workshop, prototype_id)
    assert told["needs"] == [{"group": "Attendre", "words": ["Les mots de need-b"], "pictures": []}]
    assert told["question"] is None
    assert told["idea"]["words"] == ["Des chaises"]
    assert told["test"]["words"]["like"] == []


def test_a_loose_idea_tells_its_own_words_until_it_is_hidden(making, idea_sheet):
    assert provenance(making.workshop, idea_sheet)["idea"]["words"] == ["Les mots de b2"]
    making.fill(idea_sheet, "name", "Le banc")
    making.ask(FAY, HideNote("b2"))
    told = provenance(making.workshop, idea_sheet)["idea"]
    assert (told["title"], told["words"]) == ("Le banc", [])


def test_an_idea_taken_back_leaves_its_sheet_and_no_words(deciding):
    deciding.keep("b2")
    (prototype_id,) = deciding.workshop.prototypes
    deciding.ask(BEN, WithdrawNote("b2"))
    told = provenance(deciding.workshop, prototype_id)["idea"]
    assert (told["title"], told["words"]) == ("Les mots de b2", [])


def test_a_group_dissolved_after_the_choice_leaves_its_sheet(making, waiting_sheet):
    making.open("ideate", "group")
    making.ask(FAY, DissolveCluster("waiting"))
    making.open("prototype", "collect")
    assert provenance(making.workshop, waiting_sheet)["idea"]["title"] == "Attendre"
    for audience in AUDIENCES:
        assert making.sees(audience)["prototypes"][waiting_sheet]["source"]["title"] == "Attendre"


def test_all_groups_of_needs_are_told_when_none_was_chosen(stage):
    stage.post(ANA, "n1")
    stage.open("empathise", "group")
    stage.group("needs", "n1", title="Attendre")
    stage.open("ideate", "collect")
    stage.post(BEN, "idea")
    stage.open("ideate", "decide")
    stage.keep("idea")
    told = provenance(stage.workshop, sheet_of(stage, "idea"))
    assert told["needs"] == [{"group": "Attendre", "words": ["Les mots de n1"], "pictures": []}]
    assert told["question"] is None


def test_an_unnamed_group_lends_its_first_words_until_they_are_hidden(grouping):
    grouping.group("waiting", "a1", "b1")
    grouping.open("ideate", "decide")
    grouping.keep("waiting")
    grouping.open("prototype", "collect")
    (prototype_id,) = grouping.workshop.prototypes
    told = provenance(grouping.workshop, prototype_id)
    assert (told["idea"]["title"], told["sheet"]["name"]) == ("Les mots de a1", "Les mots de a1")
    grouping.ask(FAY, HideNote("a1"))
    told = provenance(grouping.workshop, prototype_id)
    assert (told["idea"]["title"], told["sheet"]["name"]) == ("Les mots de b1", "")


def test_an_unknown_prototype_has_no_way(stage):
    with pytest.raises(KeyError):
        provenance(stage.workshop, "nobody")
