"""The only reader and writer of journal rows."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import cast

from sqlalchemy import Table, select
from sqlalchemy.orm import Session

from app.models import JournalRow
from workshops.facts import Fact, fact_from_json

TABLE = cast(Table, JournalRow.__table__)


@dataclass(frozen=True, slots=True)
class Entry:
    """One accepted command and its facts; `at` in milliseconds since 1970."""

    seq: int
    command_id: str
    seat_id: str | None
    name: str
    at: int
    facts: Sequence[Fact]


def append(session: Session, workshop_id: str, entries: Sequence[Entry]) -> None:
    """Write entries in the caller's transaction. IntegrityError when another process took a seq."""
    rows = [
        {
            "workshop_id": workshop_id,
            "seq": entry.seq,
            "command_id": entry.command_id,
            "seat_id": entry.seat_id,
            "name": entry.name,
            "at": entry.at,
            "facts": [fact.to_json() for fact in entry.facts],
        }
        for entry in entries
    ]
    # The table itself: the mapped class would bring bookkeeping that nobody reads.
    session.execute(TABLE.insert(), rows)


def read(session: Session, workshop_id: str, after: int = 0) -> list[Entry]:
    """The entries of a workshop after a seq, in order."""
    columns = (
        JournalRow.seq,
        JournalRow.command_id,
        JournalRow.seat_id,
        JournalRow.name,
        JournalRow.at,
        JournalRow.facts,
    )
    rows = session.execute(
        select(*columns).where(JournalRow.workshop_id == workshop_id, JournalRow.seq > after).order_by(JournalRow.seq)
    )
    return [
        Entry(seq, command_id, seat_id, name, at, [fact_from_json(fact) for fact in facts])
        for seq, command_id, seat_id, name, at, facts in rows
    ]
