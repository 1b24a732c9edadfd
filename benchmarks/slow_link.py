"""How long an old phone on a weak link waits for its first question: `make slow-link`, or `make slow-link TIMES=5`.

400 kbit/s, 400 ms a round trip, a processor four times slower; Chromium as a phone, a real server, the page as it is
served: by itself, and through nginx as deployed. "Cold" is a phone that never came; "warm" is the same phone that opens
the address again when its connections have ended. A person's own taps (the code, the notice, the animal) take no time.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright

from benchmarks.slow_front import NAME, Front, key_digest
from benchmarks.slow_relay import Link, SlowRelay
from benchmarks.slow_seen import Seen, timeline
from benchmarks.slow_visit import PATIENCE_MS, Visit
from tests.browser import chromium
from tests.browser.screens import PHONE
from tests.live.house import House

Json = dict[str, Any]
TIMES = int(os.environ.get("TIMES", "3"))
SLOWER = 4
TARGET_SECONDS = 5.0
DEPLOYED = "nginx as deployed: HTTPS, HTTP/2"
MARKS = ("door", "notice", "question", "first note received")
RESULTS = Path(__file__).with_name("slow-link-results.json")


def main() -> None:
    loads = [os.getloadavg()[0]]
    with TemporaryDirectory() as name, opened(Path(name)) as doors, browser_trusting(Path(name)) as browser:
        results = {name: measure(browser, *door) for name, door in doors.items()}
    loads.append(os.getloadavg()[0])
    RESULTS.write_text(json.dumps({"loads": loads, **results}, indent=1, ensure_ascii=False))
    print(
        *lines(results), *came(results[DEPLOYED]), f"Load of the machine: {loads[0]:.1f}, then {loads[1]:.1f}", sep="\n"
    )


@contextmanager
def opened(folder: Path) -> Iterator[dict[str, tuple[str, int, str]]]:
    """A server with a workshop that has begun, and each way to it: scheme, port, code."""
    with closing(House(folder, TRUSTED_HOSTS=NAME, TRUSTED_PROXIES="1")) as house:
        house.prepare()
        house.open()
        workshop = house.workshop()
        workshop.facilitator().open_phase("empathise", "collect")
        with closing(Front(folder, house.port)) as front:
            front.open()
            yield {
                DEPLOYED: ("https", front.http2.port, workshop.pin),
                "a proxy without HTTP/2: HTTPS, HTTP/1.1": ("https", front.http1.port, workshop.pin),
                "no proxy: plain HTTP": ("http", house.port, workshop.pin),
            }


@contextmanager
def browser_trusting(folder: Path) -> Iterator[Browser]:
    """It goes to a name, not to 127.0.0.1, which browsers trust more than others. Where a wrong certificate is
    only forgiven, connections are made twice and nothing is kept from one visit to the next: ours is named as good."""
    trust = f"--ignore-certificate-errors-spki-list={key_digest(folder)}"
    options = [*chromium.CALM, f"--host-resolver-rules=MAP {NAME} 127.0.0.1", trust]
    with (
        sync_playwright() as made,
        closing(made.chromium.launch(executable_path=chromium.find(), args=options)) as browser,
    ):
        yield browser


def measure(browser: Browser, scheme: str, port: int, pin: str) -> Json:
    visits = [both_visits(browser, scheme, port, pin) for _ in range(TIMES)]
    return {
        kind: {**middle([visit[kind] for visit in visits]), "visits": [visit[kind] for visit in visits]}
        for kind in visits[0]
    }


def both_visits(browser: Browser, scheme: str, port: int, pin: str) -> Json:
    with phone_behind(browser, port) as (context, relay):
        address = f"{scheme}://{NAME}:{relay.port}/{pin}"
        cold = visit(context, address, is_new=True)
        relay.cut()
        return {"cold": cold, "warm": visit(context, address, is_new=False)}


@contextmanager
def phone_behind(browser: Browser, port: int) -> Iterator[tuple[BrowserContext, SlowRelay]]:
    with closing(SlowRelay(Link(), port)) as relay, closing(browser.new_context(locale="fr-FR", **PHONE)) as context:
        context.set_default_timeout(PATIENCE_MS)
        yield context, relay


def visit(context: BrowserContext, address: str, is_new: bool) -> Json:
    with closing(slowed(context.new_page())) as page:
        seen = Seen(page)
        marks = Visit(page, address).come(is_new)
        return {"marks": marks, "came": seen.resources()}


def slowed(page: Page) -> Page:
    page.context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    return page


def middle(visits: list[Json]) -> Json:
    marks = [visit["marks"] for visit in visits]
    return {mark: round(median(one[mark] for one in marks), 2) for mark in marks[0]}


def lines(results: Json) -> Iterator[str]:
    yield "| link | phone | door, s | notice, s | first question, s | first note received, s | target |"
    yield "|---" * 7 + "|"
    for name, result in results.items():
        for kind, marks in result.items():
            verdict = "met" if marks["question"] <= TARGET_SECONDS else "MISSED"
            yield "| " + " | ".join([name, kind, *(str(marks.get(mark, "-")) for mark in MARKS), verdict]) + " |"


def came(result: Json) -> Iterator[str]:
    for kind in result:
        yield from ("", *timeline(f"{DEPLOYED}: what came, {kind}", result[kind]["visits"][-1]["came"]))


if __name__ == "__main__":
    main()
