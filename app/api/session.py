"""Staff signing in and out, and the CSRF token that their other calls need."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint
from flask_wtf.csrf import generate_csrf

from app import access, sign_ins
from app.api.schemas import Credentials, SessionCard
from app.api.shapes import json_only
from app.extensions import csrf
from app.limits import limit_sign_ins
from app.models import Staff

blueprint = Blueprint("api_session", __name__, description="Staff signing in and out")
blueprint.before_request(json_only)


@blueprint.route("/session", methods=["POST"])
@csrf.exempt
@limit_sign_ins
@blueprint.arguments(Credentials)
@blueprint.response(200, SessionCard)
def sign_in(asked: dict[str, str]) -> dict[str, Any]:
    """Sign in. Refused `bad_credentials`; `rate_limited` after 30 failures a minute from one address."""
    return card(sign_ins.sign_in(asked["email"], asked["password"]))


@blueprint.route("/session", methods=["GET"])
@blueprint.response(200, SessionCard)
def who() -> dict[str, Any]:
    """Who is signed in. Refused `unauthorized`."""
    return card(access.signed_in())


@blueprint.route("/session", methods=["DELETE"])
@access.staff_only
@blueprint.response(204)
def sign_out() -> None:
    """End this sign-in, in every place its cookie may have been copied to."""
    sign_ins.end()


def card(staff: Staff) -> dict[str, Any]:
    centres = [
        {"id": centre.id, "name": centre.name, "town": centre.town, "role": staff.role_at(centre.id)}
        for centre in access.centres_of(staff)
    ]
    who = {"id": staff.id, "email": staff.email, "name": staff.name, "centres": centres}
    return {"csrf_token": generate_csrf(), "staff": who}
