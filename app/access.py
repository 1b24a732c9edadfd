"""Who is asking, and may they: the same questions for pages, the API and sockets."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import ParamSpec, TypeVar

from flask import current_app, request
from flask_login import current_user
from itsdangerous import BadData, URLSafeTimedSerializer
from sqlalchemy import select

from app.errors import Refused
from app.extensions import db
from app.models import Centre, Membership, Staff, Workshop

P = ParamSpec("P")
T = TypeVar("T")

HOUR = 3600
DAY = 24 * HOUR

# A workshop may last five meetings, weeks apart: its phones keep their seats.
LIFETIMES = {
    "participant": 180 * DAY,
    "facilitator": 12 * HOUR,
    "officer": 12 * HOUR,
    "board": 7 * DAY,
    "kiosk": 42 * DAY,
    "guest": 12 * HOUR,
}

MAY = {
    "prepare": ("facilitator", "officer", "admin"),
    "facilitate": ("facilitator", "admin"),
    "review": ("officer", "admin"),
    "move_cards": ("facilitator", "officer", "admin"),
    "manage_staff": ("admin",),
}


class BadToken(Exception):
    """A token that is forged, too old, or not a token."""


@dataclass(frozen=True, slots=True)
class Pass:
    """What a token lets in: a kind of seat or screen, in one workshop."""

    kind: str
    workshop_id: str
    seat_id: str | None = None


def issue_token(kind: str, workshop_id: str, seat_id: str | None = None, lifetime_seconds: int | None = None) -> str:
    lifetime = lifetime_seconds if lifetime_seconds is not None else LIFETIMES[kind]
    return str(_signer().dumps([kind, workshop_id, seat_id, lifetime]))


def read_token(text: str) -> Pass:
    try:
        (kind, workshop_id, seat_id, lifetime), signed_at = _signer().loads(text, return_timestamp=True)
        # A token from a clock ahead of ours is young, not forged.
        is_expired = (datetime.now(UTC) - signed_at).total_seconds() > lifetime
    except (BadData, ValueError, TypeError) as error:
        raise BadToken from error
    if is_expired:
        raise BadToken
    return Pass(kind, workshop_id, seat_id)


def _signer() -> URLSafeTimedSerializer:
    keys = [*current_app.config["SECRET_KEY_FALLBACKS"], current_app.config["SECRET_KEY"]]
    options = {"digest_method": hashlib.sha256, "key_derivation": "hmac"}
    return URLSafeTimedSerializer(keys, salt="workshop-pass", signer_kwargs=options)


def bearer_pass() -> Pass:
    """The pass in the Authorization header; refused `unauthorized` without a good one."""
    scheme, _, token = request.headers.get("Authorization", "").partition(" ")
    try:
        if scheme == "Bearer":
            return read_token(token)
    except BadToken:
        pass
    raise Refused("unauthorized")


def staff_only(view: Callable[P, T]) -> Callable[P, T]:
    """Lets in those who signed in: others are sent to the door, or told `unauthorized` by the API."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        signed_in()
        return view(*args, **kwargs)

    return guarded


def signed_in() -> Staff:
    if not current_user.is_authenticated:
        raise Refused("unauthorized")
    staff: Staff = current_user._get_current_object()
    return staff


def may(staff: Staff, action: str, centre_id: str) -> bool:
    return staff.role_at(centre_id) in MAY[action]


def check_may(staff: Staff, action: str, centre_id: str) -> None:
    if not may(staff, action, centre_id):
        raise Refused("forbidden")


def workshop_of(staff: Staff, workshop_id: str) -> Workshop:
    """A workshop of one of their centres. Those of other centres do not exist for them."""
    workshop = db.session.get(Workshop, workshop_id)
    if workshop is None or staff.role_at(workshop.centre_id) is None:
        raise Refused("not_found")
    return workshop


def workshops_of(staff: Staff) -> list[Workshop]:
    """The workshops of all their centres, newest first."""
    mine = select(Workshop).where(Workshop.centre_id.in_(staff.centre_ids()))
    return list(db.session.scalars(mine.order_by(Workshop.created_at.desc(), Workshop.id)))


def centres_of(staff: Staff) -> list[Centre]:
    """The centres where they hold a role, in the order of their names."""
    mine = select(Centre).join(Membership, Membership.centre_id == Centre.id).where(Membership.staff_id == staff.id)
    return list(db.session.scalars(mine.order_by(Centre.name)))
