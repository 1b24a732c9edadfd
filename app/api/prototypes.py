"""The backlog: its cards, where each comes from, and moving them."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint
from marshmallow import ValidationError, fields, validate, validates_schema

from app import access, backlog
from app.api.shapes import STATES as FAULTS
from app.api.shapes import Shape, Words, choice, json_only
from app.cards import CardSchema, WholeCardSchema
from app.models import Prototype, now
from app.models.prototype import KINDS, STATES, THEMES
from workshops.text import REASON_LIMIT

NUMBER_FAULTS = {**FAULTS, "special": "invalid", "too_large": "invalid"}

# Far beyond any column, and far from where floats lose their steps.
FARTHEST = 1_000_000

blueprint = Blueprint("api_prototypes", __name__, description="The backlog of prototypes")
blueprint.before_request(json_only)


class MoveShape(Shape):
    state = choice(*STATES, required=True)
    position = fields.Float(
        load_default=None,
        allow_none=True,
        error_messages=NUMBER_FAULTS,
        validate=validate.Range(-FARTHEST, FARTHEST, error="invalid"),
        metadata={"description": "Cards of a column stand by rising position; on top when left out"},
    )
    reason = Words(REASON_LIMIT, empty=True, load_default="")
    version = fields.Integer(required=True, strict=True, error_messages=NUMBER_FAULTS)


class EditShape(Shape):
    theme = choice(*THEMES, allow_none=True)
    kind = choice(*KINDS, allow_none=True)
    version = fields.Integer(required=True, strict=True, error_messages=NUMBER_FAULTS)

    @validates_schema
    def _changes_something(self, asked: dict[str, Any], **_: Any) -> None:
        if not asked.keys() & {"theme", "kind"}:
            raise ValidationError("required", "theme")


@blueprint.route("/prototypes", methods=["GET"])
@access.staff_only
@blueprint.response(200, CardSchema(many=True))
def list_prototypes() -> list[Prototype]:
    """The cards of your centres."""
    return backlog.cards_of(access.signed_in())


@blueprint.route("/prototypes/<prototype_id>", methods=["GET"])
@access.staff_only
@blueprint.response(200, WholeCardSchema)
def show(prototype_id: str) -> Prototype:
    """One card with its sheet, where it comes from, and its decisions. Those of other centres are `not_found`."""
    return backlog.card_of(access.signed_in(), prototype_id)


@blueprint.route("/prototypes/<prototype_id>/moves", methods=["POST"])
@access.staff_only
@blueprint.arguments(MoveShape)
@blueprint.response(200, CardSchema)
def move(asked: dict[str, Any], prototype_id: str) -> Prototype:
    """Move a card as you saw it. Refused `card_moved` when it has changed since, `reason_missing` without a reason."""
    staff = access.signed_in()
    backlog.move(staff, prototype_id, at=now(), **asked)
    return backlog.card_of(staff, prototype_id)


@blueprint.route("/prototypes/<prototype_id>", methods=["PATCH"])
@access.staff_only
@blueprint.arguments(EditShape)
@blueprint.response(200, CardSchema)
def edit(asked: dict[str, Any], prototype_id: str) -> Prototype:
    """Change the theme or the kind of a card as you saw it. Refused `card_moved` when it has changed since."""
    staff = access.signed_in()
    backlog.edit(staff, prototype_id, **asked)
    return backlog.card_of(staff, prototype_id)
