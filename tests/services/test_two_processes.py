"""One workshop, its screens spread over two processes, no stickiness at all: as right as in one."""

from __future__ import annotations

import statistics
import threading
from itertools import pairwise
from uuid import uuid4

import pytest

from tests.live.house import Client, Workshop, until
from tests.live.test_backlog import Looker
from tests.services.pair import Pair, seconds_until

pytestmark = pytest.mark.services

# With hints it takes hundredths of a second; with the look each second alone, the median is half of one.
AT_ONCE_SECONDS = 0.3


@pytest.fixture
def workshop(pair: Pair) -> Workshop:
    return pair.workshop()


def test_who_joins_here_enters_there_at_once(pair: Pair, workshop: Workshop) -> None:
    pair.participant_there(workshop)
    late = pair.participant_there(workshop)
    assert late.snapshot()["mine"]["seat"]["number"] == 2


def test_a_note_posted_there_is_on_the_console_here_at_once(pair: Pair, workshop: Workshop) -> None:
    console, ana = workshop.facilitator(), pair.participant_there(workshop)
    console.open_phase("empathise", "collect")

    def seconds_to_arrive(text: str) -> float:
        ana.post(text)
        return seconds_until(lambda: text in str(console.patches()), text)

    assert statistics.median(seconds_to_arrive(f"Besoin {number}") for number in range(7)) < AT_ONCE_SECONDS


def test_a_phase_opened_here_is_on_every_phone_there(pair: Pair, workshop: Workshop) -> None:
    console, ana = workshop.facilitator(), pair.participant_there(workshop)
    console.open_phase("empathise", "group")
    until(lambda: any(patch["set"].get("phase") == "group" for patch in ana.patches()), "the phase")


def test_both_processes_write_at_once_and_every_screen_ends_the_same(pair: Pair, workshop: Workshop) -> None:
    console = workshop.facilitator()
    console.open_phase("empathise", "collect")
    phones = [workshop.participant(), pair.participant_there(workshop)] * 2
    writers = [threading.Thread(target=lambda phone=phone: [phone.post("Oui") for _ in range(8)]) for phone in phones]
    for writer in writers:
        writer.start()
    for writer in writers:
        writer.join()
    screens = [console, Client(pair.there, console.token)]
    until(lambda: pair.look_the_same(*screens), "the same document on both")
    assert screens[0].snapshot()["doc"]["progress"]["notes"] == 32
    for screen in screens:
        # The second came late: what it heard since has no gap either.
        assert all(before["seq"] == after["base"] for before, after in pairwise(screen.patches()))


def test_a_command_sent_to_both_is_done_once_and_answered_the_same(pair: Pair, workshop: Workshop) -> None:
    token = workshop.join()["token"]
    once = {"command_id": str(uuid4()), "note_id": str(uuid4()), "text": "Une fois"}
    here, there = Client(pair.here, token), Client(pair.there, token)
    first = here.ask("post_note", **once)
    assert first["ok"]
    assert there.ask("post_note", **once) == first


