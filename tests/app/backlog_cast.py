"""Cards written straight into the database, for tests of what happens to them afterwards."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Centre, Prototype

NOON = datetime(2026, 3, 12, 12, tzinfo=UTC)
ARBRISSEAU, ECHO = "Centre social Arbrisseau", "Centre social Echo"

PROVENANCE: dict[str, Any] = {
    "workshop": {"title": "L’accueil", "people": 24},
    "needs": [{"group": "Trouver son chemin", "words": ["Je ne trouve pas la porte."]}],
    "question": {"text": "Comment faire ?", "votes": 20, "reason": ""},
    "idea": {"title": "Mon tour", "words": [], "votes": 12, "paper_votes": 1, "voters": 17, "reason": "Facile."},
    "test": {"verdict": None, "reason": "", "use": {}, "words": {}},
}


def write_card(rows: Session, title: str, centre: str = ARBRISSEAU, **columns: Any) -> str:
    """A card of a centre, to review unless told otherwise. Its id."""
    card = Prototype(
        centre_id=rows.scalars(select(Centre.id).where(Centre.name == centre)).one(),
        workshop_prototype_id=title,
        title=title,
        sheet={"name": title},
        provenance=PROVENANCE,
        promoted_at=NOON,
        moved_at=NOON,
        **columns,
    )
    rows.add(card)
    rows.commit()
    return card.id
