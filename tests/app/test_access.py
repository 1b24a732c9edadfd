"""A pass lets one seat into one workshop, until it expires; nothing else does."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from itsdangerous import URLSafeTimedSerializer

from app import access
from app.access import BadToken, Pass, issue_token, read_token
from tests.conftest import make_app


@pytest.fixture(autouse=True)
def _inside(app: Flask) -> Any:
    with app.app_context():
        yield


@pytest.mark.parametrize("kind", ["participant", "facilitator", "officer", "board", "kiosk", "guest"])
def test_a_token_gives_back_what_was_put_in(kind: str) -> None:
    assert read_token(issue_token(kind, "the-workshop", "the-seat")) == Pass(kind, "the-workshop", "the-seat")


def test_a_screen_has_no_seat() -> None:
    assert read_token(issue_token("board", "the-workshop")) == Pass("board", "the-workshop", None)


def test_an_expired_token_is_nothing() -> None:
    with pytest.raises(BadToken):
        read_token(issue_token("board", "the-workshop", lifetime_seconds=-1))


def test_a_clock_put_back_does_not_shut_people_out(monkeypatch: pytest.MonkeyPatch) -> None:
    serializer = URLSafeTimedSerializer.default_signer
    ahead = serializer.get_timestamp
    monkeypatch.setattr(serializer, "get_timestamp", lambda self: ahead(self) + 240)
    token = issue_token("participant", "the-workshop", "the-seat")
    monkeypatch.undo()
    assert read_token(token).seat_id == "the-seat"


def test_no_change_of_a_token_is_believed() -> None:
    token = issue_token("participant", "the-workshop", "the-seat")
    payload, signed_at, signature = token.rsplit(".", 2)
    other = issue_token("facilitator", "the-workshop", "the-seat").rsplit(".", 2)[0]
    for forged in ("", "x", "..", f"{other}.{signed_at}.{signature}", token[:-2], f"{payload}.AAAAAA.{signature}"):
        with pytest.raises(BadToken):
            read_token(forged)


def test_a_token_signed_for_another_purpose_is_not_a_pass(app: Flask) -> None:
    other = URLSafeTimedSerializer(app.config["SECRET_KEY"], salt="cookie")
    with pytest.raises(BadToken):
        read_token(str(other.dumps(["facilitator", "the-workshop", "the-seat", 3600])))


def test_a_signed_thing_of_another_shape_is_not_a_pass() -> None:
    for shape in ("text", ["too", "short"], 3, None):
        with pytest.raises(BadToken):
            read_token(str(access._signer().dumps(shape)))


def test_a_former_key_is_believed_while_the_key_changes(app: Flask, instance: Path) -> None:
    token = issue_token("board", "the-workshop")
    changed = make_app(instance, SECRET_KEY="new", SECRET_KEY_FALLBACKS=[app.config["SECRET_KEY"]])
    with changed.app_context():
        assert read_token(token).kind == "board"
        renewed = issue_token("board", "the-workshop")
    with make_app(instance, SECRET_KEY="new").app_context():
        assert read_token(renewed).kind == "board"
        with pytest.raises(BadToken):
            read_token(token)
