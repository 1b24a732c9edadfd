"""One phone that comes in, and when each of its screens can be used."""

from __future__ import annotations

import time

from playwright.sync_api import Page

from tests.browser.phone import Phone

PATIENCE_MS = 60_000
QUESTION = "Qu’est-ce qui était difficile ?"
NOTE = "Je perds mes papiers"

# Looked for at each frame of the page: Playwright's own waiting looks once a second, once it has waited for one.
SHOWN = "const isShown = (found) => !!found && found.getClientRects().length > 0;"
BUTTON = f"""name => {{ {SHOWN}
  return [...document.querySelectorAll("button")].some((one) => isShown(one) && one.textContent.trim() === name); }}"""
QUESTION_TO_ANSWER = f"""question => {{ {SHOWN}
  const words = (one) => one.textContent.replace(/\\s+/g, " ").trim();
  const asked = [...document.querySelectorAll("h1")].some((one) => isShown(one) && words(one).includes(question));
  const field = document.querySelector("textarea");
  return asked && isShown(field) && !field.disabled && !field.readOnly; }}"""

RECEIVED = f"""note => {{ {SHOWN}
  const has = (one) => [note, "Reçue"].every((words) => one.textContent.includes(words));
  return [...document.querySelectorAll("article")].some((one) => isShown(one) && has(one)); }}"""


class Visit:
    """Seconds from the address on, by what can be used then."""

    def __init__(self, page: Page, address: str) -> None:
        self._marks: dict[str, float] = {}
        self._began = time.perf_counter()
        self._page, self._address = page, address
        self._phone = Phone(page, address)

    def come(self, is_new: bool) -> dict[str, float]:
        self._page.goto(self._address, wait_until="commit")
        if is_new:
            self._enter()
        self._write()
        return self._marks

    def _enter(self) -> None:
        for mark, button in (("door", "Entrer"), ("notice", "D’accord"), ("animal", "Continuer")):
            self._mark(mark, BUTTON, button)
            self._phone.tap(button)

    def _write(self) -> None:
        self._mark("question", QUESTION_TO_ANSWER, QUESTION)
        self._phone.field().fill(NOTE)
        self._phone.tap("Envoyer")
        self._mark("first note received", RECEIVED, NOTE)

    def _mark(self, name: str, is_so: str, of: str) -> None:
        self._page.wait_for_function(is_so, arg=of, timeout=PATIENCE_MS)
        self._marks[name] = time.perf_counter() - self._began
