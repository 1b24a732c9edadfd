"""The page about accessibility: for anyone, in each language, and never more than what was checked."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import update

from app.models import Centre
from app.models.engine import writing
from app.pages.accessibility import AXE
from app.words import LANGUAGES, messages
from tests.app.browsing import words
from tests.caller import Caller

ADDRESS = "/accessibilite"
ROOT = Path(__file__).resolve().parents[2]
Json = dict[str, Any]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_residents_read_it_in_their_language(anybody: Caller, lang: str) -> None:
    answer = anybody.get(ADDRESS, headers={"Accept-Language": lang})
    answer.expect(200)
    assert f'<html lang="{lang}"' in answer.text
    said = words(answer)
    for key, sentence in messages(lang).items():
        if key.startswith("access.") and not key.startswith(("access.tell.contacts", "access.rights.call")):
            assert isinstance(sentence, str)
            assert " ".join(sentence.split()) in said, key


def test_the_detail_is_marked_as_french_for_those_who_read_another_language(anybody: Caller) -> None:
    text = anybody.get(ADDRESS, headers={"Accept-Language": "ar"}).text
    assert '<details lang="fr" dir="ltr">' in text
    assert "aucun audit" in text


def test_it_says_that_nobody_audited_it(anybody: Caller) -> None:
    said = words(anybody.get(ADDRESS))
    assert "n’est pas conforme au RGAA 4.1" in said
    assert "Défenseur des droits" in said


def test_it_names_the_contact_of_each_centre_that_gave_one(app: Flask, anybody: Caller) -> None:
    assert "mediation@echo.example" not in anybody.get(ADDRESS).text
    with app.app_context(), writing() as rows:
        chosen = Centre.name == "Centre social Echo"
        rows.execute(update(Centre).where(chosen).values(contact="Nora, mediation@echo.example"))
    said = words(anybody.get(ADDRESS))
    assert "Centre social Echo Nora, mediation@echo.example" in said
    assert "Centre social Phalempins" not in said


def test_the_version_it_names_is_the_one_that_is_used() -> None:
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]["axe-core"]
    assert wanted == AXE


@pytest.mark.parametrize("path", ["/login", "/workshops", "/workshops/new"])
def test_pages_of_the_team_lead_to_it(fay: Caller, path: str) -> None:
    assert f'href="{ADDRESS}"' in fay.get(path).text
