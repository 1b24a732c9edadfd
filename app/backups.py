"""Copies of the SQLite database and of the pictures: made while a workshop runs, checked, put back, and let go."""

from __future__ import annotations

import os
import re
import shutil
import sqlite3
from contextlib import closing
from datetime import date
from pathlib import Path
from uuid import uuid4

COMPANIONS = ("", "-wal", "-shm")
DAILY = re.compile(r"fabrique-\d{4}-\d\d-\d\d\.sqlite3", re.ASCII)


class BadBackup(Exception):
    """A file that cannot be put back: its sentence says why."""


def daily_name(day: date) -> str:
    return f"fabrique-{day.isoformat()}.sqlite3"


def photos_of(copy: Path) -> Path:
    """The folder of the pictures that go with a copy of the database."""
    return copy.with_name(f"{copy.stem}.photos")


def save(database: Path, target: Path, photos: Path | None = None) -> None:
    """Write a whole, checked copy of a database that others go on using, and of its folder of pictures.

    Raises sqlite3.Error, OSError, BadBackup.
    """
    target.parent.mkdir(parents=True, exist_ok=True)
    rough = target.with_name(f".{target.name}.{uuid4().hex}")
    try:
        # Born readable by its owner only: it holds what people wrote.
        os.close(os.open(rough, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        _copy(database, rough)
        check(rough)
        if photos:
            # After the database: every picture that its notes show is there.
            add_photos(photos, photos_of(target))
        _keep(rough, target)
    finally:
        rough.unlink(missing_ok=True)


def _copy(database: Path, rough: Path) -> None:
    # One read transaction, which writers do not wait for. The step-by-step backup
    # of SQLite begins again at each commit of another: in a workshop, for ever.
    with closing(sqlite3.connect(_address(database, "ro"), uri=True, isolation_level=None)) as source:
        source.execute("VACUUM INTO ?", (str(rough),))


def add_photos(source: Path, target: Path) -> None:
    """The pictures that another folder lacks: linked where the disk can, since a picture never changes."""
    for file in source.glob("*/[!.]*"):
        copied = target / file.parent.name / file.name
        if not copied.exists():
            copied.parent.mkdir(parents=True, exist_ok=True)
            _link(file, copied)


def _link(file: Path, copied: Path) -> None:
    try:
        os.link(file, copied)
    except FileNotFoundError:
        pass  # somebody just took their note back
    except OSError:
        # Another disk, or one without links.
        shutil.copy2(file, copied)


def _keep(rough: Path, target: Path) -> None:
    for path in (rough, rough.parent):
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
        if path == rough:
            rough.replace(target)


def check(file: Path) -> str:
    """The revision of the tables in a copy. Raises BadBackup when it is not whole, or not one of ours."""
    try:
        with closing(sqlite3.connect(_address(file, "ro"), uri=True)) as copy:
            faults = copy.execute("PRAGMA quick_check(1)").fetchone()[0]
            revision = copy.execute("SELECT version_num FROM alembic_version").fetchone()
            copy.execute("SELECT epoch FROM workshops LIMIT 1")
    except sqlite3.Error as error:
        raise BadBackup(f"{file}: not a backup of La Fabrique ({error})") from error
    if faults != "ok" or revision is None:
        raise BadBackup(f"{file}: damaged ({faults})")
    return str(revision[0])


def put_back(copy: Path, database: Path, aside: Path) -> None:
    """Make a copy the database, each workshop beginning a new history; what was there goes aside."""
    fresh = database.with_name(f".{database.name}.{uuid4().hex}")
    try:
        save(copy, fresh)
        with closing(sqlite3.connect(fresh)) as restored, restored:
            # What screens show came after this copy: another epoch makes them start from a snapshot.
            restored.execute("UPDATE workshops SET epoch = lower(hex(randomblob(16)))")
        for ending in COMPANIONS:
            if (old := Path(f"{database}{ending}")).exists():
                old.rename(f"{aside}{ending}")
        fresh.replace(database)
    finally:
        fresh.unlink(missing_ok=True)


def forget_old(folder: Path, days: int) -> None:
    """Keep the last daily copies; those made by hand stay."""
    daily = sorted(file for file in folder.iterdir() if DAILY.fullmatch(file.name))
    for file in daily[:-days]:
        file.unlink(missing_ok=True)
        shutil.rmtree(photos_of(file), ignore_errors=True)


def _address(file: Path, mode: str) -> str:
    return f"{file.resolve().as_uri()}?mode={mode}"
