"""What the notice promises: half a day after the end nobody knows who said what; after 90 days, raw words are gone."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from itertools import islice
from uuid import uuid4

from sqlalchemy import ColumnElement, Connection, exists, select, text, update

from app import journal
from app.extensions import socketio
from app.followup import Followup, followup_of
from app.journal import TABLE, WORKSHOPS, Entry
from app.models import new_id
from app.models.engine import reading_rows, writing_rows
from workshops.clusters import visible_members
from workshops.facts import SeatTaken
from workshops.forgetting import Unlinking, without_raw_words
from workshops.workshop import Workshop

# research/inclusion.md, 4.2.
UNLINKED_AFTER = timedelta(hours=12)
ERASED_AFTER = timedelta(days=90)
# What becomes of a command's id: nobody sends it again, and it says what was done to the row.
CUT, ERASED = "cut-", "erased-"

Rewrite = Callable[[list[Entry]], list[Entry]]


class WouldTellOtherwise(Exception):
    """What residents read of a workshop would not be the same: nothing was erased."""


def forget(now: datetime, is_asked: Callable[[str, str], None] = lambda what, workshop_id: None) -> None:
    """Do all that is owed, one workshop after the other; a failure of one is raised once the others are done."""
    failed = []
    for what, workshop_id, do in owed(now):
        try:
            do()
            is_asked(what, workshop_id)
        except WouldTellOtherwise as error:
            failed.append(error)
        # A journal may be long: phones first.
        socketio.sleep(0)
    if failed:
        raise failed[0]


def owed(now: datetime) -> list[tuple[str, str, Callable[[], None]]]:
    """What is to be done, to which workshop, and how."""
    cuts = [("unlink", id, partial(unlink, id, now)) for id in to_unlink(now)]
    return [*cuts, *(("erase", id, partial(erase, id)) for id in to_erase(now))]


def to_unlink(now: datetime) -> list[str]:
    """Closed workshops in which a row older than half a day still says whose it is."""
    limit = now - UNLINKED_AFTER
    return _closed_before(limit, TABLE.c.seat_id.is_not(None), TABLE.c.at < _ms(limit))


def to_erase(now: datetime) -> list[str]:
    """Workshops closed for 90 days, where something was not erased yet."""
    return _closed_before(now - ERASED_AFTER, TABLE.c.command_id.not_like(f"{ERASED}%"))


def _closed_before(limit: datetime, *rows: ColumnElement[bool]) -> list[str]:
    owed = exists().where(TABLE.c.workshop_id == WORKSHOPS.c.id, *rows)
    closed = select(WORKSHOPS.c.id).where(WORKSHOPS.c.state == "closed", WORKSHOPS.c.closed_at < limit, owed)
    with reading_rows() as found:
        return list(found.scalars(closed.order_by(WORKSHOPS.c.closed_at)))


def unlink(workshop_id: str, now: datetime) -> None:
    """Cut the link between seats and what they gave. Whoever came in since then keeps their seat."""
    limit = _ms(now - UNLINKED_AFTER)

    def cut(entries: list[Entry]) -> list[Entry]:
        taken = [(entry.at, fact.seat_id) for entry in entries for fact in entry.facts if isinstance(fact, SeatTaken)]
        still_here = {seat_id for at, seat_id in taken if at >= limit}
        unlinking = Unlinking(new_id, still_here)
        return [_unlinked(entry, unlinking, still_here, limit) for entry in entries]

    _rewrite(workshop_id, cut)


def _unlinked(entry: Entry, unlinking: Unlinking, still_here: set[str], limit: int) -> Entry:
    facts = [unlinking.of(fact) for fact in entry.facts]
    if entry.at >= limit or entry.seat_id in still_here or entry.command_id.startswith(ERASED):
        return replace(entry, facts=facts)
    return replace(entry, facts=facts, seat_id=None, command_id=f"{CUT}{entry.seq}")


def erase(workshop_id: str) -> None:
    """Erase the raw words. Raises WouldTellOtherwise when the follow-up page would change."""

    def erased(entries: list[Entry]) -> list[Entry]:
        before = _replayed(entries)
        told = followup_of(before, [])
        facts = [without_raw_words(entry.facts, before, *_kept(before, told)) for entry in entries]
        rewritten = [
            replace(entry, facts=reduced, seat_id=None, command_id=f"{ERASED}{entry.seq}")
            for entry, reduced in zip(entries, facts, strict=True)
        ]
        if followup_of(_replayed(rewritten), []) != told:
            raise WouldTellOtherwise(workshop_id)
        return rewritten

    _rewrite(workshop_id, erased)


def _replayed(entries: Sequence[Entry]) -> Workshop:
    return Workshop.replay(fact for entry in entries for fact in entry.facts)


def _kept(workshop: Workshop, told: Followup) -> tuple[set[str], set[str]]:
    """The notes and groups whose words residents go on reading."""
    shown = {one.id for part in (told.groups, told.questions, told.ideas, told.reserve) for one in part}
    read = {one.id for one in told.groups if one.words} | {one.id for one in told.ideas}
    visible = [note for note in workshop.notes.values() if note.is_visible]
    notes = {note.id for note in visible if note.id in shown or note.cluster_id in read}
    for id in shown & workshop.clusters.keys():
        # A group that nobody named is called by the first words in it.
        named_by = (note.id for note in visible_members(workshop, workshop.clusters[id]) if note.words)
        notes |= set(islice(named_by, 1))
    return notes, shown


def _rewrite(workshop_id: str, rewrite: Rewrite) -> None:
    """In one transaction, with the journal locked; another epoch makes every room and screen start afresh."""
    with writing_rows() as rows:
        journal.head(rows, workshop_id, locks=True)
        if rows.dialect.name == "sqlite":
            # What is written over does not stay in the free pages of the file.
            rows.execute(text("PRAGMA secure_delete = ON"))
        before = journal.read(rows, workshop_id)
        for old, entry in zip(before, rewrite(before), strict=True):
            if entry != old:
                _write(rows, workshop_id, entry)
        rows.execute(update(WORKSHOPS).where(WORKSHOPS.c.id == workshop_id).values(epoch=str(uuid4())))


def _write(rows: Connection, workshop_id: str, entry: Entry) -> None:
    row = update(TABLE).where(TABLE.c.workshop_id == workshop_id, TABLE.c.seq == entry.seq)
    facts = [fact.to_json() for fact in entry.facts]
    rows.execute(row.values(seat_id=entry.seat_id, command_id=entry.command_id, facts=facts))


def _ms(moment: datetime) -> int:
    return int(moment.timestamp() * 1000)
