"""Rereading: where nobody leads, what people write waits until somebody of the team has read it."""

from collections.abc import Sequence

from workshops.commands import AcceptNotes, SetAsideNotes
from workshops.facts import Fact, NotesAccepted, NotesSetAside
from workshops.notes import known_note, next_rank, touch_note
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.workshop import Note, Workshop


def to_reread(workshop: Workshop) -> list[Note]:
    """Held notes that nobody set aside yet, in order of arrival."""
    return [note for note in workshop.notes.values() if note.held and not note.hidden]


@decides(AcceptNotes)
def decide_accept_notes(workshop: Workshop, command: AcceptNotes, seat: Seat, now: int) -> list[Fact]:
    """Several at once are one thing, and one to take back. Those reread meanwhile are left as they are."""
    held = _held_among(workshop, command.note_ids)
    return [NotesAccepted(held)] if held else []


@decides(SetAsideNotes)
def decide_set_aside_notes(workshop: Workshop, command: SetAsideNotes, seat: Seat, now: int) -> list[Fact]:
    held = _held_among(workshop, command.note_ids)
    return [NotesSetAside(held)] if held else []


def _held_among(workshop: Workshop, note_ids: Sequence[str]) -> list[str]:
    """Raises `unknown_target` when one was never there; one its author took back meanwhile is passed over."""
    asked = [id for id in dict.fromkeys(note_ids) if id not in workshop.withdrawn]
    found = [known_note(workshop, note_id) for note_id in asked]
    return [note.id for note in found if note.held and not note.hidden]


@applies(NotesAccepted)
def apply_notes_accepted(workshop: Workshop, fact: NotesAccepted) -> None:
    accepted = [workshop.notes[note_id] for note_id in fact.note_ids]
    ranks = [note.rank for note in accepted]

    def restore() -> None:
        for note, rank in zip(accepted, ranks, strict=True):
            note.held, note.rank = True, rank

    workshop.may_undo("accepting", restore)
    for note in accepted:
        note.held = False
        note.rank = note.rank or next_rank(workshop, note.step)
        touch_note(workshop, note)


@applies(NotesSetAside)
def apply_notes_set_aside(workshop: Workshop, fact: NotesSetAside) -> None:
    aside = [workshop.notes[note_id] for note_id in fact.note_ids]

    def restore() -> None:
        for note in aside:
            note.hidden = False

    workshop.may_undo("hiding", restore)
    for note in aside:
        note.hidden = True
        touch_note(workshop, note)
