"""The shared tablet: what it asks, what it gives, and its call for help. Its signed link is all it has."""

from __future__ import annotations

from typing import Any

from flask_limiter.util import get_remote_address
from flask_smorest import Blueprint

from app.access import BadToken, bearer_pass
from app.api.schemas import HelpCall, HelpHeard, KioskNote, KioskReceipt, KioskTold
from app.api.shapes import json_only
from app.errors import Refused
from app.extensions import csrf, limiter
from app.kiosks import Kiosk, kiosk_of
from workshops.commands import PostNote
from workshops.kiosk import told
from workshops.roles import KIOSK

# Three tablets with a queue each send some twenty a minute.
NOTES = "60 per minute; 600 per hour"

blueprint = Blueprint("api_kiosk", __name__, description="What a shared tablet says and hears.")
blueprint.before_request(json_only)


def asking() -> Kiosk:
    """The tablet that asks. Refused `unauthorized` once its link is closed or too old."""
    try:
        return kiosk_of(bearer_pass())
    except BadToken as error:
        raise Refused("unauthorized") from error


def link_asking() -> str:
    """A limit of its own for each link: other screens of the house share its address."""
    try:
        return bearer_pass().seat_id or get_remote_address()
    except Refused:
        return get_remote_address()


@blueprint.route("/kiosk")
@blueprint.response(200, KioskTold)
def show() -> dict[str, Any]:
    """The question of the moment, and whether it may be answered here."""
    return told(asking().room.state)


@blueprint.route("/kiosk/notes", methods=["POST"])
@csrf.exempt
@limiter.limit(NOTES, key_func=link_asking)
@blueprint.arguments(KioskNote)
@blueprint.response(201, KioskReceipt)
def post_note(asked: dict[str, Any]) -> dict[str, str]:
    """Give a note, of nobody. Sent again with the same `id`, it is given once. `step` is the one it was written for."""
    kiosk, command_id = asking(), asked.pop("id")
    kiosk.room.submit(PostNote(**asked), KIOSK, command_id)
    return {"note_id": asked["note_id"]}


@blueprint.route("/kiosk/help", methods=["POST"])
@csrf.exempt
@blueprint.arguments(HelpCall)
@blueprint.response(200, HelpHeard)
def ask_help(asked: dict[str, bool]) -> dict[str, bool]:
    """Ask for somebody; said again every few seconds while it is so. `heard`: somebody looks at the console."""
    return {"heard": asking().ask_help(asked["asked"])}
