"""The wall: the page behind a signed link, for the laptop at the projector; it needs no account."""

from __future__ import annotations

from urllib.parse import urlsplit

from flask import Blueprint, render_template

from app.access import BadToken, read_token
from app.addresses import join_address, join_url, qr_svg
from app.errors import Refused
from app.extensions import db
from app.models import Workshop
from app.words import gettext

PREFIXES = ("board", "common", "method")

blueprint = Blueprint("board", __name__)


@blueprint.get("/board/<token>")
def show(token: str) -> str:
    workshop = workshop_behind(token)
    title = gettext("board.page.title", title=workshop.title)
    return render_template("live.html", screen="board", title=title, boot=boot_of(workshop, token), prefixes=PREFIXES)


def workshop_behind(token: str) -> Workshop:
    """Raises `expired_link` for a link that is forged, too old, for another screen, or to a workshop that is gone."""
    try:
        known = read_token(token)
    except BadToken as error:
        raise Refused("expired_link") from error
    workshop = db.session.get(Workshop, known.workshop_id) if known.kind == "board" else None
    if workshop is None:
        raise Refused("expired_link")
    return workshop


def boot_of(workshop: Workshop, token: str) -> dict[str, object]:
    join = {"address": as_typed(join_address()), "qr": qr_svg(join_url(workshop.pin))}
    return {"token": token, "workshop_id": workshop.id, "join": join}


def as_typed(address: str) -> str:
    """The address as people type it: without the http:// that browsers add."""
    parts = urlsplit(address)
    return parts.netloc + parts.path
