"""Pictures of the states that the tours go through, on demand: ALBUM=folder pytest tests/browser/test_accessible.py."""

from __future__ import annotations

import os
from pathlib import Path

from playwright.sync_api import Page

# Two small phones that are still about; the first is what the narrowest of them shows.
WIDTHS = ((320, 568), (360, 740))
# What a screen works out of its size is drawn a moment after it has changed.
DRAWN = "() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(drawn, 50))))"


def keep(page: Page, lang: str, stop: str) -> None:
    """One picture a width, named by its place in the tours: 0007-fr-360-phone.notice.title.png."""
    if not (asked := os.environ.get("ALBUM")):
        return
    folder = Path(asked)
    folder.mkdir(parents=True, exist_ok=True)
    size = page.viewport_size
    for width, height in WIDTHS:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(DRAWN)
        taken = len(list(folder.glob(f"*-{lang}-{width}-*.png")))
        page.screenshot(path=folder / f"{taken:04}-{lang}-{width}-{stop.replace('/', '_')}.png")
    if size:
        page.set_viewport_size(size)
