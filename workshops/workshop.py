"""A workshop: its state, what it decides, and what each fact changes in it."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, cast

from workshops.commands import Command
from workshops.errors import RuleBroken
from workshops.facts import Fact, WorkshopFounded
from workshops.method import PEOPLE_A_PHONE, Position, Step
from workshops.roles import AFTER_CLOSE, IN_PAUSE, SEATLESS, Role, Seat, check_may
from workshops.rules import APPLY, DECIDE
from workshops.scenario import Scenario, StepPlan

UNDO_DEPTH = 50
EVERYTHING = ("*", "*")


@dataclass(slots=True)
class SeatTaker:
    """Somebody with a seat; `who` is what they said they come as."""

    id: str
    role: Role
    animal: str
    number: int
    lang: str
    who: str | None = None
    removed: bool = False


@dataclass(slots=True)
class Note:
    """Words somebody gave: a need, a question, an idea, or feedback on a prototype."""

    id: str
    step: Step
    text: str
    zone: str | None
    lang: str | None
    photo_id: str | None
    paper: bool
    number: int | None
    author: str
    posted_at: int
    rank: int
    prototype_id: str | None = None
    version: int | None = None
    transcription: str = ""
    cluster_id: str | None = None
    hidden: bool = False
    drawing: bool = False
    held: bool = False
    feeling: str | None = None

    @property
    def is_visible(self) -> bool:
        """May the room have it, once collection is no longer blind? Neither hidden nor still to be reread."""
        return not self.hidden and not self.held

    @property
    def words(self) -> str:
        """What there is to read: the words as given, else those the team copied from a picture."""
        return self.text or self.transcription


@dataclass(slots=True)
class Photo:
    """A picture a seat sent; `note_id` is the one note that it was given with, also once that is withdrawn."""

    id: str
    seat_id: str
    width: int
    height: int
    note_id: str | None = None


@dataclass(slots=True)
class Cluster:
    """A group of needs or ideas; `mark` gives it a colour and a pictogram."""

    id: str
    step: Step
    title: str
    mark: int
    rank: int
    members: set[str] = field(default_factory=set)


@dataclass(slots=True)
class PaperVotes:
    """Totals counted on paper in one step."""

    choices: dict[str, int]
    ballots: int


@dataclass(slots=True)
class Choice:
    """What was kept in a step, and why; what may wait, and why."""

    kept: dict[str, str]
    reserve: dict[str, str]


@dataclass(slots=True)
class Version:
    """A version of a prototype that was tested and left behind."""

    version: int
    sheet: dict[str, str]
    verdict: str
    reason: str
    use: dict[str, int]


@dataclass(slots=True)
class Prototype:
    """The sheet of a winner, and what became of it."""

    id: str
    source_kind: str
    source_id: str
    rank: int
    sheet: dict[str, str]
    version: int = 1
    uses: dict[str, str] = field(default_factory=dict)
    verdict: str | None = None
    verdict_reason: str = ""
    promoted_at: int | None = None
    promote_reason: str = ""
    versions: list[Version] = field(default_factory=list)


@dataclass(slots=True)
class Timer:
    """A running timer has `ends_at` (ms); a held one has `left_seconds`."""

    seconds: int
    ends_at: int | None
    left_seconds: int | None


@dataclass(frozen=True, slots=True)
class Practice:
    """Phones practise; what they answer is not here. `is_shown`: the result is on the wall, nobody answers any more."""

    round: int
    is_shown: bool = False


@dataclass(slots=True)
class Undoable:
    """Something a facilitator may take back."""

    kind: str
    restore: Callable[[], None] = field(compare=False)


@dataclass
class Workshop:
    """What a journal says happened. Two workshops with the same facts are equal."""

    id: str
    title: str
    challenge: str
    centre: str
    pin: str
    scenario: Scenario
    wording: str
    next_meeting: str
    founded_at: int
    position: Position
    started: bool = False
    state: str = "open"
    door_locked: bool = False
    talk: bool = False
    practice: Practice | None = None
    spotlight: tuple[str, str | None] | None = None
    timer: Timer | None = None
    started_at: int | None = None
    closed_at: int | None = None
    seats: dict[str, SeatTaker] = field(default_factory=dict)
    # Seats of two people who share a phone.
    pairs: set[str] = field(default_factory=set)
    notes: dict[str, Note] = field(default_factory=dict)
    withdrawn: set[str] = field(default_factory=set)
    photos: dict[str, Photo] = field(default_factory=dict)
    clusters: dict[str, Cluster] = field(default_factory=dict)
    merged: dict[str, str] = field(default_factory=dict)
    # Of each step, by seat and ballot: 1, and 2 where two people share a phone.
    ballots: dict[Step, dict[tuple[str, int], dict[str, int]]] = field(default_factory=dict)
    paper_votes: dict[Step, PaperVotes] = field(default_factory=dict)
    choices: dict[Step, Choice] = field(default_factory=dict)
    prototypes: dict[str, Prototype] = field(default_factory=dict)
    undoables: deque[Undoable] = field(default_factory=lambda: deque(maxlen=UNDO_DEPTH))
    posted: Counter[tuple[Step, str]] = field(default_factory=Counter)
    counts: dict[str, int] = field(default_factory=dict)
    touched: set[tuple[str, str]] = field(default_factory=set, compare=False, repr=False)

    @classmethod
    def founded(cls, fact: WorkshopFounded) -> Workshop:
        """A workshop at its first fact, standing at the first phase of its first step."""
        scenario = Scenario.from_json(fact.scenario)
        first = scenario.steps[0]
        return cls(
            id=fact.workshop_id,
            title=fact.title,
            challenge=fact.challenge,
            centre=fact.centre,
            pin=fact.pin,
            scenario=scenario,
            wording=fact.wording,
            next_meeting=fact.next_meeting,
            founded_at=fact.at,
            position=Position(first.step, first.phases[0].phase),
            # Nobody opens the first phase of a workshop without a facilitator: it is open.
            started=not scenario.facilitated,
        )

    @classmethod
    def replay(cls, facts: Iterable[Fact]) -> Workshop:
        """The state after these facts; the first is WorkshopFounded."""
        facts = iter(facts)
        workshop = cls.founded(cast(WorkshopFounded, next(facts)))
        # Whatever screens show is compared whole; remembering each item would take a third of the time.
        workshop.touch_everything()
        for fact in facts:
            workshop.apply(fact)
        return workshop

    def decide(self, command: Command, seat: Seat, now: int) -> Sequence[Fact]:
        """The facts this command makes, none when nothing changes; RuleBroken when refused. `now` in ms."""
        self._check_seat(seat)
        self._check_open(command.name, seat)
        check_may(seat.role, command.name, self.position)
        return DECIDE[type(command)](self, command, seat, now)

    def apply(self, fact: Fact) -> None:
        """Change the state by one fact; never refuses."""
        APPLY[type(fact)](self, fact)

    def touch(self, collection: str, id: str) -> None:
        """Remember that screens may need this item again."""
        if not self.is_all_touched:
            self.touched.add((collection, id))

    @property
    def is_all_touched(self) -> bool:
        """Then there is no item left to remember."""
        return EVERYTHING in self.touched

    def touch_everything(self) -> None:
        """Remember that what audiences may see has changed."""
        self.touched.add(EVERYTHING)

    def count(self, what: str) -> int:
        """The next number of a series (1, 2, 3...), never given twice."""
        self.counts[what] = self.counts.get(what, 0) + 1
        return self.counts[what]

    def may_undo(self, kind: str, restore: Callable[[], None]) -> None:
        """Remember how to take back what is about to happen."""
        self.undoables.append(Undoable(kind, restore))

    def plan(self, step: Step) -> StepPlan | None:
        """The scenario's plan of a step, None when it leaves the step out."""
        return next((plan for plan in self.scenario.steps if plan.step == step), None)

    @property
    def current_plan(self) -> StepPlan:
        """The scenario's plan of the step where the workshop stands."""
        return next(plan for plan in self.scenario.steps if plan.step == self.position.step)

    @cached_property
    def plan_json(self) -> list[dict[str, Any]]:
        """The scenario's steps as screens read them; it never changes."""
        return self.scenario.plan_json(self.wording)

    def is_taken(self, id: str) -> bool:
        """Was this id given to a note or a group, even one that is gone but may still be voted or undone?"""
        return any(id in ids for ids in (self.notes, self.withdrawn, self.clusters, self.merged))

    def has_posted(self, step: Step, seat_id: str) -> bool:
        """Has this seat a note in this step?"""
        return self.posted[step, seat_id] > 0

    @property
    def participants(self) -> list[SeatTaker]:
        """Participants who have a seat now."""
        return [taker for taker in self.seats.values() if taker.role is Role.PARTICIPANT and not taker.removed]

    def people_on(self, seat_id: str) -> int:
        """How many people take part by this seat."""
        return PEOPLE_A_PHONE if seat_id in self.pairs else 1

    def _check_seat(self, seat: Seat) -> None:
        if seat in SEATLESS:
            return
        taker = self.seats.get(seat.id)
        if taker is None or taker.removed or taker.role != seat.role:
            raise RuleBroken("unauthorized")

    def _check_open(self, command: str, seat: Seat) -> None:
        if self.state == "closed" and command not in AFTER_CLOSE:
            raise RuleBroken("workshop_closed")
        if self.state == "paused" and seat.role in (Role.PARTICIPANT, Role.KIOSK) and command not in IN_PAUSE:
            raise RuleBroken("workshop_paused")
