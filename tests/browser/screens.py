"""The pages of one test: each in a browser of its own, each watched for faults."""

from __future__ import annotations

import re
from typing import Any

import requests
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, WebError

from tests.browser.backlog import Backlog
from tests.browser.console import Console
from tests.browser.kiosk import Kiosk
from tests.browser.phone import Phone
from tests.browser.wall import Wall
from tests.live.house import House, Workshop

PHONE = {"viewport": {"width": 360, "height": 740}, "is_mobile": True, "has_touch": True}
TABLET = {"viewport": {"width": 1024, "height": 768}, "has_touch": True}
LAPTOP = {"viewport": {"width": 1440, "height": 900}}
PROJECTOR = {"viewport": {"width": 1920, "height": 1080}}
LANGUAGES = {"fr": "fr-FR", "en": "en-GB", "ar": "ar"}


class Screens:
    """Opens screens, and keeps what went wrong on any of them."""

    def __init__(self, browser: Browser, house: House) -> None:
        self.browser, self.house = browser, house
        self.faults: list[str] = []
        self._forgiven: list[str] = []

    def phone(self, lang: str = "fr") -> Phone:
        return self.phone_on(self.context(PHONE, lang).new_page())

    def phone_on(self, page: Page) -> Phone:
        return Phone(page, self.house.address)

    def console(self, workshop: Workshop) -> Console:
        console = Console(self.desk(workshop.staff).new_page())
        console.page.goto(f"{self.house.address}/workshops/{workshop.id}/console")
        return console

    def wall(self, workshop: Workshop) -> Wall:
        wall = Wall(self.context(PROJECTOR).new_page())
        wall.page.goto(workshop.board_url())
        return wall

    def kiosk(self, workshop: Workshop, size: dict[str, int] | None = None, url: str = "") -> Kiosk:
        device = {**TABLET, "viewport": size} if size else TABLET
        return Kiosk(self.context(device, "en").new_page(), url or workshop.kiosk_url())

    def backlog(self, desk: BrowserContext) -> Backlog:
        backlog = Backlog(desk.new_page())
        backlog.page.goto(self.house.address + "/backlog")
        return backlog

    def desk(self, staff: requests.Session | None = None, lang: str = "fr") -> BrowserContext:
        """A laptop of the team, signed in when there is somebody to sign in as."""
        context = self.context(LAPTOP, lang)
        for cookie in staff.cookies if staff else ():
            context.add_cookies([{"name": cookie.name, "value": cookie.value or "", "url": self.house.address}])
        return context

    def context(self, device: dict[str, Any], lang: str = "fr") -> BrowserContext:
        context = self.browser.new_context(locale=LANGUAGES[lang], **device)
        context.set_default_timeout(15_000)
        context.on("console", self._said)
        context.on("weberror", self._failed)
        return context

    def forgive(self, pattern: str) -> None:
        """What Chromium writes by itself in this test, as about a refused code or a server that is down."""
        self._forgiven.append(pattern)

    def unforgiven(self) -> list[str]:
        return [fault for fault in self.faults if not any(re.search(pattern, fault) for pattern in self._forgiven)]

    def close(self) -> None:
        for context in self.browser.contexts:
            context.close()

    def _said(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.faults.append(f"{message.type}: {message.text} ({message.location.get('url')})")

    def _failed(self, failure: WebError) -> None:
        self.faults.append(f"exception: {failure.error}")
