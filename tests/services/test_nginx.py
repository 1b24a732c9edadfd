"""nginx in front of two processes, with the addresses that deploy/ gives it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import pytest
import requests
import socketio

from tests.live.house import ROOT, House, Workshop, until
from tests.services.pair import Pair
from tools.services.nginx import Nginx
from tools.services.program import free_port

pytestmark = pytest.mark.services


@pytest.fixture(scope="module")
def front(place: Path, pair: Pair) -> Iterator[House]:
    """The two processes as one address, which is all that clients know."""
    with seen_through(place / "front", pair.here, pair.here.port, pair.there.port) as house:
        yield house


@contextmanager
def seen_through(folder: Path, house: House, *ports: int) -> Iterator[House]:
    folder.mkdir()
    nginx = Nginx(folder, "127.0.0.1", free_port(), ports)
    nginx.start()
    front = House(house.instance)
    front.address = f"http://127.0.0.1:{nginx.port}"
    yield front
    front.close()
    nginx.stop()


@pytest.fixture
def workshop(front: House) -> Workshop:
    return front.workshop()


def test_a_workshop_is_led_through_nginx(workshop: Workshop) -> None:
    console, ana = workshop.facilitator(), workshop.participant()
    console.open_phase("empathise", "collect")
    ana.post("Par la grande porte")
    until(lambda: "Par la grande porte" in str(console.patches()), "the note on the console")


def test_a_phone_that_may_only_poll_stays_with_one_process(front: House, workshop: Workshop) -> None:
    phone = socketio.Client(reconnection=False)
    token = workshop.join()["token"]
    phone.connect(f"{front.address}?w={workshop.id}", auth={"token": token}, transports=["polling"])
    answers = [phone.call("say_done", {"id": str(uuid4()), "done": True}) for _ in range(10)]
    phone.disconnect()
    assert all(answer["ok"] for answer in answers)


def test_scripts_come_compressed_from_disk_and_for_a_year(front: House) -> None:
    name = json.loads((ROOT / "static" / "dist" / "manifest.json").read_text())["phone.js"]
    answer = requests.get(f"{front.address}/static/dist/{name}", headers={"Accept-Encoding": "gzip"}, timeout=10)
    assert answer.headers["Content-Encoding"] == "gzip"
    assert "immutable" in answer.headers["Cache-Control"]
    # Static files of nginx have it; La Fabrique's own come in one piece, without.
    assert "ETag" in answer.headers
    assert "javascript" in answer.headers["Content-Type"]


@pytest.mark.parametrize(("name", "kind"), [("phone.js", "text/javascript"), ("phone.css", "text/css")])
def test_what_a_phone_waits_for_comes_in_brotli_where_it_is_taken(front: House, name: str, kind: str) -> None:
    dist = ROOT / "static" / "dist"
    built = json.loads((dist / "manifest.json").read_text())[name]
    headers = {"Accept-Encoding": "gzip, deflate, br"}
    with requests.get(f"{front.address}/static/dist/{built}", headers=headers, timeout=10, stream=True) as answer:
        assert answer.raw.read(decode_content=False) == (dist / f"{built}.br").read_bytes()
    assert answer.headers["Content-Encoding"] == "br"
    assert answer.headers["Vary"] == "Accept-Encoding"
    assert answer.headers["Content-Type"] == kind
    assert "immutable" in answer.headers["Cache-Control"]


@pytest.mark.parametrize(("path", "status"), [("/", 200), ("/482915", 200), ("/healthz", 200), ("/metrics", 404)])
def test_pages_pass_and_figures_do_not(front: House, path: str, status: int) -> None:
    assert requests.get(front.address + path, timeout=10).status_code == status


def test_when_a_process_dies_nginx_sends_its_workshops_to_the_other(place: Path, pair: Pair, third: House) -> None:
    token = pair.workshop().join()["token"]
    with seen_through(place / "failing", third, third.port, pair.there.port) as front:
        third.kill()
        for key in range(12):
            url = f"{front.address}/api/v1/live/snapshot?w={key}"
            assert requests.get(url, headers={"Authorization": f"Bearer {token}"}, timeout=10).ok
