"""Says whether the server serves, and what does not work meanwhile, to scripts and service managers."""

from __future__ import annotations

from typing import Any

from flask import Flask, current_app
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError

from app.extensions import limiter
from app.models.engine import reading
from app.state import state_of

UNAVAILABLE = 503


def init_app(app: Flask) -> None:
    app.add_url_rule("/healthz", "health", limiter.exempt(health))


def health() -> tuple[dict[str, Any], int]:
    """200 while phones are served, be it with something `degraded`; 503 when the database does not answer."""
    if not _database_answers():
        return {"ok": False, "degraded": ["database"]}, UNAVAILABLE
    return {"ok": True, "degraded": state_of(current_app).degraded()}, 200


def _database_answers() -> bool:
    try:
        with reading() as rows:
            rows.execute(text("SELECT 1"))
    except SQLAlchemyError:
        return False
    return True
