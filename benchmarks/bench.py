"""Measures the live engine beside two bare relays, in one run: storms, idle, joining, coming back, reopening.

Prints ratios, since figures alone say more of the machine than of the engine, and writes all of it as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import select
import statistics
import subprocess
import time
from pathlib import Path
from typing import Any

from benchmarks import burst, reopening
from benchmarks.engines import HERE, Engine, Fabrique, Facilitator, FlaskRelay, NodeRelay
from benchmarks.page import write_page
from benchmarks.table import print_tables, storm_lines

WATCHED = 20
IDLE_SECONDS = 9
LONGEST_ORDER_SECONDS = 150
STORMS = [(300, 200, 8.0), (300, 5, 12.0), (1000, 100, 8.0), (50, 50, 8.0)]
QUICK_STORMS = [(50, 50, 4.0)]
ENGINES = (NodeRelay, FlaskRelay, Fabrique)


class Phones:
    """The load process: connects, storms, waits; see phones.mjs."""

    def __init__(self) -> None:
        self.process = subprocess.Popen(
            ["node", "--max-old-space-size=4096", str(HERE / "phones.mjs")],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def order(self, order: str, **details: Any) -> dict[str, Any]:
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps({"order": order, **details}) + "\n")
        self.process.stdin.flush()
        # A relay that drowns must not keep the others from being measured.
        ready, _, _ = select.select([self.process.stdout], [], [], LONGEST_ORDER_SECONDS)
        if not ready:
            raise TimeoutError(f"{order}: no answer in {LONGEST_ORDER_SECONDS} s")
        return dict(json.loads(self.process.stdout.readline()))

    def close(self) -> None:
        self.process.kill()
        self.process.wait()


def measured(engine: Engine, phones: Phones, storm: dict[str, Any]) -> dict[str, Any]:
    """One storm: CPU of the server for an event seen by a phone, delays from phone to phone."""
    before = engine.cpu_seconds()
    told = phones.order("storm", kind=engine.kind, **storm)
    cpu = engine.cpu_seconds() - before
    pairs = told["sent"] * storm["phones"]
    return {
        "cpu_us": cpu / pairs * 1e6,
        "cpu_share": cpu / told["seconds"],
        "delays": told["delays"],
        "acks": told["acks"],
        "refusals": told["refusals"],
        "unanswered": told["unanswered"],
        "messages": told["received"],
        "sent": told["sent"],
    }


def run_storm(engine: Engine, count: int, rate: int, seconds: float) -> dict[str, Any]:
    """All that is measured with so many phones at such a rate."""
    engine.start()
    phones = Phones()
    try:
        return storms_of(engine, phones, count, rate, seconds)
    finally:
        phones.close()
        engine.stop()


def storms_of(engine: Engine, phones: Phones, count: int, rate: int, seconds: float) -> dict[str, Any]:
    facilitator = None
    if isinstance(engine, Fabrique):
        engine.sign_in()
        engine.open_workshop()
        facilitator = Facilitator(engine)
        facilitator.open_phase("collect")
    tokens = engine.tokens(count)
    memory_before = engine.memory_bytes()
    joined = phones.order("connect", url=engine.url, tokens=tokens, kind=engine.kind, watch=max(1, count // WATCHED))
    memory = (engine.memory_bytes() - memory_before) / count
    settled = engine.cpu_seconds()
    phones.order("idle", seconds=IDLE_SECONDS)
    idle = (engine.cpu_seconds() - settled) / IDLE_SECONDS
    details = {"rate": rate, "seconds": seconds, "phones": count}
    result: dict[str, Any] = {"memory": memory, "idle_cpu_share": idle, "connect_ms": joined["ms"]}
    if facilitator is None:
        result["moves"] = measured(engine, phones, {**details, "what": "moves", "tag": "m"})
        return result
    result["notes"] = measured(engine, phones, {**details, "what": "notes", "tag": "n"})
    notes = facilitator.notes(60)
    facilitator.open_phase("group")
    clusters = facilitator.clusters(6)
    arranged = {**details, "notes": notes, "clusters": clusters}
    # Once aside: the first group of each note also sends its whole item.
    phones.order("storm", kind=engine.kind, **{**arranged, "what": "moves", "tag": "w", "seconds": 1.0})
    result["moves"] = measured(engine, phones, {**arranged, "what": "moves", "tag": "m"})
    facilitator.open_phase("vote")
    targets = clusters[:]
    result["votes"] = measured(engine, phones, {**details, "what": "votes", "tag": "v", "notes": targets})
    facilitator.leave()
    return result


def all_storms(
    storms: list[tuple[int, int, float]], repeats: int, kinds: tuple[type[Engine], ...] = ENGINES
) -> list[dict[str, Any]]:
    rows = []
    for count, rate, seconds in storms:
        row: dict[str, Any] = {"phones": count, "rate": rate, "engines": {}}
        for kind in kinds:
            if kind is FlaskRelay and count > 300:
                continue  # It cannot follow 300 phones: a thousand would only fill its queues.
            try:
                runs = [one_run(kind, count, rate, seconds) for _ in range(repeats)]
            except (TimeoutError, OSError, ValueError) as error:
                if kind is Fabrique:
                    raise
                print(f"  {kind.name}, {count} phones, {rate}/s: not measured, {error!r}", flush=True)
                continue
            row["engines"][kind.name] = middle(runs)
        rows.append(row)
    return rows


def one_run(kind: type[Engine], count: int, rate: int, seconds: float) -> dict[str, Any]:
    engine = kind()
    if isinstance(engine, Fabrique):
        engine.prepare()
    result = run_storm(engine, count, rate, seconds)
    if isinstance(engine, Fabrique):
        engine.remove()
    print(f"  {kind.name}, {count} phones, {rate}/s: {result['moves']['cpu_us']:.1f} us", flush=True)
    return result


def middle(runs: list[dict[str, Any]]) -> dict[str, Any]:
    """The run whose moves cost the median."""
    costs = [run["moves"]["cpu_us"] for run in runs]
    return runs[costs.index(statistics.median_low(costs))]


def machine() -> dict[str, Any]:
    lines = Path("/proc/cpuinfo").read_text().splitlines()
    model = next((line.split(":")[1].strip() for line in lines if "model name" in line), "?")
    node = subprocess.run(["node", "--version"], capture_output=True, text=True, check=True).stdout.strip()
    at, load = time.strftime("%Y-%m-%d"), os.getloadavg()[0]
    cores, python = os.cpu_count(), platform.python_version()
    return {"at": at, "load": load, "cpu": model, "cores": cores, "python": python, "node": node}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="one small storm, to see that all runs")
    parser.add_argument("--storm", help="one storm only: PHONES:RATE:SECONDS")
    parser.add_argument("--ours", action="store_true", help="leave the relays out")
    parser.add_argument("--repeats", type=int, default=1)
    parser.add_argument("--out", type=Path, default=HERE / "results.json")
    asked = parser.parse_args()
    if asked.storm:
        count, rate, seconds = asked.storm.split(":")
        kinds = (Fabrique,) if asked.ours else ENGINES
        for line in storm_lines(all_storms([(int(count), int(rate), float(seconds))], asked.repeats, kinds)):
            print(line)
        return
    started = time.monotonic()
    results: dict[str, Any] = {
        "machine": machine(),  # first: the load is that of others
        "storms": all_storms(QUICK_STORMS if asked.quick else STORMS, asked.repeats),
        "joining": burst.joining(60 if asked.quick else 500),
        "coming_back": burst.coming_back(50 if asked.quick else 300),
        "reopening": reopening.measure(1_000 if asked.quick else 10_000),
    }
    results["minutes"] = (time.monotonic() - started) / 60
    asked.out.write_text(json.dumps(results, indent=1))
    print_tables(results)
    if not asked.quick:
        write_page(results)


if __name__ == "__main__":
    main()
