"""A federation's busy day on one machine: many workshops over several processes, PostgreSQL, Redis and nginx.

`make crowded`: each workshop has its own load process, phones come in through nginx, and every move is seen by all the
phones of its workshop. The load shares the cores with what it measures, so that delays are upper bounds; CPU is counted
a process.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import requests

from benchmarks.bench import WATCHED, Phones, machine
from benchmarks.engines import ACCOUNT, HERE, PAGE_BYTES, ROOT, TICKS_A_SECOND, Fabrique, Facilitator

sys.path.insert(0, str(ROOT / "tools"))
from services.cluster import Cluster
from services.program import Program

SETTLE_SECONDS = 5.0


class Gathering(Fabrique):
    """One workshop behind the cluster's nginx, with the phones of its room."""

    def __init__(self, cluster: Cluster, number: int) -> None:
        super().__init__()
        # Each centre has an address of its own: nginx counts connections by it.
        self.own_address = f"127.0.1.{number + 1}"
        self.url = cluster.address
        self.phones = Phones()
        self.facilitator: Facilitator | None = None

    def open(self) -> None:
        self.sign_in()
        self.open_workshop()
        self.live_url = f"{self.url}/?w={self.workshop['id']}"
        self.facilitator = Facilitator(self)
        self.facilitator.open_phase("collect")

    def fill(self, count: int) -> float:
        """Joins so many phones and connects them; the seconds it took."""
        started = time.monotonic()
        tokens = self.tokens(count)
        watch = max(1, count // WATCHED)
        where = {"url": self.live_url, "from": self.own_address}
        self.phones.order("connect", tokens=tokens, kind=self.kind, watch=watch, **where)
        return time.monotonic() - started

    def arrange(self) -> None:
        """Notes and groups to move; each note is placed once, since that first patch carries the whole item."""
        assert self.facilitator
        self.notes = self.facilitator.notes(30)
        self.facilitator.open_phase("group")
        self.clusters = self.facilitator.clusters(6)

    def storm(self, rate: float, seconds: float, tag: str) -> dict[str, Any]:
        arranged = {"notes": self.notes, "clusters": self.clusters}
        return self.phones.order(
            "storm", kind=self.kind, what="moves", rate=rate, seconds=seconds, tag=tag, phones=0, **arranged
        )

    def leave(self) -> None:
        if self.facilitator:
            self.facilitator.leave()
        self.phones.close()
        self.remove()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--phones", type=int, default=3000)
    parser.add_argument("--workshops", type=int, default=10)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rates", default="5,20,50", help="commands a second, all workshops together")
    parser.add_argument("--seconds", type=float, default=12.0)
    parser.add_argument("--out", type=Path, default=HERE / "crowded-results.json")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="fabrique-crowded-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        cluster = Cluster(folder)
        try:
            cluster.start(asked.processes)
            results = measured(cluster, asked)
        finally:
            cluster.stop()
    asked.out.write_text(json.dumps(results, indent=1))
    for line in lines(results):
        print(line)


def measured(cluster: Cluster, asked: argparse.Namespace) -> dict[str, Any]:
    cluster.flask("staff", "add", ACCOUNT["email"], "--role", "admin", "--password-stdin", said=ACCOUNT["password"])
    gatherings = [Gathering(cluster, number) for number in range(asked.workshops)]
    try:
        for gathering in gatherings:
            gathering.open()
        before = [memory(one) for one in cluster.fabriques]
        each = asked.phones // asked.workshops
        filled = in_all(gatherings, lambda one: one.fill(each))
        time.sleep(SETTLE_SECONDS)
        connected = {one.name: told(one.address, "fabrique_phones") for one in cluster.fabriques}
        results: dict[str, Any] = {
            "machine": machine(),
            "phones": each * asked.workshops,
            "workshops": asked.workshops,
            "processes": asked.processes,
            "fill_seconds": max(filled),
            "phones_a_process": connected,
            "memory_a_phone": [
                (memory(one) - start) / max(1, connected[one.name])
                for one, start in zip(cluster.fabriques, before, strict=True)
            ],
            "idle_cpu": shares(cluster, lambda: time.sleep(10)),
        }
        in_all(gatherings, Gathering.arrange)
        results["storms"] = [storm(cluster, gatherings, float(rate), asked.seconds) for rate in asked.rates.split(",")]
        return results
    finally:
        for gathering in gatherings:
            gathering.leave()


def storm(cluster: Cluster, gatherings: list[Gathering], rate: float, seconds: float) -> dict[str, Any]:
    """All workshops at once, each at its part of the rate."""
    told_by: list[dict[str, Any]] = []

    def run() -> None:
        tag = f"r{rate:g}"
        told_by.extend(in_all(gatherings, lambda one: one.storm(rate / len(gatherings), seconds, tag)))

    cpu = shares(cluster, run)
    return {
        "rate": rate,
        "cpu": cpu,
        "sent": sum(told["sent"] for told in told_by),
        "refusals": sum(told["refusals"] for told in told_by),
        "received": sum(told["received"] for told in told_by),
        "ack_p50": middle([told["acks"]["p50"] for told in told_by]),
        "ack_p95_worst": max(told["acks"]["p95"] for told in told_by),
        "seen_p50": middle([told["delays"]["p50"] for told in told_by]),
        "seen_p95_worst": max(told["delays"]["p95"] for told in told_by),
    }


def in_all(gatherings: list[Gathering], act: Any) -> list[Any]:
    with ThreadPoolExecutor(len(gatherings)) as pool:
        return list(pool.map(act, gatherings))


def shares(cluster: Cluster, act: Any) -> dict[str, float]:
    """The share of one core that each program took meanwhile."""
    programs = [*cluster.fabriques, *cluster.others]
    started, before = time.monotonic(), [cpu_seconds(one) for one in programs]
    act()
    lasted = time.monotonic() - started
    return {one.name: (cpu_seconds(one) - start) / lasted for one, start in zip(programs, before, strict=True)}


def cpu_seconds(program: Program) -> float:
    """CPU time of a program and of all it started, in seconds."""
    return sum(ticks(pid) for pid in family(program.pid)) / TICKS_A_SECOND


def ticks(pid: int) -> int:
    try:
        fields = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    except OSError:
        return 0
    return int(fields[11]) + int(fields[12])


def family(pid: int) -> list[int]:
    children = Path(f"/proc/{pid}/task/{pid}/children")
    known = children.read_text().split() if children.exists() else []
    return [pid, *(one for child in known for one in family(int(child)))]


def memory(program: Program) -> int:
    return int(Path(f"/proc/{program.pid}/statm").read_text().split()[1]) * PAGE_BYTES


def told(address: str, metric: str) -> float:
    """One number of a process's /metrics."""
    for line in requests.get(f"{address}/metrics", timeout=10).text.splitlines():
        if line.startswith(metric + " "):
            return float(line.split()[1])
    return 0.0


def middle(values: list[float]) -> float:
    return sorted(values)[len(values) // 2]


def lines(results: dict[str, Any]) -> list[str]:
    """A table in Markdown, for docs/operating.md."""
    kilobytes = " and ".join(f"{one / 1000:.0f}" for one in results["memory_a_phone"])
    head = [
        f"{results['phones']} phones in {results['workshops']} workshops over {results['processes']} processes; all in "
        f"after {results['fill_seconds']:.0f} s; {kilobytes} kB a phone; idle: {spoken(results['idle_cpu'])}.",
        "",
        "| commands/s | patches/s | ack p50 / worst p95, ms | seen p50 / worst p95, ms | refused | share of one core |",
        "|---|---|---|---|---|---|",
    ]
    return head + [
        f"| {one['rate']:g} | {one['rate'] * results['phones'] / results['workshops']:.0f} "
        f"| {one['ack_p50']:.0f} / {one['ack_p95_worst']:.0f} | {one['seen_p50']:.0f} / {one['seen_p95_worst']:.0f} "
        f"| {one['refusals']} of {one['sent']} | {spoken(one['cpu'])} |"
        for one in results["storms"]
    ]


def spoken(cpu: dict[str, float]) -> str:
    """Our processes first; their ports say nothing."""
    names = ("La Fabrique" if name.startswith("fabrique-") else name for name in cpu)
    return ", ".join(f"{name} {share:.2f}" for name, share in zip(names, cpu.values(), strict=True))


if __name__ == "__main__":
    main()
