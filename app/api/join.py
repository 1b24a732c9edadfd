"""Coming in with the PIN on the wall: no account, no name."""

from __future__ import annotations

from typing import Any

from flask import Response
from flask_smorest import Blueprint

from app import access
from app.api.live import gzipped
from app.api.schemas import JoinPass, Knock, KnockBesides
from app.api.shapes import json_only
from app.extensions import csrf
from app.limits import limit_knocks
from app.models.engine import let_go
from app.pins import workshop_of_pin
from app.rooms import Room, open_room
from app.words import current_lang
from workshops.audience import Audience

blueprint = Blueprint("api_join", __name__, description="Coming in")
blueprint.before_request(json_only)


@blueprint.route("/join", methods=["POST"])
@csrf.exempt
@limit_knocks
@blueprint.arguments(KnockBesides, location="query")
@blueprint.arguments(Knock)
@blueprint.response(201, JoinPass)
def join(besides: dict[str, Any], asked: dict[str, Any]) -> dict[str, Any] | Response:
    """Take a participant's seat; with `document`, the answer holds what `/live/snapshot` would say next.
    Refused `unknown_pin`, `door_locked`, `workshop_closed`;
    `rate_limited` after 30 wrong PINs a minute from one address."""
    workshop_id = workshop_of_pin(asked["pin"]).id
    let_go()
    room = open_room(workshop_id)
    seat = room.take_seat(lang=asked["lang"] or current_lang())
    token = access.issue_token("participant", workshop_id, seat.seat_id)
    place = {"token": token, "workshop_id": workshop_id, "seat": seat}
    return with_document(room, seat.seat_id, place) if besides["document"] else place


def with_document(room: Room, seat_id: str, place: dict[str, Any]) -> Response:
    """A journey less on a weak link."""
    response = gzipped(room.snapshot(Audience.PARTICIPANTS, seat_id, JoinPass().dump(place)))
    response.status_code = 201
    return response
