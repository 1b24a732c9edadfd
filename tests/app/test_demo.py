"""The demo: what its stories tell is what the installation then holds."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from flask import Flask
from flask_migrate import upgrade
from sqlalchemy import select

from app.demo import __main__ as demo
from app.demo.accounts import TEAM
from app.demo.cast import ballots
from app.demo.story import STORIES, read_story
from app.extensions import db
from app.models import Prototype, Staff, Workshop
from tests.conftest import make_app


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Flask, str]:
    """An instance filled by the demo, and what the terminal said."""
    folder = tmp_path_factory.mktemp("demo")
    app = make_app(folder)
    with app.app_context():
        upgrade()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("INSTANCE_PATH", str(folder))
        patch.setattr(demo, "create_app", lambda: app)
        ran = CliRunner().invoke(demo.main, catch_exceptions=False)
    assert ran.exit_code == 0, ran.output
    return app, ran.output


def test_one_workshop_is_half_way_and_the_others_are_finished(made: tuple[Flask, str]) -> None:
    with made[0].app_context():
        rows = db.session.execute(select(Workshop.title, Workshop.state, Workshop.step, Workshop.phase)).all()
    assert len(rows) == len(STORIES)
    assert ("L’accueil du centre social", "closed", "test", "decide") in rows
    assert [row[2:] for row in rows if row.state == "open"] == [("ideate", "group")]


def test_the_backlog_holds_what_the_stories_promoted(made: tuple[Flask, str]) -> None:
    promoted = [group for name in STORIES for group in read_story(name).ideas if group.promote]
    with made[0].app_context():
        cards = list(db.session.scalars(select(Prototype)))
        states = {card.state for card in cards}
        told = {card.title: card.provenance for card in cards}
    assert len(cards) == len(promoted)
    assert {group.card.get("state", "to_review") for group in promoted} == states
    assert told["Le café du premier jour"]["idea"]["votes"] == 13
    assert told["Le café du premier jour"]["test"]["use"] == {"yes": 12, "maybe": 3, "no": 1}


def test_passwords_are_shown_again_and_let_people_in(made: tuple[Flask, str]) -> None:
    app, said = made
    again = CliRunner()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(demo, "create_app", lambda: app)
        told = again.invoke(demo.main, catch_exceptions=False).output
    assert "karim.echo" in told
    assert told.strip() in said
    password = next(line.split()[1] for line in told.splitlines() if "karim.echo" in line)
    body = {"email": "karim.echo", "password": password}
    assert app.test_client().post("/api/v1/session", json=body).status_code == 200


def test_nobody_else_can_read_the_kept_passwords(made: tuple[Flask, str]) -> None:
    file = Path(made[0].instance_path) / "demo-accounts.json"
    assert file.stat().st_mode & 0o777 == 0o600
    with made[0].app_context():
        assert len(list(db.session.scalars(select(Staff)))) == len(TEAM)


def test_the_demo_does_not_touch_an_installation_in_use(app: Flask, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(demo, "create_app", lambda: app)
    ran = CliRunner().invoke(demo.main)
    assert ran.exit_code == 1
    assert "sert déjà" in ran.output


def test_ballots_add_up_to_the_wanted_votes() -> None:
    given = ballots({"a": 5, "b": 4, "c": 3}, people=5, dots=3)
    assert [sum(target in ballot for ballot in given) for target in "abc"] == [5, 4, 3]
    assert max(map(len, given)) <= 3
    with pytest.raises(ValueError, match="more votes"):
        ballots({"a": 5, "b": 5}, people=5, dots=1)
