"""What a workshop leaves, arranged for one sheet of paper: counts, words, choices with their reasons."""

from __future__ import annotations

from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from app.told_notes import Shown, name_of, picture_of, words_of
from app.words import gettext
from workshops.audience import Audience, document
from workshops.method import Step
from workshops.workshop import Workshop

Json = dict[str, Any]

WORDS_SHOWN = 3

# The same marks as on the wall and the phones: static/src/parts/steps.ts.
MARKS = (
    "leaf", "moon", "cloud", "anchor", "feather", "mountain", "flower-2", "snowflake", "tree-pine", "waves",
)  # fmt: skip
COLOURS = 8


@dataclass(frozen=True)
class Outcome:
    """A group, question or idea is as facilitators see it, with `words` and `pictures`: what people gave in it."""

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
        questions=[
            {**question, "title": name_of(question), "pictures": _pictures([question])}
            for question in _visible(doc["questions"])
            if is_kept(question)
        ],
        kept=[idea for idea in ideas if is_kept(idea)],
        reserve=[idea for idea in ideas if not is_kept(idea)],
        prototypes=[
            {**one, "pictures": _pictures([one["source"]])}
            for one in sorted(doc["prototypes"].values(), key=itemgetter("rank"))
        ],
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
    # Words that were erased after three months leave no empty line.
    said = [note for note in notes if words_of(note) or note["photo_id"]]
    loose = [
        {**note, "title": name_of(note), "words": [], "pictures": _pictures([note]), "mark": None}
        for note in said
        if not note["cluster_id"]
    ]
    return sorted((cluster for cluster in clusters if cluster["count"]), key=itemgetter("rank")) + loose


def _with_words(id: str, cluster: Json, notes: list[Json]) -> Json:
    inside = [note for note in notes if note["cluster_id"] == id and (words_of(note) or note["photo_id"])]
    return {
        **cluster,
        "title": cluster["label"] or gettext("desk.outcome.unnamed"),
        "words": [words for note in inside if (words := words_of(note))],
        "pictures": _pictures(inside),
        "count": len(inside),
    }


def _pictures(notes: list[Json]) -> list[Shown]:
    """Those that are still kept."""
    return [shown for note in notes if (shown := picture_of(note))]


def _visible(items: dict[str, Json]) -> list[Json]:
    """What the room may have had: the page is printed and put up."""
    shown = (item for item in items.values() if not item["hidden"] and not item["held"])
    return sorted(shown, key=itemgetter("rank"))
