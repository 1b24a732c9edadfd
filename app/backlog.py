"""The rules of the backlog: who sees which cards, how a card moves, and telling all who look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from flask import current_app
from sqlalchemy import Select, select
from sqlalchemy.orm import Session, joinedload

from app import access
from app.cards import CardSchema
from app.errors import Refused
from app.extensions import db, socketio
from app.models import Centre, Prototype, PrototypeDecision, Staff
from app.models.engine import writing
from app.models.prototype import FOLDED, top_of

NAMESPACE = "/backlog"

# Residents are owed a reason for a yes and for a not now.
NEEDS_REASON = ("accepted", *FOLDED)


def cards_of(staff: Staff) -> list[Prototype]:
    """The cards of all their centres, in the order of the columns."""
    mine = _with_place().where(Prototype.centre_id.in_(staff.centre_ids()))
    return list(db.session.scalars(mine.order_by(Prototype.state, Prototype.position, Prototype.promoted_at.desc())))


def card_of(staff: Staff, card_id: str) -> Prototype:
    """A card of one of their centres. Those of other centres do not exist for them."""
    card = db.session.scalar(_with_place().where(Prototype.id == card_id))
    if card is None or staff.role_at(card.centre_id) is None:
        raise Refused("not_found")
    return card


def _with_place() -> Select[Prototype]:
    return select(Prototype).options(joinedload(Prototype.centre).joinedload(Centre.versant))


def move(
    staff: Staff,
    card_id: str,
    *,
    state: str,
    version: int,
    at: datetime,
    position: float | None = None,
    reason: str = "",
) -> None:
    """Put a card in a state, at a position of its column, on top when none is given.

    Refused `card_moved` when somebody changed the card since `version`, `reason_missing` when the state needs one.
    """
    with writing() as session:
        card = _to_change(session, staff, card_id, version)
        card.position = top_of(session, state) if position is None else position
        if state != card.state:
            _change_state(card, staff, state, reason, at)
    announce([card_id])


def edit(staff: Staff, card_id: str, *, version: int, **chosen: str | None) -> None:
    """Change the theme or the kind of a card. Refused `card_moved` when it is not as the person saw it."""
    with writing() as session:
        card = _to_change(session, staff, card_id, version)
        for name, value in chosen.items():
            setattr(card, name, value)
    announce([card_id])


def _to_change(session: Session, staff: Staff, card_id: str, version: int) -> Prototype:
    card = session.get(Prototype, card_id, with_for_update=True)
    if card is None or staff.role_at(card.centre_id) is None:
        raise Refused("not_found")
    access.check_may(staff, "move_cards", card.centre_id)
    if card.version != version:
        raise Refused("card_moved")
    card.version += 1
    return card


def _change_state(card: Prototype, staff: Staff, state: str, reason: str, at: datetime) -> None:
    if state in NEEDS_REASON and not reason:
        raise Refused("reason_missing", {"reason": ["required"]})
    decision = PrototypeDecision(
        what="moved", from_state=card.state, to_state=state, reason=reason, staff_id=staff.id, at=at
    )
    card.decisions.append(decision)
    card.state, card.reason, card.moved_at = state, reason, at


def announce(card_ids: Iterable[str]) -> None:
    """Show these cards to all who look at the backlog of their centre, in every process. Never in a transaction."""
    current_app.extensions["cards"].showed(show(card_ids))


def show(card_ids: Iterable[str]) -> dict[str, datetime]:
    """Show these cards as they now are to those who look through this process; as of when each is."""
    cards, changed_at = _read(card_ids)
    for card in cards:
        socketio.emit("card", {"card": card}, to=channel(card["centre"]["id"]), namespace=NAMESPACE)
    return changed_at


def _read(card_ids: Iterable[str]) -> tuple[list[dict[str, Any]], dict[str, datetime]]:
    # A session of its own, closed before anything is sent.
    with Session(db.engine) as session:
        rows = session.scalars(_with_place().where(Prototype.id.in_(list(card_ids)))).all()
        return CardSchema(many=True).dump(rows), {row.id: row.changed_at for row in rows}


def channel(centre_id: str) -> str:
    """The Socket.IO room of those who look at a centre's cards."""
    return f"backlog:{centre_id}"
