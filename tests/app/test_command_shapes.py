"""Each command that a screen may send has its shape on the wire."""

from __future__ import annotations

from app.live.schemas import SCHEMAS
from workshops.commands import COMMANDS

# Asked by the server itself: for who comes in, for a picture that was received.
INSIDE = {"take_seat", "add_photo"}


def test_every_command_of_the_method_can_be_sent_but_those_of_the_server() -> None:
    assert set(SCHEMAS) == set(COMMANDS) - INSIDE
