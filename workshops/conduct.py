"""Conduct: phases, timer, what the wall shows, pause and end, and taking back."""

from collections.abc import Callable, Collection

from workshops.choices import check_gate, phase_exists
from workshops.commands import (
    CloseWorkshop,
    ExtendTimer,
    OpenPhase,
    PauseWorkshop,
    ResumeWorkshop,
    SetTimer,
    Spotlight,
    Talk,
    Undo,
)
from workshops.errors import RuleBroken
from workshops.facts import (
    Fact,
    PhaseOpened,
    SpotlightSet,
    TalkSet,
    TimerSet,
    Undone,
    WorkshopClosed,
    WorkshopPaused,
    WorkshopResumed,
)
from workshops.method import PHASES, STEPS, Phase, Position, Step
from workshops.notes import collection
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.text import REASON_LIMIT, clean
from workshops.workshop import Timer, Workshop

LONGEST_TIMER = 4 * 3600
SPOTLIGHTS: dict[str, Callable[[Workshop], Collection[str]]] = {
    "note": lambda workshop: [id for id, note in workshop.notes.items() if collection(note) == "notes"],
    "question": lambda workshop: [id for id, note in workshop.notes.items() if collection(note) == "questions"],
    "cluster": lambda workshop: workshop.clusters,
    "prototype": lambda workshop: workshop.prototypes,
}


@decides(OpenPhase)
def decide_open_phase(workshop: Workshop, command: OpenPhase, seat: Seat, now: int) -> list[Fact]:
    """Compare and set: two facilitators pressing "next" together move on once."""
    here = (workshop.position.step, workshop.position.phase)
    unstarted = command.from_step is None and not workshop.started
    if not unstarted and (command.from_step, command.from_phase) != here:
        raise RuleBroken("phase_moved")
    if command.step not in STEPS or command.phase not in PHASES:
        raise RuleBroken("malformed", {"step": list(STEPS), "phase": list(PHASES)})
    step, phase = Step(command.step), Phase(command.phase)
    if not phase_exists(workshop, step, phase):
        raise RuleBroken("unknown_target", {"phase": [f"{step} {phase}"]})
    overridden = check_gate(workshop, step, command.override)
    if workshop.started and here == (step, phase):
        return []
    return [PhaseOpened(step, phase, overridden, now)]


@applies(PhaseOpened)
def apply_phase_opened(workshop: Workshop, fact: PhaseOpened) -> None:
    before = workshop.position, workshop.started, workshop.timer, workshop.spotlight, workshop.practice

    def restore() -> None:
        workshop.position, workshop.started, workshop.timer, workshop.spotlight, workshop.practice = before

    workshop.may_undo("phase", restore)
    workshop.position = Position(Step(fact.step), Phase(fact.phase))
    workshop.started = True
    workshop.started_at = workshop.started_at or fact.at
    workshop.timer = None
    workshop.spotlight = None
    workshop.practice = None
    workshop.touch_everything()


@decides(SetTimer)
def decide_set_timer(workshop: Workshop, command: SetTimer, seat: Seat, now: int) -> list[Fact]:
    """1 second to 4 hours, or None to take it away."""
    if command.seconds is None:
        return [TimerSet(None, None, None)]
    if not 1 <= command.seconds <= LONGEST_TIMER:
        raise RuleBroken("malformed", {"seconds": ["1", str(LONGEST_TIMER)]})
    return [_timer(command.seconds, command.seconds * 1000, command.running, now)]


