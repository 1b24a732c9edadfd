"""Who walks through the screens, in one language or another: finds things by the key of their words."""

from __future__ import annotations

import re
from functools import cache

from playwright.sync_api import Locator, Page, expect

from app.words import DEFAULT, messages
from tests.browser.screen import Screen


class Tourist(Screen):
    """A stop of a tour is the key of a sentence that only shows there: what `shows` gives back."""

    def __init__(self, page: Page, lang: str) -> None:
        super().__init__(page)
        self.lang = lang

    def shows(self, key: str) -> str:
        expect(self.page.get_by_text(said(key, self.lang)).locator("visible=true").first).to_be_visible()
        return key

    def named(self, role: str, key: str) -> Locator:
        """By its role and the beginning of its name."""
        return self.page.get_by_role(role, name=said(key, self.lang)).first  # type: ignore[arg-type]

    def press(self, key: str) -> None:
        self.named("button", key).click()


@cache
def said(key: str, lang: str, within: bool = False) -> re.Pattern[str]:
    """What begins with this sentence, whatever stands in its {places}, in any of its plural forms."""
    found = messages(lang).get(key) or messages(DEFAULT)[key]
    forms = [found] if isinstance(found, str) else found
    start = r"\b" if within else r"^\s*"
    return re.compile(rf"{start}({'|'.join(map(pattern, filter(None, forms)))})")


def pattern(form: str) -> str:
    # What comes from the page has plain spaces, and marks of direction around what was filled in.
    pieces = re.split(r"\{\w+\}", form)
    return ".*?".join(r"\s+".join(map(re.escape, re.split(r"\s+", piece))) for piece in pieces)
