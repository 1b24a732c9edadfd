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
    digits = digits_of(typed)
    if len(digits) != LENGTH:
        raise Refused("unknown_pin")
    # A PIN serves again after its workshop is closed: the open one comes first.
    mine = select(Workshop).where(Workshop.pin == digits).order_by(Workshop.closed_at.isnot(None))
    found = db.session.scalars(mine.limit(1)).first()
    if found is None:
        raise Refused("unknown_pin")
    if found.is_closed():
        raise Refused("workshop_closed")
    return found


def digits_of(typed: str) -> str:
    """The digits, as 0 to 9: also from "482 915", and from a keyboard with other numerals."""
    return "".join(str(unicodedata.decimal(char)) for char in typed if char.isdecimal())
