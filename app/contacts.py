"""Whom residents ask about what is kept of them: each centre says who answers."""

from __future__ import annotations

from sqlalchemy import select

from app.extensions import db
from app.models import Centre


def contacts() -> dict[str, str]:
    """The centres that say whom to ask, by name."""
    said = select(Centre.name, Centre.contact).where(Centre.contact != "").order_by(Centre.name)
    return dict(db.session.execute(said).all())
