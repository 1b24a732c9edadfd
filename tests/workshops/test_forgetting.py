"""After the end: who said what, then what was said, are taken out of the story; the rest of it stays true."""

from __future__ import annotations

from dataclasses import fields
from itertools import count

from tests.workshops.cast import Stage
from workshops.facts import (
    FACTS,
    AnimalChanged,
    ClusterMade,
    ClusterNamed,
    DoorLocked,
    Fact,
    NoteEdited,
    NotePosted,
    NoteTranscribed,
    PeopleSaid,
    PhotoAdded,
    SeatRemoved,
    SeatTaken,
    UseSaid,
    VotesCast,
    WhoSaid,
)
from workshops.forgetting import Unlinking, without_raw_words
from workshops.workshop import Cluster, Note

OF_SEATS = [
    SeatTaken("ana", "participant", "cat", 1, "fr", 0),
    WhoSaid("ana", "resident"),
    PeopleSaid("ana", 2),
    AnimalChanged("ana", "dog"),
    SeatRemoved("ana"),
]
GIVEN = [
    VotesCast("empathise", "ana", {"n1": 1}),
    VotesCast("empathise", "ana", {"n1": 2}),
    VotesCast("ideate", "ana", {"n2": 1}),
    UseSaid("p1", "ana", "yes"),
    PhotoAdded("f1", "ana", 4, 3),
]


def posted(note_id: str, text: str, author: str = "ana") -> NotePosted:
    return NotePosted(
        note_id, "empathise", text, "live", "fr", "f1", False, None, author, 0, drawing=True, feeling="calm"
    )


def unlinked(*facts: Fact, still_here: tuple[str, ...] = ()) -> list[Fact]:
    numbers = count(1)
    unlinking = Unlinking(lambda: f"new{next(numbers)}", still_here)
    return [unlinking.of(fact) for fact in facts]


def who(fact: Fact) -> str:
    return str(getattr(fact, "author", None) or getattr(fact, "seat_id", ""))


def test_a_seat_is_one_seat_still_under_an_id_that_nobody_had() -> None:
    assert {who(fact) for fact in unlinked(*OF_SEATS)} == {"new1"}


def test_what_a_seat_gave_is_tied_neither_to_the_seat_nor_to_what_it_gave_in_another_step() -> None:
    seat, note, first, again, later, use, photo = map(who, unlinked(OF_SEATS[0], posted("n1", "Un"), *GIVEN))
    assert note == first == again, "one person still has one ballot in a step"
    assert len({seat, first, later, use, photo}) == 5


def test_everything_that_names_a_seat_is_unlinked() -> None:
    named = {kind for kind in FACTS.values() if {"seat_id", "author"} & {field.name for field in fields(kind)}}
    told = [*OF_SEATS, *GIVEN, posted("n1", "Un")]
    assert {type(fact) for fact in told} == named, "a new fact with a seat needs its line in workshops/forgetting.py"
    assert all(who(fact).startswith("new") for fact in unlinked(*told))


def test_the_shared_tablet_and_whoever_is_still_here_keep_their_ids() -> None:
    facts = [posted("n1", "Un", author="kiosk"), SeatTaken("fay", "facilitator", "cat", 1, "fr", 0), DoorLocked(True)]
    assert unlinked(*facts, still_here=("fay",)) == facts


def test_only_words_that_are_kept_remain_as_they_were_in_the_end(stage: Stage) -> None:
    workshop = stage.workshop
    workshop.notes = {id: as_note(id, text) for id, text in {"kept": "Le dernier mot", "raw": "Autre"}.items()}
    workshop.clusters = {id: Cluster(id, "empathise", f"Nom {id}", 1, 1) for id in ("g1", "g2")}  # type: ignore[arg-type]
    facts = [
        posted("kept", "Le premier mot"),
        posted("raw", "Autre"),
        posted("withdrawn", "Repris"),
        NoteEdited("kept", "Le mot du milieu"),
        NoteEdited("raw", "Encore autre", held=True),
        NoteTranscribed("kept", "Copié"),
        NoteTranscribed("raw", "Copié aussi"),
        ClusterMade("g1", "empathise", "Premier nom", ["kept"]),
        ClusterNamed("g2", "Autre nom"),
        DoorLocked(True),
    ]
    first, raw, withdrawn, edited, other, copied, lost, made, named, door = without_raw_words(
        facts, workshop, ["kept", "gone"], ["g1", "gone"]
    )
    assert first == posted("kept", "Le dernier mot")
    for fact in (raw, withdrawn):
        assert isinstance(fact, NotePosted)
        assert (fact.text, fact.zone, fact.lang, fact.photo_id, fact.drawing, fact.feeling) == (
            "",
            *[None] * 3,
            False,
            None,
        )
    assert [edited, other] == [NoteEdited("kept", "Le dernier mot"), NoteEdited("raw", "", held=True)]
    assert [copied, lost] == [NoteTranscribed("kept", "Copié"), NoteTranscribed("raw", "")]
    assert [made, named] == [ClusterMade("g1", "empathise", "Nom g1", ["kept"]), ClusterNamed("g2", "")]
    assert door == DoorLocked(True)


def as_note(id: str, text: str) -> Note:
    return Note(id, "empathise", text, None, None, None, False, None, "ana", 0, 1)  # type: ignore[arg-type]
