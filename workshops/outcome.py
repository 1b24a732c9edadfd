"""What a workshop leaves: its summary, and where each promoted prototype comes from."""

from typing import Any

from workshops import choices, clusters, feedback, notes, sheets, votes
from workshops.method import Step
from workshops.workshop import Prototype, Workshop

Json = dict[str, Any]


def summary(workshop: Workshop) -> Json:
    """Counts and position, for lists of workshops."""
    return {
        "state": workshop.state,
        "step": workshop.position.step,
        "phase": workshop.position.phase,
        "started": workshop.started,
        "people_count": len(workshop.participants),
        "note_count": sum(1 for note in workshop.notes.values() if not note.hidden),
        "closed_at": workshop.closed_at,
        "next_meeting": workshop.next_meeting,
    }


def provenance(workshop: Workshop, prototype_id: str) -> Json:
    """The chain from needs to prototype, in people's own words, without authors. KeyError when unknown."""
    prototype = workshop.prototypes[prototype_id]
    return {
        "workshop": {
            "id": workshop.id,
            "title": workshop.title,
            "at": workshop.started_at or workshop.founded_at,
            "people": len(workshop.participants),
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
                zone: [note.text for note in feedback.on_prototype(workshop, prototype) if note.zone == zone]
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
            "words": [note.text for note in clusters.visible_members(workshop, cluster)],
        }
        for cluster in chosen
    ]
    return told + [{"group": "", "words": [note.text]} for note in loose]


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
        "words": [said.text for said in words],
        "votes": votes.tally(workshop, Step.IDEATE)[prototype.source_id],
        "paper_votes": votes.paper_tally(workshop, Step.IDEATE)[prototype.source_id],
        "voters": votes.voter_count(workshop, Step.IDEATE),
        "reason": choices.kept(workshop, Step.IDEATE).get(prototype.source_id, ""),
    }
