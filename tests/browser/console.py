"""The facilitator's console."""

from __future__ import annotations

import re

from playwright.sync_api import Locator, expect

from tests.browser.screen import Screen


class Console(Screen):
    def next(self, says: str) -> None:
        """The main button, once it says so."""
        self.main(says).click()

    def main(self, says: str) -> Locator:
        return self.page.get_by_role("contentinfo").get_by_role("button", name=says)

    def is_at(self, step: str, phase: str) -> None:
        now = self.page.get_by_role("navigation", name="Les étapes").locator("[aria-current=step]")
        expect(now).to_contain_text(step)
        expect(now.get_by_role("button", name=phase)).to_have_attribute("aria-current", "true")

    def card(self, words: str) -> Locator:
        """A note on the grouping table."""
        return self.page.get_by_role("main").get_by_role("button", name=words)

    def area(self, title: str) -> Locator:
        return self.page.get_by_role("article", name=title)

    def make_group(self, title: str) -> None:
        self.button("Nouveau groupe").click()
        self.page.get_by_role("textbox", name="Nom du groupe").fill(title)
        self.page.keyboard.press("Enter")
        expect(self.area(title)).to_be_visible()

    def row(self, title: str) -> Locator:
        """A line of the decision."""
        return self.page.get_by_role("region", name=title)

    def choose(self, title: str, reason: str = "") -> None:
        # A need is « choisi », a question or an idea « choisie ».
        self._decide(title, re.compile("^Choisie?$"), reason)

    def reserve(self, title: str, reason: str) -> None:
        self._decide(title, "Réserve", reason)

    def _decide(self, title: str, verdict: str | re.Pattern[str], reason: str) -> None:
        row = self.row(title)
        row.get_by_role("textbox").fill(reason)
        row.get_by_role("button", name=verdict).click()
        expect(row.get_by_role("button", name=verdict)).to_have_attribute("aria-pressed", "true")

    def answer(self, name: str) -> None:
        """A button of the question that is open over the console."""
        asked = self.page.get_by_role("dialog").or_(self.page.get_by_role("alertdialog"))
        asked.get_by_role("button", name=name, exact=True).click()
