"""A minute of chaos: phones that never stop, a server killed again and again, a harness that finds what is broken."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from benchmarks.chaos.crowd import Pace
from benchmarks.chaos.faulty_house import FaultyHouse, Nursery
from benchmarks.chaos.run import FAULTS
from benchmarks.chaos.storm import Outcome, Plan, storm
from benchmarks.chaos.verdict import Row, is_so, judge
from tests.instances import sqlite_only
from tests.live.house import ROOT
from tests.workshops.cast import ANA, FAY, Stage

pytestmark = [
    sqlite_only,
    pytest.mark.skipif(
        not (ROOT / "node_modules" / "socket.io-client").exists(), reason="the phones need the modules of Node"
    ),
]
MINUTE = Plan(phones=30, kills=10, commands=500, seconds=30, pace=Pace(pace_ms=500), seed=1)


def stormed(prepared: Path, nursery: Nursery, folder: Path, plan: Plan) -> Outcome:
    shutil.copytree(prepared, folder / "instance")
    house = FaultyHouse(folder / "instance", nursery)
    try:
        return storm(house, plan, folder)
    finally:
        house.close()


def test_nothing_accepted_is_lost_or_doubled_and_every_phone_shows_the_journal(
    prepared: Path, nursery: Nursery, tmp_path: Path
) -> None:
    outcome = stormed(prepared, nursery, tmp_path, MINUTE)
    print(outcome.to_json())  # noqa: T201
    assert outcome.kills.total() >= 3
    assert outcome.verdict.accepted >= 100
    assert outcome.count["cuts"] > 10
    assert outcome.count["reloads"] > 10
    assert outcome.verdict.counts() == dict.fromkeys(outcome.verdict.counts(), 0)
    assert outcome.differences == []


def test_the_harness_finds_a_broken_promise(prepared: Path, nursery: Nursery, tmp_path: Path) -> None:
    """One of four: `make chaos-faults` tries them all."""
    plan = replace(FAULTS["no_idempotency"], kills=3, commands=150, seconds=12)
    assert not stormed(prepared, nursery, tmp_path, plan).is_clean()


# The judge, by itself


def sent(id: str, name: str = "post_note", **more: object) -> dict[str, object]:
    return {"id": id, "name": name, "payload": {}, "token": "ana", "seqs": [2], "refusals": [], **more}


def stored(seq: int, id: str, text: str = "mot") -> Row:
    return Row(seq, id, "post_note", [{"text": text}])


def faults(sent_: list[dict[str, object]], rows: list[Row]) -> dict[str, int]:
    counts = judge(sent_, rows, {"ana": "seat"}).counts()
    return {name: count for name, count in counts.items() if count}


def test_the_judge_knows_each_way_to_break_a_promise() -> None:
    assert faults([sent("a")], [stored(2, "a")]) == {}
    assert faults([sent("a", seqs=[])], []) == {}
    assert faults([sent("a")], [stored(2, "a"), stored(3, "a", "autre")])["doubled"] == 1
    assert faults([sent("a"), sent("b", seqs=[3])], [stored(2, "a"), stored(3, "b")]) == {"doubled": 1}
    assert faults([sent("a", seqs=[9])], [stored(2, "b")]) == {"lost": 1, "never_sent": 1}
    assert faults([sent("a", seqs=[], refusals=["wrong_phase"])], [stored(2, "a")]) == {"refused_yet_stored": 1}
    assert faults([sent("a", seqs=[7])], [stored(2, "a")]) == {"answered_a_wrong_seq": 1}
    assert faults([], [stored(2, "z")]) == {"never_sent": 1}


def test_the_judge_takes_a_ballot_that_changes_nothing_for_no_loss() -> None:
    stage = Stage()
    for seat in (FAY, ANA):
        stage.seat(seat)
    stage.open("empathise", "collect")
    stage.post(ANA, "n1")
    stage.open("empathise", "vote")
    stage.vote(ANA, "n1")
    same = sent("a", "cast_votes", payload={"choices": {"n1": 1}})
    assert is_so(stage.workshop, same, {"ana": ANA.id})
    assert not is_so(stage.workshop, {**same, "payload": {"choices": {}}}, {"ana": ANA.id})
