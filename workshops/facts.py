"""A frozen value for each thing that happened, and its JSON form in the journal."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import Any

from workshops.commands import wire_name

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that happened; times are milliseconds since 1970, ids are text."""

    def to_json(self) -> Json:
        """This fact as it is written in the journal."""
        body = {field.name: getattr(self, field.name) for field in fields(self)}
        return {"fact": wire_name(type(self)), **body}


def fact_from_json(row: Mapping[str, Any]) -> Fact:
    """The fact that `to_json` wrote. Raises KeyError for a name no version ever wrote."""
    body = dict(row)
    return FACTS[body.pop("fact")](**body)


@dataclass(frozen=True, slots=True)
class WorkshopFounded(Fact):
    workshop_id: str
    title: str
    challenge: str
    centre: str
    pin: str
    scenario: Json
    wording: str
    next_meeting: str
    at: int


@dataclass(frozen=True, slots=True)
class SeatTaken(Fact):
    seat_id: str
    role: str
    animal: str
    number: int
    lang: str
    at: int


@dataclass(frozen=True, slots=True)
class SeatRemoved(Fact):
    seat_id: str


@dataclass(frozen=True, slots=True)
class AnimalChanged(Fact):
    seat_id: str
    animal: str


@dataclass(frozen=True, slots=True)
class WhoSaid(Fact):
    seat_id: str
    who: str | None


@dataclass(frozen=True, slots=True)
class PeopleSaid(Fact):
    seat_id: str
    people: int


@dataclass(frozen=True, slots=True)
class DoorLocked(Fact):
    locked: bool


@dataclass(frozen=True, slots=True)
class PhotoAdded(Fact):
    photo_id: str
    seat_id: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class NotePosted(Fact):
    note_id: str
    step: str
    text: str
    zone: str | None
    lang: str | None
    photo_id: str | None
    paper: bool
    number: int | None
    author: str
    at: int
    prototype_id: str | None = None
    version: int | None = None
    drawing: bool = False
    held: bool = False
    feeling: str | None = None


@dataclass(frozen=True, slots=True)
class NoteEdited(Fact):
    note_id: str
    text: str
    held: bool = False


@dataclass(frozen=True, slots=True)
class NoteWithdrawn(Fact):
    note_id: str


@dataclass(frozen=True, slots=True)
class NoteTranscribed(Fact):
    note_id: str
    text: str


@dataclass(frozen=True, slots=True)
class NoteHidden(Fact):
    note_id: str


@dataclass(frozen=True, slots=True)
class NoteRestored(Fact):
    note_id: str


@dataclass(frozen=True, slots=True)
class NotesAccepted(Fact):
    note_ids: list[str]


@dataclass(frozen=True, slots=True)
class NotesSetAside(Fact):
    note_ids: list[str]


@dataclass(frozen=True, slots=True)
class ClusterMade(Fact):
    cluster_id: str
    step: str
    title: str
    note_ids: list[str]


@dataclass(frozen=True, slots=True)
class NoteMoved(Fact):
    note_id: str
    cluster_id: str | None


@dataclass(frozen=True, slots=True)
class ClusterNamed(Fact):
    cluster_id: str
    title: str


@dataclass(frozen=True, slots=True)
class ClustersMerged(Fact):
    into: str
    from_: str


@dataclass(frozen=True, slots=True)
class ClusterDissolved(Fact):
    cluster_id: str


@dataclass(frozen=True, slots=True)
class VotesCast(Fact):
    step: str
    seat_id: str
    choices: dict[str, int]
    ballot: int = 1


@dataclass(frozen=True, slots=True)
class PaperVotesAdded(Fact):
    step: str
    choices: dict[str, int]
    ballots: int


@dataclass(frozen=True, slots=True)
class ChoiceMade(Fact):
    step: str
    kept: dict[str, str]
    reserve: dict[str, str]


@dataclass(frozen=True, slots=True)
class SheetOpened(Fact):
    prototype_id: str
    source_kind: str
    source_id: str
    sheet: dict[str, str]


@dataclass(frozen=True, slots=True)
class SheetFilled(Fact):
    prototype_id: str
    field: str
    text: str


@dataclass(frozen=True, slots=True)
class UseSaid(Fact):
    prototype_id: str
    seat_id: str
    answer: str


@dataclass(frozen=True, slots=True)
class VerdictGiven(Fact):
    prototype_id: str
    verdict: str
    reason: str


@dataclass(frozen=True, slots=True)
class PrototypePromoted(Fact):
    prototype_id: str
    reason: str
    at: int


@dataclass(frozen=True, slots=True)
class PhaseOpened(Fact):
    step: str
    phase: str
    overridden: bool
    at: int


@dataclass(frozen=True, slots=True)
class PracticeSet(Fact):
    state: str | None


@dataclass(frozen=True, slots=True)
class TimerSet(Fact):
    seconds: int | None
    ends_at: int | None
    left_seconds: int | None


@dataclass(frozen=True, slots=True)
class SpotlightSet(Fact):
    kind: str | None
    target_id: str | None


@dataclass(frozen=True, slots=True)
class TalkSet(Fact):
    on: bool


@dataclass(frozen=True, slots=True)
class WorkshopPaused(Fact):
    at: int


@dataclass(frozen=True, slots=True)
class WorkshopResumed(Fact):
    at: int


@dataclass(frozen=True, slots=True)
class WorkshopClosed(Fact):
    next_meeting: str
    at: int


@dataclass(frozen=True, slots=True)
class Undone(Fact):
    kind: str


FACTS: dict[str, type[Fact]] = {wire_name(kind): kind for kind in Fact.__subclasses__()}
