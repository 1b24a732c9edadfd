"""After the end: first who said what is forgotten, then what was said, but for what the room kept."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import replace

from workshops.facts import (
    AnimalChanged,
    ClusterMade,
    ClusterNamed,
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
from workshops.roles import SEATLESS
from workshops.workshop import Workshop

NOBODY = frozenset(seat.id for seat in SEATLESS)
# Who came: counted, and never again tied to what they gave.
OF_SEATS = (SeatTaken, SeatRemoved, AnimalChanged, WhoSaid, PeopleSaid)


class Unlinking:
    """The same story without who. Seats get new ids; what a seat gave in a step gets another one, so that neither a
    token, nor an animal, nor a number, nor the other words of somebody leads to a note or a ballot.

    `fresh` makes ids; nobody keeps what they stand for. Seats of `still_here` keep theirs.
    """

    def __init__(self, fresh: Callable[[], str], still_here: Collection[str] = ()) -> None:
        self._fresh = fresh
        self._spared = NOBODY | frozenset(still_here)
        self._ids: dict[tuple[str, str], str] = {}

    def of(self, fact: Fact) -> Fact:
        if isinstance(fact, OF_SEATS):
            return replace(fact, seat_id=self._id(fact.seat_id, "seat"))
        if isinstance(fact, NotePosted):
            return replace(fact, author=self._id(fact.author, fact.step))
        if isinstance(fact, VotesCast):
            return replace(fact, seat_id=self._id(fact.seat_id, fact.step))
        if isinstance(fact, UseSaid | PhotoAdded):
            return replace(fact, seat_id=self._id(fact.seat_id, type(fact).__name__))
        return fact

    def _id(self, seat_id: str, place: str) -> str:
        if seat_id in self._spared:
            return seat_id
        return self._ids.setdefault((seat_id, place), self._fresh())


def without_raw_words(
    facts: Iterable[Fact], told: Workshop, notes: Collection[str], groups: Collection[str]
) -> list[Fact]:
    """The same story without the words of notes and the names of groups, but for these, as they were in the end.

    How many notes there were, where they lay, ballots, choices with their reasons and prototypes stay.
    """
    words = {id: told.notes[id].text for id in notes if id in told.notes}
    titles = {id: told.clusters[id].title for id in groups if id in told.clusters}
    return [_reduced(fact, words, titles) for fact in facts]


def _reduced(fact: Fact, words: Mapping[str, str], titles: Mapping[str, str]) -> Fact:
    if isinstance(fact, NotePosted):
        return replace(fact, text=words[fact.note_id]) if fact.note_id in words else _blank(fact)
    if isinstance(fact, NoteEdited):
        return replace(fact, text=words.get(fact.note_id, ""))
    if isinstance(fact, NoteTranscribed):
        return fact if fact.note_id in words else replace(fact, text="")
    if isinstance(fact, ClusterMade | ClusterNamed):
        return replace(fact, title=titles.get(fact.cluster_id, ""))
    return fact


def _blank(fact: NotePosted) -> NotePosted:
    return replace(fact, text="", zone=None, lang=None, photo_id=None, drawing=False, feeling=None)
