"""Prototype sheets: one a winner, filled by several people at once, then promoted."""

from collections.abc import Mapping, Sequence
from uuid import NAMESPACE_URL, uuid5

from workshops import clusters
from workshops.commands import FillSheet, Promote
from workshops.errors import RuleBroken
from workshops.facts import Fact, PrototypePromoted, SheetFilled, SheetOpened
from workshops.method import SHEET_FIELDS, Step
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.text import REASON_LIMIT, SHEET_LIMIT, TITLE_LIMIT, clean, cut, required
from workshops.workshop import Note, Prototype, Workshop


def prototype_id(workshop: Workshop, source_id: str) -> str:
    """The sheet of an idea has always the same id, so that choosing it again finds it again."""
    return str(uuid5(NAMESPACE_URL, f"fabrique:{workshop.id}:{source_id}"))


def is_kept(workshop: Workshop, prototype: Prototype) -> bool:
    """Is its idea still among the winners? A sheet left out is kept aside, with its words."""
    choice = workshop.choices.get(Step.IDEATE)
    return choice is not None and prototype.source_id in choice.kept


def source_title(workshop: Workshop, prototype: Prototype) -> str:
    """The name of the group, or the words of the note, that the prototype comes from."""
    if prototype.source_kind == "cluster":
        cluster = workshop.clusters.get(prototype.source_id)
        return clusters.label(workshop, cluster) if cluster else prototype.sheet["name"]
    note = workshop.notes.get(prototype.source_id)
    return note.words if note and note.is_visible else readable(workshop, prototype, prototype.sheet)["name"]


def source_picture(workshop: Workshop, prototype: Prototype) -> Note | None:
    """The first note with a picture among those the prototype comes from: what to show when there are no words."""
    cluster = workshop.clusters.get(prototype.source_id)
    note = workshop.notes.get(prototype.source_id)
    sources = clusters.visible_members(workshop, cluster) if cluster else [note] if note and note.is_visible else []
    return next((source for source in sources if source.photo_id), None)


def readable(workshop: Workshop, prototype: Prototype, sheet: Mapping[str, str]) -> dict[str, str]:
    """A sheet without the words that were copied into it from notes hidden since, until somebody writes others."""
    hidden = _hidden_words(workshop, prototype)
    return {field: _without(text, hidden) for field, text in sheet.items()}


def _hidden_words(workshop: Workshop, prototype: Prototype) -> set[str]:
    choice = workshop.choices.get(Step.DEFINE)
    cluster = workshop.clusters.get(prototype.source_id)
    idea = cluster.members if cluster else [prototype.source_id]
    sources = (workshop.notes.get(id) for id in [*idea, *(choice.kept if choice else ())])
    hidden = {words for note in sources if note and not note.is_visible for words in (note.text, note.transcription)}
    return {short for words in hidden if words for short in (words, words[:TITLE_LIMIT], cut(words))}


def _without(text: str, hidden: set[str]) -> str:
    if text in hidden:
        return ""
    return "\n".join(line for line in text.split("\n") if line not in hidden) if hidden else text


def chosen_questions(workshop: Workshop) -> list[Note]:
    """The questions chosen, without those taken back or hidden since."""
    choice = workshop.choices.get(Step.DEFINE)
    chosen = [workshop.notes[id] for id in choice.kept if id in workshop.notes] if choice else []
    return [note for note in chosen if note.is_visible]


def question_text(workshop: Workshop) -> str:
    """The chosen questions, one a line."""
    return "\n".join(note.words for note in chosen_questions(workshop) if note.words)


def sheets_to_open(workshop: Workshop, winners: dict[str, str]) -> list[Fact]:
    """A sheet for each winner that has none yet, with what is already known written in."""
    fresh = [source for source in winners if prototype_id(workshop, source) not in workshop.prototypes]
    return [_open_sheet(workshop, source) for source in fresh]


def _open_sheet(workshop: Workshop, source: str) -> SheetOpened:
    cluster = workshop.clusters.get(source)
    words = clusters.label(workshop, cluster) if cluster else workshop.notes[source].words
    sheet = dict.fromkeys(SHEET_FIELDS, "")
    sheet["name"] = words[:TITLE_LIMIT]
    sheet["problem"] = question_text(workshop)[:SHEET_LIMIT]
    sheet["idea"] = "" if cluster else words
    return SheetOpened(prototype_id(workshop, source), "cluster" if cluster else "note", source, sheet)


@applies(SheetOpened)
def apply_sheet_opened(workshop: Workshop, fact: SheetOpened) -> None:
    workshop.prototypes[fact.prototype_id] = Prototype(
        id=fact.prototype_id,
        source_kind=fact.source_kind,
        source_id=fact.source_id,
        rank=workshop.count("prototypes"),
        sheet=dict(fact.sheet),
    )
    workshop.touch("prototypes", fact.prototype_id)


@decides(FillSheet)
def decide_fill_sheet(workshop: Workshop, command: FillSheet, seat: Seat, now: int) -> list[Fact]:
    """Up to 600 characters a field, 60 for the name; empty clears it. Nothing is written over words not seen."""
    prototype = known_prototype(workshop, command.prototype_id)
    if command.field not in SHEET_FIELDS:
        raise RuleBroken("malformed", {"field": list(SHEET_FIELDS)})
    text = clean(command.text, TITLE_LIMIT if command.field == "name" else SHEET_LIMIT)
    if text == prototype.sheet[command.field]:
        return []
    if command.base is not None and not _is_known(workshop, prototype, command.field, command.base):
        raise RuleBroken("text_moved")
    return [SheetFilled(prototype.id, command.field, text)]


def _is_known(workshop: Workshop, prototype: Prototype, field: str, base: Sequence[str]) -> bool:
    """Had the writer seen what is there now, or sent it themselves?"""
    known = {clean(text, SHEET_LIMIT, "base") for text in base}
    return prototype.sheet[field] in known or readable(workshop, prototype, prototype.sheet)[field] in known


@applies(SheetFilled)
def apply_sheet_filled(workshop: Workshop, fact: SheetFilled) -> None:
    workshop.prototypes[fact.prototype_id].sheet[fact.field] = fact.text
    workshop.touch("prototypes", fact.prototype_id)


@decides(Promote)
def decide_promote(workshop: Workshop, command: Promote, seat: Seat, now: int) -> list[Fact]:
    """The card enters the backlog once; the reason is one residents can read."""
    prototype = known_prototype(workshop, command.prototype_id)
    if prototype.promoted_at is not None:
        raise RuleBroken("already_promoted")
    reason = required(command.reason, REASON_LIMIT, "reason")
    return [PrototypePromoted(prototype.id, reason, now)]


@applies(PrototypePromoted)
def apply_prototype_promoted(workshop: Workshop, fact: PrototypePromoted) -> None:
    prototype = workshop.prototypes[fact.prototype_id]
    prototype.promoted_at = fact.at
    prototype.promote_reason = fact.reason
    workshop.touch("prototypes", prototype.id)


def known_prototype(workshop: Workshop, id: str) -> Prototype:
    """A prototype among the winners. Raises `unknown_target`."""
    prototype = workshop.prototypes.get(id)
    if prototype is None or not is_kept(workshop, prototype):
        raise RuleBroken("unknown_target", {"prototype_id": [id]})
    return prototype