def test_two_consoles_pressing_next_on_two_processes_move_on_once(pair: Pair, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    gus = Client(pair.there, workshop.facilitator().token)
    fay.open_phase("empathise", "collect")
    seen = {"from": {"step": "empathise", "phase": "collect"}}
    fay.done("open_phase", step="empathise", phase="group", **seen)
    assert gus.refused("open_phase", step="empathise", phase="group", **seen) == "phase_moved"


def test_a_seat_removed_here_hears_goodbye_there(pair: Pair, workshop: Workshop) -> None:
    console, ana = workshop.facilitator(), pair.participant_there(workshop)
    console.done("remove_seat", seat_id=ana.snapshot()["mine"]["seat"]["id"])
    until(lambda: ("bye", {"reason": "removed"}) in ana.heard, "the goodbye")


def test_presence_counts_the_whole_workshop(pair: Pair, workshop: Workshop) -> None:
    console, _ana, ben = workshop.facilitator(), workshop.participant(), pair.participant_there(workshop)
    until(lambda: told(console).get("connected") == 2, "both phones")
    until(lambda: told(ben).get("connected") == 2, "both phones, there")
    ben.done("ask_help", asked=True)
    seat = ben.snapshot()["mine"]["seat"]["id"]
    until(lambda: told(console)["people"][seat]["help"], "the raised hand")
    ben.close()
    until(lambda: told(console)["connected"] == 1, "one phone left")


def test_a_phone_that_moves_to_the_other_process_keeps_its_raised_hand(pair: Pair, workshop: Workshop) -> None:
    console, ana = workshop.facilitator(), workshop.participant()
    other = pair.participant_there(workshop)
    ana.done("ask_help", asked=True)
    until(lambda: told(other).get("help") == 1, "the raised hand, there")
    ana.close()
    Client(pair.there, ana.token)
    until(lambda: told(console).get("connected") == 2, "the phone, back")
    assert told(console)["help"] == 1


def test_a_practice_over_two_processes_is_one(pair: Pair, workshop: Workshop) -> None:
    console, ana, ben = workshop.facilitator(), workshop.participant(), pair.participant_there(workshop)
    wall = Client(pair.there, workshop.board().token)
    console.done("set_practice", state="open")
    until(lambda: wall.snapshot()["doc"]["workshop"]["practice"], "the practice, there")
    for phone, fruit in ((ana, "apple"), (ben, "banana")):
        phone.done("practise", round=1, smile=True, fruits=[fruit])
    for screen in (console, wall):
        until(lambda screen=screen: told(screen).get("practice") == {"phones": 2, "smiles": 2, "voters": 2}, "both")
    # A phone that comes back elsewhere says its answer again: it counts once.
    ana.close()
    back = Client(pair.there, ana.token)
    back.done("practise", round=1, smile=True, fruits=["banana"])
    console.done("set_practice", state="shown")
    shown = {"phones": 2, "smiles": 2, "voters": 2, "apple": 0, "banana": 2}
    for screen in (console, wall):
        until(lambda screen=screen: told(screen).get("practice") == shown, "the result")
    console.done("set_practice", state=None)
    console.done("set_practice", state="open")
    empty = {"phones": 0, "smiles": 0, "voters": 0}
    for screen in (console, wall):
        until(lambda screen=screen: told(screen).get("practice") == empty, "a fresh round")


def test_help_is_answered_through_the_other_process(pair: Pair, workshop: Workshop) -> None:
    console, ben = workshop.facilitator(), pair.participant_there(workshop)
    heard: list[dict[str, object]] = []
    ben.socket.on("help", heard.append)
    seat = ben.snapshot()["mine"]["seat"]["id"]
    ben.done("ask_help", asked=True, reason="phone")
    until(lambda: person(console, seat).get("reason") == "phone", "why, here")
    console.done("answer_help", seat_id=seat, answer="coming")
    until(lambda: heard[-1:] == [{"asked": True, "reason": "phone", "coming": True}], "who comes, there")
    console.done("answer_help", seat_id=seat, answer="done")
    until(lambda: heard[-1:] == [{"asked": False}], "the lowered hand, there")
    until(lambda: told(console)["help"] == 0, "no more calls, here")


def person(console: Client, seat_id: str) -> dict[str, object]:
    people = told(console).get("people")
    return dict(people.get(seat_id, {})) if isinstance(people, dict) else {}


def told(screen: Client) -> dict[str, object]:
    """The presence a screen was last told."""
    return next((body for event, body in reversed(screen.heard) if event == "presence"), {})


def test_a_card_promoted_here_appears_to_who_looks_there(pair: Pair, workshop: Workshop) -> None:
    looker = Looker(pair.there, pair.there.fay().cookies)
    console, ana = workshop.facilitator(), workshop.participant()
    console.open_phase("ideate", "collect", override=True)
    idea = ana.post("Des panneaux en images")
    console.open_phase("ideate", "decide")
    console.done("choose", targets=[{"id": idea, "reason": "Facile à essayer."}])
    [prototype_id] = console.snapshot()["doc"]["prototypes"]
    console.done("promote", prototype_id=prototype_id, reason="On commence demain.")
    until(lambda: looker.cards, "the card")
    looker.close()
