"""What may go wrong in a room, each thing by itself: phones lose nothing, and see what the journal holds."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
import requests

from benchmarks.chaos.faulty_house import FaultyHouse, Nursery
from benchmarks.chaos.storm import POINTS
from tests.instances import sqlite_only
from tests.live.asleep import Pocket
from tests.live.house import ROOT, House, Workshop, until
from tests.live.puppets import Puppets
from tests.live.test_commands import without_clock

pytestmark = [
    sqlite_only,
    pytest.mark.skipif(
        not (ROOT / "node_modules" / "socket.io-client").exists(), reason="the phones need the modules of Node"
    ),
]


@pytest.fixture
def weak_house(prepared: Path, nursery: Nursery, tmp_path: Path) -> Iterator[House]:
    """A server that dies where it is told to, on a disk that can be full."""
    shutil.copytree(prepared, tmp_path / "instance")
    house = FaultyHouse(tmp_path / "instance", nursery)
    house.open()
    yield house
    house.close()


@pytest.fixture
def workshop(weak_house: House) -> Workshop:
    opened = weak_house.workshop()
    opened.facilitator().open_phase("empathise", "collect")
    return opened


@pytest.fixture
def puppets(weak_house: House, tmp_path: Path) -> Puppets:
    return Puppets(weak_house, tmp_path)


def rows(house: House, question: str) -> list[tuple[Any, ...]]:
    with closing(sqlite3.connect(house.instance / "fabrique.sqlite3")) as opened:
        return opened.execute(question).fetchall()


def posted(house: House) -> list[Any]:
    return [words for (words,) in rows(house, "SELECT facts ->> '$[0].text' FROM journal WHERE name = 'post_note'")]


def fresh_doc(house: House, token: str) -> dict[str, Any]:
    headers = {"Authorization": f"Bearer {token}"}
    answer = requests.get(house.address + "/api/v1/live/snapshot", headers=headers, timeout=10)
    assert answer.ok, answer.text
    return without_clock(answer.json()["doc"])


def die_at(house: House, point: str, passes: int) -> None:
    """The server starts again, and will die there."""
    house.kill()
    house.environment["DIES_AT"] = f"{point}:{passes}"
    house.open()


def come_back(house: House) -> None:
    assert house.process
    house.process.wait(20)
    house.environment["DIES_AT"] = ""
    house.open()


@pytest.mark.parametrize("point", POINTS)
def test_a_command_in_the_hands_of_a_server_that_dies_is_done_once(
    weak_house: House, workshop: Workshop, puppets: Puppets, point: str
) -> None:
    ana, ben = puppets.open(workshop.join()["token"]), puppets.open(token := workshop.join()["token"])
    die_at(weak_house, point, 1)
    until(lambda: ana.look()["link"] == "live", "Ana's link")
    ana.send("post_note", note_id="n-1", text="Une fois")
    come_back(weak_house)
    [answer] = ana.answers(1)
    assert answer["ok"]
    assert posted(weak_house) == ["Une fois"]
    assert list(ana.look()["mine"]["notes"]) == ["n-1"]
    until(lambda: ben.doc() == fresh_doc(weak_house, token), "the other phone's document")
    assert ben.doc()["progress"]["notes"] == 1  # type: ignore[index]


def test_what_a_page_sent_in_vain_is_sent_by_the_page_that_follows(
    weak_house: House, workshop: Workshop, puppets: Puppets
) -> None:
    token = workshop.join()["token"]
    first = puppets.open(token, "ana")
    weak_house.kill()
    first.send("post_note", note_id="n-1", text="Avant de recharger")
    first.close()
    weak_house.open()
    assert posted(weak_house) == []
    second = puppets.open(token, "ana")
    until(lambda: posted(weak_house) == ["Avant de recharger"], "the kept note")
    until(lambda: second.look()["waiting"] == 0, "the answer")


def test_a_vote_goes_on_after_a_restart_until_the_same_moment(weak_house: House, workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    note = ana.post("Un besoin")
    fay.open_phase("empathise", "vote")
    fay.done("set_timer", seconds=240)
    before = ana.snapshot()["doc"]["timer"]
    assert before["ends_at"]
    weak_house.kill()
    weak_house.open()
    back = workshop.participant()
    assert back.snapshot()["doc"]["timer"] == before
    back.done("cast_votes", choices={note: 1})


def test_a_database_locked_for_three_seconds_costs_three_seconds(
    weak_house: House, workshop: Workshop, puppets: Puppets
) -> None:
    ana, console = puppets.open(workshop.join()["token"]), puppets.open(workshop.facilitator_token())
    impatient = workshop.participant()
    with closing(sqlite3.connect(weak_house.instance / "fabrique.sqlite3", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        locked_at = time.monotonic()
        for number in range(5):
            ana.send("post_note", note_id=f"n-{number}", text=f"Besoin {number}")
        answer = impatient.ask("post_note", note_id=str(uuid4()), text="Et moi ?")
        assert answer["error"]["code"] == "not_saved"
        assert answer["error"]["retry_after_ms"] > 0
        assert longest_answer(weak_house, until_at=locked_at + 3) < 1.0, "everybody else goes on"
        assert told(weak_house) == ["not_saved"]
        until(lambda: console.look()["trouble"] == "not_saved", "the banner")
        assert posted(weak_house) == []
        other.execute("ROLLBACK")
    assert all(answer["ok"] for answer in ana.answers(5))
    assert sorted(posted(weak_house)) == [f"Besoin {number}" for number in range(5)]
    until(lambda: console.look()["trouble"] == "", "the end of the banner")
    assert told(weak_house) == []


def longest_answer(house: House, until_at: float) -> float:
    longest = 0.0
    while time.monotonic() < until_at:
        began = time.monotonic()
        assert requests.get(house.address + "/healthz", timeout=10).ok
        longest = max(longest, time.monotonic() - began)
    return longest


def told(house: House) -> list[str]:
    return list(requests.get(house.address + "/healthz", timeout=10).json()["degraded"])


def test_a_full_disk_refuses_and_then_takes_all_that_waited(
    weak_house: House, workshop: Workshop, puppets: Puppets
) -> None:
    console, fay = puppets.open(workshop.facilitator_token()), workshop.facilitator()
    before = len(posted(weak_house))
    sign = weak_house.instance / "disk_full"
    sign.touch()
    accepted, answer = 0, {"ok": True}
    while answer["ok"]:
        answer = fay.ask("post_note", note_id=str(uuid4()), text="x" * 280, paper=True)
        accepted += answer["ok"]
    assert answer["error"]["code"] == "not_saved"
    assert answer["error"]["retry_after_ms"] > 0
    console.send("post_note", note_id="late", text="y" * 280, paper=True)
    until(lambda: console.look()["trouble"] == "not_saved", "the banner")
    assert fay.snapshot()["doc"]["progress"]["notes"] == before + accepted, "what was accepted is read as before"
    sign.unlink()
    assert console.answers(1)[0]["ok"]
    assert len(posted(weak_house)) == before + accepted + 1
    until(lambda: console.look()["trouble"] == "", "the end of the banner")


def test_two_tabs_of_one_seat_show_the_same_and_write_once(
    weak_house: House, workshop: Workshop, puppets: Puppets
) -> None:
    token = workshop.join()["token"]
    first, second = puppets.open(token, "ana"), puppets.open(token, "ana")
    weak_house.kill()
    for number in range(3):
        first.send("post_note", note_id=f"n-{number}", text=f"Besoin {number}")
    # Opened while the server is away, it finds what the others kept.
    third = puppets.open(token, "ana", waits=False)
    weak_house.open()
    first.answers(3)
    assert sorted(posted(weak_house)) == ["Besoin 0", "Besoin 1", "Besoin 2"]
    until(lambda: third.look()["waiting"] == 0, "the other tab")
    for tab in (first, second, third):
        until(lambda tab=tab: tab.doc() == fresh_doc(weak_house, token), "the same document")
    workshop.facilitator().open_phase("empathise", "vote")
    until(lambda: second.look()["doc"]["phase"] == "vote", "the vote")
    for dots, tab in enumerate((first, second)):
        tab.send("cast_votes", choices={f"n-{dots}": 1})
        until(lambda tab=tab: tab.look()["waiting"] == 0, "the answer")
    assert second.look()["doc"]["progress"]["voters"] == 1


def test_a_phone_back_from_a_pocket_asks_once_and_goes_on(
    weak_house: House, workshop: Workshop, tmp_path: Path
) -> None:
    pocket, fay = Pocket(weak_house), workshop.facilitator()
    weak_house.to_close.append(pocket)  # type: ignore[arg-type]
    puppets = Puppets(pocket, tmp_path)
    ana = puppets.open(token := workshop.join()["token"])
    ana.send("post_note", note_id="before", text="Avant la sieste")
    ana.answers(1)
    pocket.sleep(puppets)
    for number in range(90):
        fay.post(f"Pendant ce temps {number}", paper=True)
    fay.open_phase("empathise", "group")
    pocket.wake(puppets)
    until(lambda: ana.doc() == fresh_doc(weak_house, token), "what was missed")
    assert ana.look()["doc"]["phase"] == "group"
    assert pocket.snapshots == 1
    # The same seat, and patches as before: no other snapshot.
    assert list(ana.look()["mine"]["notes"]) == ["before"]
    cluster = str(uuid4())
    fay.done("make_cluster", cluster_id=cluster, note_ids=["before"], title="Réveillée")
    until(lambda: cluster in ana.look()["doc"]["clusters"], "the patch")
    ana.send("name_cluster", cluster_id=cluster, title="Bien réveillée")
    assert ana.answers(2)[1]["ok"]
    assert pocket.snapshots == 1


def test_two_facilitators_who_press_next_together_advance_once(weak_house: House, workshop: Workshop) -> None:
    fay, omar = workshop.facilitator(), workshop.facilitator()
    seen = {"step": "empathise", "phase": "collect"}
    assert fay.ask("open_phase", step="empathise", phase="group", **{"from": seen})["ok"]
    assert omar.refused("open_phase", step="empathise", phase="group", **{"from": seen}) == "phase_moved"
    assert fay.snapshot()["doc"]["phase"] == "group"


def test_phones_start_again_from_a_restored_backup_and_send_what_it_lacks(
    weak_house: House, workshop: Workshop, puppets: Puppets, tmp_path: Path
) -> None:
    ana = puppets.open(token := workshop.join()["token"])
    ana.send("post_note", note_id="kept", text="Avant la copie")
    ana.answers(1)
    copy = tmp_path / "copy.sqlite3"
    weak_house.flask("backup", str(copy))
    ana.send("post_note", note_id="gone", text="Après la copie")
    ana.answers(2)
    refused = subprocess.run(
        [sys.executable, "-m", "flask", "restore", copy],
        cwd=ROOT,
        env=weak_house.environment,
        capture_output=True,
        check=False,
    )
    assert refused.returncode == 1
    assert b"stop it first" in refused.stderr
    weak_house.kill()
    ana.send("post_note", note_id="waiting", text="Pendant ce temps")
    weak_house.flask("restore", str(copy))
    weak_house.open()
    ana.answers(3)
    assert posted(weak_house) == ["Avant la copie", "Pendant ce temps"]
    until(lambda: ana.doc() == fresh_doc(weak_house, token), "the restored document")
    until(lambda: sorted(ana.look()["mine"]["notes"]) == ["kept", "waiting"], "what is mine in it")
