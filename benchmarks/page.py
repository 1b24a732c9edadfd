"""The page that shows the figures: docs/performance.md between its markers, and the plot beside it. Never by hand."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from benchmarks import plot
from benchmarks.table import idle_lines, storm_lines, target_lines

Json = dict[str, Any]

PAGE = Path(__file__).resolve().parents[1] / "docs" / "performance.md"


def write_page(results: Json, page: Path = PAGE) -> None:
    """Replace each part of the page between its markers, and draw the plot again."""
    text = page.read_text("utf-8")
    for name, lines in parts(results).items():
        text = replaced(text, name, lines)
    page.write_text(text, "utf-8")
    page.with_suffix(".svg").write_text(plot.drawn(plot.series_of(results["storms"])), "utf-8")


def parts(results: Json) -> dict[str, list[str]]:
    return {
        "machine": machine_lines(results),
        "targets": target_lines(results),
        "storms": storm_lines(results["storms"]),
        "idle": idle_lines(results["storms"]),
    }


def replaced(text: str, name: str, lines: list[str]) -> str:
    """The text with other lines between `<!-- name -->` and `<!-- /name -->`."""
    begin, end = f"<!-- {name} -->", f"<!-- /{name} -->"
    inside = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    assert inside.search(text), f"the page has no {begin}"
    return inside.sub(lambda _: "\n".join([begin, *lines, end]), text)


def machine_lines(results: Json) -> list[str]:
    told = results["machine"]
    return [
        f"Measured on {told['at']} in {results['minutes']:.0f} minutes: {told['cores']} cores, {told['cpu'].strip()},",
        f"Python {told['python']}, Node {told['node']}, load of the machine before the first storm {told['load']:.1f}.",
    ]
