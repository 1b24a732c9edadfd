"""Testing a prototype: four zones, would you use it, and what the group decides."""

from collections import Counter

from workshops.commands import DecidePrototype, GiveFeedback, SayUse
from workshops.errors import RuleBroken
from workshops.facts import Fact, NotePosted, UseSaid, VerdictGiven
from workshops.method import ANSWERS, FEEDBACK_ZONES, VERDICTS, Phase, Step
from workshops.notes import check_new, is_held
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.sheets import known_prototype
from workshops.text import NOTE_LIMIT, REASON_LIMIT, clean, required
from workshops.workshop import Note, Prototype, Version, Workshop


def is_counted(workshop: Workshop) -> bool:
    """Answers on use show once the group decides; before, to nobody."""
    return workshop.position == (Step.TEST, Phase.DECIDE)


def use_totals(prototype: Prototype) -> dict[str, int]:
    """How many said yes, maybe, no."""
    said = Counter(prototype.uses.values())
    return {answer: said[answer] for answer in ANSWERS}


def on_prototype(workshop: Workshop, prototype: Prototype) -> list[Note]:
    """Visible feedback on a prototype, all versions, in order of arrival."""
    said = (note for note in workshop.notes.values() if note.prototype_id == prototype.id)
    return [note for note in said if note.is_visible]


@decides(GiveFeedback)
def decide_give_feedback(workshop: Workshop, command: GiveFeedback, seat: Seat, now: int) -> list[Fact]:
    prototype = known_prototype(workshop, command.prototype_id)
    if command.zone not in FEEDBACK_ZONES:
        raise RuleBroken("malformed", {"zone": list(FEEDBACK_ZONES)})
    check_new(workshop, command.feedback_id, Step.TEST, seat)
    return [
        NotePosted(
            note_id=command.feedback_id,
            step=Step.TEST,
            text=required(command.text, NOTE_LIMIT),
            zone=command.zone,
            lang=command.lang,
            photo_id=None,
            paper=False,
            number=None,
            author=seat.id,
            at=now,
            prototype_id=prototype.id,
            version=prototype.version,
            held=is_held(workshop, seat),
        )
    ]


@decides(SayUse)
def decide_say_use(workshop: Workshop, command: SayUse, seat: Seat, now: int) -> list[Fact]:
    prototype = known_prototype(workshop, command.prototype_id)
    if command.answer not in ANSWERS:
        raise RuleBroken("malformed", {"answer": list(ANSWERS)})
    unchanged = prototype.uses.get(seat.id) == command.answer
    return [] if unchanged else [UseSaid(prototype.id, seat.id, command.answer)]


@applies(UseSaid)
def apply_use_said(workshop: Workshop, fact: UseSaid) -> None:
    workshop.prototypes[fact.prototype_id].uses[fact.seat_id] = fact.answer
    workshop.touch("prototypes", fact.prototype_id)
    workshop.touch("people", fact.seat_id)


@decides(DecidePrototype)
def decide_decide_prototype(workshop: Workshop, command: DecidePrototype, seat: Seat, now: int) -> list[Fact]:
    """Stopping says what we learned; changing opens a new version of the sheet."""
    prototype = known_prototype(workshop, command.prototype_id)
    if command.verdict not in VERDICTS:
        raise RuleBroken("malformed", {"verdict": list(VERDICTS)})
    reason = clean(command.reason, REASON_LIMIT, "reason")
    if command.verdict == "stop" and not reason:
        raise RuleBroken("reason_missing", {"reason": ["stop"]})
    return [VerdictGiven(prototype.id, command.verdict, reason)]


@applies(VerdictGiven)
def apply_verdict_given(workshop: Workshop, fact: VerdictGiven) -> None:
    prototype = workshop.prototypes[fact.prototype_id]
    if fact.verdict == "change":
        for seat_id in prototype.uses:  # they will be asked again
            workshop.touch("people", seat_id)
        _open_version(prototype, fact)
    else:
        prototype.verdict, prototype.verdict_reason = fact.verdict, fact.reason
    workshop.touch("prototypes", prototype.id)


def _open_version(prototype: Prototype, fact: VerdictGiven) -> None:
    tested = Version(
        version=prototype.version,
        sheet=dict(prototype.sheet),
        verdict=fact.verdict,
        reason=fact.reason,
        use=use_totals(prototype),
    )
    prototype.versions.append(tested)
    prototype.version += 1
    prototype.verdict, prototype.verdict_reason, prototype.uses = None, "", {}
