"""Socket.IO: who connects, and what each command is answered."""

from __future__ import annotations

import time
from collections.abc import Callable, Mapping
from typing import Any

from flask import current_app, request
from flask_socketio import ConnectionRefusedError, join_room
from marshmallow import ValidationError
from sqlalchemy.exc import SQLAlchemyError

from app import measures
from app.access import BadToken, read_token
from app.errors import NotSaved
from app.extensions import socketio
from app.live.connections import Connection, Connections
from app.live.presence import Presence
from app.live.schemas import SCHEMAS
from app.screens import open_screen
from app.words import DEFAULT, LANGUAGES, sentence
from workshops.audience import Audience
from workshops.commands import AnswerHelp, AskHelp, Command, Practise, SayDone
from workshops.errors import RuleBroken
from workshops.practice import check_try
from workshops.roles import Seat, check_may

Json = dict[str, Any]


def connections() -> Connections:
    """The connections of the current app."""
    held: Connections = current_app.extensions["connections"]
    return held


def channel(workshop_id: str, audience: Audience) -> str:
    """The Socket.IO room of an audience."""
    return f"{workshop_id}:{audience}"


def connect(auth: Any = None) -> None:
    """Let a screen in by its token; "unauthorized" otherwise. Nothing of what it claims besides is believed."""
    auth = auth if isinstance(auth, Mapping) else {}
    try:
        connection = _connection(auth.get("token"), auth.get("lang"))
        connection.room.watch(connection.audience)
        _check_still_here(connection)
    except (NotSaved, SQLAlchemyError) as error:
        # Any other exception would leave the phone without an answer.
        raise ConnectionRefusedError("not_saved") from error
    join_room(channel(connection.room.workshop_id, connection.audience))
    connections().add(connection)


def _connection(token: Any, lang: Any) -> Connection:
    try:
        screen = open_screen(read_token(token if isinstance(token, str) else ""))
    except BadToken as error:
        raise ConnectionRefusedError("unauthorized") from error
    lang = lang if lang in LANGUAGES else DEFAULT
    return Connection(_sid(), screen.room, screen.audience, screen.seat, lang)


def _check_still_here(connection: Connection) -> None:
    """While the database was asked, the seat may have been removed, or the phone may have gone unnoticed."""
    if connection.seat and connection.room.seat(connection.seat.id) is None:
        raise ConnectionRefusedError("unauthorized")
    server = socketio.server
    if server.manager.eio_sid_from_sid(_sid(), "/") not in server.environ:
        raise ConnectionRefusedError("gone")


def _sid() -> str:
    return str(request.sid)  # type: ignore[attr-defined]


def disconnect(*_reason: Any) -> None:
    """A screen went: its seat stays."""
    connections().remove(_sid())


def command_handler(held: Connections, name: str) -> Callable[..., Json]:
    """The handler of one command: shape, seat, room, answer after the commit."""

    def handle(sid: str, payload: Any = None) -> Json:
        connection = held.by_sid.get(sid)
        if connection is None:
            return refusal("unauthorized", DEFAULT)
        try:
            return {"ok": True, "seq": _answer(held, connection, name, payload)}
        except ValidationError as error:
            return refusal("malformed", connection.lang, fields=error.normalized_messages())  # type: ignore[no-untyped-call]
        except RuleBroken as broken:
            return refusal(broken.code, connection.lang, fields=broken.fields)
        except TooFast as fast:
            return refusal("too_fast", connection.lang, retry_after_ms=fast.wait_ms)
        except (NotSaved, SQLAlchemyError):
            return refusal("not_saved", connection.lang, retry_after_ms=NotSaved.retry_after_ms)

    return handle


class TooFast(Exception):
    """A seat sends faster than anybody writes."""

    def __init__(self, wait_ms: int) -> None:
        super().__init__(wait_ms)
        self.wait_ms = wait_ms


def _answer(held: Connections, connection: Connection, name: str, payload: Any) -> int:
    if connection.seat is None:
        raise RuleBroken("forbidden")
    wait_ms = held.bucket(connection.seat).take(time.monotonic())
    if wait_ms:
        raise TooFast(wait_ms)
    command_id, command = SCHEMAS[name].load(payload)
    if isinstance(command, PRESENCE):
        return _be_present(held.presence(connection.room), connection, connection.seat, command)
    return connection.room.submit(command, connection.seat, command_id)


PRESENCE = (SayDone, AskHelp, AnswerHelp, Practise)


def _be_present(presence: Presence, connection: Connection, seat: Seat, command: Command) -> int:
    """Presence is told, not stored: it has no seq of its own."""
    room = connection.room
    check_may(seat.role, command.name, room.state.position)
    if room.seat(seat.id) is None:
        raise RuleBroken("unauthorized")
    match command:
        case SayDone():
            presence.say_done(seat.id, command.done)
        case AskHelp():
            presence.ask_help(seat.id, command.asked, command.reason)
        case AnswerHelp():
            presence.answer_help(command.seat_id, command.answer)
        case Practise():
            presence.practise(seat.id, check_try(room.state, command, seat))
    return room.sent_seq(connection.audience)


def unknown_command(name: str, *_: Any) -> Json:
    """An event that is no command."""
    return refusal("malformed", DEFAULT, fields={"command": [name]})


def refusal(code: str, lang: str, fields: Any = None, retry_after_ms: int | None = None) -> Json:
    """The answer to a refused command: a state, and the sentence a person reads."""
    measures.refused.labels(code).inc()
    error: Json = {"code": code, "message": sentence(f"error.{code}", lang)}
    if fields:
        error["fields"] = fields
    if retry_after_ms is not None:
        error["retry_after_ms"] = retry_after_ms
    return {"ok": False, "error": error}


def register(held: Connections) -> None:
    """Tell the sockets every event they may receive."""
    socketio.on_event("connect", connect)
    socketio.on_event("disconnect", disconnect)
    for name in SCHEMAS:
        # Straight from the library: a command needs no Flask request, and making one costs more than deciding it.
        socketio.server.on(name, command_handler(held, name))
    socketio.on_event("*", unknown_command)
