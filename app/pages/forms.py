"""The forms of desk pages: what is asked, and the sentence for what is wrong."""

from __future__ import annotations

from flask_wtf import FlaskForm
from wtforms import DateField, Field, PasswordField, RadioField, StringField, TextAreaField, TimeField
from wtforms.fields.choices import SelectChoice
from wtforms.validators import InputRequired, Optional, ValidationError

from app.errors import Refused
from app.pages.times import AFTERNOON
from workshops import text
from workshops.errors import RuleBroken

CHALLENGE_LIMIT = 140

# What the server refuses in a field, by its state, as a sentence.
WRONG = {
    "required": "desk.wrong.required",
    "invalid": "desk.wrong.email",
    "already_exists": "desk.wrong.email_taken",
    "too_long": "desk.wrong.too_long",
    "too_short": "desk.wrong.password_short",
    "too_common": "desk.wrong.password_common",
}


class Words:
    """A text people read, cleaned as the method cleans notes."""

    def __init__(self, longest: int) -> None:
        self.longest = longest
        self.field_flags = {"maxlength": longest, "required": True}

    def __call__(self, form: FlaskForm, field: Field) -> None:
        try:
            field.data = text.required(field.data or "", self.longest)
        except RuleBroken as broken:
            raise ValidationError(WRONG.get(broken.code, "desk.wrong.required")) from broken


class SignInForm(FlaskForm):  # type: ignore[misc]
    email = StringField()
    password = PasswordField()


class SetupForm(FlaskForm):  # type: ignore[misc]
    name = StringField()
    email = StringField(validators=[InputRequired("desk.wrong.required")])
    password = PasswordField(validators=[InputRequired("desk.wrong.required")])
    centre = StringField(validators=[InputRequired("desk.wrong.required")])
    town = StringField()
    versant = RadioField(validate_choice=False)
    contact = StringField()

    def point_at(self, refused: Refused) -> None:
        """Says beside each field what the server refused in it."""
        for name, states in (refused.fields or {}).items():
            self[name].errors = [WRONG.get(state, "desk.wrong.required") for state in states]


class NewWorkshopForm(FlaskForm):  # type: ignore[misc]
    scenario = RadioField()
    title = StringField(validators=[Words(text.TITLE_LIMIT)])
    challenge = TextAreaField(validators=[Words(CHALLENGE_LIMIT)])
    day = DateField(validators=[Optional()])
    time = TimeField(validators=[Optional()], default=AFTERNOON)
    wording = RadioField(choices=[SelectChoice("adult"), SelectChoice("child")], default="adult")
    centre_id = RadioField()


class DateForm(FlaskForm):  # type: ignore[misc]
    day = DateField(validators=[Optional()])
    time = TimeField(validators=[Optional()], default=AFTERNOON)
