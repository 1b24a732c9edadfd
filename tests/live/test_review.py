"""A needs box on a real server: what nobody has reread is sent to consoles only, then to all."""

from __future__ import annotations

from uuid import uuid4

import requests

from tests.live.house import House, until

RUDE = "Des mots que personne encore a relus"


def test_a_held_note_reaches_no_screen_of_the_room_before_it_is_accepted(house: House) -> None:
    box = house.workshop("boite-a-besoins")
    fay, ana, board = box.facilitator(), box.participant(), box.board()
    note_id = str(uuid4())
    given = {"id": str(uuid4()), "note_id": note_id, "text": RUDE, "step": "empathise"}
    pass_of_kiosk = {"Authorization": f"Bearer {box.kiosk_token()}"}
    url = f"{house.address}/api/v1/kiosk/notes"
    assert requests.post(url, json=given, headers=pass_of_kiosk, timeout=10).status_code == 201
    until(lambda: any(note_id in str(patch) for patch in fay.patches()), "the note at the console")
    fay.open_phase("empathise", "group")
    for screen in (ana, board):
        assert note_id not in str(screen.snapshot()["doc"])
        assert RUDE not in str(screen.heard)
    assert fay.refused("accept_notes", note_ids=[]) == "malformed"
    assert ana.refused("accept_notes", note_ids=[note_id]) == "forbidden"
    fay.done("accept_notes", note_ids=[note_id])
    for screen in (ana, board):
        assert screen.snapshot()["doc"]["notes"][note_id]["text"] == RUDE
    fay.done("undo")
    assert note_id not in str(board.snapshot()["doc"])
    fay.done("set_aside_notes", note_ids=[note_id])
    assert fay.snapshot()["doc"]["notes"][note_id]["hidden"] is True


def test_a_tablet_that_calls_is_seen_at_the_console_only(house: House) -> None:
    box = house.workshop("boite-a-besoins")
    fay, ana = box.facilitator(), box.participant()
    headers = {"Authorization": f"Bearer {box.kiosk_token()}"}
    answer = requests.post(f"{house.address}/api/v1/kiosk/help", json={"asked": True}, headers=headers, timeout=10)
    assert answer.json() == {"heard": True}
    until(lambda: any(event == "presence" and body["kiosks_calling"] == 1 for event, body in fay.heard), "a call")
    assert "kiosks_calling" not in str(ana.heard)
