"""Fan-out paid once: whole frames in their order, whatever the reader does and however it is connected."""

from __future__ import annotations

import json
import logging
import shutil
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from uuid import uuid4

import pytest
import socketio
import websocket
from engineio.socket import Socket
from websocket import ABNF

from app import fanout
from app.fanout import LONGEST_QUEUE, Fanout, framed
from benchmarks.chaos.faulty_house import FaultyHouse, Nursery
from tests.instances import eventlet_only, sqlite_only
from tests.live.house import Client, House, Workshop, until
from tests.live.stalls import metric
from tests.live.test_commands import merged, without_clock

LONG = "🦔" * 280
SMALL_BUFFER = "4096"
MOST_GROWTH_BYTES = 30_000_000


@pytest.fixture
def narrow_house(prepared: Path, nursery: Nursery, tmp_path: Path) -> Iterator[House]:
    """A server that can hand little to the system at a time: frames go out in pieces."""
    shutil.copytree(prepared, tmp_path / "instance")
    house = FaultyHouse(tmp_path / "instance", nursery, SENDS=SMALL_BUFFER)
    house.open()
    yield house
    house.close()


class SlowReader:
    """A console that reads only when told to, through a very small window."""

    def __init__(self, house: House, token: str) -> None:
        address = house.address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
        small = ((socket.SOL_SOCKET, socket.SO_RCVBUF, int(SMALL_BUFFER)),)
        self.opened = websocket.create_connection(address, timeout=5, sockopt=small)
        self.opened.recv()
        self.opened.send("40" + json.dumps({"token": token}))
        self.heard: list[tuple[str, Any]] = []
        self.read_until(lambda: self.texts > 0)

    texts = 0

    def read_until(self, is_enough: Any) -> None:
        while not is_enough():
            opcode, body = self.opened.recv_data()
            assert opcode == ABNF.OPCODE_TEXT, opcode
            text = body.decode()
            self.texts += 1
            if text == "2":
                self.opened.send("3")
            elif text.startswith("42"):
                name, told = json.loads(text[2:])
                self.heard.append((name, told))

    def seqs(self) -> list[int]:
        return [told["seq"] for name, told in self.heard if name == "patch"]

    def close(self) -> None:
        self.opened.shutdown()


@eventlet_only
@sqlite_only
def test_a_reader_that_stops_costs_the_room_nothing_and_reads_whole_frames_later(narrow_house: House) -> None:
    workshop = narrow_house.workshop()
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    slow = SlowReader(narrow_house, workshop.facilitator_token())
    narrow_house.to_close.append(slow)  # type: ignore[arg-type]
    before = resident_bytes(narrow_house)
    longest = max(seconds_to_post(fay) for _ in range(LONGEST_QUEUE + 60))
    assert longest < 2.0, "the room went on"
    assert metric(narrow_house, "skipped_frames") > 0, "the reader was skipped"
    assert resident_bytes(narrow_house) - before < MOST_GROWTH_BYTES
    last = fay.done("post_note", note_id=str(uuid4()), text="La dernière", paper=True)
    # A beat says what it lacks: then it asks for a snapshot, which holds all.
    slow.read_until(lambda: slow.heard and slow.heard[-1][0] == "beat" and slow.heard[-1][1]["seq"] >= last)
    assert slow.seqs() == sorted(set(slow.seqs()))
    assert len(slow.seqs()) > 1
    slow.heard.clear()
    snapshot = fay.snapshot()
    fay.post("Après", paper=True)
    slow.read_until(slow.seqs)
    patches = [told for name, told in slow.heard if name == "patch"]
    assert merged(snapshot, patches) == without_clock(fay.snapshot()["doc"])


def seconds_to_post(fay: Client) -> float:
    began = time.monotonic()
    until(lambda: fay.ask("post_note", note_id=str(uuid4()), text=LONG, paper=True)["ok"], "a note")
    return time.monotonic() - began - 0.5  # a full bucket waits


def resident_bytes(house: House) -> int:
    assert house.process
    pages = int(Path(f"/proc/{house.process.pid}/statm").read_text().split()[1])
    return pages * 4096


class Storm:
    """Somebody who posts without a pause."""

    def __init__(self, workshop: Workshop) -> None:
        self.fay = workshop.facilitator()
        self.fay.open_phase("empathise", "collect")
        self.is_on = True
        self.posted = 0
        self.thread = threading.Thread(target=self.post)
        self.thread.start()

    def post(self) -> None:
        while self.is_on and self.posted < 90:
            self.fay.post(f"Besoin {self.posted}", paper=True)
            self.posted += 1

    def end(self) -> None:
        self.is_on = False
        self.thread.join()


@pytest.mark.parametrize("transports", [("polling", "websocket"), ("polling",), ("websocket",)])
def test_patches_that_flow_while_somebody_connects_all_arrive_in_order(
    house: House, workshop: Workshop, transports: tuple[str, ...]
) -> None:
    token = workshop.facilitator_token()
    storm = Storm(workshop)
    until(lambda: storm.posted > 5, "the storm")
    console = Client(house, token, transports)
    snapshot = console.snapshot()
    assert storm.thread.is_alive(), "it connected in the middle"
    until(lambda: len(console.patches()) > 10, "patches")
    storm.end()
    assert console.socket.eio.current_transport == transports[-1]
    end = console.snapshot()
    until(lambda: console.patches()[-1]["seq"] == end["seq"], "the last patch")
    assert merged(snapshot, console.patches()) == without_clock(end["doc"])


def test_our_frames_are_the_library_s() -> None:
    for text in ("", "é" * 62, "x" * 125, "x" * 126, "é" * 40_000):
        frame = ABNF.create_frame(text, ABNF.OPCODE_TEXT)
        frame.mask_value = 0
        assert framed(text) == frame.format()


@pytest.fixture
def library() -> Any:
    """Flask-SocketIO as fan-out sees it, with nobody connected."""
    return SimpleNamespace(async_mode="eventlet", server=socketio.Server(async_mode="threading"))


def test_an_inside_that_changed_leaves_all_to_the_library_and_says_so(
    library: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    sent: list[str] = []
    server = library.server
    monkeypatch.delattr(Socket, "_upgrade_websocket")
    monkeypatch.setattr(server.manager, "get_participants", lambda *_: [("sid", "connection")])
    server.eio.sockets["connection"] = SimpleNamespace(closed=False, sid="connection", queue=SimpleNamespace(qsize=int))
    monkeypatch.setattr(server, "_send_eio_packet", lambda connection_id, packet: sent.append(packet.encode()))
    server.eio._async = {"websocket": type("AnyWebSocket", (), {})}
    with caplog.at_level(logging.WARNING, fanout.__name__):
        ours = Fanout(library)
    assert not ours.is_direct
    assert "not what we know" in caplog.text
    ours.emit("beat", {"seq": 1}, "room")
    assert sent == ['42["beat",{"seq":1}]']
