"""One storm: a room of phones that never stop, a server that keeps dying, and the verdict."""

from __future__ import annotations

import json
import random
import signal
import subprocess
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.chaos.crowd import Node, Pace, crowd
from benchmarks.chaos.verdict import Verdict, journal_of, judge
from tests.live.house import House, Workshop, until

POINTS = ("before_commit", "after_commit", "before_ack", "before_patch")
LONGEST_FUSE = 60
LIFE_SECONDS = 6.0
PATIENCE_MS = 20_000
CALM_MS = 4_000


@dataclass(frozen=True)
class Plan:
    """How many phones, how many deaths and commands at least, for how long at most."""

    phones: int
    kills: int
    commands: int
    seconds: float
    pace: Pace = field(default_factory=Pace)
    skips: float = 0.002
    server_breaks: str = ""
    phone_breaks: str = ""
    seed: int = 0


@dataclass
class Outcome:
    """What happened, and whether every promise was kept."""

    phones: int
    kills: Counter[str] = field(default_factory=Counter)
    count: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    settled_ms: float = 0.0
    differences: list[str] = field(default_factory=list)
    verdict: Verdict = field(default_factory=Verdict)

    def is_clean(self) -> bool:
        return self.verdict.is_clean() and not self.differences

    def to_json(self) -> dict[str, Any]:
        verdict = {"accepted": self.verdict.accepted, **self.verdict.counts()}
        return {**vars(self), "kills": dict(self.kills), "verdict": verdict}


def storm(house: House, plan: Plan, folder: Path) -> Outcome:
    """The house has its tables; its server is not running."""
    house.environment |= {"DIES_AT": "", "BREAKS": plan.server_breaks, "SKIPS": str(plan.skips)}
    house.open()
    workshop = house.workshop()
    joined = [workshop.join() for _ in range(plan.phones)]
    seats = {one["token"]: one["seat"]["id"] for one in joined}
    room = crowd(folder, house.address, list(seats), workshop.facilitator_token(), plan.pace, plan.phone_breaks)
    try:
        return rage(house, workshop, room, plan, seats, folder / "witness.json")
    finally:
        room.close()


def rage(house: House, workshop: Workshop, room: Node, plan: Plan, seats: dict[str, str], witness: Path) -> Outcome:
    dice, began = random.Random(plan.seed), time.monotonic()
    outcome = Outcome(plan.phones)
    while not is_enough(outcome, plan) and time.monotonic() - began < plan.seconds:
        outcome.kills[live_and_die(house, dice)] += 1
        outcome.count = room.ask("count")
    come_back(house)
    back_at = time.monotonic()
    room.ask("stop")
    stopped_ms = (time.monotonic() - back_at) * 1000
    settled = room.ask("settle", patienceMs=PATIENCE_MS)
    outcome.settled_ms = stopped_ms + settled["ms"]
    room.ask("tapOn", ms=CALM_MS)
    outcome.differences = settled["differences"] + room.ask("settle", patienceMs=PATIENCE_MS)["differences"]
    outcome.seconds = time.monotonic() - began
    outcome.count = room.ask("count")
    room.ask("write", file=str(witness))
    house.kill()
    rows = journal_of(house.instance / "fabrique.sqlite3", workshop.id)
    outcome.verdict = judge(json.loads(witness.read_text()), rows, seats)
    return outcome


def is_enough(outcome: Outcome, plan: Plan) -> bool:
    return outcome.kills.total() >= plan.kills and outcome.count.get("accepted", 0) >= plan.commands


def live_and_die(house: House, dice: random.Random) -> str:
    """A server is born, and dies at a point of its own, or of a kill -9 from outside when nothing leads it there."""
    point = dice.choice(POINTS)
    house.kill()
    house.environment["DIES_AT"] = f"{point}:{dice.randint(1, LONGEST_FUSE)}"
    house.start()
    assert house.process
    until(lambda: house.is_ready() or has_ended(house), "a server, or its end")
    try:
        house.process.wait(LIFE_SECONDS)
    except subprocess.TimeoutExpired:
        house.kill(signal.SIGKILL)
        return "any_moment"
    return point


def has_ended(house: House) -> bool:
    return house.process is None or house.process.poll() is not None


def come_back(house: House) -> None:
    house.kill()
    house.environment["DIES_AT"] = ""
    house.open()
