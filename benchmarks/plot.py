"""Draws what an event costs for each phone that sees it, against the number of phones, as an SVG."""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path
from typing import Any

WIDTH, HEIGHT, MARGIN = 720, 400, 64
COLOURS = ("#24387A", "#BC7600", "#8A2A14")
MARKS = ("circle", "square", "diamond")

Point = tuple[int, float]


def main() -> None:
    results = json.loads(Path(sys.argv[1]).read_text())
    Path(sys.argv[2]).write_text(drawn(series_of(results["storms"])))


def series_of(rows: list[dict[str, Any]]) -> dict[str, list[Point]]:
    """Engine -> (phones, microseconds), busiest storm of each size."""
    busiest = {row["phones"]: row for row in sorted(rows, key=lambda row: row["rate"])}
    series: dict[str, list[Point]] = {}
    for phones, row in sorted(busiest.items()):
        for name, told in row["engines"].items():
            series.setdefault(name, []).append((phones, told["moves"]["cpu_us"]))
    return series


def drawn(series: dict[str, list[Point]]) -> str:
    """Both axes are logarithmic: sizes and costs span decades."""
    points = [point for line in series.values() for point in line]
    across = scale([x for x, _ in points], MARGIN, WIDTH - 24)
    up = scale([y for _, y in points], HEIGHT - MARGIN, 96)
    body = [grid(across, up, points)]
    for index, (name, line) in enumerate(sorted(series.items())):
        body.append(curve(name, [(across(x), up(y), y) for x, y in line], index))
    style = "font: 14px system-ui, sans-serif"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" style="{style}">'
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#FBF7EF"/>{"".join(body)}</svg>\n'
    )


def scale(values: list[Any], first: float, last: float) -> Any:
    low, high = math.log10(min(values) * 0.8), math.log10(max(values) * 1.25)
    return lambda value: first + (math.log10(value) - low) / (high - low) * (last - first)


def grid(across: Any, up: Any, points: list[Point]) -> str:
    marks = [
        f'<text x="{across(x):.0f}" y="{HEIGHT - 40}" text-anchor="middle">{x}</text>' for x in {x for x, _ in points}
    ]
    highest = max(y for _, y in points)
    for y in (1, 2, 5, 10, 20, 50, 100):
        if min(value for _, value in points) * 0.8 <= y <= highest * 1.25:
            marks.append(f'<path d="M{MARGIN} {up(y):.0f}H{WIDTH - 24}" stroke="#E2D7C5"/>')
            marks.append(f'<text x="{MARGIN - 8}" y="{up(y) + 5:.0f}" text-anchor="end">{y}</text>')
    marks.append(f'<text x="{WIDTH / 2}" y="{HEIGHT - 14}" text-anchor="middle">phones</text>')
    marks.append('<text x="8" y="20">CPU of the server, microseconds for an event that one phone sees (moves)</text>')
    return "".join(marks)


def curve(name: str, points: list[tuple[float, float, float]], index: int) -> str:
    colour = COLOURS[index % len(COLOURS)]
    path = "L".join(f"{x:.0f} {y:.0f}" for x, y, _ in points)
    dots = "".join(
        mark(x, y, colour, index) + f'<text x="{x + 9:.0f}" y="{y - 7:.0f}">{cost:.1f}</text>' for x, y, cost in points
    )
    legend = mark(20, 40 + index * 20, colour, index) + f'<text x="34" y="{45 + index * 20}">{name}</text>'
    return f'<path d="M{path}" fill="none" stroke="{colour}" stroke-width="2"/>{dots}{legend}'


def mark(x: float, y: float, colour: str, index: int) -> str:
    if MARKS[index % len(MARKS)] == "circle":
        return f'<circle cx="{x:.0f}" cy="{y:.0f}" r="5" fill="{colour}"/>'
    turn = f' transform="rotate(45 {x:.0f} {y:.0f})"' if MARKS[index % len(MARKS)] == "diamond" else ""
    return f'<rect x="{x - 5:.0f}" y="{y - 5:.0f}" width="10" height="10" fill="{colour}"{turn}/>'


if __name__ == "__main__":
    main()
