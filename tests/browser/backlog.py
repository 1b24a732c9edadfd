"""The backlog page, as an officer uses it."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.screen import Screen


class Backlog(Screen):
    def column(self, name: str) -> Locator:
        return self.page.get_by_role("region", name=name, exact=True)

    def card(self, title: str) -> Locator:
        return self.page.get_by_role("link", name=title)

    def holds(self, column: str, title: str) -> None:
        expect(self.column(column).get_by_role("link", name=title)).to_be_visible()

    def open(self, title: str) -> Locator:
        self.card(title).click()
        return self.page.get_by_role("dialog", name=title)

    def move_by_menu(self, title: str, to: str, reason: str) -> None:
        self.button(f"Déplacer « {title} » vers…").click()
        self.page.get_by_role("menuitemradio", name=to).click()
        self._explain(reason)

    def move_by_drag(self, title: str, to: str, reason: str) -> None:
        self.card(title).drag_to(self.column(to))
        self._explain(reason)

    def _explain(self, reason: str) -> None:
        asking = self.page.get_by_role("dialog", name="Pourquoi ?")
        asking.get_by_role("textbox").fill(reason)
        asking.get_by_role("button", name="Déplacer", exact=True).click()
