"""A frozen value for each thing one may ask of a workshop."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from re import sub


@dataclass(frozen=True, slots=True)
class Command:
    """Something asked by a seat; its name on the wire is the class name in snake case."""

    @property
    def name(self) -> str:
        """The name on the wire: PostNote is `post_note`."""
        return wire_name(type(self))


def wire_name(kind: type) -> str:
    """PostNote -> post_note."""
    return sub(r"(?<!^)(?=[A-Z])", "_", kind.__name__).lower()


@dataclass(frozen=True, slots=True)
class Target:
    """A need, question or idea chosen (or kept for later), and why."""

    id: str
    reason: str = ""


# Seats and the door


@dataclass(frozen=True, slots=True)
class TakeSeat(Command):
    """Somebody comes in: the door asks, with a fresh id and a random draw for the animal."""

    seat_id: str
    draw: int
    role: str = "participant"
    lang: str = "fr"


@dataclass(frozen=True, slots=True)
class LeaveSeat(Command):
    """A participant prefers paper."""


@dataclass(frozen=True, slots=True)
class RemoveSeat(Command):
    """A facilitator takes a phone out of the workshop; what it gave stays."""

    seat_id: str


@dataclass(frozen=True, slots=True)
class ChangeAnimal(Command):
    """A participant would rather be another animal."""

    draw: int = 0


@dataclass(frozen=True, slots=True)
class SayWho(Command):
    """A participant says, if they want, whether they come as a resident, volunteer..."""

    who: str | None


@dataclass(frozen=True, slots=True)
class SayPeople(Command):
    """How many people take part on this phone: one, or two who share it."""

    people: int


@dataclass(frozen=True, slots=True)
class LockDoor(Command):
    """Nobody else comes in (or they may again)."""

    locked: bool


# Notes


@dataclass(frozen=True, slots=True)
class AddPhoto(Command):
    """A picture was received and kept: its seat may give it with a note. Asked by the upload, never by a socket."""

    photo_id: str
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PostNote(Command):
    """A need, a question or an idea, by the current step; `step` names the one it was written for."""

    note_id: str
    text: str = ""
    zone: str | None = None
    photo_id: str | None = None
    lang: str | None = None
    paper: bool = False
    number: int | None = None
    step: str | None = None
    drawing: bool = False
    feeling: str | None = None


@dataclass(frozen=True, slots=True)
class EditNote(Command):
    """Its author changes the words."""

    note_id: str
    text: str


@dataclass(frozen=True, slots=True)
class WithdrawNote(Command):
    """Its author takes it back."""

    note_id: str


@dataclass(frozen=True, slots=True)
class TranscribeNote(Command):
    """Staff wording kept beside the original: a photo's words, a translation, a clearer sentence."""

    note_id: str
    text: str


@dataclass(frozen=True, slots=True)
class HideNote(Command):
    """Moderation: the room no longer sees it."""

    note_id: str


@dataclass(frozen=True, slots=True)
class RestoreNote(Command):
    """The room sees it again."""

    note_id: str


@dataclass(frozen=True, slots=True)
class AcceptNotes(Command):
    """Held notes were reread: the room may have them."""

    note_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SetAsideNotes(Command):
    """Held notes were reread: the room will not have them. They are hidden, and may be restored to the list."""

    note_ids: tuple[str, ...]


# Groups


@dataclass(frozen=True, slots=True)
class MakeCluster(Command):
    """A new group of notes of the current step."""

    cluster_id: str
    note_ids: tuple[str, ...] = ()
    title: str = ""


@dataclass(frozen=True, slots=True)
class MoveNote(Command):
    """A note goes to a group, or out of all groups (None)."""

    note_id: str
    cluster_id: str | None


@dataclass(frozen=True, slots=True)
class NameCluster(Command):
    """A group gets a name."""

    cluster_id: str
    title: str


@dataclass(frozen=True, slots=True)
class MergeClusters(Command):
    """Two groups become one: `into` keeps its name, `from_` goes."""

    into: str
    from_: str


@dataclass(frozen=True, slots=True)
class DissolveCluster(Command):
    """A group goes; its notes are loose again."""

    cluster_id: str


# Votes and choices


