"""The centres and versants a new installation starts with: the eight of the white paper, for staff to edit."""

from __future__ import annotations

from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Centre, Versant

# The white paper names the centres, not their side: the sides are inferred from the towns.
VERSANTS = {
    "Sud": (
        ("Centre social Arbrisseau", "Lille"),
        ("Centre social Lazare Garreau", "Lille"),
        ("Centre social Faubourg de Béthune", "Lille"),
        ("La Maison du Chemin Rouge", "Faches-Thumesnil"),
    ),
    "Nord-Est": (
        ("Centre social Echo", "Roubaix"),
        ("MJC-Centre social Virolois", "Tourcoing"),
        ("Centre social Phalempins", "Tourcoing"),
        ("Centre social Belencontre", "Tourcoing"),
    ),
}


def preload(rows: Session) -> None:
    """Writes them, in an installation that knows no centre yet."""
    if rows.scalar(select(Centre.id).limit(1)):
        return
    colours = (f"g{number}" for number in range(1, 9))
    for position, (name, centres) in enumerate(VERSANTS.items()):
        versant = Versant(name=name, position=position)
        versant.centres = [Centre(name=name, town=town, colour=next(colours)) for name, town in centres]
        rows.add(versant)
    rows.flush()
