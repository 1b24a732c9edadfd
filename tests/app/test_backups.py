"""Copies of the database: whole while others write, put back as a new history, rotated by day."""

from __future__ import annotations

import sqlite3
import stat
import threading
from collections.abc import Iterator
from contextlib import closing
from datetime import date, datetime
from pathlib import Path

import pytest
from flask import Flask

from app import backups
from app.config import BadSetting
from app.daily import Daily
from app.running import mark
from tests.caller import Caller
from tests.conftest import Json, make_app


@pytest.fixture
def copy(app: Flask, workshop: Json, tmp_path: Path) -> Path:
    """A backup made after Fay prepared her workshop."""
    target = tmp_path / "copy.sqlite3"
    said = told(app, "backup", str(target))
    assert said.strip() == str(target)
    return target


def told(app: Flask, *words: str, code: int = 0) -> str:
    ran = app.test_cli_runner().invoke(args=words)
    assert ran.exit_code == code, ran.output
    return str(ran.output)


def asked(file: Path, question: str) -> list[tuple[object, ...]]:
    with closing(sqlite3.connect(file)) as opened:
        return opened.execute(question).fetchall()


def database(app: Flask) -> Path:
    return Path(app.instance_path, "fabrique.sqlite3")


def test_a_backup_holds_what_was_there_and_only_its_owner_reads_it(copy: Path, workshop: Json) -> None:
    assert asked(copy, "SELECT id FROM workshops") == [(workshop["id"],)]
    assert asked(copy, "SELECT count(*) FROM journal") == [(1,)]
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    assert [file.name for file in copy.parent.iterdir() if file.name.startswith(".")] == []


def test_without_a_name_it_goes_with_the_others(app: Flask) -> None:
    [line] = told(app, "backup").splitlines()
    assert Path(line).parent == Path(app.instance_path, "backups")
    assert backups.check(Path(line))


def test_no_file_is_overwritten(app: Flask, copy: Path) -> None:
    before = copy.read_bytes()
    assert "already there" in told(app, "backup", str(copy), code=1)
    assert copy.read_bytes() == before


@pytest.fixture
def busy(app: Flask) -> Iterator[threading.Event]:
    """Somebody who commits two rows at a time, without a pause."""
    wrote, stop = threading.Event(), threading.Event()

    def write() -> None:
        with closing(sqlite3.connect(database(app), timeout=5, isolation_level=None)) as rows:
            rows.execute("CREATE TABLE pairs (number INTEGER)")
            number = 0
            while not stop.is_set():
                number += 1
                rows.execute("BEGIN IMMEDIATE")
                rows.executemany("INSERT INTO pairs VALUES (?)", [(number,), (number,)])
                rows.execute("COMMIT")
                wrote.set()

    thread = threading.Thread(target=write)
    thread.start()
    assert wrote.wait(10)
    yield wrote
    stop.set()
    thread.join()


def test_a_backup_made_while_others_write_holds_whole_commits(
    app: Flask, busy: threading.Event, tmp_path: Path
) -> None:
    target = tmp_path / "busy.sqlite3"
    backups.save(database(app), target)
    [(rows, numbers)] = asked(target, "SELECT count(*), count(DISTINCT number) FROM pairs")
    assert rows == 2 * int(str(numbers)) > 0
    busy.clear()
    assert busy.wait(10), "writers went on"


def test_a_restored_workshop_is_another_history_with_the_same_journal(
    app: Flask, fay: Caller, workshop: Json, copy: Path
) -> None:
    [(epoch,)] = asked(copy, "SELECT epoch FROM workshops")
    fay.post("/api/v1/workshops", {"title": "Après", "challenge": "Rien", "scenario": "complet"}).expect(201)
    said = told(app, "restore", str(copy))
    [(restored, seq)] = asked(database(app), "SELECT epoch, journal_seq FROM workshops")
    assert restored != epoch
    assert seq == 1
    assert asked(database(app), "SELECT count(*) FROM journal") == [(1,)]
    [aside] = Path(app.instance_path).glob("fabrique-before-*.sqlite3")
    assert str(aside) in said
    assert asked(aside, "SELECT count(*) FROM workshops") == [(2,)]


