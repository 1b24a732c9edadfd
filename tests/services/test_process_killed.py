"""One process dies at once: its phones go on with another, and what was acknowledged is there."""

from __future__ import annotations

import pytest

from tests.live.house import Client, House, until
from tests.services.pair import Pair

pytestmark = pytest.mark.services


def test_phones_of_a_killed_process_go_on_with_another(pair: Pair, third: House) -> None:
    workshop = pair.workshop()
    console = workshop.facilitator()
    console.open_phase("empathise", "collect")
    ana = Client(third, workshop.join()["token"])
    notes = [ana.post(f"Besoin {number}") for number in range(5)]
    third.kill()
    back = Client(pair.there, ana.token)
    assert set(back.snapshot()["mine"]["notes"]) == set(notes)
    back.post("Et un de plus")
    until(lambda: "Et un de plus" in str(console.patches()), "the note on the console")
    assert console.snapshot()["doc"]["progress"]["notes"] == 6
