"""The phone: the page behind the QR code, and the plain address where one types the code."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from sqlalchemy.exc import SQLAlchemyError
from werkzeug.wrappers import Response

from app.contacts import contacts
from app.extensions import db
from app.limits import is_guessing
from app.pages.voices import list_address
from app.pins import last_of_pin
from app.public_ids import public_id
from app.words import LANGUAGES, current_lang, gettext

PREFIXES = ("phone", "common", "method", "error")

blueprint = Blueprint("phone", __name__)


@blueprint.get("/")
def door() -> str:
    return page("")


@blueprint.get("/<int(fixed_digits=6):pin>")
def with_pin(pin: int) -> str | Response:
    """The code of a closed workshop leads to what became of its ideas. Else the address tells nothing:
    whether a code opens anything is only said to who knocks."""
    code = f"{pin:06}"
    workshop = last_of_pin(code)
    is_guess = is_guessing("follow", was_wrong=workshop is None)
    if workshop and workshop.is_closed() and not is_guess:
        return redirect(url_for("followup.show", name=public_id(workshop.id)))
    return page(code)


def page(pin: str) -> str:
    urls = {"join": url_for("api_join.join"), "voices": list_address(current_lang())}
    boot = {"pin": pin, "languages": LANGUAGES, "urls": urls, "contacts": whom_to_ask()}
    title = gettext("phone.page.title")
    return render_template("phone.html", screen="phone", title=title, boot=boot, prefixes=PREFIXES)


def whom_to_ask() -> dict[str, str]:
    """Who answers for each centre. The door opens without it, as while the database is away."""
    try:
        return contacts()
    except SQLAlchemyError:
        db.session.rollback()
        return {}
