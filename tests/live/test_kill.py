"""kill -9 in the middle: what was acknowledged is there, and phones come back to it."""

from __future__ import annotations

import signal

from tests.live.house import Client, House


def test_every_acknowledged_note_and_vote_survives_a_kill(own_house: House) -> None:
    workshop = own_house.workshop()
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    notes = [ana.post(f"Besoin {number}") for number in range(5)]
    fay.open_phase("empathise", "vote")
    ana.done("cast_votes", choices={notes[0]: 1, notes[1]: 1})
    own_house.kill()
    own_house.open()
    back = Client(own_house, ana.token)
    assert set(back.snapshot()["mine"]["notes"]) == set(notes)
    assert back.snapshot()["mine"]["votes"]["empathise"] == {notes[0]: 1, notes[1]: 1}
    assert back.snapshot()["doc"]["phase"] == "vote"
    back.done("cast_votes", choices={notes[2]: 1})


def test_a_command_acknowledged_before_the_kill_is_not_done_again_after_it(own_house: House) -> None:
    workshop = own_house.workshop()
    ana = workshop.participant()
    first = ana.ask("post_note", command_id="c-1", note_id="n-1", text="Une fois")
    own_house.kill()
    own_house.open()
    back = Client(own_house, ana.token)
    assert back.ask("post_note", command_id="c-1", note_id="n-1", text="Une fois") == first
    assert back.snapshot()["doc"]["progress"]["notes"] == 1


def test_a_server_told_to_stop_stops_by_itself(own_house: House) -> None:
    own_house.workshop().participant()
    own_house.kill(signal.SIGTERM)
    assert own_house.process is not None
    assert own_house.process.returncode == 0
