"""The REST API under /api/v1, and its description as OpenAPI."""

from __future__ import annotations

from flask import Flask
from flask_smorest import Api
from werkzeug.exceptions import HTTPException
from werkzeug.wrappers import Response

from app import errors
from app.api import followup, join, kiosk, live, photos, prototypes, scenarios, session, workshops
from app.api.schemas import Failure

PREFIX = "/api/v1"


class OurApi(Api):  # type: ignore[misc]
    """Flask-smorest, with our errors."""

    ERROR_SCHEMA = Failure

    def handle_http_exception(self, error: HTTPException) -> Response:
        return errors.answer_http(error)


def init_app(app: Flask) -> None:
    rest = OurApi(app)
    for part in (session, scenarios, workshops, join, live, kiosk, photos, prototypes, followup):
        rest.register_blueprint(part.blueprint, url_prefix=PREFIX)
