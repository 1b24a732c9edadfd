"""All who look at the backlog of a centre see its cards change; others hear nothing."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest
import socketio as sockets
from flask import Flask
from flask_socketio import SocketIOTestClient
from sqlalchemy.orm import Session

from app.backlog import NAMESPACE
from app.extensions import socketio
from app.server_guards import SilentConnections
from tests.app.backlog_cast import write_card
from tests.caller import Caller

CARDS = "/api/v1/prototypes"


def look(app: Flask, caller: Caller) -> SocketIOTestClient:
    """The live link of somebody's backlog page."""
    return socketio.test_client(app, namespace=NAMESPACE, flask_test_client=caller.client)


def heard(link: SocketIOTestClient) -> list[Any]:
    return [message["args"][0]["card"] for message in link.get_received(NAMESPACE) if message["name"] == "card"]


@pytest.fixture
def card_id(rows: Session) -> str:
    return write_card(rows, "Mon tour")


def test_a_move_is_seen_by_the_centre_and_by_nobody_else(
    app: Flask, omar: Caller, fay: Caller, zoe: Caller, card_id: str
) -> None:
    here, elsewhere = look(app, fay), look(app, zoe)
    moved = omar.post(f"{CARDS}/{card_id}/moves", {"state": "trial", "version": 1}).expect(200)
    assert heard(here) == [moved]
    assert heard(elsewhere) == []


def test_a_refused_move_is_heard_by_nobody(app: Flask, omar: Caller, fay: Caller, card_id: str) -> None:
    link = look(app, fay)
    omar.post(f"{CARDS}/{card_id}/moves", {"state": "accepted", "version": 1}).refused(422, "reason_missing")
    omar.post(f"{CARDS}/{card_id}/moves", {"state": "trial", "version": 7}).refused(409, "card_moved")
    assert heard(link) == []


def test_who_has_not_signed_in_is_not_let_in(app: Flask, anybody: Caller) -> None:
    assert not look(app, anybody).is_connected(NAMESPACE)


def test_who_signed_out_is_not_let_in(app: Flask, fay: Caller) -> None:
    assert look(app, fay).is_connected(NAMESPACE)
    fay.delete("/api/v1/session").expect(204)
    assert not look(app, fay).is_connected(NAMESPACE)


def test_a_card_is_moved_through_the_api_only(app: Flask, fay: Caller, card_id: str) -> None:
    link = look(app, fay)
    link.emit("move", {"id": card_id, "state": "trial"}, namespace=NAMESPACE)
    assert link.get_received(NAMESPACE) == []
    assert fay.get(f"{CARDS}/{card_id}").expect(200)["state"] == "to_review"


def test_a_link_to_the_backlog_alone_is_not_taken_for_a_silent_one() -> None:
    closed: list[str] = []
    server = sockets.Server()
    for connection_id in ("silent", "looking"):
        server.eio.sockets[connection_id] = SimpleNamespace(close=lambda id=connection_id, **_: closed.append(id))
    server.manager.connect("looking", NAMESPACE)
    guard = SilentConnections(SimpleNamespace(server=server))
    for connection_id in ("silent", "looking"):
        guard.close_if_silent(connection_id)
    assert closed == ["silent"]
