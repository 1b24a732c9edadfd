"""Ready? What is tried before a workshop opens, and what the room is told."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import Any

import pytest
from flask import Flask
from sqlalchemy.orm import Session

from app.models import Workshop, now
from app.pages import checks
from app.pages.times import time_before
from app.rooms import open_room
from tests.app.browsing import send, words
from tests.caller import Caller
from tests.conftest import make_app

Json = dict[str, Any]


class Healthy(BaseHTTPRequestHandler):
    """A server that is ready."""

    def do_GET(self) -> None:
        self.send_response(200 if self.path == "/healthz" else 404)
        self.end_headers()

    def log_message(self, *args: Any) -> None:
        """Says nothing."""


@pytest.fixture
def healthy() -> Iterator[str]:
    with HTTPServer(("127.0.0.1", 0), Healthy) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def page_of(caller: Caller, workshop: Json) -> str:
    answer = caller.get(f"/workshops/{workshop['id']}")
    answer.expect(200)
    return words(answer)


def test_what_nobody_tried_yet_is_to_be_seen(fay: Caller, workshop: Json) -> None:
    said = page_of(fay, workshop)
    assert "Le carré n’est pas encore essayé" in said
    assert "Le mur n’est pas encore ouvert" in said
    assert "Personne n’est encore entré." in said
    # The tests' server listens to this machine only.
    assert "Cet ordinateur n’est sur aucun réseau" in said
    assert "3 points sont encore à voir" in said


def test_a_phone_that_came_in_and_an_open_wall_are_good(fay: Caller, app: Flask, workshop: Json, ana: Json) -> None:
    with app.app_context():
        open_room(workshop["id"]).walls = 1
    said = page_of(fay, workshop)
    assert ana["seat"]["id"] not in said
    assert "1 téléphone est entré." in said
    assert "Le mur est ouvert" in said
    assert "1 personne est entrée." in said


def test_the_address_is_really_asked(healthy: str, app: Flask) -> None:
    with app.app_context():
        assert checks.answers(healthy)
        assert not checks.answers(healthy + "/elsewhere")
        assert not checks.answers("http://127.0.0.1:9")


def test_an_address_that_does_not_answer_is_to_be_seen(instance: Path, fay: Caller, workshop: Json) -> None:
    wrong = make_app(instance, PUBLIC_URL="http://127.1.2.3:9")
    caller = Caller(wrong).signed_in("fay")
    assert "L’adresse ne répond pas" in page_of(caller, workshop)


def test_too_little_room_on_the_disk_is_to_be_seen(
    fay: Caller, workshop: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Il reste de la place" in page_of(fay, workshop)
    monkeypatch.setattr(checks, "GIGABYTE", 10**18)
    assert "Il reste très peu de place" in page_of(fay, workshop)


def test_the_page_shows_how_to_come_in(fay: Caller, workshop: Json) -> None:
    pin = workshop["pin"]
    answer = fay.get(f"/workshops/{workshop['id']}")
    assert f"{pin[:3]} {pin[3:]}" in words(answer)
    assert '<svg viewBox="0 0' in answer.text or 'class="qr"' in answer.text
    assert "Mettez votre téléphone sur le Wi-Fi" in words(answer)


def test_a_public_address_needs_no_wifi_of_ours(instance: Path, workshop: Json) -> None:
    app = make_app(instance, PUBLIC_URL="http://127.1.2.3:9")
    assert "sur le Wi-Fi de la salle" not in page_of(Caller(app).signed_in("fay"), workshop)


def test_the_date_can_be_set_and_taken_away(fay: Caller, workshop: Json, rows: Session) -> None:
    page = f"/workshops/{workshop['id']}"
    send(fay, page, {"day": "2031-07-01", "time": "18:30"}, to=page + "/date")
    assert rows.get_one(Workshop, workshop["id"]).planned_at == datetime(2031, 7, 1, 16, 30, tzinfo=UTC)
    assert "mardi 1 juillet 2031, à 18 h 30" in page_of(fay, workshop)
    send(fay, page, {"day": "", "time": "18:30"}, to=page + "/date")
    rows.rollback()
    assert rows.get_one(Workshop, workshop["id"]).planned_at is None


def test_another_centre_cannot_move_the_date(fay: Caller, zoe: Caller, workshop: Json, rows: Session) -> None:
    send(zoe, "/workshops/new", {"day": "2031-07-01"}, to=f"/workshops/{workshop['id']}/date").expect(404)
    assert rows.get_one(Workshop, workshop["id"]).planned_at is None


@pytest.mark.parametrize(
    ("minutes", "told"),
    [(10, "dans 10 minutes"), (1, "dans 1 minute"), (90, "dans 1 h 30"), (-5, None), (24 * 60, None)],
)
def test_the_time_left_is_told_when_it_is_short(app: Flask, minutes: int, told: str | None) -> None:
    moment = now()
    with app.app_context():
        assert time_before(moment + timedelta(minutes=minutes), moment) == told
