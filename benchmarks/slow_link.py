"""How long an old phone on a weak link waits for its first question: `make slow-link`.

400 kbit/s, 400 ms a round trip, a processor four times slower; Chromium as a phone, a real server, the page as it is
served. "Cold" is a phone that never came; "warm" is the same phone that opens the address again. A person's own taps
(the code, the notice, the animal) take no time here.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import BrowserContext, Page, expect, sync_playwright

from benchmarks.slow_relay import Link, SlowRelay
from tests.browser import chromium
from tests.browser.phone import Phone
from tests.browser.screens import PHONE
from tests.live.house import House, Workshop

Json = dict[str, Any]
TIMES = 3
SLOWER = 4
TARGET_SECONDS = 5.0
LINKS = {"plain HTTP": Link(), "HTTPS, HTTP/1.1": Link(handshakes=2)}
MARKS = ("door", "notice", "question", "first note received")
QUESTION = "Qu’est-ce qui était difficile ?"
RESULTS = Path(__file__).with_name("slow-link-results.json")


def main() -> None:
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        house = House(Path(folder))
        house.prepare()
        house.open()
        workshop = house.workshop()
        workshop.facilitator().open_phase("empathise", "collect")
        browser = chromium.launch(playwright)
        results = {name: measure(browser, link, workshop) for name, link in LINKS.items()}
        browser.close()
        house.close()
    RESULTS.write_text(json.dumps(results, indent=1, ensure_ascii=False))
    print("\n".join(lines(results)))


def measure(browser: Any, link: Link, workshop: Workshop) -> Json:
    visits = [both_visits(browser, link, workshop) for _ in range(TIMES)]
    told: Json = {kind: middle([visit[kind] for visit in visits]) for kind in ("cold", "warm")}
    told["resources"] = visits[0]["resources"]
    return told


def both_visits(browser: Any, link: Link, workshop: Workshop) -> Json:
    with phone_behind(browser, link, workshop) as (context, address):
        seen = Seen()
        cold = visit(seen.watch(slowed(context.new_page())), address, is_new=True)
        warm = visit(slowed(context.new_page()), address, is_new=False)
        return {"cold": cold, "warm": warm, "resources": seen.resources()}


@contextmanager
def phone_behind(browser: Any, link: Link, workshop: Workshop) -> Iterator[tuple[BrowserContext, str]]:
    relay = SlowRelay(link, workshop.house.port)
    context = browser.new_context(locale="fr-FR", **PHONE)
    context.set_default_timeout(60_000)
    yield context, f"http://127.0.0.1:{relay.port}/{workshop.pin}"
    context.close()
    relay.close()


def slowed(page: Page) -> Page:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def visit(page: Page, address: str, is_new: bool) -> Json:
    """Seconds from the address until the door, and until the question can be read and answered."""
    begun, marks = time.perf_counter(), {}
    page.goto(address, wait_until="commit")
    phone = Phone(page, address)
    if is_new:
        expect(phone.button("Entrer", exact=True)).to_be_visible(timeout=60_000)
        marks["door"] = time.perf_counter() - begun
        phone.tap("Entrer")
        expect(phone.button("D’accord")).to_be_visible(timeout=60_000)
        marks["notice"] = time.perf_counter() - begun
        phone.tap("D’accord")
        phone.tap("Continuer")
    expect(page.get_by_role("heading", level=1, name=QUESTION)).to_be_visible(timeout=60_000)
    expect(phone.field()).to_be_editable(timeout=60_000)
    marks["question"] = time.perf_counter() - begun
    phone.field().fill("Je perds mes papiers")
    phone.tap("Envoyer")
    expect(phone.note("Je perds mes papiers").last).to_contain_text("Reçue", timeout=60_000)
    marks["first note received"] = time.perf_counter() - begun
    page.close()
    return marks


class Seen:
    """What came over the link to one page, in bytes with their headers."""

    def __init__(self) -> None:
        self._names: dict[str, str] = {}
        self._bytes: dict[str, float] = {}

    def watch(self, page: Page) -> Page:
        session = page.context.new_cdp_session(page)
        session.on("Network.requestWillBeSent", lambda told: self._name(told["requestId"], told["request"]["url"]))
        session.on("Network.webSocketCreated", lambda told: self._name(told["requestId"], told["url"]))
        session.on("Network.loadingFinished", lambda told: self._add(told["requestId"], told["encodedDataLength"]))
        session.on("Network.webSocketFrameReceived", self._add_frame)
        session.send("Network.enable")
        return page

    def resources(self) -> list[Json]:
        heaviest = sorted(self._bytes.items(), key=lambda item: -item[1])
        return [{"name": self._names.get(id, "?"), "bytes": round(size)} for id, size in heaviest if size]

    def _name(self, id: str, url: str) -> None:
        path = url.split("//", 1)[-1].partition("/")[2].partition("?")[0]
        kind = "live link" if url.startswith("ws") else f"/{path}"
        self._names[id] = "/(the page)" if path.isdigit() else kind

    def _add(self, id: str, size: float) -> None:
        self._bytes[id] = self._bytes.get(id, 0) + size

    def _add_frame(self, told: Json) -> None:
        self._add(told["requestId"], len(told["response"]["payloadData"]))


def middle(visits: list[dict[str, float]]) -> dict[str, float]:
    return {mark: round(median(visit[mark] for visit in visits), 2) for mark in visits[0]}


def lines(results: Json) -> list[str]:
    told = [
        "| link | phone | door, s | notice, s | first question, s | first note received, s | target |",
        "|---" * 7 + "|",
    ]
    for name, result in results.items():
        for kind in ("cold", "warm"):
            marks = result[kind]
            verdict = "met" if marks["question"] <= TARGET_SECONDS else "MISSED"
            seconds = [marks.get(mark, "-") for mark in MARKS]
            told.append("| " + " | ".join([name, kind, *map(str, seconds), verdict]) + " |")
    told += ["", "| what came, cold | bytes |", "|---|---|"]
    resources = next(iter(results.values()))["resources"]
    told += [f"| {one['name']} | {one['bytes']} |" for one in resources]
    return [*told, f"| all | {sum(one['bytes'] for one in resources)} |"]


if __name__ == "__main__":
    main()
