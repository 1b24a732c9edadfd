"""Notes: needs, questions, ideas and feedback, in people's own words."""

from workshops import photos
from workshops.commands import EditNote, HideNote, PostNote, RestoreNote, TranscribeNote, WithdrawNote
from workshops.errors import RuleBroken
from workshops.facts import (
    Fact,
    NoteEdited,
    NoteHidden,
    NotePosted,
    NoteRestored,
    NoteTranscribed,
    NoteWithdrawn,
)
from workshops.method import FEELINGS, NEED_ZONES, Phase, Step
from workshops.roles import Role, Seat
from workshops.rules import applies, decides
from workshops.text import NOTE_LIMIT, clean, required
from workshops.workshop import Note, Workshop

NOTES_A_SEAT = 60
# Several tablets, for weeks: far more than people give, far less than a stolen link could pour in.
NOTES_OF_KIOSKS = 3000
NOTES_A_WORKSHOP = 12_000
LIMITS = {Role.PARTICIPANT: NOTES_A_SEAT, Role.KIOSK: NOTES_OF_KIOSKS}
COLLECTIONS = {
    Step.EMPATHISE: "notes",
    Step.DEFINE: "questions",
    Step.IDEATE: "notes",
    Step.TEST: "feedback",
}


def collection(note: Note) -> str:
    """The collection of the document where screens find this note."""
    return COLLECTIONS[note.step]


def is_revealed(workshop: Workshop, note: Note) -> bool:
    """Collection is blind: the room discovers a step's notes once its collect phase is past."""
    return note.step == Step.TEST or workshop.position.is_past(note.step, Phase.COLLECT)


def of_step(workshop: Workshop, step: Step) -> list[Note]:
    """The visible notes of a step, in order of arrival."""
    return [note for note in workshop.notes.values() if note.step == step and note.is_visible]


def is_held(workshop: Workshop, seat: Seat) -> bool:
    """In a scenario with review, words wait for the team (see review.py); what the team types itself does not."""
    return workshop.scenario.review and seat.role != Role.FACILITATOR


@decides(PostNote)
def decide_post_note(workshop: Workshop, command: PostNote, seat: Seat, now: int) -> list[Fact]:
    """1 to 280 characters, or none with a photo; paper notes are typed by facilitators."""
    step = workshop.position.step
    if command.step not in (None, step):
        raise RuleBroken("wrong_phase")
    if (command.paper or command.number is not None) and seat.role != Role.FACILITATOR:
        raise RuleBroken("forbidden")
    if command.zone is not None and (step != Step.EMPATHISE or command.zone not in NEED_ZONES):
        raise RuleBroken("malformed", {"zone": list(NEED_ZONES)})
    if command.feeling is not None and (step != Step.EMPATHISE or command.feeling not in FEELINGS):
        raise RuleBroken("malformed", {"feeling": list(FEELINGS)})
    check_new(workshop, command.note_id, step, seat)
    text = (clean if command.photo_id else required)(command.text, NOTE_LIMIT)
    if command.photo_id:
        photos.check_free(workshop, command.photo_id, seat)
    return [
        NotePosted(
            note_id=command.note_id,
            step=step,
            text=text,
            zone=command.zone,
            lang=command.lang,
            photo_id=command.photo_id,
            paper=command.paper,
            number=command.number,
            author=seat.id,
            at=now,
            drawing=command.drawing and command.photo_id is not None,
            held=is_held(workshop, seat),
            feeling=command.feeling,
        )
    ]


def check_new(workshop: Workshop, note_id: str, step: Step, seat: Seat) -> None:
    """Refuse an id already used, and floods."""
    if workshop.is_taken(note_id):
        raise RuleBroken("already_exists")
    if len(workshop.notes) >= NOTES_A_WORKSHOP:
        raise RuleBroken("too_many")
    limit = LIMITS.get(seat.role)
    if limit is not None and workshop.counts.get(_series(step, seat.id), 0) >= limit:
        raise RuleBroken("too_many", {"text": [str(limit)]})


def _series(step: str, author: str) -> str:
    return f"notes:{step}:{author}"


@applies(NotePosted)
def apply_note_posted(workshop: Workshop, fact: NotePosted) -> None:
    workshop.count(_series(fact.step, fact.author))
    note = Note(
        id=fact.note_id,
        step=Step(fact.step),
        text=fact.text,
        zone=fact.zone,
        lang=fact.lang,
        photo_id=fact.photo_id,
        paper=fact.paper,
        number=fact.number,
        author=fact.author,
        posted_at=fact.at,
        # Numbers without a gap: nobody else can tell how many wait to be reread.
        rank=0 if fact.held else next_rank(workshop, fact.step),
        prototype_id=fact.prototype_id,
        version=fact.version,
        drawing=fact.drawing,
        held=fact.held,
        feeling=fact.feeling,
    )
    workshop.notes[note.id] = note
    if fact.photo_id in workshop.photos:
        workshop.photos[fact.photo_id].note_id = note.id
    workshop.posted[note.step, note.author] += 1
    workshop.touch(collection(note), note.id)
    workshop.touch("people", note.author)


