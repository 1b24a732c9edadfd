"""What belongs to one seat alone: its notes, its ballots, its answers."""

from typing import Any

from workshops import votes
from workshops.method import PEOPLE_A_PHONE
from workshops.workshop import Note, Workshop

Json = dict[str, Any]


def mine(workshop: Workshop, seat_id: str | None) -> Json:
    """The part of a snapshot that is sent to one seat only; empty for a screen without a seat."""
    taker = workshop.seats.get(seat_id or "")
    if taker is None:
        return {"seat": None, "notes": {}, "votes": {}, "sealed": [], "uses": {}}
    return {
        "seat": {
            "id": taker.id,
            "animal": taker.animal,
            "number": taker.number,
            "role": taker.role,
            "comes_as": taker.who,
            "people": workshop.people_on(taker.id),
        },
        "notes": {note.id: _note(note) for note in workshop.notes.values() if note.author == taker.id},
        "votes": _votes(workshop, taker.id),
        "sealed": [step for step in workshop.ballots if votes.is_sealed(workshop, step, taker.id)],
        "uses": {
            prototype.id: prototype.uses[taker.id]
            for prototype in workshop.prototypes.values()
            if taker.id in prototype.uses
        },
    }


def hidden_notes(workshop: Workshop) -> frozenset[str]:
    """The notes that the team has hidden: their authors are told."""
    return frozenset(note.id for note in workshop.notes.values() if note.hidden)


def _votes(workshop: Workshop, seat_id: str) -> Json:
    """The ballot that whoever holds the phone may see: once a second person has it, theirs, until the vote closes."""
    seen = {}
    for step, ballots in workshop.ballots.items():
        if not votes.is_sealed(workshop, step, seat_id):
            seen[step] = ballots.get((seat_id, 1))
        elif seat_id in workshop.pairs and not votes.is_closed(workshop, step):
            seen[step] = ballots[seat_id, PEOPLE_A_PHONE]
    return {step: ballot for step, ballot in seen.items() if ballot is not None}


def _note(note: Note) -> Json:
    return {
        "step": note.step,
        "text": note.text,
        "zone": note.zone,
        "feeling": note.feeling,
        "prototype_id": note.prototype_id,
        "photo_id": note.photo_id,
        "drawing": note.drawing,
        "hidden": note.hidden,
        "rank": note.rank,
    }
