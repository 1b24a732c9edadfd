"""The tables a benchmark prints: ratios first, with the target beside each."""

from __future__ import annotations

from typing import Any

from benchmarks.engines import Fabrique, FlaskRelay, NodeRelay

Json = dict[str, Any]


def print_tables(results: Json) -> None:
    storms = results["storms"]
    for line in [*storm_lines(storms), "", *idle_lines(storms), "", *target_lines(results)]:
        print(line)


def storm_lines(rows: list[Json]) -> list[str]:
    columns = ["phones", "commands/s", "storm", "engine", "CPU us an (event x phone)"]
    columns += ["p50 / p95 phone to phone, ms", "ack p50 / p95, ms"]
    lines = ["| " + " | ".join(columns) + " |", "|---" * len(columns) + "|"]
    for row in rows:
        for name, told in row["engines"].items():
            for storm in ("moves", "notes", "votes"):
                if storm in told:
                    lines.append(storm_line(row, name, storm, told[storm]))
    return lines


def idle_lines(rows: list[Json]) -> list[str]:
    """What connected phones cost while nobody does anything, once for each number of phones."""
    lines = ["| phones | engine | CPU, ms a second | memory a phone, kB | all connected in, s |", "|---" * 5 + "|"]
    for row in sorted({row["phones"]: row for row in rows}.values(), key=lambda row: row["phones"]):
        for name, told in row["engines"].items():
            cells = [row["phones"], name, f"{told['idle_cpu_share'] * 1000:.1f}", f"{told['memory'] / 1000:.0f}"]
            lines.append("| " + " | ".join(str(cell) for cell in [*cells, f"{told['connect_ms'] / 1000:.1f}"]) + " |")
    return lines


def storm_line(row: Json, name: str, storm: str, told: Json) -> str:
    delays, acks = told["delays"], told["acks"]
    heard = f"{delays['p50']:.0f} / {delays['p95']:.0f}" if delays else "a count only"
    late = "" if told["cpu_share"] < 0.97 and not told["unanswered"] else ", cannot follow"
    cells = [row["phones"], row["rate"], storm, name, f"{told['cpu_us']:.1f}{late}", heard]
    cells.append(f"{acks['p50']:.0f} / {acks['p95']:.0f}" if acks else "none in time")
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def target_lines(results: Json) -> list[str]:
    lines = ["| what | measured | target | |", "|---|---|---|---|"]
    for what, value, target, is_met in targets(results):
        lines.append(f"| {what} | {value} | {target} | {'met' if is_met else 'MISSED'} |")
    return lines


def targets(results: Json) -> list[tuple[str, str, str, bool]]:
    found: list[tuple[str, str, str, bool]] = []
    by_load = {(row["phones"], row["rate"]): row["engines"] for row in results["storms"]}
    for load, cpu_target, delay_target in (((300, 200), 0.5, None), ((300, 5), 1.0, 1.3), ((1000, 100), 0.4, None)):
        engines = by_load.get(load)
        if engines and NodeRelay.name in engines:
            found += ratios(load, engines, cpu_target, delay_target)
    thousand = by_load.get((1000, 100))
    if thousand:
        p95 = thousand[Fabrique.name]["moves"]["delays"]["p95"]
        found.append(("1,000 phones, 100/s: p95 phone to phone", f"{p95:.0f} ms", "under 150 ms", p95 < 150))
    largest = max(results["storms"], key=lambda row: row["phones"])["engines"][Fabrique.name]["memory"] / 1000
    found.append(("memory a connected phone", f"{largest:.0f} kB", "under 70 kB", largest < 70))
    joining, back, reopening = results["joining"], results["coming_back"], results["reopening"]
    kilobytes = joining["last_bytes"] / 1000
    growth = joining["last_bytes"] / joining["first_bytes"]
    found.append(
        (
            f"{joining['phones']} joining in 10 s: bytes of the last phone",
            f"{kilobytes:.0f} kB",
            "under 110 kB",
            kilobytes < 110,
        )
    )
    found.append(("the last phone's bytes against the first's", f"{growth:.2f}", "flat", growth < 1.1))
    found.append(
        (
            f"{back['phones']} phones back after kill -9",
            f"{back['all_back_seconds']:.1f} s",
            "under 10 s",
            back["all_back_seconds"] < 10,
        )
    )
    reopened = reopening["replay_ms"]
    found.append((f"reopening {reopening['facts']} facts", f"{reopened:.0f} ms", "under 300 ms", reopened < 300))
    return found


def ratios(load: tuple[int, int], engines: Json, cpu: float, delay: float | None) -> list[tuple[str, str, str, bool]]:
    ours, node = engines[Fabrique.name]["moves"], engines[NodeRelay.name]["moves"]
    label = f"{load[0]:,} phones, {load[1]}/s"
    ratio = ours["cpu_us"] / node["cpu_us"]
    rows = [(f"{label}: CPU against the Node relay", f"{ratio:.2f}", f"at most {cpu}", ratio <= cpu)]
    if delay:
        late = ours["delays"]["p50"] / node["delays"]["p50"]
        rows.append(
            (f"{label}: p50 phone to phone against the Node relay", f"{late:.2f}", f"at most {delay}", late <= delay)
        )
    flask = engines.get(FlaskRelay.name)
    if flask:
        against = ours["cpu_us"] / flask["moves"]["cpu_us"]
        rows.append((f"{label}: CPU against Flask-SocketIO as shipped", f"{against:.2f}", "-", against < 1))
    return rows
