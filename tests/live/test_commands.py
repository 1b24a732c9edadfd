"""Commands over real sockets: answered after the commit, done once, refused with a name."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
import requests
import socketio

from tests.live.house import House, Workshop, until


def test_a_command_sent_twice_is_done_once_and_answered_the_same(workshop: Workshop) -> None:
    ana = workshop.participant()
    once = {"command_id": str(uuid4()), "note_id": str(uuid4()), "text": "On attend debout."}
    first, second = ana.ask("post_note", **once), ana.ask("post_note", **once)
    assert first["ok"]
    assert first == second
    assert ana.snapshot()["doc"]["progress"]["notes"] == 1


def test_patches_bring_a_screen_to_what_a_fresh_snapshot_says(workshop: Workshop) -> None:
    fay, ana, board = workshop.facilitator(), workshop.participant(), workshop.board()
    before = board.snapshot()
    fay.open_phase("empathise", "collect")
    ana.post("Les mots sont difficiles.", zone="feel")
    fay.open_phase("empathise", "group")
    after = board.snapshot()
    until(lambda: board.patches() and board.patches()[-1]["seq"] == after["seq"], "the last patch")
    assert merged(before, board.patches()) == without_clock(after["doc"])


def merged(snapshot: dict[str, Any], patches: list[dict[str, Any]]) -> dict[str, Any]:
    """A document after its patches, by the rules of the protocol."""
    doc, seq = snapshot["doc"], snapshot["seq"]
    for patch in patches:
        if patch["seq"] <= seq:
            continue
        assert patch["base"] <= seq
        seq = patch["seq"]
        for name, changes in patch["set"].items():
            if name in ("step", "phase", "timer"):
                doc[name] = changes
            elif name in ("workshop", "progress"):
                doc[name].update(changes)
            else:
                merge_items(doc[name], changes)
    return without_clock(doc)


def merge_items(items: dict[str, Any], changes: dict[str, Any]) -> None:
    for id, fields in changes.items():
        if fields is None:
            items.pop(id, None)
        else:
            items[id] = {**items.get(id, {}), **fields}


def without_clock(doc: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in doc.items() if name not in ("seq", "now")}


def test_in_blind_collection_the_words_reach_facilitators_only(workshop: Workshop) -> None:
    fay, ana, ben, board = workshop.facilitator(), workshop.participant(), workshop.participant(), workshop.board()
    fay.open_phase("empathise", "collect")
    secret = "Un mot que personne ne lit encore"
    ana.post(secret)
    until(lambda: secret in str(fay.heard), "the console's patch")
    until(lambda: "'notes': 1" in str(ben.heard), "the count on the other phone")
    for other in (ben, board):
        assert secret not in str(other.heard)
        assert secret not in str(other.snapshot())
    assert secret in str(ana.snapshot()["mine"])
    assert secret not in str(ana.snapshot()["doc"])


def test_nobody_reads_a_tally_before_the_vote_closes(workshop: Workshop) -> None:
    fay, ana, board = workshop.facilitator(), workshop.participant(), workshop.board()
    fay.open_phase("empathise", "collect")
    note = ana.post("Il fait froid dans le hall.")
    fay.open_phase("empathise", "vote")
    ana.done("cast_votes", choices={note: 1})
    for screen in (fay, ana, board):
        assert screen.snapshot()["doc"]["notes"][note]["votes"] is None
    fay.open_phase("empathise", "decide")
    assert board.snapshot()["doc"]["notes"][note]["votes"] == 1


@pytest.mark.parametrize(
    ("name", "payload", "code"),
    [
        ("post_note", {"note_id": "n1", "text": ""}, "malformed"),
        ("post_note", {"note_id": "n1", "text": "x" * 10_000}, "too_long"),
        ("post_note", {"note_id": "n1", "text": "oui", "author": "me"}, "malformed"),
        ("post_note", {"note_id": "n1", "text": 7}, "malformed"),
        ("post_note", {"note_id": "n1", "text": "papier", "paper": True}, "forbidden"),
        ("edit_note", {"note_id": "missing", "text": "autre"}, "unknown_target"),
        ("cast_votes", {"choices": {}}, "wrong_phase"),
        ("talk", {"on": True}, "forbidden"),
        ("take_seat", {"seat_id": "x", "draw": 1}, "malformed"),
        ("no_such_command", {}, "malformed"),
    ],
)
def test_a_refusal_has_its_name_and_nobody_hears_of_it(
    workshop: Workshop, name: str, payload: dict[str, Any], code: str
) -> None:
    ana, ben = workshop.participant(), workshop.participant()
    seq = ben.snapshot()["seq"]
    assert ana.refused(name, **payload) == code
    assert ben.snapshot()["seq"] == seq
    assert ben.patches() == []


def test_a_payload_that_is_no_object_is_malformed(workshop: Workshop) -> None:
    ana = workshop.participant()
    for payload in (None, "text", 3, ["a"]):
        assert ana.socket.call("post_note", payload)["error"]["code"] == "malformed"


def test_another_seats_note_is_not_yours(workshop: Workshop) -> None:
    fay, ana, ben = workshop.facilitator(), workshop.participant(), workshop.participant()
    fay.open_phase("empathise", "collect")
    note = ana.post("À moi")
    assert ben.refused("withdraw_note", note_id=note) == "not_yours"
    assert ana.snapshot()["mine"]["notes"][note]["text"] == "À moi"


def test_a_fourth_vote_out_of_three_is_refused_and_the_ballot_stays(workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    notes = [ana.post(f"Besoin {number}") for number in range(4)]
    fay.open_phase("empathise", "vote")
    ana.done("cast_votes", choices=dict.fromkeys(notes[:3], 1))
    assert ana.refused("cast_votes", choices=dict.fromkeys(notes, 1)) == "no_votes_left"
    assert ana.snapshot()["mine"]["votes"]["empathise"] == dict.fromkeys(notes[:3], 1)


def test_two_facilitators_pressing_next_together_move_on_once(workshop: Workshop) -> None:
    fay, gus = workshop.facilitator(), workshop.facilitator()
    fay.open_phase("empathise", "collect")
    seen = {"from": {"step": "empathise", "phase": "collect"}}
    fay.done("open_phase", step="empathise", phase="group", **seen)
    assert gus.refused("open_phase", step="empathise", phase="group", **seen) == "phase_moved"


def test_a_note_keeps_its_html_as_text_and_loses_marks_that_turn_the_page(workshop: Workshop) -> None:
    ana = workshop.participant()
    note = ana.post("<b>gras</b> \u202egnol\u0007 \u0644\u0627")
    assert ana.snapshot()["mine"]["notes"][note]["text"] == "<b>gras</b> gnol \u0644\u0627"


@pytest.mark.parametrize("token", ["", "forged", None, 3, {"a": 1}])
def test_a_forged_token_does_not_connect(house: House, token: Any) -> None:
    stranger = socketio.Client(reconnection=False)
    with pytest.raises(socketio.exceptions.ConnectionError):
        stranger.connect(house.address, auth={"token": token}, transports=["websocket"])
    # Refused, the library forgets to close its end.
    stranger.eio.ws.shutdown()


def test_a_removed_phone_hears_goodbye_and_may_not_come_back(workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    seat = ana.snapshot()["mine"]["seat"]["id"]
    fay.done("remove_seat", seat_id=seat)
    until(lambda: ("bye", {"reason": "removed"}) in ana.heard, "the goodbye")
    headers = {"Authorization": f"Bearer {ana.token}"}
    answer = requests.get(workshop.house.address + "/api/v1/live/snapshot", headers=headers, timeout=10)
    assert answer.status_code == 401
    assert answer.json()["code"] == "unauthorized"


def test_a_locked_door_and_a_closed_workshop_say_so(workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.done("lock_door", locked=True)
    assert knock(workshop).json()["code"] == "door_locked"
    fay.done("lock_door", locked=False)
    assert knock(workshop).status_code == 201
    fay.done("close_workshop")
    assert knock(workshop).json()["code"] == "workshop_closed"


def knock(workshop: Workshop) -> requests.Response:
    return requests.post(workshop.house.address + "/api/v1/join", json={"pin": workshop.pin}, timeout=10)


def test_presence_says_who_is_here_and_who_asks_for_help(workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    seat = ana.snapshot()["mine"]["seat"]["id"]
    ana.done("ask_help", asked=True)
    ana.done("say_done", done=True)

    def console_knows() -> bool:
        told = [body for event, body in fay.heard if event == "presence"]
        here = told[-1]["people"].get(seat, {}) if told else {}
        expected = {"connected": True, "done": True, "help": True, "waiting": False, "reason": None, "coming": False}
        return {name: here.get(name) for name in expected} == expected

    until(console_knows, "the raised hand on the console")
    assert all("people" not in body for event, body in ana.heard if event == "presence")


def test_a_beat_tells_the_last_seq_and_the_clock(workshop: Workshop) -> None:
    ana = workshop.participant()
    beat = until(lambda: next((body for event, body in ana.heard if event == "beat"), None), "a beat")
    snapshot = ana.snapshot()
    assert beat["epoch"] == snapshot["epoch"]
    assert beat["seq"] == snapshot["seq"]
    assert abs(beat["now"] - snapshot["now"]) < 60_000