def next_rank(workshop: Workshop, step: str) -> int:
    """The number of the next note of a step that the room may have."""
    return workshop.count(f"notes:{step}")


@decides(EditNote)
def decide_edit_note(workshop: Workshop, command: EditNote, seat: Seat, now: int) -> list[Fact]:
    """Other words are to be reread again."""
    note = _own_note(workshop, command.note_id, seat)
    text = (clean if note.photo_id else required)(command.text, NOTE_LIMIT)
    return [] if text == note.text else [NoteEdited(note.id, text, is_held(workshop, seat))]


@applies(NoteEdited)
def apply_note_edited(workshop: Workshop, fact: NoteEdited) -> None:
    note = workshop.notes[fact.note_id]
    note.text = fact.text
    note.held = note.held or fact.held
    touch_note(workshop, note)


@decides(WithdrawNote)
def decide_withdraw_note(workshop: Workshop, command: WithdrawNote, seat: Seat, now: int) -> list[Fact]:
    return [NoteWithdrawn(_own_note(workshop, command.note_id, seat).id)]


@applies(NoteWithdrawn)
def apply_note_withdrawn(workshop: Workshop, fact: NoteWithdrawn) -> None:
    note = workshop.notes.pop(fact.note_id)
    workshop.withdrawn.add(note.id)
    workshop.posted[note.step, note.author] -= 1
    if note.cluster_id in workshop.clusters:
        workshop.clusters[note.cluster_id].members.discard(note.id)
    touch_note(workshop, note)


def _own_note(workshop: Workshop, note_id: str, seat: Seat) -> Note:
    """The note, when this seat wrote it and its step is still open."""
    note = known_note(workshop, note_id)
    if note.author != seat.id:
        raise RuleBroken("not_yours")
    if note.step != workshop.position.step:
        raise RuleBroken("wrong_phase")
    return note


def known_note(workshop: Workshop, note_id: str) -> Note:
    """The note of this id. Raises `unknown_target`."""
    note = workshop.notes.get(note_id)
    if note is None:
        raise RuleBroken("unknown_target", {"note_id": [note_id]})
    return note


@decides(TranscribeNote)
def decide_transcribe_note(workshop: Workshop, command: TranscribeNote, seat: Seat, now: int) -> list[Fact]:
    """Staff wording stands beside the original, never over it; empty takes it away."""
    note = known_note(workshop, command.note_id)
    text = clean(command.text, NOTE_LIMIT)
    return [] if text == note.transcription else [NoteTranscribed(note.id, text)]


@applies(NoteTranscribed)
def apply_note_transcribed(workshop: Workshop, fact: NoteTranscribed) -> None:
    note = workshop.notes[fact.note_id]
    note.transcription = fact.text
    touch_note(workshop, note)


@decides(HideNote)
def decide_hide_note(workshop: Workshop, command: HideNote, seat: Seat, now: int) -> list[Fact]:
    note = known_note(workshop, command.note_id)
    return [] if note.hidden else [NoteHidden(note.id)]


@decides(RestoreNote)
def decide_restore_note(workshop: Workshop, command: RestoreNote, seat: Seat, now: int) -> list[Fact]:
    note = known_note(workshop, command.note_id)
    return [NoteRestored(note.id)] if note.hidden else []


@applies(NoteHidden)
def apply_note_hidden(workshop: Workshop, fact: NoteHidden) -> None:
    _set_hidden(workshop, fact.note_id, True)


@applies(NoteRestored)
def apply_note_restored(workshop: Workshop, fact: NoteRestored) -> None:
    _set_hidden(workshop, fact.note_id, False)


def _set_hidden(workshop: Workshop, note_id: str, hidden: bool) -> None:
    note = workshop.notes[note_id]
    before = note.hidden

    def restore() -> None:
        note.hidden = before

    workshop.may_undo("hiding", restore)
    note.hidden = hidden
    touch_note(workshop, note)


def touch_note(workshop: Workshop, note: Note) -> None:
    """A note changed: so may its group's count, and the sheet that carries its words."""
    if workshop.is_all_touched:
        return
    workshop.touch(collection(note), note.id)
    if note.cluster_id is not None:
        workshop.touch("clusters", note.cluster_id)
    workshop.touch("people", note.author)
    for prototype in workshop.prototypes.values():
        if prototype.source_id in (note.id, note.cluster_id) or note.step == Step.DEFINE:
            workshop.touch("prototypes", prototype.id)
