"""A backlog card as screens receive it: short on the board, whole when it is opened."""

from __future__ import annotations

from marshmallow import Schema, fields

from app.models import Prototype, PrototypeDecision


class PlaceSchema(Schema):
    id = fields.String()
    name = fields.String()
    versant = fields.Function(lambda centre: centre.versant.name if centre.versant else "")


class OriginSchema(Schema):
    title = fields.String()
    people = fields.Integer()


class CardSchema(Schema):
    id = fields.String()
    title = fields.String()
    state = fields.String()
    position = fields.Float()
    version = fields.Integer(metadata={"description": "Say it back when you change the card"})
    theme = fields.String(allow_none=True)
    kind = fields.String(allow_none=True)
    verdict = fields.String(attribute="provenance.test.verdict", allow_none=True)
    sheet_version = fields.Integer()
    centre = fields.Nested(PlaceSchema)
    workshop = fields.Nested(OriginSchema, attribute="provenance.workshop")
    votes = fields.Method("_votes", metadata={"description": "Of the idea, phones and paper together"})
    is_linked = fields.Method("_is_linked", metadata={"description": "Is a need that residents said linked to it?"})
    reason = fields.String(metadata={"description": "Why it is in this state"})
    promoted_at = fields.AwareDateTime()
    moved_at = fields.AwareDateTime()

    def _votes(self, card: Prototype) -> int | None:
        votes: int | None = card.provenance["idea"]["votes"]
        return votes

    def _is_linked(self, card: Prototype) -> bool:
        return any(need["words"] or need.get("pictures") for need in card.provenance["needs"])


class DecisionSchema(Schema):
    at = fields.AwareDateTime()
    what = fields.String()
    from_state = fields.String(allow_none=True)
    to_state = fields.String(allow_none=True)
    verdict = fields.String(allow_none=True)
    reason = fields.String()
    who = fields.Method("_who", metadata={"description": "Empty when it was decided in the workshop"})

    def _who(self, decision: PrototypeDecision) -> str:
        return decision.staff.name if decision.staff else ""


class WholeCardSchema(CardSchema):
    sheet = fields.Dict(keys=fields.String(), values=fields.String())
    provenance = fields.Dict(metadata={"description": "Workshop, needs, question, idea, trial: in people's own words"})
    decisions = fields.List(fields.Nested(DecisionSchema))