@decides(ExtendTimer)
def decide_extend_timer(workshop: Workshop, command: ExtendTimer, seat: Seat, now: int) -> list[Fact]:
    """Never below zero: at zero the screens say that people may take their time."""
    timer = workshop.timer
    if timer is None:
        raise RuleBroken("unknown_target", {"timer": ["none"]})
    running = timer.ends_at is not None
    left = max(0, timer.ends_at - now) if timer.ends_at is not None else (timer.left_seconds or 0) * 1000
    left = min(LONGEST_TIMER * 1000, max(0, left + command.seconds * 1000))
    total = min(LONGEST_TIMER, max(1, timer.seconds + command.seconds, -(-left // 1000)))
    return [_timer(total, left, running, now)]


def _timer(total: int, left_ms: int, running: bool, now: int) -> TimerSet:
    if running:
        return TimerSet(total, now + left_ms, None)
    return TimerSet(total, None, -(-left_ms // 1000))


@applies(TimerSet)
def apply_timer_set(workshop: Workshop, fact: TimerSet) -> None:
    gone = fact.seconds is None
    workshop.timer = None if gone else Timer(fact.seconds or 0, fact.ends_at, fact.left_seconds)


@decides(Spotlight)
def decide_spotlight(workshop: Workshop, command: Spotlight, seat: Seat, now: int) -> list[Fact]:
    """One known thing, or how to join; audience.py keeps it dark for those who may not see it."""
    if command.kind in (None, "join"):
        return [SpotlightSet(command.kind, None)]
    if command.kind not in SPOTLIGHTS:
        raise RuleBroken("malformed", {"kind": [*SPOTLIGHTS, "join"]})
    if command.target_id not in SPOTLIGHTS[command.kind](workshop):
        raise RuleBroken("unknown_target", {"target_id": [str(command.target_id)]})
    return [SpotlightSet(command.kind, command.target_id)]


@applies(SpotlightSet)
def apply_spotlight_set(workshop: Workshop, fact: SpotlightSet) -> None:
    workshop.spotlight = None if fact.kind is None else (fact.kind, fact.target_id)


@decides(Talk)
def decide_talk(workshop: Workshop, command: Talk, seat: Seat, now: int) -> list[Fact]:
    return [] if command.on == workshop.talk else [TalkSet(command.on)]


@applies(TalkSet)
def apply_talk_set(workshop: Workshop, fact: TalkSet) -> None:
    workshop.talk = fact.on


@decides(PauseWorkshop)
def decide_pause_workshop(workshop: Workshop, command: PauseWorkshop, seat: Seat, now: int) -> list[Fact]:
    return [] if workshop.state == "paused" else [WorkshopPaused(now)]


@decides(ResumeWorkshop)
def decide_resume_workshop(workshop: Workshop, command: ResumeWorkshop, seat: Seat, now: int) -> list[Fact]:
    return [WorkshopResumed(now)] if workshop.state == "paused" else []


@decides(CloseWorkshop)
def decide_close_workshop(workshop: Workshop, command: CloseWorkshop, seat: Seat, now: int) -> list[Fact]:
    told = workshop.next_meeting if command.next_meeting is None else command.next_meeting
    return [WorkshopClosed(clean(told, REASON_LIMIT, "next_meeting"), now)]


@applies(WorkshopPaused)
def apply_workshop_paused(workshop: Workshop, fact: WorkshopPaused) -> None:
    """A running timer is held, so that nobody's time passes in between."""
    workshop.state = "paused"
    timer = workshop.timer
    if timer and timer.ends_at is not None:
        left = max(0, timer.ends_at - fact.at)
        workshop.timer = Timer(timer.seconds, None, -(-left // 1000))


@applies(WorkshopResumed)
def apply_workshop_resumed(workshop: Workshop, fact: WorkshopResumed) -> None:
    workshop.state = "open"


@applies(WorkshopClosed)
def apply_workshop_closed(workshop: Workshop, fact: WorkshopClosed) -> None:
    workshop.state = "closed"
    workshop.closed_at = fact.at
    workshop.next_meeting = fact.next_meeting
    workshop.timer = None
    workshop.talk = False
    workshop.spotlight = None
    workshop.practice = None
    workshop.touch_everything()


@decides(Undo)
def decide_undo(workshop: Workshop, command: Undo, seat: Seat, now: int) -> list[Fact]:
    if not workshop.undoables:
        raise RuleBroken("nothing_to_undo")
    return [Undone(workshop.undoables[-1].kind)]


@applies(Undone)
def apply_undone(workshop: Workshop, fact: Undone) -> None:
    workshop.undoables.pop().restore()
    workshop.touch_everything()
