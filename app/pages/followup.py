"""What became of our ideas: the public page of a closed workshop, and its poster."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from flask import Blueprint, render_template, url_for
from sqlalchemy import select
from sqlalchemy.orm import selectinload

from app.addresses import join_address, join_url, qr_svg
from app.errors import Refused
from app.extensions import db
from app.followup import followup_of
from app.models import Prototype, Workshop
from app.models.engine import let_go
from app.pages.board import as_typed
from app.pages.outcome import mark_colour, mark_icon
from app.projections import moment
from app.public_ids import public_id, workshop_of_public_id
from app.rooms import open_room

WORDS_SHOWN = 3
# A sheet of paper has room for so many ideas in large print.
LARGE_PRINT = 3

blueprint = Blueprint("followup", __name__)


# The QR code of the poster is written in capitals.
@blueprint.get("/SUITES/<name>")
@blueprint.get("/suites/<name>")
def show(name: str) -> str:
    workshop_id = closed_workshop(name).id
    let_go()
    state = open_room(workshop_id).state
    workshop = db.session.get_one(Workshop, workshop_id)
    cards = cards_of(workshop_id)
    return render_template(
        "followup/page.html",
        workshop=workshop,
        told=followup_of(state, cards),
        held_at=moment(state.started_at or state.founded_at),
        told_at=last_news(workshop, cards),
        typed=as_typed(join_url(workshop.pin)),
        qr=qr_svg(join_address() + url_for("followup.show", name=public_id(workshop.id))),
        words_shown=WORDS_SHOWN,
        large_print=LARGE_PRINT,
        mark_icon=mark_icon,
        mark_colour=mark_colour,
    )


def closed_workshop(name: str) -> Workshop:
    """Refused `not_found` until the workshop is closed: what is said in the room stays there."""
    workshop = workshop_of_public_id(name)
    if workshop is None or not workshop.is_closed():
        raise Refused("not_found")
    return workshop


def cards_of(workshop_id: str) -> Sequence[Prototype]:
    mine = select(Prototype).where(Prototype.workshop_id == workshop_id)
    return db.session.scalars(mine.options(selectinload(Prototype.decisions))).all()


def last_news(workshop: Workshop, cards: Sequence[Prototype]) -> datetime:
    """The closing, or the last decision since."""
    decided = [decision.at for card in cards for decision in card.decisions]
    return max([workshop.closed_at or workshop.created_at, *decided])
