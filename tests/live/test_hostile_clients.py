"""Hostile clients against a real server: they are slowed down or closed, and the room does not notice."""

from __future__ import annotations

import json
import socket
import statistics
import time
from collections.abc import Iterator

import pytest
import requests
import websocket
from websocket import ABNF

from app.server_guards import SECONDS_TO_AUTHENTICATE
from tests.live.house import House, Workshop

MEGABYTES = 12
LONGEST_STALL_SECONDS = 0.1


@pytest.fixture
def stranger(house: House) -> Iterator[websocket.WebSocket]:
    """A WebSocket without a token."""
    opened = connect(house)
    yield opened
    opened.shutdown()


def connect(house: House, **options: object) -> websocket.WebSocket:
    address = house.address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    opened = websocket.create_connection(address, timeout=20, **options)
    assert json.loads(opened.recv()[1:])["maxPayload"] == 32_768
    return opened


def enter(opened: websocket.WebSocket, workshop: Workshop) -> None:
    opened.send("40" + json.dumps({"token": workshop.join()["token"]}))
    assert opened.recv().startswith("40")


def pour(opened: websocket.WebSocket, frames: list[bytes]) -> None:
    """Sends until the server has had enough."""
    opened.sock.settimeout(2)
    try:
        for frame in frames:
            opened.sock.sendall(frame)
    except OSError:
        return


def answer_seconds(house: House) -> float:
    began = time.perf_counter()
    assert requests.get(house.address + "/healthz", timeout=20).ok
    return time.perf_counter() - began


def test_an_endless_message_in_fragments_stalls_nobody(house: House, stranger: websocket.WebSocket) -> None:
    part = "x" * 30_000
    first = ABNF.create_frame(part, ABNF.OPCODE_TEXT, 0).format()
    more = ABNF.create_frame(part, ABNF.OPCODE_CONT, 0).format()
    calm = statistics.median(answer_seconds(house) for _ in range(5))
    pour(stranger, [first, *[more] * (MEGABYTES * 1_000_000 // len(part))])
    assert answer_seconds(house) < calm + LONGEST_STALL_SECONDS
    with pytest.raises((OSError, websocket.WebSocketException)):
        pour_until_refused(stranger, more)


def pour_until_refused(opened: websocket.WebSocket, frame: bytes) -> None:
    while True:
        opened.sock.sendall(frame)


def test_a_flood_of_small_messages_stalls_nobody(house: House, workshop: Workshop) -> None:
    opened = connect(house)
    enter(opened, workshop)
    small = ABNF.create_frame('42["say_done",{"id":"a","done":true}]', ABNF.OPCODE_TEXT, 1).format()
    calm = statistics.median(answer_seconds(house) for _ in range(5))
    pour(opened, [small * 50] * 200)
    assert answer_seconds(house) < calm + LONGEST_STALL_SECONDS
    opened.shutdown()


def test_a_phone_cannot_call_our_own_handlers(house: House, workshop: Workshop) -> None:
    opened = connect(house)
    enter(opened, workshop)
    for forged in (
        '["connect",{},{"token":"forged"}]',
        '["disconnect","gone"]',
        '51-["x",{"_placeholder":true}]',
        "[]",
    ):
        opened.send("42" + forged)
    opened.send('421["nonsense",{}]')
    answers = [opened.recv() for _ in range(2)]
    assert any('"malformed"' in answer for answer in answers), answers
    opened.shutdown()


def test_who_never_shows_a_token_is_closed(stranger: websocket.WebSocket) -> None:
    began = time.monotonic()
    with pytest.raises(websocket.WebSocketConnectionClosedException):
        listen_for_ever(stranger)
    assert SECONDS_TO_AUTHENTICATE - 0.5 < time.monotonic() - began < SECONDS_TO_AUTHENTICATE + 4


def listen_for_ever(opened: websocket.WebSocket) -> None:
    while True:
        opened.recv_frame()


def test_a_page_of_another_site_opens_no_socket(house: House) -> None:
    with pytest.raises(websocket.WebSocketBadStatusException, match="400"):
        connect(house, origin="http://evil.example")


def test_frames_are_not_compressed(house: House) -> None:
    opened = connect(house, header=["Sec-WebSocket-Extensions: permessage-deflate"])
    assert "sec-websocket-extensions" not in opened.headers
    opened.shutdown()


def test_a_broken_request_is_told_nothing_of_our_inside(house: House) -> None:
    with socket.create_connection(("127.0.0.1", house.port), timeout=5) as raw:
        raw.sendall(b"x\r\n\r\n")
        answer = raw.recv(4096)
    assert b"400" in answer
    assert b"Traceback" not in answer
