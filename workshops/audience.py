"""What each audience may see of each thing; what it may not see is in no document."""

from collections import Counter
from collections.abc import Callable
from enum import StrEnum
from typing import Any

from workshops import choices, feedback, notes, sheets, votes
from workshops.counts import Counts
from workshops.method import PEOPLE_A_PHONE, Phase, Step
from workshops.workshop import Cluster, Note, Prototype, Workshop

Json = dict[str, Any]


class Audience(StrEnum):
    """Who looks: phones, the wall, or the facilitators' consoles."""

    PARTICIPANTS = "participants"
    BOARD = "board"
    FACILITATORS = "facilitators"


# A group this small could be recognised: it is counted with the others (inclusion.md, row 24).
SMALLEST_GROUP = 5


def document(workshop: Workshop, audience: Audience, counts: Counts | None = None) -> Json:
    """The whole document of an audience, without `seq` and `now`."""
    counts = counts or Counts(workshop)
    collections = {
        collection: {id: item for id in ids(workshop) if (item := view(workshop, audience, id, counts)) is not None}
        for collection, (ids, view) in COLLECTIONS.items()
    }
    return {**scalars(workshop, audience, counts), **collections}


def scalars(workshop: Workshop, audience: Audience, counts: Counts) -> Json:
    """What the document says besides its collections."""
    timer = workshop.timer
    return {
        "workshop": _workshop(workshop, audience, counts),
        "step": workshop.position.step,
        "phase": workshop.position.phase,
        "timer": timer and {"seconds": timer.seconds, "ends_at": timer.ends_at, "left_seconds": timer.left_seconds},
        "progress": _progress(workshop, audience, counts),
    }


def item(workshop: Workshop, audience: Audience, collection: str, id: str, counts: Counts) -> Json | None:
    """One item as this audience sees it, None when it does not."""
    view = COLLECTIONS[collection][1]
    return view(workshop, audience, id, counts)


def _workshop(workshop: Workshop, audience: Audience, counts: Counts) -> Json:
    return {
        "id": workshop.id,
        "title": workshop.title,
        "challenge": workshop.challenge,
        "pin": workshop.pin,
        "centre": workshop.centre,
        "scenario": workshop.scenario.id,
        "scenario_title": workshop.scenario.title["fr"],
        "wording": workshop.wording,
        "state": workshop.state,
        "started": workshop.started,
        "door_locked": workshop.door_locked,
        "talk": workshop.talk,
        "practice": workshop.practice and {"round": workshop.practice.round, "is_shown": workshop.practice.is_shown},
        "spotlight": _spotlight(workshop, audience, counts),
        "steps": workshop.plan_json,
        "next_meeting": workshop.next_meeting,
    }


def _spotlight(workshop: Workshop, audience: Audience, counts: Counts) -> Json | None:
    """A thing in the light of the wall, unless this audience may not see it (yet)."""
    if workshop.spotlight is None:
        return None
    kind, target_id = workshop.spotlight
    if target_id is not None and not _may_see(workshop, audience, kind, target_id, counts):
        return None
    return {"kind": kind, "target_id": target_id}


def _may_see(workshop: Workshop, audience: Audience, kind: str, target_id: str, counts: Counts) -> bool:
    if kind == "cluster":
        return _cluster(workshop, audience, target_id, counts) is not None
    if kind == "prototype":
        return _prototype(workshop, audience, target_id, counts) is not None
    note = workshop.notes.get(target_id)
    return note is not None and _sees_note(workshop, audience, note)


def _progress(workshop: Workshop, audience: Audience, counts: Counts) -> Json:
    step = workshop.position.step
    staff = audience == Audience.FACILITATORS
    return {
        "people": counts.people_count,
        "notes": counts.notes[step],
        "authors": counts.author_count,
        "voters": votes.voter_count(workshop, step),
        "paper_ballots": votes.paper_ballots(workshop, step),
        "used": len({seat for prototype in workshop.prototypes.values() for seat in prototype.uses}),
        "mix": _mix(workshop, counts) if staff else None,
        "totals": _totals(workshop, counts),
        "undo": workshop.undoables[-1].kind if staff and workshop.undoables else None,
    }


