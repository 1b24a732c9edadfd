"""The first run: a link shown once in the terminal, with which the first account is made."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta

from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import accounts, passwords
from app.addresses import own_address
from app.errors import Refused
from app.extensions import db
from app.models import Centre, SetupLink, Staff, now
from app.models.engine import writing
from app.territory import preload

LIFETIME = timedelta(minutes=60)


@dataclass(frozen=True)
class CentreChoice:
    """The centre of the first account: a known one, or a new one under its name."""

    id: str | None = None
    name: str = ""
    town: str = ""
    versant_id: str | None = None
    contact: str = ""


def first_run_link(app: Flask) -> str | None:
    """The address that creates the first account, None when there is one already. Each link replaces the last."""
    with app.app_context():
        if has_staff(db.session()):
            return None
        token = secrets.token_urlsafe(24)
        try:
            with writing() as rows:
                preload(rows)
                rows.execute(update(SetupLink).values(expires_at=now()))
                rows.add(SetupLink(token_hash=_hash(token), expires_at=now() + LIFETIME))
        except IntegrityError:
            # Another process of ours starts at this very moment, and shows a link.
            return None
        return f"{own_address(app)}/setup/{token}"


def minutes_left(token: str) -> int:
    """How long a link still works. Refused `expired_link` when it does not."""
    return int((_usable(db.session(), token).expires_at - now()).total_seconds() // 60)


def use_link(token: str, *, email: str, name: str, password: str, centre: CentreChoice) -> Staff:
    """Makes the first account, admin of its centre; the link then works no more.

    Refused `expired_link`, or `malformed` with the fields at fault (email, name, password, centre).
    """
    _usable(db.session(), token)
    accounts.check(email, name, password)
    password_hash = passwords.hashed(password)
    with writing() as rows:
        _use_up(rows, token)
        return accounts.create(
            rows,
            email=email,
            name=name,
            password_hash=password_hash,
            role="admin",
            centre_ids=[_chosen(rows, centre).id],
        )


def has_staff(rows: Session) -> bool:
    return rows.scalar(select(Staff.id).limit(1)) is not None


def _usable(rows: Session, token: str) -> SetupLink:
    link = rows.get(SetupLink, _hash(token))
    if link is None or not link.is_usable(now()) or has_staff(rows):
        raise Refused("expired_link")
    return link


def _use_up(rows: Session, token: str) -> None:
    # Asked and marked in one statement: of two people with the link, one makes the account.
    unused = update(SetupLink).where(SetupLink.token_hash == _hash(token), SetupLink.used_at.is_(None))
    taken = rows.scalar(unused.values(used_at=now()).returning(SetupLink.token_hash))
    if taken is None or has_staff(rows):
        raise Refused("expired_link")


def _chosen(rows: Session, choice: CentreChoice) -> Centre:
    known = Centre.id == choice.id if choice.id else Centre.name == choice.name.strip()
    centre = rows.scalar(select(Centre).where(known)) or _new(choice)
    if choice.contact:
        centre.contact = choice.contact.strip()
    rows.add(centre)
    rows.flush()
    return centre


def _new(choice: CentreChoice) -> Centre:
    if choice.id or not choice.name.strip():
        raise Refused("malformed", {"centre": ["required"]}, status=422)
    return Centre(name=choice.name.strip(), town=choice.town.strip(), versant_id=choice.versant_id or None)


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
