"""Which of the ideas that are told belong to the phone that asks."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint
from marshmallow import Schema, fields

from app.access import BadToken, bearer_pass
from app.errors import Refused
from app.followup import own_of
from app.screens import open_screen

blueprint = Blueprint("api_followup", __name__, description="What became of ideas")


class OwnIdeas(Schema):
    mine = fields.List(
        fields.String(), metadata={"description": "Groups, questions and ideas that hold words of this seat"}
    )


@blueprint.route("/followup/mine", methods=["GET"])
@blueprint.response(200, OwnIdeas)
def mine() -> dict[str, Any]:
    """What this seat wrote of what the page tells. Refused `unauthorized`; `not_found` until the workshop closes."""
    try:
        screen = open_screen(bearer_pass())
    except BadToken as error:
        raise Refused("unauthorized") from error
    if screen.seat_id is None:
        raise Refused("unauthorized")
    if screen.room.state.state != "closed":
        raise Refused("not_found")
    return {"mine": own_of(screen.room.state, screen.seat_id)}
