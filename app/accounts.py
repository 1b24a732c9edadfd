"""Staff accounts: what an account must be, and how one is made."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import passwords
from app.errors import Refused
from app.models import ROLES, Membership, Staff

# A work address, or a short name such as samira.arbrisseau where nobody has one.
IDENTIFIER = re.compile(r"[^\s\x00-\x1f]{3,254}")
LONGEST_NAME = 60


def check(email: str, name: str, password: str) -> None:
    """Refuses `malformed` with the fields at fault: email, name, password."""
    faults: dict[str, list[str]] = {}
    if not IDENTIFIER.fullmatch(plain(email)):
        faults["email"] = ["invalid"]
    if len(name) > LONGEST_NAME:
        faults["name"] = ["too_long"]
    if weakness := passwords.weakness(password, plain(email), name):
        faults["password"] = [weakness]
    if faults:
        raise Refused("malformed", faults, status=422)


def create(rows: Session, *, email: str, name: str, password_hash: str, role: str, centre_ids: Iterable[str]) -> Staff:
    """Adds an account with one role at these centres. Refuses `already_exists`.

    The hash is made before the transaction: it takes longer than the database may stay locked.
    """
    if role not in ROLES:
        raise ValueError(role)
    if rows.scalar(select(Staff.id).where(Staff.email == plain(email))):
        raise Refused("already_exists", {"email": ["already_exists"]})
    staff = Staff(email=plain(email), name=name.strip(), password_hash=password_hash)
    staff.memberships = [Membership(centre_id=centre_id, role=role) for centre_id in centre_ids]
    rows.add(staff)
    rows.flush()
    return staff


def plain(email: str) -> str:
    """An identifier as it is kept and compared: capitals do not count."""
    return email.strip().casefold()
