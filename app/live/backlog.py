"""Socket.IO for those who look at the backlog: staff, known by their sign-in, each shown the cards of their centres."""

from __future__ import annotations

from typing import Any

from flask import current_app
from flask_login import current_user
from flask_socketio import ConnectionRefusedError, join_room
from sqlalchemy.exc import SQLAlchemyError

from app.backlog import NAMESPACE, channel
from app.extensions import socketio
from app.models.engine import let_go


def connect(_auth: Any = None) -> None:
    """Let signed-in staff in. The sign-in is a cookie: that the page is ours was checked when the socket opened."""
    try:
        centre_ids = current_user.centre_ids() if current_user.is_authenticated else None
    except SQLAlchemyError as error:
        # Any other exception would leave the page without an answer.
        raise ConnectionRefusedError("not_saved") from error
    let_go()
    if centre_ids is None:
        raise ConnectionRefusedError("unauthorized")
    for centre_id in centre_ids:
        join_room(channel(centre_id))
    current_app.extensions["cards"].lookers += 1


def disconnect(*_reason: Any) -> None:
    current_app.extensions["cards"].lookers -= 1


def register() -> None:
    """Tell Flask-SocketIO about the backlog's namespace. Nothing is received there: moves go through the API."""
    socketio.on_event("connect", connect, namespace=NAMESPACE)
    socketio.on_event("disconnect", disconnect, namespace=NAMESPACE)
