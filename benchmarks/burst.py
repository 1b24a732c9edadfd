"""Bursts: five hundred people come in within ten seconds; three hundred phones come back after a restart."""

from __future__ import annotations

import gzip
import re
import time
from typing import Any

import requests

from benchmarks.engines import Fabrique

JOIN_SECONDS = 10.0


def joining(count: int) -> dict[str, Any]:
    """What one phone costs to let in, all included, for the first and for the last; how long the server took."""
    engine = started()
    before = engine.cpu_seconds()
    begun = time.monotonic()
    sizes = []
    for number in range(count):
        wait = begun + number * JOIN_SECONDS / count - time.monotonic()
        if wait > 0:
            time.sleep(wait)
        sizes.append(bytes_of_one(engine, with_page=number in (0, count - 1)))
    seconds = time.monotonic() - begun
    result = {
        "phones": count,
        "seconds": seconds,
        "cpu_ms_a_phone": (engine.cpu_seconds() - before) / count * 1000,
        "first_bytes": sizes[0],
        "last_bytes": sizes[-1],
    }
    finish(engine)
    return result


def started() -> Fabrique:
    engine = Fabrique()
    engine.prepare()
    engine.start()
    engine.sign_in()
    engine.open_workshop()
    return engine


def finish(engine: Fabrique) -> None:
    engine.stop()
    engine.remove()


def bytes_of_one(engine: Fabrique, with_page: bool) -> int:
    """Bytes on the wire for one phone: page, its files, joining, first document."""
    joined = requests.post(engine.url + "/api/v1/join", json={"pin": engine.workshop["pin"]}, timeout=20)
    headers = {"Authorization": "Bearer " + joined.json()["token"]}
    snapshot = fetch(engine.url + "/api/v1/live/snapshot", headers)
    total = wire_size(joined) + wire_size(snapshot)
    return total + page_size(engine) if with_page else total


def page_size(engine: Fabrique) -> int:
    page = fetch(f"{engine.url}/{engine.workshop['pin']}", {})
    files = re.findall(r'(?:src|href)="(/static/dist/[^"]+)"', page.text)
    return wire_size(page) + sum(wire_size(fetch(engine.url + file, {})) for file in files)


def fetch(url: str, headers: dict[str, str]) -> requests.Response:
    return requests.get(url, headers={"Accept-Encoding": "gzip, br", **headers}, timeout=20)


def wire_size(response: requests.Response) -> int:
    told = response.headers.get("Content-Length")
    head = sum(len(name) + len(value) + 4 for name, value in response.headers.items())
    return head + (int(told) if told else len(gzip.compress(response.content)))


def coming_back(count: int) -> dict[str, Any]:
    """Kill -9 under so many phones, start again: how long until all are connected again."""
    from benchmarks.bench import Phones

    engine = started()
    phones = Phones()
    phones.order("connect", url=engine.url, tokens=engine.tokens(count), kind="ours", watch=50)
    engine.stop()
    begun = time.monotonic()
    engine.start()
    up = time.monotonic() - begun
    back = phones.order("reconnected")
    phones.close()
    finish(engine)
    return {
        "phones": count,
        "server_seconds": up,
        "all_back_seconds": up + back["ms"] / 1000,
        "back": back["connected"],
    }
