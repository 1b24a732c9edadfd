"""Who answers residents about their data: told on each phone before it begins, and on the page that stays."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from app.models import Centre
from app.models.engine import writing
from tests.app.backlog_afternoon import Afternoon
from tests.app.browsing import words
from tests.app.test_followup import close, page_of
from tests.caller import Caller

ANSWERS = "Nora, mediation@echo.example"
Json = dict[str, Any]


@pytest.fixture
def centre(app: Flask) -> str:
    """A centre that said who answers."""
    with app.app_context(), writing() as rows:
        rows.execute(update(Centre).where(Centre.name == "Centre social Echo").values(contact=ANSWERS))
    return "Centre social Echo"


@pytest.mark.parametrize("path", ["/", "/123456"])
def test_the_phone_knows_who_answers_for_each_centre(anybody: Caller, centre: str, path: str) -> None:
    assert boot(anybody.get(path).text)["contacts"] == {centre: ANSWERS}


def test_centres_that_said_nobody_are_left_out(anybody: Caller) -> None:
    assert boot(anybody.get("/").text)["contacts"] == {}


def test_the_page_that_stays_says_it_too(anybody: Caller, app: Flask, workshop: Json) -> None:
    close(Afternoon(app, workshop["id"]))
    assert "Une question sur vos données" not in words(page_of(anybody, workshop))
    with app.app_context(), writing() as rows:
        rows.execute(update(Centre).values(contact=ANSWERS))
    assert f"Une question sur vos données ? {ANSWERS}" in words(page_of(anybody, workshop))


def boot(page: str) -> Json:
    found = re.search(r'id="boot">(.*?)</script>', page)
    assert found
    return dict(json.loads(found[1]))
