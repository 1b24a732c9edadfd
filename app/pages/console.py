"""The facilitator's console: one page a workshop, for staff who may lead it."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for
from flask_wtf.csrf import generate_csrf

from app.access import check_may, signed_in, staff_only, workshop_of
from app.models import Workshop
from app.pages import times
from app.words import gettext

PREFIXES = ("console", "common", "method", "error")

blueprint = Blueprint("console", __name__)


@blueprint.get("/workshops/<workshop_id>/console")
@staff_only
def show(workshop_id: str) -> str:
    """The page asks for its seat itself, so that a reload keeps the one it has."""
    workshop = workshop_of(signed_in(), workshop_id)
    check_may(signed_in(), "facilitate", workshop.centre_id)
    title = f"{workshop.title} · {gettext('common.brand')}"
    return render_template("live.html", screen="console", title=title, boot=boot_of(workshop), prefixes=PREFIXES)


def boot_of(workshop: Workshop) -> dict[str, object]:
    return {
        "workshop_id": workshop.id,
        "csrf_token": generate_csrf(),
        "planned": _when(workshop),
        "urls": {
            "seats": url_for("api_workshops.take_seat", workshop_id=workshop.id),
            "wall": url_for("workshops.wall", workshop_id=workshop.id),
            "kiosk": url_for("kiosk_desk.show", workshop_id=workshop.id),
            "workshop": url_for("workshops.show", workshop_id=workshop.id),
            "login": url_for("account.login", next=url_for("console.show", workshop_id=workshop.id)),
            "backlog": url_for("backlog.index"),
        },
    }


def _when(workshop: Workshop) -> str:
    at = workshop.planned_at
    return f"{times.long_day(at)}, {times.clock(at)}" if at else ""
