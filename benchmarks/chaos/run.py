"""`make chaos`: 30, then 200 phones against a server that is killed a hundred times. Prints a table, writes JSON."""

from __future__ import annotations

import argparse
import json
import platform
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from benchmarks.chaos.crowd import Pace
from benchmarks.chaos.faulty_house import FaultyHouse, Nursery
from benchmarks.chaos.storm import Outcome, Plan, storm

STORMS = (
    Plan(phones=30, kills=60, commands=5_000, seconds=420, seed=30),
    Plan(phones=200, kills=40, commands=5_000, seconds=420, seed=200, pace=Pace(pace_ms=2000, cut_ms=150)),
)
# A storm that a broken promise does not survive for long.
TRIAL = Plan(phones=20, kills=6, commands=300, seconds=40, pace=Pace(pace_ms=250), skips=0.02)
FAULTS = {
    "ack_before_commit": replace(TRIAL, server_breaks="ack_before_commit"),
    "no_idempotency": replace(TRIAL, server_breaks="no_idempotency"),
    "no_duplicate_drop": replace(TRIAL, phone_breaks="no_duplicate_drop"),
    "no_gap_check": replace(TRIAL, phone_breaks="no_gap_check", skips=0.05),
}
COLUMNS = ("storm", "phones", "kills", "cuts", "accepted", "lost", "doubled", "others", "differing", "back in s")


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--faults", action="store_true", help="seed the four faults instead: each must be found")
    asked.add_argument("--phones", type=int, choices=[plan.phones for plan in STORMS], help="only the storm of so many")
    asked.add_argument("--kills", type=int, help="after so many deaths, and whatever was sent till then")
    asked.add_argument("--out", type=Path, default=Path("benchmarks/chaos/results.json"))
    options = asked.parse_args()
    plans = FAULTS if options.faults else chosen(options.phones, options.kills)
    print_row(COLUMNS)
    outcomes = dict(play(plans))
    write(options.out, outcomes)
    if options.faults:
        return int(any(outcome.is_clean() for outcome in outcomes.values()))
    return int(not all(outcome.is_clean() for outcome in outcomes.values()))


def chosen(phones: int | None, kills: int | None) -> dict[str, Plan]:
    plans = [plan for plan in STORMS if phones in (None, plan.phones)]
    if kills:
        plans = [replace(plan, kills=kills, commands=0) for plan in plans]
    return {str(plan.phones): plan for plan in plans}


def play(plans: dict[str, Plan]) -> Iterator[tuple[str, Outcome]]:
    nursery = Nursery()
    try:
        for name, plan in plans.items():
            with house(nursery) as (opened, folder):
                outcome = storm(opened, plan, folder)
            print_row((name, *cells(outcome)))
            yield name, outcome
    finally:
        nursery.close()


@contextmanager
def house(nursery: Nursery) -> Iterator[tuple[FaultyHouse, Path]]:
    """An installation of its own, gone at the end."""
    with tempfile.TemporaryDirectory(prefix="fabrique-chaos-") as folder:
        instance = Path(folder, "instance")
        instance.mkdir()
        opened = FaultyHouse(instance, nursery)
        opened.prepare()
        yield opened, Path(folder)
        opened.close()


def cells(outcome: Outcome) -> tuple[object, ...]:
    verdict = outcome.verdict
    others = sum(verdict.counts().values()) - len(verdict.lost) - len(verdict.doubled)
    return (
        outcome.phones,
        outcome.kills.total(),
        outcome.count["cuts"],
        verdict.accepted,
        len(verdict.lost),
        len(verdict.doubled),
        others,
        len(outcome.differences),
        f"{outcome.settled_ms / 1000:.1f}",
    )


def print_row(cells: tuple[object, ...]) -> None:
    print("  ".join(f"{cell!s:>17}" if index == 0 else f"{cell!s:>9}" for index, cell in enumerate(cells)), flush=True)


def write(file: Path, outcomes: dict[str, Outcome]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    machine = {"machine": platform.platform(), "python": platform.python_version()}
    storms = {name: outcome.to_json() for name, outcome in outcomes.items()}
    file.write_text(json.dumps({**machine, "storms": storms}, indent=1))


if __name__ == "__main__":
    sys.exit(main())
