"""Coming in with the PIN on the wall: no account, no name."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint

from app import access
from app.api.schemas import JoinPass, Knock
from app.api.shapes import json_only
from app.extensions import csrf
from app.limits import limit_knocks
from app.models.engine import let_go
from app.pins import workshop_of_pin
from app.rooms import open_room
from app.words import current_lang

blueprint = Blueprint("api_join", __name__, description="Coming in")
blueprint.before_request(json_only)


@blueprint.route("/join", methods=["POST"])
@csrf.exempt
@limit_knocks
@blueprint.arguments(Knock)
@blueprint.response(201, JoinPass)
def join(asked: dict[str, Any]) -> dict[str, Any]:
    """Take a participant's seat. Refused `unknown_pin`, `door_locked`, `workshop_closed`;
    `rate_limited` after 30 wrong PINs a minute from one address."""
    workshop_id = workshop_of_pin(asked["pin"]).id
    let_go()
    seat = open_room(workshop_id).take_seat(lang=asked["lang"] or current_lang())
    token = access.issue_token("participant", workshop_id, seat.seat_id)
    return {"token": token, "workshop_id": workshop_id, "seat": seat}
