"""The projected wall."""

from __future__ import annotations

from playwright.sync_api import Locator

from tests.browser.screen import Screen


class Wall(Screen):
    def row(self, title: str) -> Locator:
        """A line of the results."""
        heading = self.page.get_by_role("heading", level=2, name=title)
        return self.page.locator("section").filter(has=heading)

    def votes_on(self, title: str) -> Locator:
        return self.row(title).get_by_role("img")
