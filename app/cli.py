"""The flask commands: accounts here, the others in modules of their own."""

from __future__ import annotations

import sys

import click
from flask import Flask
from flask.cli import AppGroup
from flask_migrate import upgrade
from sqlalchemy import select
from sqlalchemy.orm import Session

from app import accounts, passwords, sign_ins
from app.errors import Refused
from app.extensions import db
from app.models import ROLES, Centre, Staff
from app.models.engine import writing
from app.territory import preload

staff_commands = AppGroup("staff", help="Accounts of the team.")


def init_app(app: Flask) -> None:
    app.cli.add_command(staff_commands)


@staff_commands.command("add")
@click.argument("email")
@click.option("--role", type=click.Choice(ROLES), required=True)
@click.option("--name", default="", help="Shown to the team.")
@click.option("--centre", help="Name of the centre; every centre when left out.")
@click.option("--password-stdin", is_flag=True, help="Read the password from standard input, not from a prompt.")
def add_staff(email: str, role: str, name: str, centre: str | None, password_stdin: bool) -> None:
    """Make an account. Works before the first run too."""
    upgrade()
    password = _asked_password(password_stdin)
    try:
        accounts.check(email, name, password)
        password_hash = passwords.hashed(password)
        with writing() as rows:
            preload(rows)
            centre_ids = _centre_ids(rows, centre)
            accounts.create(rows, email=email, name=name, password_hash=password_hash, role=role, centre_ids=centre_ids)
    except Refused as refused:
        raise click.ClickException(_why(refused)) from refused
    click.echo(f"{accounts.plain(email)}: {role}")


@staff_commands.command("disable")
@click.argument("email")
def disable_staff(email: str) -> None:
    """Shut an account: whoever uses it is out at once."""
    staff = db.session.scalar(select(Staff).where(Staff.email == accounts.plain(email)))
    if staff is None:
        raise click.ClickException(f"{email}: no such account")
    sign_ins.disable(staff)


def _asked_password(from_stdin: bool) -> str:
    if from_stdin:
        return sys.stdin.readline().rstrip("\r\n")
    return str(click.prompt("Password", hide_input=True, confirmation_prompt=True))


def _centre_ids(rows: Session, name: str | None) -> list[str]:
    known = select(Centre.id).order_by(Centre.name)
    found = list(rows.scalars(known.where(Centre.name == name) if name else known))
    if not found:
        raise click.ClickException(f"{name}: no such centre")
    return found


def _why(refused: Refused) -> str:
    faults = refused.fields or {"account": [refused.code]}
    return ", ".join(f"{field}: {' '.join(states)}" for field, states in faults.items())
