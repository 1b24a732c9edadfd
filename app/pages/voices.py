"""Recorded voices, for phones: the list of a language, and each file that is in the list."""

from __future__ import annotations

from flask import Blueprint, Response, jsonify, send_file, url_for

from app import voices
from app.errors import Refused
from app.words import LANGUAGES

# Their addresses change with what they hold.
FOR_A_YEAR = "public, max-age=31536000, immutable"

blueprint = Blueprint("voices", __name__, url_prefix="/voices")


@blueprint.get("/<lang>.json")
def listed(lang: str) -> Response:
    """{sentence: address of its recording}"""
    known = recorded(lang)
    answer = jsonify({one.sentence.text: address(lang, name, one) for name, one in known.items()})
    answer.headers["Cache-Control"] = FOR_A_YEAR
    return answer


@blueprint.get("/<lang>/<name>")
def heard(lang: str, name: str) -> Response:
    """Only what the list names: the name is never made into a path."""
    one = recorded(lang).get(name)
    if one is None:
        raise Refused("not_found")
    answer = send_file(one.file, mimetype=one.type, conditional=True)
    answer.headers["Cache-Control"] = FOR_A_YEAR
    return answer


def recorded(lang: str) -> dict[str, voices.Recording]:
    return voices.recordings(lang) if lang in LANGUAGES else {}


def address(lang: str, name: str, one: voices.Recording) -> str:
    return url_for("voices.heard", lang=lang, name=name, v=one.version)


def list_address(lang: str) -> str:
    """For a page that reads aloud; "" when nothing was recorded in this language."""
    edition = voices.edition(lang)
    return url_for("voices.listed", lang=lang, v=edition) if edition else ""
