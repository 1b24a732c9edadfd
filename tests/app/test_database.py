"""The database keeps what it acknowledged, enforces its rules, and migrates."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from typing import Any

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from flask import Flask
from flask_migrate import downgrade, upgrade
from sqlalchemy import inspect, select, text
from sqlalchemy.exc import IntegrityError, OperationalError
from sqlalchemy.orm import Session

from app.extensions import db
from app.models import Centre, SetupLink, Workshop, engine
from app.models.engine import writing
from tests.instances import sqlite_only


@pytest.fixture(autouse=True)
def _inside(app: Flask) -> Any:
    with app.app_context():
        yield
        db.session.remove()


def a_workshop(**changes: Any) -> Workshop:
    centre_id = db.session.scalars(select(Centre.id)).first()
    plain = {"centre_id": centre_id, "title": "L’accueil", "challenge": "Mieux", "scenario_id": "complet"}
    start = {"scenario": {}, "pin": "482915", "step": "empathise", "phase": "collect"}
    return Workshop(**{**plain, **start, **changes})


@sqlite_only
@pytest.mark.parametrize(
    ("pragma", "value"), [("journal_mode", "wal"), ("synchronous", 2), ("foreign_keys", 1), ("busy_timeout", 250)]
)
def test_what_is_committed_survives_a_power_cut(pragma: str, value: object) -> None:
    assert db.session.scalar(text(f"PRAGMA {pragma}")) == value


@sqlite_only
def test_a_writer_locks_from_its_start(instance: Path) -> None:
    other = sqlite3.connect(instance / "fabrique.sqlite3", timeout=0)
    with writing(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.execute("BEGIN IMMEDIATE")
    other.close()


def test_readers_go_on_while_somebody_writes(rows: Session) -> None:
    with writing() as writer:
        writer.add(a_workshop())
        writer.flush()
        assert rows.scalars(select(Workshop)).all() == []


@sqlite_only
def test_a_writer_waits_for_a_short_lock_and_then_says_so(instance: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    holder = sqlite3.connect(instance / "fabrique.sqlite3", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    pauses: list[float] = []
    monkeypatch.setattr(engine.time, "sleep", pauses.append)
    with pytest.raises(OperationalError, match="locked"), writing():
        pytest.fail("nobody may write now")
    assert pauses == [0.02, 0.06, 0.18]
    monkeypatch.setattr(engine.time, "sleep", lambda _: holder.execute("ROLLBACK"))
    with writing() as writer:
        writer.add(a_workshop())
    holder.close()


def test_an_exception_undoes_the_whole_transaction(rows: Session) -> None:
    def fail_half_way() -> None:
        with writing() as writer:
            writer.add(a_workshop())
            writer.flush()
            raise InterruptedError

    with pytest.raises(InterruptedError):
        fail_half_way()
    assert rows.scalars(select(Workshop)).all() == []


def test_two_open_workshops_never_share_a_pin_and_a_closed_one_frees_it() -> None:
    with writing() as writer:
        writer.add(a_workshop())
    with pytest.raises(IntegrityError), writing() as writer:
        writer.add(a_workshop())
    with writing() as writer:
        writer.scalars(select(Workshop)).one().state = "closed"
    with writing() as writer:
        writer.add(a_workshop())


def test_a_workshop_belongs_to_a_centre_that_exists() -> None:
    with pytest.raises(IntegrityError), writing() as writer:
        writer.add(a_workshop(centre_id="unheard-of"))


def test_moments_come_back_aware_and_in_utc() -> None:
    noon_in_lille = datetime(2026, 7, 1, 12, tzinfo=timezone(timedelta(hours=2)))
    with writing() as writer:
        writer.add(SetupLink(token_hash="x", expires_at=noon_in_lille))
    kept = db.session.get_one(SetupLink, "x")
    db.session.refresh(kept)
    assert kept.expires_at == noon_in_lille
    assert kept.expires_at.tzinfo is UTC


def test_the_migrations_make_exactly_the_tables_of_the_models() -> None:
    with db.engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, db.metadata) == []


def test_the_migrations_go_back_and_forth() -> None:
    downgrade(revision="base")
    assert inspect(db.engine).get_table_names() == ["alembic_version"]
    upgrade()
    assert db.session.scalars(select(Centre)).all() == []


@sqlite_only
def test_after_a_migration_foreign_keys_hold_again() -> None:
    downgrade(revision="base")
    upgrade()
    for _ in range(6):
        with db.engine.connect() as connection:
            assert connection.scalar(text("PRAGMA foreign_keys")) == 1
