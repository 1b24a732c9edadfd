"""`flask backup` and `flask restore`: a copy of the SQLite database and of the pictures, and the way back."""

from __future__ import annotations

import sqlite3
from datetime import datetime
from pathlib import Path

import click
from alembic.script import ScriptDirectory
from flask import Flask, current_app
from flask.cli import with_appcontext
from flask_migrate import upgrade

from app import backups, photos
from app.backups import BadBackup
from app.config import ROOT
from app.daily import database_file
from app.extensions import db
from app.running import StillRunning, nobody_runs


def init_app(app: Flask) -> None:
    app.cli.add_command(backup)
    app.cli.add_command(restore)


@click.command()
@click.argument("file", required=False, type=click.Path(path_type=Path, dir_okay=False))
@with_appcontext
def backup(file: Path | None) -> None:
    """Save the database in FILE, also while a workshop runs; in the instance's backups when left out.

    Pictures go beside it, in a folder of the same name that ends with .photos.
    """
    database = _sqlite_file("pg_dump")
    target = file or Path(current_app.instance_path, "backups", f"fabrique-{_moment()}.sqlite3")
    if target.exists():
        raise click.ClickException(f"{target} is already there")
    try:
        backups.save(database, target, photos.root_of(current_app.instance_path))
    except (OSError, sqlite3.Error, BadBackup) as error:
        raise click.ClickException(f"nothing was saved: {error}") from error
    click.echo(target)
    if backups.photos_of(target).exists():
        click.echo(backups.photos_of(target))


@click.command()
@click.argument("file", type=click.Path(path_type=Path, dir_okay=False, exists=True))
@with_appcontext
def restore(file: Path) -> None:
    """Put a backup back, with the pictures beside it; what was there is kept aside. The server must be stopped."""
    database = _sqlite_file("pg_restore")
    aside = database.with_name(f"{database.stem}-before-{_moment()}.sqlite3")
    try:
        with nobody_runs(Path(current_app.instance_path)):
            _check(file)
            db.engine.dispose()
            backups.put_back(file, database, aside)
            backups.add_photos(backups.photos_of(file), photos.root_of(current_app.instance_path))
            upgrade()
    except StillRunning as error:
        raise click.ClickException("the server is running: stop it first") from error
    except (OSError, sqlite3.Error, BadBackup) as error:
        raise click.ClickException(f"not restored: {error}") from error
    click.echo(f"{file} is back." + (f" What was there is in {aside}" if aside.exists() else ""))


def _sqlite_file(instead: str) -> Path:
    database = database_file(current_app)
    if database is None:
        raise click.ClickException(f"this database is not a file of ours: use {instead} (docs/operating.md)")
    return database


def _check(file: Path) -> None:
    revision = backups.check(file)
    ours = {script.revision for script in ScriptDirectory(str(ROOT / "migrations")).walk_revisions()}
    if revision not in ours:
        raise BadBackup(f"{file} was made by a newer version of La Fabrique")


def _moment() -> str:
    return datetime.now().strftime("%Y-%m-%d-%H%M%S")