@dataclass(frozen=True, slots=True)
class CastVotes(Command):
    """A whole ballot of a seat, replacing the last one; the second of a phone for two, even empty, seals the first.

    `step` names the vote it was made for.
    """

    choices: Mapping[str, int]
    ballot: int = 1
    step: str | None = None


@dataclass(frozen=True, slots=True)
class AddPaperVotes(Command):
    """The totals counted on paper ballots in this step, replacing the totals entered before."""

    choices: Mapping[str, int]
    ballots: int


@dataclass(frozen=True, slots=True)
class Choose(Command):
    """What the group keeps in this step, and why; `reserve` may say why not now."""

    targets: tuple[Target, ...]
    reserve: tuple[Target, ...] = ()


# Prototypes


@dataclass(frozen=True, slots=True)
class FillSheet(Command):
    """One field of a prototype's sheet; `base`, when given: the texts that its writer knew there."""

    prototype_id: str
    field: str
    text: str
    base: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class GiveFeedback(Command):
    """What a tester says, in one of the four zones; `feedback_id` is the command's own id."""

    prototype_id: str
    zone: str
    text: str
    feedback_id: str = ""
    lang: str | None = None


@dataclass(frozen=True, slots=True)
class SayUse(Command):
    """Would you use it? yes, maybe, no."""

    prototype_id: str
    answer: str


@dataclass(frozen=True, slots=True)
class DecidePrototype(Command):
    """After the test: continue, change (a new version), stop (what we learned)."""

    prototype_id: str
    verdict: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Promote(Command):
    """The prototype enters the backlog, to review."""

    prototype_id: str
    reason: str = ""


# Conduct


@dataclass(frozen=True, slots=True)
class OpenPhase(Command):
    """Go to a phase; refused when the workshop is no longer where the asker saw it."""

    step: str
    phase: str
    from_step: str | None
    from_phase: str | None
    override: bool = False


@dataclass(frozen=True, slots=True)
class SetPractice(Command):
    """Before the first phase: let phones practise ("open"), show what they voted ("shown"), or end it (None)."""

    state: str | None


@dataclass(frozen=True, slots=True)
class SetTimer(Command):
    """Start a timer of so many seconds (held when not `running`), or take it away (None)."""

    seconds: int | None
    running: bool = True


@dataclass(frozen=True, slots=True)
class ExtendTimer(Command):
    """Add seconds to the timer, or take some away."""

    seconds: int


@dataclass(frozen=True, slots=True)
class Spotlight(Command):
    """Show one thing alone on the wall, or nothing in particular (kind None)."""

    kind: str | None
    target_id: str | None = None


@dataclass(frozen=True, slots=True)
class Talk(Command):
    """Phones down, we talk: screens go dark, or light again."""

    on: bool


@dataclass(frozen=True, slots=True)
class Undo(Command):
    """Take back the last grouping, hiding, choosing or phase change."""


@dataclass(frozen=True, slots=True)
class PauseWorkshop(Command):
    """Stop here for today; everything is kept."""


@dataclass(frozen=True, slots=True)
class ResumeWorkshop(Command):
    """Go on, today or weeks later, with the same people or others."""


@dataclass(frozen=True, slots=True)
class CloseWorkshop(Command):
    """The workshop is over; `next_meeting` tells people what comes next."""

    next_meeting: str | None = None


# Presence: answered by the room, never stored


@dataclass(frozen=True, slots=True)
class SayDone(Command):
    """I have finished this phase (or not yet)."""

    done: bool = field(default=True)


@dataclass(frozen=True, slots=True)
class AskHelp(Command):
    """I need somebody (or it is fine now)."""

    asked: bool = field(default=True)
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class AnswerHelp(Command):
    """A facilitator tells a phone that asks for help: somebody is coming, or it is done."""

    seat_id: str
    answer: str = "coming"


@dataclass(frozen=True, slots=True)
class Practise(Command):
    """What a phone answers in a round of practice, whole each time: a smile, and a fruit for each person on it."""

    round: int
    smile: bool = False
    fruits: tuple[str, ...] = ()


COMMANDS: dict[str, type[Command]] = {wire_name(kind): kind for kind in Command.__subclasses__()}
