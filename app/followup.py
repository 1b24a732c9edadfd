"""What residents may read of a closed workshop, ever after: what was said, what was kept, and what became of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from operator import itemgetter
from typing import Any

from app.fates import Fate, fate_of
from app.models import Prototype
from app.told_notes import Shown, name_of, picture_of, words_of
from workshops.audience import Audience, document
from workshops.method import Step
from workshops.workshop import Workshop

Json = dict[str, Any]


@dataclass(frozen=True)
class Words:
    """What one person said, in the language they said it in when it is known, and the picture they gave."""

    text: str
    lang: str | None
    picture: Shown | None = None


@dataclass(frozen=True)
class Group:
    """Needs that go together. One that the room did not keep has its name and its count, and no words."""

    id: str
    title: str
    mark: int | None
    count: int
    reason: str
    words: list[Words]


@dataclass(frozen=True)
class Question:
    id: str
    text: str
    reason: str
    picture: Shown | None = None


@dataclass(frozen=True)
class Idea:
    """An idea the room kept, and why; `summary` is its prototype in one sentence."""

    id: str
    title: str
    mark: int
    reason: str
    summary: str
    words: list[Words]
    fate: Fate


@dataclass(frozen=True)
class Waiting:
    """An idea in reserve, and why not now."""

    id: str
    title: str
    mark: int | None
    reason: str


@dataclass(frozen=True)
class Followup:
    people: int
    totals: dict[str, int]
    groups: list[Group]
    questions: list[Question]
    ideas: list[Idea]
    reserve: list[Waiting]
    # Ideas that were neither kept nor given a reason: counted, their words stay in the room.
    others: int
    next_meeting: str


def followup_of(workshop: Workshop, cards: Iterable[Prototype]) -> Followup:
    """Made of what the phones of the room could see when it closed: nothing hidden, nothing undiscovered."""
    doc = document(workshop, Audience.PARTICIPANTS)
    reserve = _reserve(doc, workshop)
    shown = {one.id for one in reserve} | {one["source"]["id"] for one in doc["prototypes"].values()}
    return Followup(
        people=doc["progress"]["people"],
        totals=doc["progress"]["totals"],
        groups=_groups(doc),
        questions=_questions(doc),
        ideas=_ideas(doc, {card.workshop_prototype_id: card for card in cards}),
        reserve=reserve,
        others=sum(1 for id, _ in _targets(doc, Step.IDEATE) if id not in shown),
        next_meeting=workshop.next_meeting,
    )


def own_of(workshop: Workshop, seat_id: str) -> list[str]:
    """The ids, among those shown, of what one seat wrote or helped to write."""
    told = followup_of(workshop, [])
    shown = {one.id for part in (told.groups, told.questions, told.ideas, told.reserve) for one in part}
    mine = [note for note in workshop.notes.values() if note.author == seat_id and note.is_visible]
    return sorted(shown & {id for note in mine for id in (note.id, note.cluster_id) if id})


def _groups(doc: Json) -> list[Group]:
    """The groups that were kept, else the names of all of them."""
    targets = [(id, target) for id, target in _targets(doc, Step.EMPATHISE) if _is_kept(target) or target.get("title")]
    kept = [(id, target) for id, target in targets if _is_kept(target)]
    return [_group(doc, id, target) for id, target in kept or targets]


def _group(doc: Json, id: str, target: Json) -> Group:
    words = _words(doc, id, target)
    return Group(
        id=id,
        title=target.get("label") or "",
        mark=target.get("mark"),
        count=target.get("note_count", 1),
        reason=target["choice"]["reason"] if _is_kept(target) else "",
        words=words if _is_kept(target) else [],
    )


def _questions(doc: Json) -> list[Question]:
    asked = sorted(doc["questions"].items(), key=lambda item: item[1]["rank"])
    return [Question(id, name_of(one), one["choice"]["reason"], picture_of(one)) for id, one in asked if _is_kept(one)]


def _ideas(doc: Json, cards: Mapping[str, Prototype]) -> list[Idea]:
    made = sorted(doc["prototypes"].items(), key=lambda item: item[1]["rank"])
    return [_idea(doc, prototype, cards.get(id)) for id, prototype in made]


def _idea(doc: Json, prototype: Json, card: Prototype | None) -> Idea:
    source, sheet = prototype["source"], prototype["sheet"]
    title = sheet["name"] or source["title"]
    words = _words(doc, source["id"], doc["clusters"].get(source["id"]) or doc["notes"].get(source["id"]) or {})
    return Idea(
        id=source["id"],
        title=title,
        mark=prototype["mark"],
        reason=source["reason"],
        summary=sheet["idea"] if sheet["idea"] != title else "",
        words=[said for said in words if said.picture or said.text not in (title, sheet["idea"])],
        fate=fate_of(prototype, card),
    )


def _reserve(doc: Json, workshop: Workshop) -> list[Waiting]:
    """What was put in reserve, and the groups that were not kept; loose notes only when somebody named them."""
    choice = workshop.choices.get(Step.IDEATE)
    named = choice.reserve if choice else {}
    waiting = [
        Waiting(id, _title(target), target.get("mark"), target["choice"]["reason"])
        for id, target in _targets(doc, Step.IDEATE)
        if target["choice"] and not _is_kept(target) and (id in named or target.get("title"))
    ]
    return sorted((one for one in waiting if one.title), key=lambda one: not one.reason)


def _title(target: Json) -> str:
    label: str | None = target.get("label")
    return name_of(target) if label is None else label


def _targets(doc: Json, step: Step) -> list[tuple[str, Json]]:
    """What a step could choose among: its groups with something in them, then its loose notes."""
    groups = [(id, one) for id, one in doc["clusters"].items() if one["step"] == step and one["note_count"]]
    loose = [(id, one) for id, one in doc["notes"].items() if one["step"] == step and not one["cluster_id"]]
    return [*sorted(groups, key=_rank), *sorted(loose, key=_rank)]


def _rank(item: tuple[str, Json]) -> int:
    rank: int = item[1]["rank"]
    return rank


def _words(doc: Json, id: str, target: Json) -> list[Words]:
    """What was given in a group, or the one loose note; a picture that is gone and had no words is gone."""
    inside = sorted((note for note in doc["notes"].values() if note["cluster_id"] == id), key=itemgetter("rank"))
    said = [target] if "text" in target else inside
    told = [Words(words_of(note), note["lang"] if note["text"] else None, picture_of(note)) for note in said]
    return [one for one in told if one.text or one.picture]


def _is_kept(target: Json) -> bool:
    return bool(target["choice"] and target["choice"]["kept"])
