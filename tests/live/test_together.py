"""Practice, two people on a phone, and help, on a real server: who is told what."""

from __future__ import annotations

from typing import Any

from tests.live.house import Client, Workshop, until


def told(screen: Client, event: str = "presence") -> dict[str, Any]:
    """What a screen was last told."""
    return next((body for name, body in reversed(screen.heard) if name == event), {})


def seat_of(phone: Client) -> str:
    return str(phone.snapshot()["mine"]["seat"]["id"])


def practice(screen: Client) -> dict[str, int]:
    return dict(told(screen).get("practice", {}))


def answer(phone: Client, *fruits: str, smile: bool = True, round: int = 1) -> dict[str, Any]:
    return phone.ask("practise", round=round, smile=smile, fruits=list(fruits))


def test_practice_counts_for_all_hides_until_shown_and_leaves_nothing(workshop: Workshop) -> None:
    fay, wall, ana, ben = workshop.facilitator(), workshop.board(), workshop.participant(), workshop.participant()
    assert answer(ana)["error"]["code"] == "wrong_phase"
    fay.done("set_practice", state="open")
    seq = fay.snapshot()["seq"]
    assert answer(ana, "apple")["ok"]
    assert answer(ben, "apple")["ok"]
    assert answer(ben, "banana")["ok"]
    until(lambda: practice(wall) == {"phones": 2, "smiles": 2, "voters": 2}, "both votes on the wall")
    until(lambda: told(fay)["people"][seat_of(ana)]["practised"], "the console")
    for screen in (fay, wall, ana, ben):
        assert "apple" not in str(screen.heard)
    late = workshop.participant()
    assert late.snapshot()["doc"]["workshop"]["practice"] == {"round": 1, "is_shown": False}
    fay.done("set_practice", state="shown")
    until(lambda: practice(wall).get("apple") == 1, "the result")
    assert practice(wall)["banana"] == 1
    assert answer(late, "apple")["error"]["code"] == "wrong_phase"
    # A seat was taken and the result shown: no answer is in the journal.
    assert fay.snapshot()["seq"] == seq + 2
    fay.open_phase("empathise", "collect")
    until(lambda: told(wall) and not practice(wall), "the end of the practice")
    fay.done("undo")
    until(lambda: practice(wall) == {"phones": 0, "smiles": 0, "voters": 0, "apple": 0, "banana": 0}, "nothing left")


def test_a_wall_that_comes_late_is_told_what_was_practised(workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.done("set_practice", state="open")
    answer(ana)
    until(lambda: practice(fay).get("smiles") == 1, "the smile on the console")
    wall = workshop.board()
    until(lambda: practice(wall).get("smiles") == 1, "the smile on the wall")


def test_who_had_finished_practising_has_not_finished_the_first_phase(workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.done("set_practice", state="open")
    ana.done("say_done", done=True)
    until(lambda: told(fay).get("done") == 1, "the phone that has finished")
    # The same place: only "started" changes.
    fay.open_phase("empathise", "collect")
    until(lambda: told(fay).get("done") == 0, "the new phase")


def test_two_on_a_phone_vote_twice_and_the_first_ballot_never_comes_back(workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    first, second = ana.post("Un banc"), ana.post("Une lampe")
    fay.open_phase("empathise", "vote")
    assert ana.refused("cast_votes", choices={first: 1}, ballot=2) == "not_two"
    ana.done("say_people", people=2)
    until(lambda: told(ana).get("connected") == 2, "two people")
    ana.done("cast_votes", choices={first: 1}, ballot=1)
    assert ana.snapshot()["mine"]["votes"]["empathise"] == {first: 1}
    ana.done("cast_votes", choices={}, ballot=2)
    assert (ana.snapshot()["mine"]["votes"]["empathise"], ana.snapshot()["mine"]["sealed"]) == ({}, ["empathise"])
    assert ana.refused("cast_votes", choices={second: 1}) == "handed_over"
    ana.done("cast_votes", choices={second: 1}, ballot=2)
    assert first not in str(ana.snapshot()["mine"]["votes"])
    progress = fay.snapshot()["doc"]["progress"]
    assert (progress["people"], progress["voters"]) == (2, 2)
    assert fay.snapshot()["doc"]["people"][seat_of(ana)]["people"] == 2
    ana.done("say_people", people=1)
    assert fay.snapshot()["doc"]["progress"]["voters"] == 1
    assert first not in str(ana.snapshot()["mine"]["votes"])


def test_help_says_why_to_the_team_and_who_comes_to_the_phone_alone(workshop: Workshop) -> None:
    fay, ana, ben = workshop.facilitator(), workshop.participant(), workshop.participant()
    for phone in (ana, ben):
        phone.socket.on("help", phone._hear("help"))
    seat = seat_of(ana)
    assert fay.refused("answer_help", seat_id=seat, answer="coming") == "unknown_target"
    assert ana.refused("ask_help", asked=True, reason="money") == "malformed"
    ana.done("ask_help", asked=True, reason="read")
    until(lambda: told(fay).get("people", {}).get(seat, {}).get("reason") == "read", "why")
    assert ben.refused("answer_help", seat_id=seat, answer="coming") == "forbidden"
    fay.done("answer_help", seat_id=seat, answer="coming")
    until(lambda: told(ana, "help") == {"asked": True, "reason": "read", "coming": True}, "who comes")
    again = Client(workshop.house, ana.token)
    again.close()
    fay.done("answer_help", seat_id=seat, answer="done")
    until(lambda: told(ana, "help") == {"asked": False}, "the lowered hand")
    until(lambda: told(fay)["help"] == 0, "no more calls")
    assert told(ben, "help") == {}


def test_a_page_that_is_loaded_again_is_told_that_it_asked(workshop: Workshop) -> None:
    ana = workshop.participant()
    ana.done("ask_help", asked=True, reason="write")
    other = Client(workshop.house, ana.token)
    other.socket.on("help", other._hear("help"))
    until(lambda: told(other, "help") == {"asked": True, "reason": "write", "coming": False}, "the call")
