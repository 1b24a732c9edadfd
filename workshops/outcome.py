"""What a workshop leaves: its summary, and where each promoted prototype comes from."""

from collections.abc import Iterable
from typing import Any

from workshops import choices, clusters, feedback, notes, review, sheets, votes
from workshops.method import PEOPLE_A_PHONE, Step
from workshops.workshop import Note, Prototype, Workshop

Json = dict[str, Any]


def summary(workshop: Workshop) -> Json:
    """Counts and position, for lists of workshops."""
    return {
        "state": workshop.state,
        "step": workshop.position.step,
        "phase": workshop.position.phase,
        "started": workshop.started,
        "people_count": people_count(workshop),
        "note_count": sum(1 for note in workshop.notes.values() if note.is_visible),
        "held_count": len(review.to_reread(workshop)),
        "closed_at": workshop.closed_at,
        "next_meeting": workshop.next_meeting,
    }


def people_count(workshop: Workshop) -> int:
    """People who took part: a phone for two counts two."""
    # Who is removed leaves the pairs: asking each seat would be paid by each batch of a room.
    return len(workshop.participants) + len(workshop.pairs) * (PEOPLE_A_PHONE - 1)


def provenance(workshop: Workshop, prototype_id: str) -> Json:
    """The chain from needs to prototype, in people's own words, without authors. KeyError when unknown."""
    prototype = workshop.prototypes[prototype_id]
    return {
        "workshop": {
            "id": workshop.id,
            "title": workshop.title,
            "at": workshop.started_at or workshop.founded_at,
            "people": people_count(workshop),
        },
        "needs": _needs(workshop),
        "question": _question(workshop),
        "idea": _idea(workshop, prototype),
        "sheet": sheets.readable(workshop, prototype, prototype.sheet),
        "version": prototype.version,
        "reason": prototype.promote_reason,
        "test": {
            "verdict": prototype.verdict,
            "reason": prototype.verdict_reason,
            "use": feedback.use_totals(prototype),
            "words": {
                zone: [note.words for note in feedback.on_prototype(workshop, prototype) if note.zone == zone]
                for zone in ("like", "wish", "wonder", "idea")
            },
        },
    }


def _needs(workshop: Workshop) -> list[Json]:
    """The chosen groups of needs, or all groups when none was chosen."""
    kept = choices.kept(workshop, Step.EMPATHISE)
    groups = clusters.of_step(workshop, Step.EMPATHISE)
    chosen = [cluster for cluster in groups if cluster.id in kept] or groups
    loose = [note for note in notes.of_step(workshop, Step.EMPATHISE) if note.id in kept]
    told: list[Json] = [
        {
            "group": clusters.label(workshop, cluster),
            **_said(clusters.visible_members(workshop, cluster)),
        }
        for cluster in chosen
    ]
    return told + [{"group": "", **_said([note])} for note in loose]


def _said(given: Iterable[Note]) -> Json:
    """Words in the order they came, and the pictures, with the words the team copied from them."""
    given = list(given)
    return {
        "words": [note.words for note in given if note.words],
        "pictures": [
            {"photo_id": note.photo_id, "drawing": note.drawing, "number": note.number, "words": note.words}
            for note in given
            if note.photo_id
        ],
    }


def _question(workshop: Workshop) -> Json | None:
    chosen = sheets.chosen_questions(workshop)
    if not chosen:
        return None
    kept = choices.kept(workshop, Step.DEFINE)
    tally = votes.tally(workshop, Step.DEFINE)
    return {
        "text": sheets.question_text(workshop),
        "votes": sum(tally[question.id] for question in chosen),
        "reason": " ".join(kept[question.id] for question in chosen if kept[question.id]),
    }


def _idea(workshop: Workshop, prototype: Prototype) -> Json:
    cluster = workshop.clusters.get(prototype.source_id)
    loose = [note for note in notes.of_step(workshop, Step.IDEATE) if note.id == prototype.source_id]
    words = clusters.visible_members(workshop, cluster) if cluster else loose
    return {
        "title": sheets.source_title(workshop, prototype),
        **_said(words),
        "votes": votes.tally(workshop, Step.IDEATE)[prototype.source_id],
        "paper_votes": votes.paper_tally(workshop, Step.IDEATE)[prototype.source_id],
        "voters": votes.voter_count(workshop, Step.IDEATE),
        "reason": choices.kept(workshop, Step.IDEATE).get(prototype.source_id, ""),
    }
