"""`flask purge`: what the server does each day by itself, now, or only said."""

from __future__ import annotations

import click
from flask import Flask
from flask.cli import with_appcontext

from app import forgetting
from app.extensions import db
from app.forgetting import WouldTellOtherwise
from app.models import Workshop, now

DONE = {
    "unlink": "nobody is tied any more to what they said",
    "erase": "raw words are erased",
}


def init_app(app: Flask) -> None:
    app.cli.add_command(purge)


@click.command()
@click.option("--dry-run", is_flag=True, help="Only say what would be done.")
@with_appcontext
def purge(dry_run: bool) -> None:
    """Cut the link between seats and words 12 hours after the end; erase raw words after 90 days."""
    moment = now()
    if dry_run:
        for what, workshop_id, _ in forgetting.owed(moment):
            _tell(what, workshop_id)
        return
    try:
        forgetting.forget(moment, _tell)
    except WouldTellOtherwise as error:
        raise click.ClickException(f"{error}: not erased, its follow-up page would change") from error


def _tell(what: str, workshop_id: str) -> None:
    title = db.session.get_one(Workshop, workshop_id).title
    click.echo(f"{what}: {title} ({workshop_id}): {DONE[what]}")
