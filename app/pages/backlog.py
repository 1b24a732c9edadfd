"""The backlog page: every prototype of one's centres, by state."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for
from flask_wtf.csrf import generate_csrf

from app.access import centres_of, signed_in, staff_only
from app.models import Staff
from app.words import gettext, ngettext

PREFIXES = ("backlog", "common", "method.sheet")

blueprint = Blueprint("backlog", __name__)


@blueprint.get("/backlog")
@staff_only
def index() -> str:
    boot = {
        "csrf_token": generate_csrf(),
        "api": "/api/v1/prototypes",
        "workshops_url": url_for("workshops.index"),
        "logout_url": url_for("account.logout"),
        "staff": who(signed_in()),
    }
    title = f"{gettext('backlog.title')} · {gettext('common.brand')}"
    return render_template("live.html", screen="backlog", title=title, boot=boot, prefixes=PREFIXES)


def who(staff: Staff) -> dict[str, str]:
    centres = centres_of(staff)
    where = centres[0].name if len(centres) == 1 else ngettext("common.centres", len(centres))
    return {"name": staff.name or staff.email, "centre": where}
