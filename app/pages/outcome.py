"""What a workshop leaves, arranged for one sheet of paper: counts, words, choices with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from workshops.audience import Audience, document
from workshops.method import Step
from workshops.workshop import Workshop

Json = dict[str, Any]

WORDS_SHOWN = 3

# The same marks as on the wall and the phones: static/src/parts/steps.ts.
MARKS = (
    "clock", "signpost", "file-text", "lock", "smile", "baby", "hand-heart", "book-open", "coffee", "ticket",
)  # fmt: skip
COLOURS = 8


@dataclass(frozen=True)
class Outcome:
    """A group, question or idea is as facilitators see it, with `words`: what people wrote in it."""

    totals: Json
    people: int
    groups: list[Json]
    questions: list[Json]
    kept: list[Json]
    reserve: list[Json]
    prototypes: list[Json]
    next_meeting: str


def outcome_of(workshop: Workshop) -> Outcome:
    doc = document(workshop, Audience.FACILITATORS)
    ideas = _targets(doc, Step.IDEATE)
    return Outcome(
        totals=doc["progress"]["totals"],
        people=doc["progress"]["people"],
        groups=_told(_targets(doc, Step.EMPATHISE)),
        questions=[question for question in _visible(doc["questions"]) if is_kept(question)],
        kept=[idea for idea in ideas if is_kept(idea)],
        reserve=[idea for idea in ideas if not is_kept(idea)],
        prototypes=sorted(doc["prototypes"].values(), key=itemgetter("rank")),
        next_meeting=workshop.next_meeting,
    )


def mark_icon(mark: int | None) -> str:
    """The pictogram of a group; a loose note has none of its own."""
    return MARKS[(mark - 1) % len(MARKS)] if mark else "sticky-note"


def mark_colour(mark: int | None) -> int:
    return (mark - 1) % COLOURS + 1 if mark else COLOURS


def is_kept(target: Json) -> bool:
    return bool(target["choice"] and target["choice"]["kept"])


def _told(groups: list[Json]) -> list[Json]:
    """The groups that were chosen, else all of them: what people said is never left out for lack of a choice."""
    return [group for group in groups if is_kept(group)] or groups


def _targets(doc: Json, step: Step) -> list[Json]:
    """What a step could choose among: its groups with something in them, and its loose notes."""
    notes = [note for note in _visible(doc["notes"]) if note["step"] == step]
    clusters = [_with_words(id, cluster, notes) for id, cluster in doc["clusters"].items() if cluster["step"] == step]
    loose = [{**note, "title": note["text"], "words": [], "mark": None} for note in notes if not note["cluster_id"]]
    return sorted((cluster for cluster in clusters if cluster["words"]), key=itemgetter("rank")) + loose


def _with_words(id: str, cluster: Json, notes: list[Json]) -> Json:
    words = [note["text"] for note in notes if note["cluster_id"] == id and note["text"]]
    return {**cluster, "title": cluster["label"], "words": words}


def _visible(items: dict[str, Json]) -> list[Json]:
    return sorted((item for item in items.values() if not item["hidden"]), key=itemgetter("rank"))
