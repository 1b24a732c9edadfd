"""Each audience receives exactly its view; what it must not see is not in the bytes."""

import json
import re

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, EVERYBODY, FAY, Stage
from workshops.commands import HideNote, SayUse, SayWho
from workshops.method import SHEET_FIELDS

ROOM = ("participants", "board")
SHAPE = {
    "workshop": {
        "id", "title", "challenge", "pin", "centre", "scenario", "scenario_title", "wording", "state", "started",
        "door_locked", "talk", "practice", "spotlight", "steps", "next_meeting",
    },
    "progress": {
        "people", "notes", "authors", "voters", "paper_ballots", "used", "mix", "totals", "undo",
    },
    "notes": {
        "step", "text", "zone", "feeling", "lang", "photo_id", "drawing", "transcription", "number", "paper",
        "cluster_id", "hidden", "held", "rank", "posted_at", "votes", "paper_votes", "choice",
    },
    "clusters": {"step", "title", "label", "mark", "rank", "note_count", "votes", "paper_votes", "choice"},
    "questions": {
        "text", "lang", "photo_id", "drawing", "transcription", "hidden", "held", "paper", "rank", "posted_at", "votes",
        "paper_votes", "choice",
    },
    "prototypes": {
        "source", "question", "mark", "rank", "version", "sheet", "use", "verdict", "verdict_reason", "promoted",
        "versions",
    },
    "feedback": {
        "prototype_id", "version", "zone", "text", "lang", "transcription", "hidden", "held", "rank", "posted_at",
    },
    "people": {"animal", "number", "role", "people", "given", "has_given"},
}  # fmt: skip


@pytest.fixture
def full(making, waiting_sheet):
    """A workshop where every collection holds something."""
    making.open("define", "collect")
    making.post(ANA, "q1")
    making.open("test", "collect")
    making.say(BEN, waiting_sheet, "f1")
    return making


def test_the_document_is_the_contract_of_the_screens(full):
    for audience in AUDIENCES:
        seen = full.sees(audience)
        assert set(seen) == {*SHAPE, "step", "phase", "timer"}
        for collection, fields in SHAPE.items():
            things = [seen[collection]] if collection in ("workshop", "progress") else seen[collection].values()
            assert all(set(thing) == fields for thing in things), collection
        assert all(seen[name] for name in SHAPE if name != "people" or audience != "participants")
        assert all(set(prototype["sheet"]) == set(SHEET_FIELDS) for prototype in seen["prototypes"].values())


@pytest.mark.parametrize("step", ["empathise", "define", "ideate"])
def test_collection_is_blind(stage, step):
    stage.open(step, "collect")
    stage.post(ANA, "secret-note", "Des mots à découvrir")
    for audience in ROOM:
        assert "secret-note" not in stage.bytes(audience)
        assert "Des mots à découvrir" not in stage.bytes(audience)
    assert "Des mots à découvrir" in stage.bytes("facilitators")
    stage.open(step, "decide")
    for audience in AUDIENCES:
        assert "Des mots à découvrir" in stage.bytes(audience)


def test_ideas_stay_blind_while_the_group_is_back_at_an_earlier_step(grouping):
    grouping.open("empathise", "group")
    assert "Les mots de a1" not in grouping.bytes("participants") + grouping.bytes("board")


def test_a_hidden_note_is_sent_to_facilitators_only(grouping):
    grouping.ask(FAY, HideNote("a1"))
    for audience in ROOM:
        assert "Les mots de a1" not in grouping.bytes(audience)
        assert '"a1"' not in grouping.bytes(audience)


def test_no_document_says_who_wrote_or_voted_or_answered(full, waiting_sheet):
    full.ask(ANA, SayUse(waiting_sheet, "yes"))
    for audience in AUDIENCES:
        without_people = {name: value for name, value in full.sees(audience).items() if name != "people"}
        told = json.dumps(without_people)
        assert [seat.id for seat in EVERYBODY if seat.id in told] == []
    assert ANA.id not in full.bytes("participants")


def test_when_a_note_came_is_for_facilitators_only(full):
    for audience in AUDIENCES:
        times = [
            item["posted_at"]
            for collection in ("notes", "questions", "feedback")
            for item in full.sees(audience)[collection].values()
        ]
        assert len(times) == 6
        assert all((time is not None) == (audience == "facilitators") for time in times)


def test_who_has_given_is_for_facilitators_only(voting):
    voting.vote(ANA, "waiting")
    assert voting.sees("participants")["people"] == {}
    assert {person["has_given"] for person in voting.sees("board")["people"].values()} == {None}
    given = {id: person["has_given"] for id, person in voting.sees("facilitators")["people"].items()}
    assert given[ANA.id] is True
    assert given[BEN.id] is False


@pytest.mark.parametrize("phase", ["group", "decide"])
def test_nobody_is_waited_for_when_nothing_is_asked_of_each(voting, phase):
    voting.open("ideate", phase)
    assert {person["has_given"] for person in voting.sees("facilitators")["people"].values()} == {None}


def test_nobody_is_waited_for_while_sheets_are_filled(making):
    assert {person["has_given"] for person in making.sees("facilitators")["people"].values()} == {None}


def test_what_people_come_as_is_not_told_one_by_one(stage):
    stage.ask(ANA, SayWho("volunteer"))
    for audience in AUDIENCES:
        assert "volunteer" not in json.dumps(stage.sees(audience)["people"])
        assert "volunteer" not in json.dumps(stage.sees(audience)["progress"])


def test_counts_of_the_step_and_of_the_whole_are_for_all(making, waiting_sheet):
    for audience in AUDIENCES:
        progress = making.sees(audience)["progress"]
        assert progress["totals"] == {"needs": 0, "questions": 0, "ideas": 4, "prototypes": 2}
        assert (progress["people"], progress["notes"], progress["authors"]) == (2, 0, 0)
    making.open("ideate", "group")
    assert (making.sees("board")["progress"]["notes"], making.sees("board")["progress"]["authors"]) == (4, 2)


@pytest.mark.parametrize(("wording", "question"), [("adult", "vous"), ("child", "tu")])
def test_screens_read_the_wording_of_the_workshop(wording, question):
    words = json.dumps(Stage("complet", wording).sees("board")["workshop"]["steps"], ensure_ascii=False)
    assert re.search(rf"\b{question}\b", words)
    assert wording == Stage("complet", wording).sees("participants")["workshop"]["wording"]
