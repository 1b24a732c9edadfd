"""From the six digits on the wall to the workshop they open."""

from __future__ import annotations

import unicodedata

from sqlalchemy import select

from app.errors import Refused
from app.extensions import db
from app.models import Workshop

LENGTH = 6


def workshop_of_pin(typed: str) -> Workshop:
    """The workshop that this PIN opens. Refused `unknown_pin`, or `workshop_closed` when it once opened one."""
    found = last_of_pin(digits_of(typed))
    if found is None:
        raise Refused("unknown_pin")
    if found.is_closed():
        raise Refused("workshop_closed")
    return found


def last_of_pin(digits: str) -> Workshop | None:
    """The open workshop of this PIN, else the one closed last: a PIN serves again once its workshop is closed."""
    if len(digits) != LENGTH:
        return None
    mine = select(Workshop).where(Workshop.pin == digits)
    newest_first = mine.order_by(Workshop.closed_at.isnot(None), Workshop.closed_at.desc())
    return db.session.scalars(newest_first.limit(1)).first()


def digits_of(typed: str) -> str:
    """The digits, as 0 to 9: also from "482 915", and from a keyboard with other numerals."""
    return "".join(str(unicodedata.decimal(char)) for char in typed if char.isdecimal())
