"""The first account is made once, with a link shown once in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import select

from app import setup
from app.accounts import create as make_account
from app.errors import Refused
from app.extensions import db
from app.models import Centre, Membership, SetupLink, Staff, Versant, now
from app.models.engine import writing
from tests.caller import PASSWORD
from tests.conftest import make_app

ECHO = setup.CentreChoice(name="Centre social Echo")


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Flask]:
    """An installation nobody has used."""
    app = make_app(tmp_path)
    with app.app_context():
        upgrade()
        yield app
        db.session.remove()
        db.engine.dispose()


@pytest.fixture
def token(empty: Flask) -> str:
    link = setup.first_run_link(empty)
    assert link
    return link.rpartition("/setup/")[2]


def use(token: str, **changes: object) -> Staff:
    asked = {"email": "Samira.Arbrisseau", "name": "Samira", "password": PASSWORD, "centre": ECHO}
    return setup.use_link(token, **{**asked, **changes})  # type: ignore[arg-type]


def accounts() -> list[str]:
    return list(db.session.scalars(select(Staff.email)))


def test_the_link_makes_the_first_account_admin_of_its_centre(token: str) -> None:
    staff = use(token)
    assert staff.email == "samira.arbrisseau"
    assert [(one.centre.name, one.role) for one in staff.memberships] == [("Centre social Echo", "admin")]


def test_the_eight_centres_wait_with_their_sides_towns_and_colours(token: str) -> None:
    sides = db.session.scalars(select(Versant).order_by(Versant.position)).all()
    assert [(side.name, len(side.centres)) for side in sides] == [("Sud", 4), ("Nord-Est", 4)]
    centres = db.session.scalars(select(Centre)).all()
    assert {centre.colour for centre in centres} == {f"g{number}" for number in range(1, 9)}
    assert {centre.town for centre in centres} == {"Lille", "Faches-Thumesnil", "Roubaix", "Tourcoing"}


def test_the_first_account_may_bring_its_own_centre(token: str) -> None:
    side = db.session.scalars(select(Versant)).first()
    assert side
    own = setup.CentreChoice(name=" Les Tilleuls ", town="Lille", versant_id=side.id, contact="L’accueil")
    centre = use(token, centre=own).memberships[0].centre
    assert (centre.name, centre.town, centre.versant, centre.contact) == ("Les Tilleuls", "Lille", side, "L’accueil")


def test_the_link_works_once(token: str) -> None:
    use(token)
    with pytest.raises(Refused, match="expired_link"):
        use(token, email="somebody.else")
    assert accounts() == ["samira.arbrisseau"]


def test_of_two_people_with_the_link_one_makes_the_account(token: str) -> None:
    """Both opened the page before either sent it: the second is refused inside the transaction."""
    with writing() as rows:
        setup._use_up(rows, token)
    with pytest.raises(Refused, match="expired_link"), writing() as rows:
        setup._use_up(rows, token)


def test_the_link_dies_after_an_hour(token: str) -> None:
    assert setup.minutes_left(token) in (59, 60)
    with writing() as rows:
        rows.scalars(select(SetupLink)).one().expires_at = now() - timedelta(seconds=1)
    for ask in (setup.minutes_left, use):
        with pytest.raises(Refused, match="expired_link"):
            ask(token)
    assert accounts() == []


def test_a_new_link_replaces_the_last(empty: Flask, token: str) -> None:
    assert setup.first_run_link(empty)
    with pytest.raises(Refused, match="expired_link"):
        use(token)


def test_a_guessed_link_opens_nothing(token: str) -> None:
    with pytest.raises(Refused, match="expired_link"):
        use("guessed")
    assert accounts() == []


def test_there_is_no_link_once_somebody_has_an_account(empty: Flask, token: str) -> None:
    use(token)
    assert setup.first_run_link(empty) is None


def test_the_database_does_not_hold_the_link_itself(token: str) -> None:
    assert token not in db.session.scalars(select(SetupLink.token_hash)).all()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"password": "trop court"}, {"password": ["too_short"]}),
        ({"password": "motdepasse123"}, {"password": ["too_common"]}),
        ({"email": "deux mots"}, {"email": ["invalid"]}),
        ({"name": "x" * 61}, {"name": ["too_long"]}),
        ({"centre": setup.CentreChoice()}, {"centre": ["required"]}),
        ({"centre": setup.CentreChoice(id="unheard-of")}, {"centre": ["required"]}),
    ],
)
def test_after_a_fault_the_link_still_works(token: str, change: dict[str, object], fault: object) -> None:
    with pytest.raises(Refused) as refused:
        use(token, **change)
    assert refused.value.fields == fault
    assert accounts() == []
    assert db.session.scalars(select(Membership)).all() == []
    use(token)


def test_no_account_has_a_role_we_do_not_know(empty: Flask) -> None:
    with pytest.raises(ValueError, match="king"), writing() as rows:
        make_account(rows, email="samira", name="", password_hash="", role="king", centre_ids=[])
