"""Rehearsal phones: their copy of the document, their words, and what they do in each phase."""

from __future__ import annotations

import random
from itertools import permutations
from types import SimpleNamespace
from typing import Any, cast

import pytest

from app.rehearsal.copy import Copy, Place
from app.rehearsal.crowd import Crowd
from app.rehearsal.habits import HABITS, Ask, asks_at
from app.rehearsal.words import Words, read_words
from app.rehearse import place_name
from workshops.commands import COMMANDS
from workshops.method import FEEDBACK_ZONES, FRUITS, NEED_ZONES, SHEET_FIELDS
from workshops.text import NOTE_LIMIT, SHEET_LIMIT, TITLE_LIMIT

WORKSHOP = {"started": True, "state": "open", "talk": False}


@pytest.fixture
def words() -> Words:
    return read_words(random.Random(1))


def copy_at(step: str, phase: str, **parts: Any) -> Copy:
    copy = Copy()
    plan = {"step": step, "dots": 3, "participants_group": parts.pop("participants_group", True)}
    doc = {"workshop": {**WORKSHOP, "steps": [plan]}, "step": step, "phase": phase, "progress": {}, **parts}
    copy.take_snapshot({"epoch": "e", "seq": 1, "doc": doc})
    return copy


def asked(copy: Copy, words: Words, seed: int = 3) -> list[Ask]:
    place = copy.place()
    assert place
    return list(asks_at(place, copy, words, random.Random(seed)))


def need(cluster_id: str | None = None, text: str = "J'attends") -> dict[str, Any]:
    return {"step": "empathise", "text": text, "cluster_id": cluster_id}


def test_patches_in_any_order_give_the_same_copy() -> None:
    patches = [
        {"base": 1, "seq": 2, "set": {"notes": {"a": {"text": "un"}}}},
        {"base": 2, "seq": 4, "set": {"notes": {"a": {"cluster_id": "c"}, "b": {"text": "deux"}}, "phase": "group"}},
        {"base": 4, "seq": 5, "set": {"notes": {"b": None}, "workshop": {"talk": True}}},
    ]
    for order in permutations(patches):
        copy = copy_at("empathise", "collect")
        for patch in order:
            copy.take_patch(patch)
        assert copy.items("notes") == {"a": {"text": "un", "cluster_id": "c"}}
        assert (copy.seq, copy.doc["phase"], copy.doc["workshop"]["talk"]) == (5, "group", True)


def test_phones_practise_while_they_may_and_each_person_votes(words: Words) -> None:
    copy = copy_at("empathise", "collect")
    copy.people = 2
    copy.doc["workshop"] |= {"started": False, "practice": {"round": 7, "is_shown": False}}
    first, then = asked(copy, words)
    assert first == ("practise", {"round": 7, "smile": True, "fruits": []})
    assert (then[1]["round"], then[1]["smile"], len(then[1]["fruits"])) == (7, True, 2)
    assert set(then[1]["fruits"]) <= set(FRUITS)
    for over in ({"round": 7, "is_shown": True}, None):
        copy.doc["workshop"]["practice"] = over
        assert copy.place() is None


def test_the_line_says_in_words_where_the_phones_are() -> None:
    copy = copy_at("empathise", "collect")
    crowd = cast(Crowd, SimpleNamespace(phones=[SimpleNamespace(copy=copy)]))
    assert place_name(crowd) == "Comprendre, écrire"
    copy.doc["workshop"] |= {"started": False, "practice": {"round": 1, "is_shown": False}}
    assert place_name(crowd) == "on s'entraîne"


def test_an_older_snapshot_changes_nothing_and_another_epoch_everything() -> None:
    copy = copy_at("empathise", "collect")
    copy.take_snapshot({"epoch": "e", "seq": 0, "doc": {}})
    assert copy.seq == 1
    copy.take_snapshot({"epoch": "restored", "seq": 0, "doc": {"workshop": {"state": "closed"}}})
    assert copy.is_closed()


@pytest.mark.parametrize("change", [{"started": False}, {"state": "paused"}, {"talk": True}])
def test_a_phone_does_nothing_while_the_room_waits(change: dict[str, Any]) -> None:
    copy = copy_at("empathise", "collect")
    copy.take_patch({"base": 1, "seq": 2, "set": {"workshop": change}})
    assert copy.place() is None


