"""The wall's page: a signed link opens it, nothing else does."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from flask import Flask

from app.access import issue_token
from app.pages.board import as_typed
from tests.app.browsing import words
from tests.caller import Answer, Caller

Json = dict[str, Any]

BOOT = re.compile(r'<script type="application/json" id="boot">(.*?)</script>', re.DOTALL)


def wall(app: Flask, workshop_id: str, kind: str = "board", seat_id: str | None = None, seconds: int = 60) -> Answer:
    with app.app_context():
        token = issue_token(kind, workshop_id, seat_id, seconds)
    return Caller(app).get(f"/board/{token}")


def boot_of(answer: Answer) -> Json:
    found = BOOT.search(answer.text)
    assert found
    return dict(json.loads(found[1]))


def test_a_signed_link_opens_the_wall_without_an_account(app: Flask, workshop: Json) -> None:
    answer = wall(app, workshop["id"])
    answer.expect(200)
    boot = boot_of(answer)
    assert boot["token"] in answer.response.request.path
    assert boot["join"]["address"] == "127.0.0.1:8000"
    assert boot["join"]["qr"].startswith("<svg")


def test_the_page_itself_tells_nothing_of_the_workshop_but_its_title(app: Flask, workshop: Json) -> None:
    assert set(boot_of(wall(app, workshop["id"]))) == {"token", "workshop_id", "join"}


@pytest.mark.parametrize(
    ("kind", "seat_id", "seconds"), [("board", None, -1), ("participant", "somebody", 60), ("kiosk", None, 60)]
)
def test_an_old_link_or_one_for_another_screen_opens_a_plain_page(
    app: Flask, workshop: Json, kind: str, seat_id: str | None, seconds: int
) -> None:
    answer = wall(app, workshop["id"], kind, seat_id, seconds)
    answer.expect(410)
    assert "Ce lien ne marche plus" in words(answer)
    assert not BOOT.search(answer.text)


def test_a_forged_link_and_a_workshop_that_is_gone_look_the_same(app: Flask, workshop: Json) -> None:
    gone, forged = wall(app, "no-such-workshop"), Caller(app).get("/board/forged")
    assert (gone.status, forged.status) == (410, 410)
    assert words(gone) == words(forged)


@pytest.mark.parametrize(
    ("address", "typed"),
    [
        ("http://192.168.1.24:8000", "192.168.1.24:8000"),
        ("https://ateliers.exemple.fr", "ateliers.exemple.fr"),
        ("https://exemple.fr/ateliers", "exemple.fr/ateliers"),
    ],
)
def test_an_address_is_written_as_people_type_it(address: str, typed: str) -> None:
    assert as_typed(address) == typed
