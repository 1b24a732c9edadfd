"""The phone: the page behind the QR code, and the plain address where one types the code."""

from __future__ import annotations

from flask import Blueprint, render_template, url_for

from app.words import LANGUAGES, gettext

PREFIXES = ("phone", "common", "method", "error")

blueprint = Blueprint("phone", __name__)


@blueprint.get("/")
def door() -> str:
    return page("")


@blueprint.get("/<int(fixed_digits=6):pin>")
def with_pin(pin: int) -> str:
    """Whether the code opens anything is only said to who knocks: an address alone tells nothing."""
    return page(f"{pin:06}")


def page(pin: str) -> str:
    boot = {"pin": pin, "languages": LANGUAGES, "urls": {"join": url_for("api_join.join")}}
    return render_template("live.html", screen="phone", title=gettext("phone.page.title"), boot=boot, prefixes=PREFIXES)
