"""Signing in and out: a row for each browser, so that leaving or being disabled counts at once."""

from __future__ import annotations

from flask import Flask, g, session
from flask_login import login_user
from sqlalchemy import select, update

from app import accounts, passwords
from app.errors import Refused
from app.extensions import db, login
from app.models import SignIn, Staff, now
from app.models.engine import writing


def init_app(app: Flask) -> None:
    login.init_app(app)
    # Phones on a hot spot change address all the time; the row in the database is the guard.
    login.session_protection = None
    login.user_loader(load_staff)


def load_staff(staff_id: str) -> Staff | None:
    sign_in = db.session.get(SignIn, session.get("sign_in", ""))
    if sign_in is None or sign_in.ended_at or sign_in.staff_id != staff_id or sign_in.staff.is_disabled():
        return None
    return sign_in.staff


def sign_in(email: str, password: str) -> Staff:
    """Signs in this browser. Refused `bad_credentials`, the same and as slow for unknown, wrong and disabled."""
    staff = db.session.scalar(select(Staff).where(Staff.email == accounts.plain(email)))
    known = staff.password_hash if staff and not staff.is_disabled() else None
    matches = passwords.is_right(known, password)
    if staff is None or not matches:
        raise Refused("bad_credentials")
    _renew_hash(staff, password)
    start(staff)
    return staff


def _renew_hash(staff: Staff, password: str) -> None:
    if passwords.is_outdated(staff.password_hash):
        fresh = passwords.hashed(password)
        with writing():
            staff.password_hash = fresh


def start(staff: Staff) -> None:
    """Begins a sign-in in this browser, in a session that owes nothing to the one before."""
    with writing() as rows:
        began = SignIn(staff_id=staff.id)
        rows.add(began)
    session.clear()
    g.pop("csrf_token", None)
    session["sign_in"] = began.id
    session.permanent = True
    login_user(staff)


def end() -> None:
    """Ends this browser's sign-in, also for whoever copied its cookie."""
    with writing() as rows:
        ended = update(SignIn).where(SignIn.id == session.get("sign_in"), SignIn.ended_at.is_(None))
        rows.execute(ended.values(ended_at=now()))
    session.clear()
    g.pop("csrf_token", None)
    g.pop("_login_user", None)


def disable(staff: Staff) -> None:
    """Shuts the account: whoever uses it is out at their next request."""
    with writing():
        staff.disabled_at = now()