def _totals(workshop: Workshop, counts: Counts) -> Json:
    shown = sum(1 for prototype in workshop.prototypes.values() if _is_prototype_shown(workshop, prototype))
    return {
        "needs": counts.notes[Step.EMPATHISE],
        "questions": counts.notes[Step.DEFINE],
        "ideas": counts.notes[Step.IDEATE],
        "prototypes": shown,
    }


def _mix(workshop: Workshop, counts: Counts) -> Json:
    """Who came, as they said, two people on a phone together; groups under five are told together."""
    said = Counter([taker.who or "unsaid" for taker in counts.people])
    for seat_id in workshop.pairs:
        said[workshop.seats[seat_id].who or "unsaid"] += PEOPLE_A_PHONE - 1
    large = {who: count for who, count in said.items() if count >= SMALLEST_GROUP}
    rest = sum(said.values()) - sum(large.values())
    return {**large, **({"other": rest} if rest else {})}


def _sees_note(workshop: Workshop, audience: Audience, note: Note) -> bool:
    if audience == Audience.FACILITATORS:
        return True
    return note.is_visible and notes.is_revealed(workshop, note)


def _words(note: Note, audience: Audience) -> Json:
    """What every kind of note shows; never its author."""
    return {
        "text": note.text,
        "lang": note.lang,
        "transcription": note.transcription,
        "hidden": note.hidden,
        "held": note.held,
        "rank": note.rank,
        "posted_at": note.posted_at if audience == Audience.FACILITATORS else None,
    }


def _picture(note: Note | None) -> Json:
    """Only who is sent this id can read the picture."""
    return {"photo_id": note and note.photo_id, "drawing": note is not None and note.drawing}


def _of_kind(workshop: Workshop, audience: Audience, id: str, collection: str) -> Note | None:
    note = workshop.notes.get(id)
    if note is None or notes.collection(note) != collection or not _sees_note(workshop, audience, note):
        return None
    return note


def _note(workshop: Workshop, audience: Audience, id: str, counts: Counts) -> Json | None:
    note = _of_kind(workshop, audience, id, "notes")
    if note is None:
        return None
    return {
        **_words(note, audience),
        "step": note.step,
        "zone": note.zone,
        "feeling": note.feeling,
        **_picture(note),
        "number": note.number,
        "paper": note.paper,
        "cluster_id": note.cluster_id,
        **counts.votes(note.step, note.id),
        "choice": _choice(workshop, note.step, note.id),
    }


def _question(workshop: Workshop, audience: Audience, id: str, counts: Counts) -> Json | None:
    note = _of_kind(workshop, audience, id, "questions")
    if note is None:
        return None
    return {
        **_words(note, audience),
        **_picture(note),
        "paper": note.paper,
        **counts.votes(note.step, note.id),
        "choice": _choice(workshop, note.step, note.id),
    }


def _feedback(workshop: Workshop, audience: Audience, id: str, counts: Counts) -> Json | None:
    note = _of_kind(workshop, audience, id, "feedback")
    if note is None:
        return None
    return {
        **_words(note, audience),
        "prototype_id": note.prototype_id,
        "version": note.version,
        "zone": note.zone,
    }


def _cluster(workshop: Workshop, audience: Audience, id: str, counts: Counts) -> Json | None:
    cluster = workshop.clusters.get(id)
    if cluster is None or not _sees_cluster(workshop, audience, cluster):
        return None
    return {
        "step": cluster.step,
        "title": cluster.title,
        "label": counts.label(cluster),
        "mark": cluster.mark,
        "rank": cluster.rank,
        "note_count": counts.visible_members(cluster),
        **counts.votes(cluster.step, cluster.id),
        "choice": _choice(workshop, cluster.step, cluster.id),
    }


