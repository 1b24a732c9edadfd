"""What is accessible, what is not, what was tried and by whom; to whom to say it. For anyone, in plain words first."""

from __future__ import annotations

from datetime import date

from babel.dates import format_date
from flask import Blueprint, current_app, render_template

from app.addresses import join_address
from app.contacts import contacts
from app.pages.board import as_typed
from app.words import TEAM_LANGUAGES, current_lang, sentence

# To be changed with what it says: see docs/accessibility.md.
WRITTEN_ON = date(2026, 11, 23)
AXE = "4.14.1"

blueprint = Blueprint("accessibility", __name__)


@blueprint.get("/accessibilite")
def show() -> str:
    # The detail of the law is told in the languages of the team.
    lang = current_lang() if current_lang() in TEAM_LANGUAGES else "fr"

    def detail(key: str, **values: str) -> str:
        return sentence(f"desk.access.{key}", lang, **values)

    return render_template(
        "accessibility.html",
        contacts=contacts(),
        detail=detail,
        detail_lang=lang,
        address=as_typed(current_app.config["PUBLIC_URL"] or join_address()),
        written_on=format_date(WRITTEN_ON, "long", locale=lang),
        axe=AXE,
    )
