"""What belongs to one seat alone: its notes, its ballots, its answers."""

from typing import Any

from workshops.workshop import Note, Workshop

Json = dict[str, Any]


def mine(workshop: Workshop, seat_id: str | None) -> Json:
    """The part of a snapshot that is sent to one seat only; empty for a screen without a seat."""
    taker = workshop.seats.get(seat_id or "")
    if taker is None:
        return {"seat": None, "notes": {}, "votes": {}, "uses": {}}
    return {
        "seat": {
            "id": taker.id,
            "animal": taker.animal,
            "number": taker.number,
            "role": taker.role,
            "comes_as": taker.who,
        },
        "notes": {note.id: _note(note) for note in workshop.notes.values() if note.author == taker.id},
        "votes": {step: ballots[taker.id] for step, ballots in workshop.ballots.items() if taker.id in ballots},
        "uses": {
            prototype.id: prototype.uses[taker.id]
            for prototype in workshop.prototypes.values()
            if taker.id in prototype.uses
        },
    }


def _note(note: Note) -> Json:
    return {
        "step": note.step,
        "text": note.text,
        "zone": note.zone,
        "prototype_id": note.prototype_id,
        "photo_id": note.photo_id,
        "hidden": note.hidden,
        "rank": note.rank,
    }
