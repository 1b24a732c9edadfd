"""The demo's staff: who they are, and passwords drawn once, kept beside the database to be shown again."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import asdict, dataclass
from pathlib import Path

from sqlalchemy import select
from sqlalchemy.orm import Session

from app import accounts, passwords
from app.models import Centre, Versant
from app.models.engine import writing

# Letters and digits that nobody mistakes for another when they are read aloud.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"


@dataclass(frozen=True)
class Account:
    """Somebody of the demo, and where they work: a centre, a versant, or everywhere when both are empty."""

    email: str
    name: str
    role: str
    centre: str = ""
    versant: str = ""
    password: str = ""


TEAM = (
    Account("alma.demo", "Alma Ferreira", "admin"),
    Account("olivier.sud", "Olivier Caron", "officer", versant="Sud"),
    Account("nadia.nord-est", "Nadia Slimani", "officer", versant="Nord-Est"),
    Account("samira.arbrisseau", "Samira Hadj", "facilitator", centre="Centre social Arbrisseau"),
    Account("lea.chemin-rouge", "Léa Martin", "facilitator", centre="La Maison du Chemin Rouge"),
    Account("karim.echo", "Karim Delattre", "facilitator", centre="Centre social Echo"),
)


def make_team() -> list[Account]:
    """Every account, with its fresh password."""
    team = [Account(**{**asdict(account), "password": fresh_password()}) for account in TEAM]
    hashes = [passwords.hashed(account.password) for account in team]
    with writing() as rows:
        for account, password_hash in zip(team, hashes, strict=True):
            accounts.create(
                rows,
                email=account.email,
                name=account.name,
                password_hash=password_hash,
                role=account.role,
                centre_ids=centre_ids(rows, account),
            )
    return team


def centre_ids(rows: Session, account: Account) -> list[str]:
    wanted = select(Centre.id)
    if account.centre:
        wanted = wanted.where(Centre.name == account.centre)
    if account.versant:
        wanted = wanted.join(Versant).where(Versant.name == account.versant)
    return list(rows.scalars(wanted))


def fresh_password() -> str:
    return "-".join("".join(secrets.choice(LETTERS) for _ in range(4)) for _ in range(4))


def keep(team: list[Account], file: Path) -> None:
    """Born with its final rights: no moment in which others could read it."""
    descriptor = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as opened:
        json.dump([asdict(account) for account in team], opened, ensure_ascii=False, indent=1)


def kept(file: Path) -> list[Account]:
    return [Account(**known) for known in json.loads(file.read_text("utf-8"))]
