"""Fills a fresh instance with the demo, or tells again how to enter the one that is there."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import click
from flask import Flask
from sqlalchemy import select

from app import backlog, create_app, territory
from app.demo import accounts
from app.demo.accounts import Account
from app.demo.play import Play
from app.demo.story import STORIES, Story, read_story
from app.extensions import db
from app.formats import ready_formats
from app.models import Centre, Prototype, Staff, Workshop
from app.models.engine import let_go, writing
from app.rooms import create_workshop, open_room
from app.setup import has_staff

ROLES = {"admin": "tout", "officer": "suit les prototypes", "facilitator": "anime"}


@click.command()
def main() -> None:
    """Makes the demo in INSTANCE_PATH."""
    app = create_app()
    file = Path(app.instance_path) / "demo-accounts.json"
    with app.app_context():
        team = accounts.kept(file) if file.exists() else make_demo(app)
        if not file.exists():
            accounts.keep(team, file)
        tell(team)


def make_demo(app: Flask) -> list[Account]:
    if has_staff(db.session()):
        raise click.ClickException(f"{app.instance_path} sert déjà. Effacez ce dossier pour refaire la démonstration.")
    with writing() as rows:
        territory.preload(rows)
    team = accounts.make_team()
    for story in map(read_story, STORIES):
        click.echo(f"Atelier « {story.title} »…")
        play(story)
    return team


def play(story: Story) -> None:
    centre = db.session.scalars(select(Centre).where(Centre.name == story.centre)).one()
    workshop = create_workshop(
        centre_id=centre.id,
        title=story.title,
        challenge=story.challenge,
        scenario=ready_formats()[story.scenario],
        created_by=member(story.led_by).id,
    )
    workshop_id = workshop.id
    played = Play(story, open_room(workshop_id))
    played.to_its_end()
    let_go()
    move_cards(played, workshop_id)


def move_cards(played: Play, workshop_id: str) -> None:
    """An officer decides about the cards that the workshop left, and says why."""
    officer = member("olivier.sud")
    for prototype_id, group in played.prototypes.items():
        if not group.card:
            continue
        wanted = select(Prototype).filter_by(workshop_id=workshop_id, workshop_prototype_id=prototype_id)
        card = db.session.scalars(wanted).one()
        card_id, version = card.id, card.version
        backlog.edit(officer, card_id, version=version, theme=group.card["theme"], kind=group.card["kind"])
        backlog.move(
            officer,
            card_id,
            state=group.card["state"],
            version=version + 1,
            reason=group.card["reason"],
            at=datetime.now(UTC),
        )


def member(email: str) -> Staff:
    return db.session.scalars(select(Staff).where(Staff.email == email)).one()


def tell(team: list[Account]) -> None:
    click.echo("\n  La démonstration : huit centres, trois ateliers, un carnet de prototypes.\n")
    for account in team:
        place = account.centre or (f"versant {account.versant}" if account.versant else "tous les centres")
        click.echo(f"  {account.email:20} {account.password}   {ROLES[account.role]}, {place}")
    for title, pin in db.session.execute(select(Workshop.title, Workshop.pin).where(Workshop.state != "closed")):
        click.echo(f"\n  En cours : « {title} », code {pin}")


if __name__ == "__main__":
    main()
