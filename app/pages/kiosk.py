"""The shared tablet: the page behind its signed link. It keeps nothing: no cookie, and its languages travel with it."""

from __future__ import annotations

from flask import Blueprint, Response, render_template

from app.access import BadToken
from app.kiosks import kiosk_behind
from app.pages.voices import list_address
from app.words import LANGUAGES, catalogue_of, gettext, sentence

PREFIXES = ("kiosk", "common", "method.step", "method.zone", "phone.drawing", "phone.photo")

blueprint = Blueprint("kiosk", __name__)


@blueprint.get("/borne/<token>")
def show(token: str) -> str | Response:
    try:
        kiosk = kiosk_behind(token)
    except BadToken:
        return shut()
    boot = {
        "token": token,
        "workshop_id": kiosk.room.workshop_id,
        "languages": LANGUAGES,
        "catalogues": {lang: catalogue_of(lang, PREFIXES) for lang in LANGUAGES},
        "voices": {lang: list_address(lang) for lang in LANGUAGES},
    }
    return render_template("live.html", screen="kiosk", title=gettext("kiosk.page.title"), boot=boot, prefixes=())


def shut() -> Response:
    """Forged, too old or closed: whoever stands before it knows what to do, whatever they read."""
    said = {lang: sentence("kiosk.shut.text", lang) for lang in LANGUAGES}
    return Response(render_template("kiosk_shut.html", said=said), 410)
