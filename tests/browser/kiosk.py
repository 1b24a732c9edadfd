"""A shared tablet at the front desk."""

from __future__ import annotations

from typing import Any

from playwright.sync_api import Locator, Page, Response, expect

from tests.browser.screen import Screen

# All that a page can keep on a device.
KEPT = """async () => ({
    local: {...localStorage}, session: {...sessionStorage}, cookie: document.cookie, name: window.name,
    databases: (await indexedDB.databases()).map(({name}) => name),
    caches: self.caches ? await caches.keys() : [],
    workers: navigator.serviceWorker ? (await navigator.serviceWorker.getRegistrations()).length : 0,
    state: history.state, pages: history.length,
})"""
NOTHING = {
    "local": {}, "session": {}, "cookie": "", "name": "", "databases": [], "caches": [], "workers": 0, "state": None,
}  # fmt: skip


class Kiosk(Screen):
    def __init__(self, page: Page, url: str) -> None:
        super().__init__(page)
        self.told: list[Response] = []
        page.on("response", lambda answer: self.told.append(answer) if "/api/v1/" in answer.url else None)
        page.clock.install()
        page.goto(url)

    def begin(self) -> Kiosk:
        self.tap("Commencer")
        return self

    def tap(self, name: str) -> None:
        self.button(name, exact=True).tap()

    def field(self) -> Locator:
        return self.page.get_by_role("textbox")

    def give(self, words: str) -> None:
        self.field().fill(words)
        self.tap("Envoyer")
        self.title("C’est envoyé. Merci !")

    def wait(self, seconds: int) -> None:
        """Nobody touches the screen for so long."""
        self.page.clock.fast_forward(seconds * 1000)

    def is_at_the_start(self) -> None:
        expect(self.button("Commencer", exact=True)).to_be_visible()

    def remembers_nothing(self, *words: str) -> None:
        """Neither on the page nor on the device."""
        kept: dict[str, Any] = self.page.evaluate(KEPT)
        kept.pop("pages")
        assert kept == NOTHING
        assert self.page.context.cookies() == []
        drawn = self.page.content() + " ".join(
            self.page.locator("textarea").evaluate_all("all => all.map(f => f.value)")
        )
        assert not [word for word in words if word in drawn]
