"""PostgreSQL restarted while people write: they wait, are told when it is not saved, and nothing is lost or doubled."""

from __future__ import annotations

import pytest
import requests

from tests.live.house import Client, until
from tests.services.pair import Pair
from tools.services.postgres import Postgres

pytestmark = pytest.mark.services


def test_phones_stay_connected_and_go_on_after_a_restart(pair: Pair, postgres: Postgres) -> None:
    workshop = pair.workshop()
    console, ana = workshop.facilitator(), pair.participant_there(workshop)
    console.open_phase("empathise", "collect")
    before = ana.post("Avant")
    postgres.stop()
    during = {"command_id": "c-1", "note_id": "n-1", "text": "Pendant"}
    refused = ana.ask("post_note", **during)
    assert refused["error"]["code"] == "not_saved"
    assert refused["error"]["retry_after_ms"]
    assert_a_late_comer_is_told_to_come_back(pair, workshop.pin)
    assert ana.snapshot()["mine"]["notes"].keys() == {before}, "who reloads the page still reads"
    Client(pair.there, ana.token).close()
    postgres.start()
    until(lambda: ana.ask("post_note", **during)["ok"], "the note saved")
    assert ana.socket.connected
    assert set(ana.snapshot()["mine"]["notes"]) == {before, "n-1"}
    until(lambda: pair.look_the_same(console, Client(pair.there, console.token)), "the same document on both")
    assert "Pendant" in str(console.patches())


def assert_a_late_comer_is_told_to_come_back(pair: Pair, pin: str) -> None:
    answer = requests.post(pair.here.address + "/api/v1/join", json={"pin": pin}, timeout=10)
    assert answer.status_code == 503
    assert answer.json()["code"] == "not_saved"
    assert answer.headers["Retry-After"]
