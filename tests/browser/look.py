"""Looking at a screen as inspectors do: axe-core's rules, then what a person would stumble on."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.browser.album import DRAWN

HERE = Path(__file__).resolve().parent
AXE = HERE.parents[1] / "node_modules" / "axe-core" / "axe.min.js"
RULES = (HERE / "axe.js").read_text("utf-8")
MEASURES = (HERE / "look.js").read_text("utf-8")
TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice")
# 7:1: in the house's own rules for screens read in a bright room, not in AA.
ENHANCED = "color-contrast-enhanced"
STILL = """() => Promise.all([document.fonts.ready,
  ...document.getAnimations().map((one) => one.finished.catch(() => null))]).then(() => true)"""


@dataclass(frozen=True)
class Strictness:
    """What a kind of screen is held to."""

    target_px: int
    text_px: int
    is_enhanced: bool
    # The wall folds long words, which phones show whole: a projected picture never scrolls.
    folds_text: bool = False
    # Its own width comes first; each is (width, height).
    widths: tuple[tuple[int, int], ...] = ()


PHONE = Strictness(target_px=48, text_px=16, is_enhanced=True, widths=((320, 568),))
WALL = Strictness(target_px=24, text_px=16, is_enhanced=True, folds_text=True)
DESK = Strictness(target_px=24, text_px=14, is_enhanced=False, widths=((640, 400), (320, 568)))

FOLLOWUP = Strictness(target_px=44, text_px=16, is_enhanced=True, widths=((320, 568), (640, 400)))


def look(page: Page, strictness: Strictness) -> list[str]:
    """Every fault of what the page shows now, at its own size, then at the other widths."""
    faults = glance(page, strictness)
    size = page.viewport_size
    for width, height in strictness.widths:
        page.set_viewport_size({"width": width, "height": height})
        page.evaluate(DRAWN)
        faults += [f"{width} px wide: {fault}" for fault in measures(page, strictness) if fault not in faults]
    if strictness.widths and size:
        page.set_viewport_size(size)
    return faults


def glance(page: Page, strictness: Strictness) -> list[str]:
    """At its own size only."""
    page.evaluate(STILL)
    return [*rules(page, strictness), *measures(page, strictness)]


def rules(page: Page, strictness: Strictness) -> list[str]:
    # Through the browser's own protocol: the page's strict policy for scripts stays as it is.
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(AXE.read_text("utf-8"))
    asked: dict[str, Any] = {"tags": list(TAGS), "rules": {ENHANCED: {"enabled": strictness.is_enhanced}}}
    return list(page.evaluate(RULES, asked))


def measures(page: Page, strictness: Strictness) -> list[str]:
    held_to = {"targetPx": strictness.target_px, "textPx": strictness.text_px, "foldsText": strictness.folds_text}
    return list(page.evaluate(MEASURES, held_to))
