"""The door of the team: first account, signing in and out, the language of the pages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import select

from app.extensions import db
from app.models import Centre, Staff
from app.setup import first_run_link
from tests.app.browsing import send, words
from tests.caller import PASSWORD, Caller
from tests.conftest import make_app

FAY = {"email": "fay@example.org", "password": PASSWORD}
SAMIRA = {
    "name": "Samira B.",
    "email": "samira.arbrisseau",
    "password": PASSWORD,
    "centre": "Centre social du Moulin",
    "town": "Lille",
    "contact": "L’accueil, 03 00 00 00 00",
}


@pytest.fixture(scope="module")
def bare_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated instance nobody has used yet."""
    folder = tmp_path_factory.mktemp("bare")
    app = make_app(folder)
    with app.app_context():
        upgrade()
        db.engine.dispose()
    return folder


@pytest.fixture
def new_app(bare_instance: Path) -> Iterator[Flask]:
    app = make_app(bare_instance)
    yield app
    with app.app_context():
        for table in reversed(db.metadata.sorted_tables):
            db.session.execute(table.delete())
        db.session.commit()
        db.engine.dispose()


@pytest.fixture
def link(new_app: Flask) -> str:
    address = first_run_link(new_app)
    assert address
    return address[address.index("/setup/") :]


def staff_of(app: Flask) -> list[Staff]:
    with app.app_context():
        return list(db.session.scalars(select(Staff)))


def test_the_first_link_makes_the_account_and_its_centre_and_lets_them_in(new_app: Flask, link: str) -> None:
    samira = Caller(new_app)
    assert "Il reste 59 minutes" in words(samira.get(link))
    assert send(samira, link, SAMIRA).headers["Location"] == "/workshops"
    assert "Pas encore d’atelier ici." in words(samira.get("/workshops"))
    with new_app.app_context():
        centre = db.session.scalars(select(Centre).where(Centre.name == SAMIRA["centre"])).one()
        assert (centre.town, centre.contact) == (SAMIRA["town"], SAMIRA["contact"])
        assert db.session.scalars(select(Staff)).one().role_at(centre.id) == "admin"


def test_a_centre_that_is_known_is_not_made_twice(new_app: Flask, link: str) -> None:
    send(Caller(new_app), link, {**SAMIRA, "centre": "Centre social Echo"})
    with new_app.app_context():
        assert len(db.session.scalars(select(Centre)).all()) == 8


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"password": "court"}, "C’est trop court. Ajoutez un mot."),
        ({"password": "aaaaaaaaaaaaaaaa"}, "Trop facile à deviner."),
        ({"email": "a b"}, "Au moins 3 signes, sans espace."),
        ({"email": ""}, "À remplir."),
        ({"centre": " "}, "À remplir."),
        ({"name": "x" * 61}, "C’est trop long."),
    ],
)
def test_what_is_wrong_is_said_beside_its_field_and_nothing_is_made(
    new_app: Flask, link: str, fields: dict[str, str], sentence: str
) -> None:
    answer = send(Caller(new_app), link, {**SAMIRA, **fields})
    assert answer.status == 200
    assert sentence in words(answer)
    assert 'aria-invalid="true"' in answer.text
    assert PASSWORD not in answer.text
    assert staff_of(new_app) == []


def test_a_used_link_says_what_to_do_in_each_of_three_cases(new_app: Flask, link: str) -> None:
    send(Caller(new_app), link, SAMIRA)
    late = Caller(new_app).get(link)
    late.expect(410)
    said = words(late)
    for case in ("Vous avez déjà un compte", "On vous a invité", "C’est le tout premier compte", "Entrer avec le code"):
        assert case in said


def test_the_door_says_where_the_first_link_is_while_nobody_has_an_account(new_app: Flask, anybody: Caller) -> None:
    assert "Ouvrez le lien écrit dans le terminal." in words(Caller(new_app).get("/login"))
    assert "terminal" not in words(anybody.get("/login"))


def test_staff_pages_send_to_the_door_and_the_door_sends_back(anybody: Caller) -> None:
    door = anybody.get("/workshops/new").headers["Location"]
    assert door == "/login?next=/workshops/new"
    assert send(anybody, door, FAY).headers["Location"] == "/workshops/new"
    anybody.get("/workshops/new").expect(200)


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:alert(1)"]
)
def test_the_door_never_sends_to_another_site(anybody: Caller, elsewhere: str) -> None:
    assert send(anybody, "/login", FAY, to=f"/login?next={elsewhere}").headers["Location"] == "/workshops"


def test_an_unknown_name_and_a_wrong_passphrase_get_the_same_answer(anybody: Caller) -> None:
    wrong = send(anybody, "/login", {**FAY, "password": "quatre mots à la lune"})
    unknown = send(anybody, "/login", {**FAY, "email": "nobody@example.org"})
    assert (wrong.status, unknown.status) == (401, 401)
    assert words(wrong) == words(unknown)
    assert "L’identifiant ou la phrase ne va pas." in words(wrong)


def test_residents_find_the_way_in_on_the_door(anybody: Caller) -> None:
    door = anybody.get("/login")
    assert "Entrer avec le code" in words(door)
    assert '<a class="btn" href="/">' in door.text


def test_a_form_without_its_token_is_refused(anybody: Caller) -> None:
    answer = anybody.post_raw("/login", "email=fay@example.org", "application/x-www-form-urlencoded")
    assert answer.status == 400
    assert "Location" not in answer.headers


def test_signing_out_shuts_the_pages_again(anybody: Caller) -> None:
    send(anybody, "/login", FAY)
    assert send(anybody, "/workshops", {}, to="/logout").headers["Location"] == "/login"
    assert anybody.get("/workshops").status == 302


def lang_of(answer: Any) -> str:
    return str(answer.text.split('<html lang="')[1][:2])


def test_a_language_once_picked_stays(anybody: Caller) -> None:
    answer = send(anybody, "/login", {"lang": "en", "next": "/login"}, to="/language")
    assert answer.headers["Location"] == "/login"
    door = anybody.get("/login")
    assert lang_of(door) == "en"
    assert "Enter with the code" in words(door)


def test_an_unknown_language_changes_nothing(anybody: Caller) -> None:
    send(anybody, "/login", {"lang": "xx"}, to="/language")
    assert lang_of(anybody.get("/login")) == "fr"


@pytest.mark.parametrize(
    ("spoken", "lang"), [("en-GB,fr;q=0.5", "en"), ("tr", "fr"), ("", "fr"), ("de,en;q=0.2", "en")]
)
def test_a_browser_that_never_picked_hears_its_first_language_that_we_speak(
    anybody: Caller, spoken: str, lang: str
) -> None:
    assert lang_of(anybody.get("/login", headers={"Accept-Language": spoken})) == lang
