"""The app as tests meet it, and the cast: Fay facilitates, Ana and Ben take part, Omar is an officer, Zoe is out."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from argon2 import PasswordHasher
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import accounts, create_app, passwords
from app.extensions import db
from app.models import Centre
from app.models.engine import writing
from app.territory import preload
from tests.caller import PASSWORD, Caller
from tests.instances import copied, furnish

TEAM = {
    "fay": ("facilitator", "Centre social Arbrisseau"),
    "omar": ("officer", "Centre social Arbrisseau"),
    "ada": ("admin", "Centre social Arbrisseau"),
    "zoe": ("facilitator", "Centre social Echo"),
}

Json = dict[str, Any]


@pytest.fixture(scope="session", autouse=True)
def _quick_hashes() -> None:
    # Slow on purpose, and asked hundreds of times here; test_passwords.py looks at the real one.
    passwords.hasher = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1)


@pytest.fixture(scope="session")
def first_instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated instance with the eight centres and the team, made once and copied for each test."""
    folder = tmp_path_factory.mktemp("instance")
    furnish(folder)
    app = make_app(folder)
    with app.app_context():
        upgrade()
        write_team()
        db.engine.dispose()
    return folder


def make_app(folder: Path, **settings: Any) -> Flask:
    app = create_app({"INSTANCE_PATH": str(folder), "HOST": "127.0.0.1", "TESTING": True, **settings})
    # Views answer as they do for people: a fault is a 500, not an exception in the test.
    app.config["PROPAGATE_EXCEPTIONS"] = False
    return app


def write_team() -> None:
    password_hash = passwords.hashed(PASSWORD)
    with writing() as rows:
        preload(rows)
        for name, (role, centre) in TEAM.items():
            accounts.create(
                rows,
                email=f"{name}@example.org",
                name=name.capitalize(),
                password_hash=password_hash,
                role=role,
                centre_ids=[rows.scalars(select(Centre.id).where(Centre.name == centre)).one()],
            )


@pytest.fixture
def instance(first_instance: Path, tmp_path: Path) -> Iterator[Path]:
    with copied(first_instance, tmp_path / "instance") as folder:
        yield folder


@pytest.fixture
def app(instance: Path) -> Iterator[Flask]:
    app = make_app(instance)
    yield app
    with app.app_context():
        db.engine.dispose()


@pytest.fixture
def rows(app: Flask) -> Iterator[Session]:
    """The database, to look at what a request left behind. Not the app's own session: requests would share it."""
    with app.app_context():
        engine = db.engine
    with Session(engine) as session:
        yield session


@pytest.fixture
def anybody(app: Flask) -> Caller:
    """A browser that never came here."""
    return Caller(app)


@pytest.fixture
def fay(app: Flask) -> Caller:
    """Fay, facilitator, signed in."""
    return Caller(app).signed_in("fay")


@pytest.fixture
def omar(app: Flask) -> Caller:
    """Omar, officer of Fay's centre, signed in."""
    return Caller(app).signed_in("omar")


@pytest.fixture
def ada(app: Flask) -> Caller:
    """Ada, admin of Fay's centre, signed in."""
    return Caller(app).signed_in("ada")


@pytest.fixture
def zoe(app: Flask) -> Caller:
    """Zoe, who facilitates in another centre, signed in."""
    return Caller(app).signed_in("zoe")


@pytest.fixture
def workshop(fay: Caller) -> Json:
    """A workshop that Fay prepared, as the API answered."""
    asked = {"title": "L’accueil", "challenge": "Mieux accueillir chacun", "scenario": "complet"}
    return fay.post("/api/v1/workshops", asked).expect(201)


@pytest.fixture
def ana(anybody: Caller, workshop: Json) -> Json:
    """Ana's place in the workshop: token, workshop_id, seat."""
    return anybody.post("/api/v1/join", {"pin": workshop["pin"]}).expect(201)


@pytest.fixture
def ben(anybody: Caller, workshop: Json, ana: Json) -> Json:
    """Ben's place: he came in after Ana."""
    return anybody.post("/api/v1/join", {"pin": workshop["pin"]}).expect(201)
