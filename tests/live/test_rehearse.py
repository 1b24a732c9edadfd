"""Rehearsal phones on a real server, from the waiting room to the end."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from app.rehearsal.crowd import Crowd
from app.rehearsal.phone import Refused
from app.rehearsal.words import read_words
from tests.live.house import ROOT, Client, House, Workshop, until

PHONES = 4


@pytest.fixture
def crowd(house: House, workshop: Workshop) -> Iterator[Crowd]:
    dice = random.Random(5)
    crowd = Crowd(house.address, workshop.pin, read_words(dice), dice, pace=0.005, pairs=1.0)
    yield crowd
    crowd.leave()


def progress(console: Client) -> dict[str, Any]:
    return dict(console.snapshot()["doc"]["progress"])


def test_rehearsal_phones_write_vote_and_leave_when_it_is_over(crowd: Crowd, workshop: Workshop) -> None:
    console = workshop.facilitator()
    crowd.first()
    crowd.others(PHONES)
    people = sum(phone.copy.people for phone in crowd.phones)
    assert people == 2 * PHONES
    until(lambda: progress(console)["people"] == people, "everybody here, two where they share a phone")
    console.open_phase("empathise", "collect")
    until(lambda: progress(console)["authors"] == people, "everybody writing")
    console.open_phase("empathise", "vote")
    until(lambda: progress(console)["voters"] == people, "everybody voting")
    assert crowd.accepted["post_note"] == progress(console)["notes"] > 0
    console.done("close_workshop")
    until(crowd.is_finished, "everybody leaving")


def test_rehearsal_phones_come_back_after_a_kill(own_house: House) -> None:
    workshop = own_house.workshop()
    console = workshop.facilitator()
    dice = random.Random(6)
    crowd = Crowd(own_house.address, workshop.pin, read_words(dice), dice, pace=0.005)
    crowd.first()
    own_house.kill()
    console.close()
    own_house.open()
    back = workshop.facilitator()
    back.open_phase("empathise", "collect")
    until(lambda: progress(back)["authors"] == 1, "the phone writing after the restart")
    crowd.leave()


def test_a_wrong_pin_is_told_in_the_words_of_the_server(house: House) -> None:
    dice = random.Random(7)
    with pytest.raises(Refused, match=r"PIN|code|atelier"):
        Crowd(house.address, "000000", read_words(dice), dice, pace=0).first()


def test_without_a_server_it_says_what_to_do() -> None:
    command = [sys.executable, "-m", "app.rehearse", "482915", "--address", "http://127.0.0.1:9"]
    ran = subprocess.run(command, cwd=ROOT, env=os.environ, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "make run" in ran.stderr
    assert "Traceback" not in ran.stderr
