"""What a facilitator does to the room itself reaches every screen at once, though it touches no note."""

from __future__ import annotations

from typing import Any

import pytest

from tests.live.house import Workshop, until


@pytest.mark.parametrize(
    ("command", "payload"),
    [
        ("talk", {"on": True}),
        ("lock_door", {"locked": True}),
        ("set_timer", {"seconds": 60}),
        ("spotlight", {"kind": "join", "target_id": None}),
        ("pause_workshop", {}),
    ],
)
def test_a_change_of_the_room_itself_is_told(workshop: Workshop, command: str, payload: dict[str, Any]) -> None:
    fay, board = workshop.facilitator(), workshop.board()
    fay.open_phase("empathise", "collect")
    answer = fay.ask(command, **payload)
    assert answer["ok"]
    until(lambda: any(patch["seq"] == answer["seq"] for patch in board.patches()), f"a patch about {command}")