def _sees_cluster(workshop: Workshop, audience: Audience, cluster: Cluster) -> bool:
    return audience == Audience.FACILITATORS or workshop.position.is_past(cluster.step, Phase.COLLECT)


def _choice(workshop: Workshop, step: Step, target: str) -> Json | None:
    choice = workshop.choices.get(step)
    if choice is None or not choices.is_shown(workshop, step):
        return None
    if target in choice.kept:
        return {"kept": True, "reason": choice.kept[target]}
    return {"kept": False, "reason": choice.reserve.get(target, "")}


def _is_prototype_shown(workshop: Workshop, prototype: Prototype) -> bool:
    return sheets.is_kept(workshop, prototype) and choices.is_shown(workshop, Step.IDEATE)


def _prototype(workshop: Workshop, audience: Audience, id: str, counts: Counts) -> Json | None:
    prototype = workshop.prototypes.get(id)
    if prototype is None or not _is_prototype_shown(workshop, prototype):
        return None
    cluster = workshop.clusters.get(prototype.source_id)
    return {
        "source": _source(workshop, prototype, counts),
        "question": sheets.question_text(workshop),
        "mark": cluster.mark if cluster else prototype.rank,
        "rank": prototype.rank,
        "version": prototype.version,
        "sheet": sheets.readable(workshop, prototype, prototype.sheet),
        "use": feedback.use_totals(prototype) if feedback.is_counted(workshop) else None,
        "verdict": prototype.verdict,
        "verdict_reason": prototype.verdict_reason,
        "promoted": prototype.promoted_at is not None,
        "versions": [
            {
                "version": old.version,
                "sheet": sheets.readable(workshop, prototype, old.sheet),
                "verdict": old.verdict,
                "reason": old.reason,
            }
            for old in prototype.versions
        ],
    }


def _source(workshop: Workshop, prototype: Prototype, counts: Counts) -> Json:
    return {
        "kind": prototype.source_kind,
        "id": prototype.source_id,
        "title": sheets.source_title(workshop, prototype),
        **_picture(sheets.source_picture(workshop, prototype)),
        "votes": counts.votes(Step.IDEATE, prototype.source_id)["votes"],
        "reason": choices.kept(workshop, Step.IDEATE)[prototype.source_id],
    }


def _person(workshop: Workshop, audience: Audience, id: str, counts: Counts) -> Json | None:
    """Animals for the wall and the console; phones get counts only."""
    taker = workshop.seats.get(id)
    if audience == Audience.PARTICIPANTS or taker is None or taker.removed:
        return None
    staff = audience == Audience.FACILITATORS
    people = workshop.people_on(id)
    given = _given(workshop, id) if staff else None
    return {
        "animal": taker.animal,
        "number": taker.number,
        "role": taker.role,
        "people": people if staff else None,
        "given": given,
        "has_given": None if given is None else given >= people,
    }


def _given(workshop: Workshop, seat_id: str) -> int | None:
    """How many people of this seat have posted (collect), voted (vote) or answered (test) here."""
    step, phase = workshop.position
    if phase == Phase.VOTE:
        return votes.votes_cast(workshop, step, seat_id)
    if phase == Phase.COLLECT and step != Step.PROTOTYPE:
        used = any(seat_id in prototype.uses for prototype in workshop.prototypes.values())
        # Two people who write on one phone write together.
        return workshop.people_on(seat_id) * ((used and step == Step.TEST) or workshop.has_posted(step, seat_id))
    return None


View = Callable[[Workshop, Audience, str, Counts], Json | None]

COLLECTIONS: dict[str, tuple[Callable[[Workshop], list[str]], View]] = {
    "notes": (lambda workshop: list(workshop.notes), _note),
    "clusters": (lambda workshop: list(workshop.clusters), _cluster),
    "questions": (lambda workshop: list(workshop.notes), _question),
    "prototypes": (lambda workshop: list(workshop.prototypes), _prototype),
    "feedback": (lambda workshop: list(workshop.notes), _feedback),
    "people": (lambda workshop: list(workshop.seats), _person),
}
