"""Founding: a workshop's row, its PIN and its first fact."""

from __future__ import annotations

import secrets
from datetime import datetime
from uuid import uuid4

from sqlalchemy.exc import IntegrityError

from app import journal, models
from app.clock import now_ms
from app.errors import NotSaved
from app.extensions import db
from app.journal import Entry
from app.models.engine import writing
from workshops.facts import WorkshopFounded
from workshops.scenario import Scenario
from workshops.workshop import Workshop

PIN_TRIES = 20


def create_workshop(
    *,
    centre_id: str,
    title: str,
    challenge: str,
    scenario: Scenario,
    wording: str = "adult",
    planned_at: datetime | None = None,
    next_meeting: str = "",
    created_by: str | None = None,
) -> models.Workshop:
    """A workshop with its row, its PIN and its first fact. Raises NotSaved when no PIN is free."""
    for _ in range(PIN_TRIES):
        row = models.Workshop(
            id=str(uuid4()),
            centre_id=centre_id,
            title=title,
            challenge=challenge,
            scenario_id=scenario.id,
            scenario=scenario.to_json(),
            wording=wording,
            pin=f"{secrets.randbelow(900_000) + 100_000}",
            planned_at=planned_at,
            next_meeting=next_meeting,
            created_by=created_by,
            journal_seq=1,
        )
        try:
            _found(row)
        except IntegrityError:
            continue
        return db.session.get_one(models.Workshop, row.id)
    raise NotSaved


def _found(row: models.Workshop) -> None:
    with writing() as session:
        centre = session.get_one(models.Centre, row.centre_id)
        founded = WorkshopFounded(
            workshop_id=row.id,
            title=row.title,
            challenge=row.challenge,
            centre=centre.name,
            pin=row.pin,
            scenario=row.scenario,
            wording=row.wording,
            next_meeting=row.next_meeting,
            at=now_ms(),
        )
        state = Workshop.founded(founded)
        row.step, row.phase = state.position
        row.started = state.started
        session.add(row)
        session.flush()
        first = Entry(1, "founding", None, "found_workshop", founded.at, [founded])
        journal.append(session.connection(), row.id, [first])
