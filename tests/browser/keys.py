"""Walking through a screen with the Tab key alone."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

KEYS = (Path(__file__).resolve().parent / "keys.js").read_text("utf-8")
# Lists that scroll, the browser's own stops in a date field.
SPARE = 12


def walk_with_tab(page: Page) -> list[str]:
    """Every fault met on the way: what Tab never reaches, what holds it, what does not show that it is there."""
    keys = page.evaluate_handle(KEYS)
    stops = keys.evaluate("keys => keys.ask()")
    # A field that closes when one leaves it is reached only once: now.
    reached: set[int] = {keys.evaluate("keys => keys.here()")["place"]} - {-1}
    faults: list[str] = []
    for _ in range(len(stops) + SPARE):
        if len(reached) == len(stops):
            break
        page.keyboard.press("Tab")
        here = keys.evaluate("keys => keys.here()")
        if here["place"] >= 0 and here["place"] not in reached:
            reached.add(here["place"])
            faults += [f"keyboard: {fault}: {here['name']}" for fault in here["faults"]]
    return faults + [f"keyboard: Tab never reaches {name}" for place, name in enumerate(stops) if place not in reached]