def test_every_word_fits_its_place(words: Words) -> None:
    assert {saying.zone for saying in words.needs.sayings} == set(NEED_ZONES)
    assert {saying.zone for saying in words.feedback.sayings} == set(FEEDBACK_ZONES)
    assert set(words.sheets) == set(SHEET_FIELDS)
    notes = [*words.needs.sayings, *words.questions.sayings, *words.ideas.sayings, *words.feedback.sayings]
    assert max(len(saying.text) for saying in notes) <= NOTE_LIMIT
    for field, deck in words.sheets.items():
        limit = TITLE_LIMIT if field == "name" else SHEET_LIMIT
        assert max(len(saying.text) for saying in deck.sayings) <= limit


def test_every_theme_has_a_title_that_fits(words: Words) -> None:
    assert {saying.theme for saying in (*words.needs.sayings, *words.ideas.sayings)} == set(words.titles)
    assert max(map(len, words.titles.values())) <= 18


def test_words_are_many_and_of_several_languages(words: Words) -> None:
    assert min(len(deck.sayings) for deck in (words.needs, words.questions, words.ideas, words.feedback)) >= 24
    assert {saying.lang for saying in words.needs.sayings} == {"fr", "ar", "pt"}


def test_nothing_is_said_twice_before_everything_was_said(words: Words) -> None:
    drawn = [words.ideas.draw() for _ in words.ideas.sayings]
    assert sorted(saying.text for saying in drawn) == sorted(saying.text for saying in words.ideas.sayings)


@pytest.mark.parametrize("place", HABITS)
def test_habits_ask_only_for_commands_that_exist(place: Place, words: Words) -> None:
    copy = copy_at(
        place.step or "empathise",
        place.phase,
        notes={"n": need(), "m": need("c")},
        clusters={"c": {"step": "empathise", "note_count": 1}},
        questions={"q": {}},
        prototypes={"p": {"sheet": dict.fromkeys(SHEET_FIELDS, "")}},
    )
    names = {name for name, _ in asked(copy, words)}
    assert "say_done" in names
    assert names <= COMMANDS.keys()


def test_phones_group_only_where_the_scenario_lets_them(words: Words) -> None:
    notes = {str(n): need(text=saying.text) for n, saying in enumerate(words.needs.sayings)}
    assert asked(copy_at("empathise", "group", notes=notes, participants_group=False), words) == []
    names = [name for name, _ in asked(copy_at("empathise", "group", notes=notes), words)]
    assert "make_cluster" in names


def test_a_note_joins_the_group_of_its_theme(words: Words) -> None:
    first, second = (saying.text for saying in words.needs.sayings[:2])
    copy = copy_at("empathise", "group", notes={"a": need("c", first), "b": need(None, second)})
    assert asked(copy, words)[0] == ("move_note", {"note_id": "b", "cluster_id": "c"})


@pytest.mark.parametrize("targets", [1, 2, 8])
def test_a_ballot_keeps_to_the_budget(targets: int, words: Words) -> None:
    questions: dict[str, Any] = {str(n): {} for n in range(targets)}
    ballots = [payload for name, payload in asked(copy_at("define", "vote", questions=questions), words)][:-1]
    assert ballots
    for ballot in ballots:
        assert list(ballot["choices"].values()) == [1] * min(3, targets)


def test_two_on_a_phone_vote_one_after_the_other(words: Words) -> None:
    copy = copy_at("define", "vote", questions={"a": {}, "b": {}, "c": {}, "d": {}})
    copy.people = 2
    ballots = [payload for name, payload in asked(copy, words) if name == "cast_votes"]
    numbers = [ballot["ballot"] for ballot in ballots]
    assert numbers == sorted(numbers)
    assert set(numbers) == {1, 2}
    # The phone is given once, by an empty ballot.
    assert [ballot["ballot"] for ballot in ballots if not ballot["choices"]] == [2]
    assert ballots[numbers.index(2)]["choices"] == {}


def test_with_nothing_to_vote_for_nobody_votes(words: Words) -> None:
    assert [name for name, _ in asked(copy_at("define", "vote", questions={}), words)] == ["say_done"]
