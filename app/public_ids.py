"""The short public name of a workshop: sixteen letters and digits that nobody guesses, the same for ever."""

from __future__ import annotations

from base64 import b32decode, b32encode
from uuid import UUID

from sqlalchemy import select

from app.extensions import db
from app.models import Workshop

# Ten bytes of a random UUID: 74 bits that only chance chose. No key signs them: a poster outlives keys.
LENGTH_BYTES = 10


def public_id(workshop_id: str) -> str:
    return b32encode(UUID(workshop_id).bytes[:LENGTH_BYTES]).decode().lower()


def workshop_of_public_id(written: str) -> Workshop | None:
    """The workshop of this name, in small letters or in the capitals of a QR code."""
    try:
        known = b32decode(written.upper())
    except ValueError:
        return None
    if len(known) != LENGTH_BYTES:
        return None
    first = str(UUID(bytes=known.ljust(16, b"\0")))
    last = str(UUID(bytes=known.ljust(16, b"\xff")))
    return db.session.scalars(select(Workshop).where(Workshop.id.between(first, last))).first()
