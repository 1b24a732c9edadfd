"""What a refused request gets: a state, its status, and a plain sentence in the asker's language."""

from __future__ import annotations

import logging
import time
from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

from flask import Flask, Response, jsonify, redirect, render_template, request
from flask_limiter import RateLimitExceeded
from flask_wtf.csrf import CSRFError
from sqlalchemy.exc import InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from werkzeug.exceptions import HTTPException, MethodNotAllowed
from werkzeug.wrappers import Response as AnyResponse

from app.extensions import limiter
from app.words import gettext
from workshops.errors import RuleBroken

log = logging.getLogger(__name__)

API = "/api/"

STATUSES = {
    "malformed": 400,
    "stale_page": 400,
    "unauthorized": 401,
    "bad_credentials": 401,
    "forbidden": 403,
    "door_locked": 403,
    "workshop_closed": 403,
    "not_yours": 403,
    "not_found": 404,
    "unknown_pin": 404,
    "unknown_target": 404,
    "expired_link": 410,
    "too_big": 413,
    "not_a_picture": 415,
    "not_yet": 422,
    "too_long": 422,
    "too_many": 422,
    "reason_missing": 422,
    "rate_limited": 429,
    "too_fast": 429,
    "server_error": 500,
    "not_saved": 503,
}
CONFLICT = 409

CODES = {401: "unauthorized", 403: "forbidden", 404: "not_found", 410: "expired_link", 429: "rate_limited"}

Fields = Mapping[str, Any]


class Refused(Exception):
    """A request is refused; `code` is a state of protocol.md, `fields` says what is at fault where."""

    retry_after_ms: int | None = None

    def __init__(
        self, code: str, fields: Fields | None = None, status: int | None = None, retry_after_ms: int | None = None
    ) -> None:
        super().__init__(code)
        self.code = code
        self.fields = fields
        self.status = status or status_of(code)
        self.retry_after_ms = retry_after_ms or self.retry_after_ms


class NotSaved(Refused):
    """Nothing was stored, nobody saw anything: the same thing may be asked again."""

    retry_after_ms = 500

    def __init__(self, retry_after_ms: int | None = None) -> None:
        super().__init__("not_saved", retry_after_ms=retry_after_ms)


def status_of(code: str) -> int:
    return STATUSES.get(code, CONFLICT)


def sentence(code: str) -> str:
    return gettext(f"error.{code}")


def init_app(app: Flask) -> None:
    app.register_error_handler(Refused, answer_refused)
    app.register_error_handler(RuleBroken, answer_rule_broken)
    app.register_error_handler(HTTPException, answer_http)
    for unreachable in (OperationalError, InterfaceError, PoolTimeout):
        app.register_error_handler(unreachable, answer_unreachable)
    # JSON nested without end: Python's reader gives up that way.
    app.register_error_handler(RecursionError, lambda _: answer("malformed", 400))


def answer_refused(refused: Refused) -> AnyResponse:
    if refused.code == "unauthorized" and not is_api():
        return redirect(f"/login?next={quote(request.path)}")
    return answer(refused.code, refused.status, refused.fields, refused.retry_after_ms)


def answer_rule_broken(broken: RuleBroken) -> AnyResponse:
    return answer(broken.code, status_of(broken.code), broken.fields)


def answer_unreachable(error: Exception) -> AnyResponse:
    """The database is away or too busy, for a moment: the asker may come back."""
    log.warning("The database did not answer: %s", str(error).splitlines()[0])
    response = answer("not_saved", status_of("not_saved"))
    response.headers["Retry-After"] = "1"
    return response


def answer_http(error: HTTPException) -> AnyResponse:
    if isinstance(error.response, AnyResponse):
        return error.response
    status = error.code or 500
    response = answer(code_for(error), status, fields_of(error))
    if isinstance(error, RateLimitExceeded):
        response.headers["Retry-After"] = str(seconds_to_wait())
    if isinstance(error, MethodNotAllowed):
        response.allow.update(error.valid_methods or ())
    return response


def seconds_to_wait() -> int:
    limit = limiter.current_limit
    return max(1, round(limit.reset_at - time.time())) if limit else 60


def code_for(error: HTTPException) -> str:
    if isinstance(error, CSRFError):
        return "stale_page"
    status = error.code or 500
    return CODES.get(status, "malformed" if status < 500 else "server_error")


def fields_of(error: HTTPException) -> Fields | None:
    """What marshmallow found at fault in the JSON or the form, if it was marshmallow."""
    messages = getattr(error, "data", {}).get("messages", {}) if error.code == 422 else {}
    if not isinstance(messages, dict):
        return None
    return next((messages[place] for place in ("json", "form", "files") if messages.get(place)), None)


def answer(code: str, status: int, fields: Fields | None = None, retry_after_ms: int | None = None) -> AnyResponse:
    if is_api():
        return json_answer(code, status, fields, retry_after_ms)
    return Response(render_template("error.html", code=code, status=status, message=sentence(code)), status)


def json_answer(code: str, status: int, fields: Fields | None = None, retry_after_ms: int | None = None) -> Response:
    body: dict[str, Any] = {"code": code, "message": sentence(code)}
    if fields:
        body["fields"] = fields
    if retry_after_ms is not None:
        body["retry_after_ms"] = retry_after_ms
    response = jsonify(body)
    response.status_code = status
    return response


def is_api() -> bool:
    return request.path.startswith(API)
