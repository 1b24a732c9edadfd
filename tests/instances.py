"""Instance folders for tests. With TEST_POSTGRES=postgresql://…, each has a database of its own on that server."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest

SERVER = os.environ.get("TEST_POSTGRES", "")
TEMPLATE = "template1"

ENGINE = os.environ.get("ASYNC_MODE", "eventlet")

eventlet_only = pytest.mark.skipif(ENGINE != "eventlet", reason="about our guards in eventlet's reader, or its loop")
sqlite_only = pytest.mark.skipif(bool(SERVER), reason="about SQLite's own file")


def furnish(folder: Path) -> None:
    """Give a new folder its database: SQLite needs none, PostgreSQL an empty one that settings.toml names."""
    if SERVER:
        _make_database(folder, TEMPLATE)


@contextmanager
def copied(original: Path, folder: Path) -> Iterator[Path]:
    """A copy of a folder and its database, until the end of a test."""
    shutil.copytree(original, folder)
    if SERVER:
        _make_database(folder, (original / "database").read_text())
    yield folder
    if SERVER:
        _run(f"DROP DATABASE {(folder / 'database').read_text()} WITH (FORCE)")


def _make_database(folder: Path, template: str) -> None:
    name = f"test_{uuid4().hex}"
    _run(f"CREATE DATABASE {name} TEMPLATE {template}")
    (folder / "database").write_text(name)
    (folder / "settings.toml").write_text(f'DATABASE_URL = "{SERVER.rpartition("/")[0]}/{name}"\n')


def _run(statement: str) -> None:
    import psycopg2

    connection = psycopg2.connect(SERVER)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement)
    connection.close()
