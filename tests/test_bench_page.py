"""The page of figures is written by the benchmark, and can be written again."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from benchmarks.engines import Fabrique, NodeRelay
from benchmarks.page import PAGE, write_page

STORM = {
    "cpu_us": 12.3,
    "cpu_share": 0.2,
    "delays": {"p50": 20.0, "p95": 40.0},
    "acks": {"p50": 25.0, "p95": 45.0},
    "unanswered": 0,
}
ENGINE = {"moves": STORM, "memory": 60_000, "idle_cpu_share": 0.007, "connect_ms": 900.0}


def results(cpu_us: float) -> dict[str, Any]:
    ours = {**ENGINE, "moves": {**STORM, "cpu_us": cpu_us}}
    engines = {NodeRelay.name: ENGINE, Fabrique.name: ours}
    return {
        "machine": {
            "at": "2026-11-23",
            "cpu": " A processor",
            "cores": 2,
            "python": "3.11",
            "node": "v20",
            "load": 0.1,
        },
        "minutes": 9.0,
        "storms": [{"phones": phones, "rate": rate, "engines": engines} for phones, rate in ((300, 5), (1000, 100))],
        "joining": {"phones": 500, "first_bytes": 60_000, "last_bytes": 61_000},
        "coming_back": {"phones": 300, "all_back_seconds": 4.0},
        "reopening": {"facts": 10_000, "replay_ms": 130.0},
    }


def test_the_page_takes_the_last_figures_and_keeps_its_words(tmp_path: Path) -> None:
    page = tmp_path / "performance.md"
    page.write_text(PAGE.read_text("utf-8"), "utf-8")
    write_page(results(6.15), page)
    first = page.read_text("utf-8")
    assert "| 300 phones, 5/s: CPU against the Node relay | 0.50 | at most 1.0 | met |" in first
    assert "| 1000 | La Fabrique, durable | 7.0 | 60 | 0.9 |" in first
    assert (tmp_path / "performance.svg").read_text().startswith("<svg")
    write_page(results(24.6), page)
    second = page.read_text("utf-8")
    assert "| 300 phones, 5/s: CPU against the Node relay | 2.00 | at most 1.0 | MISSED |" in second
    assert "0.50" not in second
    assert second.rpartition("## What is paid")[2] == first.rpartition("## What is paid")[2]
