"""The shapes of the REST API: what may be asked, what is answered."""

from __future__ import annotations

from marshmallow import Schema, fields

from app.addresses import join_url
from app.api.shapes import STATES, Shape, Words, an_id, choice, moment, secret
from app.models import Workshop
from app.words import LANGUAGES
from workshops.method import NEED_ZONES, STEPS
from workshops.text import TITLE_LIMIT

CHALLENGE_LIMIT = 140


class Failure(Schema):
    """Any refusal: a state, its sentence in the asker's language, and the fields at fault with their states."""

    code = fields.String(required=True)
    message = fields.String(required=True)
    fields_at_fault = fields.Dict(data_key="fields")
    retry_after_ms = fields.Integer(metadata={"description": "The same request may be sent again after so long"})


class Credentials(Shape):
    email = secret(254)
    password = secret(1024)


class CentreCard(Schema):
    id = fields.String()
    name = fields.String()
    town = fields.String()
    role = fields.String()


class StaffCard(Schema):
    id = fields.String()
    email = fields.String()
    name = fields.String()
    centres = fields.List(fields.Nested(CentreCard))


class SessionCard(Schema):
    csrf_token = fields.String(metadata={"description": "For the X-CSRF-Token header of calls that change something"})
    staff = fields.Nested(StaffCard, allow_none=True)


class ScenarioCard(Schema):
    id = fields.String()
    title = fields.String()
    summary = fields.String()
    duration_minutes = fields.Integer()
    steps = fields.List(fields.Dict())


class NewWorkshop(Shape):
    title = Words(TITLE_LIMIT, required=True)
    challenge = Words(CHALLENGE_LIMIT, required=True)
    scenario = secret(60)
    centre_id = fields.String(load_default=None, allow_none=True)
    wording = choice("adult", "child", load_default="adult")
    planned_at = moment(load_default=None, allow_none=True)
    next_meeting = Words(120, empty=True, load_default="")


class WorkshopCard(Schema):
    id = fields.String()
    pin = fields.String()
    title = fields.String()
    challenge = fields.String()
    scenario = fields.String(attribute="scenario_id")
    wording = fields.String()
    state = fields.String()
    centre_id = fields.String()
    step = fields.String()
    phase = fields.String()
    started = fields.Boolean()
    people_count = fields.Integer()
    note_count = fields.Integer()
    planned_at = fields.AwareDateTime(allow_none=True)
    next_meeting = fields.String()
    created_at = fields.AwareDateTime()
    closed_at = fields.AwareDateTime(allow_none=True)
    join_url = fields.Method("_join_url")

    def _join_url(self, workshop: Workshop) -> str:
        return join_url(workshop.pin)


class NewSeat(Shape):
    role = choice("facilitator", "officer", required=True)


class SeatCard(Schema):
    id = fields.String(attribute="seat_id")
    animal = fields.String()
    number = fields.Integer()
    role = fields.String()


class SeatPass(Schema):
    token = fields.String()
    seat = fields.Nested(SeatCard)


class NewLink(Shape):
    kind = choice("board", "kiosk", "guest", required=True)


class KioskTold(Schema):
    state = choice("open", "waiting", "elsewhere", "paused", "closed")
    step = fields.String()
    prompts = fields.Dict()
    title = fields.String()
    centre = fields.String()
    box = fields.Boolean()
    next_meeting = fields.String()


class KioskNote(Shape):
    id = an_id()
    note_id = an_id()
    text = secret(2000, required=False, load_default="")
    zone = choice(*NEED_ZONES, load_default=None, allow_none=True)
    lang = choice(*LANGUAGES, load_default=None, allow_none=True)
    step = choice(*STEPS, load_default=None, allow_none=True)
    photo_id = an_id(required=False, load_default=None, allow_none=True)
    drawing = fields.Boolean(truthy={True}, falsy={False}, load_default=False, error_messages=STATES)


class KioskReceipt(Schema):
    note_id = fields.String()


class HelpCall(Shape):
    asked = fields.Boolean(truthy={True}, falsy={False}, required=True, error_messages=STATES)


class HelpHeard(Schema):
    heard = fields.Boolean()


class LinkCard(Schema):
    url = fields.String()
    expires_at = fields.AwareDateTime()


class Knock(Shape):
    pin = secret(20)
    lang = choice(*LANGUAGES, load_default=None, allow_none=True)


class KnockBesides(Shape):
    document = fields.Boolean(load_default=False, error_messages=STATES)


class JoinPass(Schema):
    token = fields.String()
    workshop_id = fields.String()
    seat = fields.Nested(SeatCard)
