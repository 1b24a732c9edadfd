"""Staff sign in and out, and their sessions end when they should."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import passwords, sign_ins
from app.extensions import db
from app.models import SignIn, Staff
from tests.caller import PASSWORD, Caller
from tests.conftest import make_app


def test_signing_in_tells_who_one_is_and_gives_a_token_for_changes(anybody: Caller) -> None:
    answer = anybody.post("/api/v1/session", {"email": "Fay@Example.org ", "password": PASSWORD})
    who = answer.expect(200)
    assert who["staff"]["name"] == "Fay"
    assert [(centre["name"], centre["role"]) for centre in who["staff"]["centres"]] == [
        ("Centre social Arbrisseau", "facilitator")
    ]
    assert "password" not in answer.text
    assert who["csrf_token"]


def test_the_session_tells_who_is_signed_in_and_the_token_again(fay: Caller) -> None:
    again = fay.get("/api/v1/session").expect(200)
    assert again["staff"]["email"] == "fay@example.org"
    fay.csrf_token = again["csrf_token"]
    fay.delete("/api/v1/session").expect(204)


def test_nobody_is_nobody(anybody: Caller) -> None:
    anybody.get("/api/v1/session").refused(401, "unauthorized")


@pytest.mark.parametrize(
    ("email", "password"),
    [
        ("fay@example.org", "quatre mots au soleil!"),
        ("nobody@example.org", PASSWORD),
        ("", ""),
        ("fay@example.org", ""),
    ],
)
def test_wrong_credentials_are_refused_alike(anybody: Caller, rows: Session, email: str, password: str) -> None:
    answer = anybody.post("/api/v1/session", {"email": email, "password": password})
    assert answer.refused(401, "bad_credentials") == {}
    assert "Set-Cookie" not in answer.headers
    assert rows.scalars(select(SignIn)).all() == []


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({"email": "fay@example.org"}, {"password": ["required"]}),
        ({"email": 3, "password": PASSWORD}, {"email": ["invalid"]}),
        ({"email": "fay@example.org", "password": PASSWORD, "role": "admin"}, {"role": ["unknown"]}),
        ({"email": "fay@example.org", "password": "x" * 1025}, {"password": ["too_long"]}),
    ],
)
def test_a_misshapen_sign_in_names_its_faults(anybody: Caller, body: Any, fields: Any) -> None:
    assert anybody.post("/api/v1/session", body).refused(422, "malformed") == fields


def test_a_form_of_another_site_cannot_sign_anybody_in(anybody: Caller) -> None:
    form = f'{{"email": "fay@example.org", "password": "{PASSWORD}"}}'
    anybody.post_raw("/api/v1/session", form, content_type="text/plain").refused(415, "malformed")


def test_after_thirty_failures_an_address_waits_and_signing_in_right_never_counts(app: Flask) -> None:
    caller = Caller(app)
    for _ in range(3):
        caller.signed_in("fay")
    wrong = {"email": "fay@example.org", "password": ""}
    for _ in range(30):
        caller.post("/api/v1/session", wrong).refused(401, "bad_credentials")
    caller.post("/api/v1/session", wrong).refused(429, "rate_limited")
    elsewhere = Caller(app)
    elsewhere.client.environ_base["REMOTE_ADDR"] = "192.0.2.77"
    elsewhere.signed_in("fay")


def test_signing_out_ends_the_session_also_for_a_copied_cookie(app: Flask, fay: Caller) -> None:
    thief = Caller(app)
    cookie = fay.client.get_cookie("fabrique")
    assert cookie is not None
    thief.client.set_cookie("fabrique", cookie.value)
    thief.get("/api/v1/session").expect(200)
    fay.delete("/api/v1/session").expect(204)
    thief.get("/api/v1/session").refused(401, "unauthorized")
    fay.get("/api/v1/session").refused(401, "unauthorized")


def test_signing_out_leaves_ones_other_browsers_in(app: Flask, fay: Caller) -> None:
    other = Caller(app).signed_in("fay")
    fay.delete("/api/v1/session").expect(204)
    other.get("/api/v1/session").expect(200)


def test_a_disabled_account_is_out_at_once_and_stays_out(app: Flask, fay: Caller, anybody: Caller) -> None:
    fay.get("/api/v1/session").expect(200)
    with app.app_context():
        sign_ins.disable(db.session.scalars(select(Staff).where(Staff.email == "fay@example.org")).one())
    fay.get("/api/v1/session").refused(401, "unauthorized")
    credentials = {"email": "fay@example.org", "password": PASSWORD}
    anybody.post("/api/v1/session", credentials).refused(401, "bad_credentials")


def test_the_cookie_is_for_this_site_and_out_of_reach_of_scripts(anybody: Caller) -> None:
    cookie = anybody.post("/api/v1/session", {"email": "fay@example.org", "password": PASSWORD}).headers["Set-Cookie"]
    assert "HttpOnly" in cookie
    assert "SameSite=Lax" in cookie


def test_signing_in_owes_nothing_to_the_session_before(app: Flask) -> None:
    caller = Caller(app)
    with caller.client.session_transaction() as session:
        session["planted"] = "by somebody who used this browser before"
    caller.signed_in("fay")
    with caller.client.session_transaction() as session:
        assert "planted" not in session


def test_a_hash_of_former_years_is_renewed_when_its_owner_signs_in(
    anybody: Caller, rows: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = select(Staff.password_hash).where(Staff.email == "fay@example.org")
    before = rows.scalars(theirs).one()
    rows.rollback()
    monkeypatch.setattr(passwords, "hasher", PasswordHasher(time_cost=2, memory_cost=64, parallelism=1))
    anybody.signed_in("fay")
    after = rows.scalars(theirs).one()
    assert after != before
    assert passwords.is_right(after, PASSWORD)
    assert not passwords.is_outdated(after)


def test_when_redis_is_away_people_still_sign_in_and_failures_are_still_counted(instance: Path) -> None:
    caller = Caller(make_app(instance, REDIS_URL="redis://127.0.0.1:8119/0"))
    caller.signed_in("fay")
    wrong = {"email": "fay@example.org", "password": ""}
    for _ in range(30):
        caller.post("/api/v1/session", wrong).refused(401, "bad_credentials")
    caller.post("/api/v1/session", wrong).refused(429, "rate_limited")