def test_nothing_is_restored_under_a_running_server(app: Flask, copy: Path) -> None:
    before = asked(database(app), "SELECT epoch FROM workshops")
    with mark(Path(app.instance_path)):
        assert "stop it first" in told(app, "restore", str(copy), code=1)
    assert asked(database(app), "SELECT epoch FROM workshops") == before


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        ("UPDATE alembic_version SET version_num = 'ffff'", "newer version"),
        ("DROP TABLE workshops", "not a backup of La Fabrique"),
        ("DELETE FROM alembic_version", "damaged"),
    ],
)
def test_a_file_that_does_not_fit_changes_nothing(app: Flask, copy: Path, spoil: str, said: str) -> None:
    before = asked(database(app), "SELECT epoch FROM workshops")
    with closing(sqlite3.connect(copy)) as spoilt, spoilt:
        spoilt.execute("PRAGMA foreign_keys=OFF")
        spoilt.execute(spoil)
    assert said in told(app, "restore", str(copy), code=1)
    assert asked(database(app), "SELECT epoch FROM workshops") == before


def test_a_file_of_something_else_is_refused(app: Flask, tmp_path: Path) -> None:
    (tmp_path / "photo.jpg").write_bytes(b"not a database" * 100)
    assert "not a backup" in told(app, "restore", str(tmp_path / "photo.jpg"), code=1)


def test_a_database_server_has_tools_of_its_own(instance: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    app = make_app(instance)
    app.config["DATABASE_URL"] = "postgresql+psycopg2://fabrique@localhost/fabrique"
    assert "pg_dump" in told(app, "backup", code=1)


def test_each_day_has_one_copy_and_old_ones_go(app: Flask) -> None:
    folder = Path(app.instance_path, "backups")
    folder.mkdir()
    for day in range(1, 10):
        (folder / backups.daily_name(date(2026, 3, day))).touch()
    (folder / "fabrique-2026-01-01-101010.sqlite3").touch()
    Daily(app).look()
    kept = sorted(file.name for file in folder.iterdir())
    today = backups.daily_name(datetime.now().date())
    by_hand = "fabrique-2026-01-01-101010.sqlite3"
    assert kept == [by_hand, *(backups.daily_name(date(2026, 3, day)) for day in range(4, 10)), today]
    assert backups.check(folder / today)
    made_at = (folder / today).stat().st_mtime_ns
    Daily(app).look()
    assert (folder / today).stat().st_mtime_ns == made_at


PICTURE = "3f9c"


@pytest.fixture
def picture(app: Flask, workshop: Json) -> Path:
    file = Path(app.instance_path, "photos", workshop["id"], f"{PICTURE}.jpg")
    file.parent.mkdir(parents=True)
    file.write_bytes(b"a picture")
    (file.parent / f".{PICTURE}.jpg.unfinished").touch()
    return file


def test_pictures_go_with_a_backup_and_come_back_with_it(app: Flask, picture: Path, tmp_path: Path) -> None:
    target = tmp_path / "elsewhere" / "copy.sqlite3"
    target.parent.mkdir()
    assert told(app, "backup", str(target)).splitlines() == [str(target), str(target.with_name("copy.photos"))]
    copied = target.with_name("copy.photos") / picture.parent.name
    assert [file.name for file in copied.iterdir()] == [picture.name]
    picture.unlink()
    told(app, "restore", str(target))
    assert picture.read_bytes() == b"a picture"


def test_pictures_of_a_disk_without_links_are_copied(
    app: Flask, picture: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(18, "Invalid cross-device link")

    monkeypatch.setattr("os.link", refuse)
    backups.save(database(app), tmp_path / "copy.sqlite3", picture.parent.parent)
    [copied] = (tmp_path / "copy.photos").glob("*/*")
    assert copied.read_bytes() == b"a picture"
    assert not copied.samefile(picture)


def test_a_daily_copy_lets_its_pictures_go_with_it(app: Flask, picture: Path) -> None:
    folder = Path(app.instance_path, "backups")
    Daily(app).look()
    [copied] = folder.glob("*.photos/*/*")
    assert copied.samefile(picture)
    for day in range(1, 9):
        (folder / backups.daily_name(date(2099, 3, day))).touch()
    backups.forget_old(folder, 7)
    assert not copied.exists()
    assert picture.exists()


def test_a_daily_copy_that_fails_is_told(app: Flask, anybody: Caller) -> None:
    daily = app.extensions["state"].daily
    Path(app.instance_path, "backups").write_text("a file where the folder should be")
    daily.look()
    assert daily.has_failed
    assert anybody.get("/healthz").expect(200) == {"ok": True, "degraded": ["backup"]}


def test_the_number_of_days_is_a_number(tmp_path: Path) -> None:
    with pytest.raises(BadSetting):
        make_app(tmp_path, BACKUP_DAYS="many")
