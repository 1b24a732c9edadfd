"""Facts become rows that officers query, inside the journal's transaction: workshop summaries and backlog cards."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import cast

from sqlalchemy import Connection, Table, bindparam, select
from sqlalchemy.orm import Session

from app import models
from app.journal import Entry
from app.models import Prototype, PrototypeDecision
from app.models.prototype import top_of
from workshops import sheets
from workshops.facts import PrototypePromoted, SheetFilled, VerdictGiven
from workshops.outcome import provenance, summary
from workshops.workshop import Prototype as Promoted
from workshops.workshop import Workshop

WORKSHOPS = cast(Table, models.Workshop.__table__)
SUMMARISED = WORKSHOPS.update().where(WORKSHOPS.c.id == bindparam("of"))
CARD_FACTS = (PrototypePromoted, SheetFilled, VerdictGiven)


def project(connection: Connection, workshop_id: str, entries: Sequence[Entry], state: Workshop) -> list[str]:
    """Keep the journal's head, the summary and the cards up to date, in the caller's transaction.

    Returns the ids of the cards that changed, to tell once this is committed.
    """
    _summarise(connection, workshop_id, entries[-1].seq, state)
    if not any(isinstance(fact, CARD_FACTS) for entry in entries for fact in entry.facts):
        return []
    at = moment(entries[-1].at)
    promoted = [prototype for prototype in state.prototypes.values() if prototype.promoted_at is not None]
    with Session(connection) as session:
        cards = [_keep_card(session, workshop_id, state, prototype, at) for prototype in promoted]
        return [card.id for card in cards if card]


def _summarise(connection: Connection, workshop_id: str, seq: int, state: Workshop) -> None:
    """One statement for the journal's head and the summary: it is paid by every batch."""
    columns = {**summary(state), "journal_seq": seq}
    columns["closed_at"] = moment(state.closed_at) if state.closed_at else None
    connection.execute(SUMMARISED, {"of": workshop_id, **columns})


def _keep_card(
    session: Session, workshop_id: str, state: Workshop, prototype: Promoted, at: datetime
) -> Prototype | None:
    """The card of a promoted prototype, made or brought up to date; None when it already was."""
    known = session.scalar(select(Prototype).filter_by(workshop_id=workshop_id, workshop_prototype_id=prototype.id))
    card = known or _new_card(session, workshop_id, state, prototype)
    is_changed = _log_trials(card, state, prototype, at)
    is_changed = _copy_sheet(card, state, prototype) or is_changed
    session.flush()
    return card if is_changed or known is None else None


def _new_card(session: Session, workshop_id: str, state: Workshop, prototype: Promoted) -> Prototype:
    origin = provenance(state, prototype.id)
    origin["test"] = {**origin["test"], "verdict": None, "reason": ""}
    at = moment(prototype.promoted_at or 0)
    centre_id = select(models.Workshop.centre_id).where(models.Workshop.id == workshop_id)
    card = Prototype(
        id=models.new_id(),
        centre_id=session.scalars(centre_id).one(),
        workshop_id=workshop_id,
        workshop_prototype_id=prototype.id,
        title=title_of(state, prototype),
        sheet=sheet_of(state, prototype),
        sheet_version=1,
        provenance=origin,
        reason=prototype.promote_reason,
        position=top_of(session, "to_review"),
        promoted_at=at,
        moved_at=at,
    )
    card.decisions = [
        PrototypeDecision(what="chosen", reason=origin["idea"]["reason"], at=at),
        PrototypeDecision(what="promoted", to_state="to_review", reason=prototype.promote_reason, at=at),
    ]
    session.add(card)
    return card


def _log_trials(card: Prototype, state: Workshop, prototype: Promoted, at: datetime) -> bool:
    """Log the verdicts that the card does not know yet: one a version left behind, then today's."""
    told = card.provenance["test"]
    fresh = [(left.verdict, left.reason) for left in prototype.versions if left.version >= card.sheet_version]
    if prototype.verdict and (prototype.verdict, prototype.verdict_reason) != (told["verdict"], told["reason"]):
        fresh.append((prototype.verdict, prototype.verdict_reason))
    if not fresh:
        return False
    card.decisions += [PrototypeDecision(what="verdict", verdict=said, reason=why, at=at) for said, why in fresh]
    # A new dictionary: SQLAlchemy does not look for changes inside the old one.
    card.provenance = {**card.provenance, "test": provenance(state, prototype.id)["test"]}
    return True


def _copy_sheet(card: Prototype, state: Workshop, prototype: Promoted) -> bool:
    """People go on filling the sheet after the card was made."""
    copied = {
        "title": title_of(state, prototype),
        "sheet": sheet_of(state, prototype),
        "sheet_version": prototype.version,
    }
    stale = {name: value for name, value in copied.items() if getattr(card, name) != value}
    for name, value in stale.items():
        setattr(card, name, value)
    return bool(stale)


def title_of(state: Workshop, prototype: Promoted) -> str:
    """Its name; else what its group or its note is called; else its idea in one sentence."""
    sheet = sheet_of(state, prototype)
    return sheet["name"] or sheets.source_title(state, prototype) or sheet["idea"]


def sheet_of(state: Workshop, prototype: Promoted) -> dict[str, str]:
    """The sheet as the room may read it: words hidden since do not travel with the card."""
    return sheets.readable(state, prototype, prototype.sheet)


def moment(milliseconds: int) -> datetime:
    return datetime.fromtimestamp(milliseconds / 1000, UTC)
