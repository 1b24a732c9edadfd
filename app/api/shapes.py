"""How the API reads a body: JSON with the fields we know, and states, not sentences, for what is at fault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from zoneinfo import ZoneInfo

from flask import request
from marshmallow import RAISE, Schema, ValidationError, fields, validate

from app.errors import Refused
from workshops import text
from workshops.errors import RuleBroken

STATES: dict[str, Any] = {"required": "required", "null": "required", "invalid": "invalid", "invalid_utf8": "invalid"}


class Shape(Schema):
    """A body: an unknown field is a fault, like a missing one."""

    class Meta:
        unknown = RAISE

    error_messages = {"unknown": "unknown", "type": "invalid"}  # noqa: RUF012


class Words(fields.String):
    """A text people read: cleaned as the method cleans notes, up to `longest` characters."""

    def __init__(self, longest: int, *, empty: bool = False, **options: Any) -> None:
        super().__init__(error_messages=STATES, **options)
        self.longest, self.empty = longest, empty

    def _deserialize(self, value: Any, attr: str | None, data: Mapping[str, Any] | None, **kwargs: Any) -> str:
        written = super()._deserialize(value, attr, data, **kwargs)
        try:
            return text.clean(written, self.longest) if self.empty else text.required(written, self.longest)
        except RuleBroken as broken:
            raise ValidationError("too_long" if broken.code == "too_long" else "required") from broken


def secret(longest: int, **options: Any) -> fields.String:
    """A text kept as it was typed: an identifier, a password, a code."""
    options = {"required": True, **options}
    return fields.String(error_messages=STATES, validate=validate.Length(max=longest, error="too_long"), **options)


def an_id(**options: Any) -> fields.String:
    """An id made by the client."""
    rule = validate.Regexp(r"^[A-Za-z0-9_-]{1,64}$", error="invalid")
    return fields.String(error_messages=STATES, validate=rule, **{"required": True, **options})


def choice(*allowed: str, **options: Any) -> fields.String:
    return fields.String(error_messages=STATES, validate=validate.OneOf(allowed, error="invalid"), **options)


def moment(**options: Any) -> fields.AwareDateTime:
    """A date and time; without a time zone, one of the clock on the centre's wall."""
    messages = {**STATES, "invalid_awareness": "invalid", "format": "invalid"}
    return fields.AwareDateTime(default_timezone=ZoneInfo("Europe/Paris"), error_messages=messages, **options)


def json_only() -> None:
    """A form on a foreign page cannot send JSON without asking our leave first."""
    if request.method == "POST" and not request.is_json:
        raise Refused("malformed", status=415)
