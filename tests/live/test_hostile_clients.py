"""Hostile clients against a real server: they are slowed down or closed, and the room does not notice."""

from __future__ import annotations

import json
import socket
import time
import zlib
from collections.abc import Iterator

import pytest
import websocket
from websocket import ABNF

from app.server_guards import SECONDS_TO_AUTHENTICATE
from tests.instances import eventlet_only
from tests.live.house import House, Workshop
from tests.live.stalls import never_busy_for_long

MEGABYTES = 20
POSTED = '["post_note",{"id":"a","note_id":"n","text":"x"}]'


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


def enter(opened: websocket.WebSocket, workshop: Workshop, token: str = "") -> None:
    opened.send("40" + json.dumps({"token": token or workshop.join()["token"]}))
    assert opened.recv().startswith("40")


def pour(opened: websocket.WebSocket, frames: list[bytes]) -> None:
    """Sends until the server has had enough."""
    opened.sock.settimeout(2)
    try:
        for frame in frames:
            opened.sock.sendall(frame)
    except OSError:
        return


@eventlet_only
def test_an_endless_message_in_fragments_stalls_nobody(house: House, stranger: websocket.WebSocket) -> None:
    part = "x" * 30_000
    first = ABNF.create_frame(part, ABNF.OPCODE_TEXT, 0).format()
    more = ABNF.create_frame(part, ABNF.OPCODE_CONT, 0).format()
    with never_busy_for_long(house):
        pour(stranger, [first, *[more] * (MEGABYTES * 1_000_000 // len(part))])
    with pytest.raises((OSError, websocket.WebSocketException)):
        pour_until_refused(stranger, more)


def pour_until_refused(opened: websocket.WebSocket, frame: bytes) -> None:
    while True:
        opened.sock.sendall(frame)


@eventlet_only
def test_a_flood_of_small_messages_stalls_nobody(house: House, workshop: Workshop) -> None:
    opened = connect(house)
    enter(opened, workshop)
    small = ABNF.create_frame('42["say_done",{"id":"a","done":true}]', ABNF.OPCODE_TEXT, 1).format()
    with never_busy_for_long(house):
        pour(opened, [small * 50] * 200)
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


HOSTILE = {
    "empty": "",
    "no engine packet": "x",
    "unknown engine packet": "9",
    "binary by text": "bAAAA",
    "probe": "2probe",
    "upgrade again": "5",
    "open by the client": '0{"sid":"mine"}',
    "no event packet": "4",
    "unknown event packet": "47",
    "event without a body": "42",
    "half a body": '42["post_note"',
    "body of a number": "42[1]",
    "body of an object": '42{"post_note":1}',
    "too many arguments": '42["post_note",{},{},{}]',
    "name of a list": '42[["post_note"],{}]',
    "attachments": '451-["post_note",{"_placeholder":true,"num":0}]',
    "endless attachments": '45999999999-["post_note",{"_placeholder":true,"num":0}]',
    "attachments of an ack": '461-0[{"_placeholder":true,"num":0}]',
    "ack nobody asked for": "430[]",
    "ack without a number": "43[]",
    "huge ack number": "42" + "9" * 20_000 + POSTED,
    "deep lists": '42["post_note",' + "[" * 15_000 + "]" * 15_000 + "]",
    "deep objects": '42["post_note",' + '{"a":' * 5_000 + "1" + "}" * 5_000 + "]",
    "long namespace": "42/" + "n" * 10_000 + ",[1]",
    "join a long namespace": "40/" + "n" * 10_000 + ',{"token":"x"}',
    "unknown namespace": '42/admin,["post_note",{}]',
    "huge number": '42["post_note",{"id":' + "9" * 20_000 + "}]",
    "not a number": '42["post_note",{"id":NaN,"note_id":Infinity}]',
    "lone surrogates": '42["post_note",{"id":"\\ud800","note_id":"\\udfff","text":"\\ud83d"}]',
    "null characters": '42["post_note",{"id":"\\u0000","note_id":"\\u0000","text":"\\u0000"}]',
    "prototype pollution": '42["__proto__",{"constructor":{"prototype":1}}]',
    "connect as an event": '42["connect",{},{"token":"forged"}]',
    "disconnect as an event": '42["disconnect"]',
    "an error of its own": '44{"message":"refused"}',
    "too long for a message": '42["post_note",{"id":"' + "x" * 40_000 + '"}]',
}
COMPRESSED_BOMB = b"\xc1\x84" + b"\x00" * 4 + zlib.compress(b"x" * 1_000_000)[2:6]
HOSTILE_BYTES = {
    "compressed though nobody agreed": COMPRESSED_BOMB,
    "reserved bits": b"\xf1\x80" + b"\x00" * 4,
    "unknown opcode": b"\x83\x80" + b"\x00" * 4,
    "not masked": b"\x81\x0242",
    "longer than memory": b"\x81\xff" + b"\x7f" * 8 + b"\x00" * 4,
    "a long ping": b"\x89\xfe\x10\x00" + b"\x00" * 4 + b"x" * 4096,
    "pings in fragments": b"\x09\x80" + b"\x00" * 4,
    "more of nothing": b"\x80\x80" + b"\x00" * 4,
    "broken words": b"\x81\x82" + b"\x00" * 4 + b"\xff\xfe",
    "bytes": b"\x82\x84" + b"\x00" * 4 + b"\x00\x01\x02\x03",
    "closing with nonsense": b"\x88\x81" + b"\x00" * 4 + b"x",
}


@eventlet_only
def test_nothing_odd_that_a_phone_says_holds_up_or_harms_the_room(house: House, workshop: Workshop) -> None:
    token, posted = workshop.join()["token"], []
    texts = [ABNF.create_frame(text, ABNF.OPCODE_TEXT, 1).format() for text in HOSTILE.values()]

    ana = workshop.participant()
    with never_busy_for_long(house):
        for number, frame in enumerate([*texts, *HOSTILE_BYTES.values()]):
            opened = connect(house)
            enter(opened, workshop, token)
            pour(opened, [frame])
            posted.append(ana.post(f"Besoin {number}"))
            opened.shutdown()
            opened = connect(house)
            pour(opened, [frame])
            opened.shutdown()
    assert workshop.participant().snapshot()["doc"]["progress"]["notes"] == len(posted)


def test_who_never_shows_a_token_is_closed(stranger: websocket.WebSocket) -> None:
    began = time.monotonic()
    with pytest.raises(websocket.WebSocketConnectionClosedException):
        listen_for_ever(stranger)
    assert SECONDS_TO_AUTHENTICATE - 0.5 < time.monotonic() - began < SECONDS_TO_AUTHENTICATE + 4


def listen_for_ever(opened: websocket.WebSocket) -> None:
    # Some engines hang up, others say so first and wait for the answer.
    while opened.recv_frame().opcode != ABNF.OPCODE_CLOSE:
        pass
    raise websocket.WebSocketConnectionClosedException


def test_a_page_of_another_site_opens_no_socket(house: House) -> None:
    with pytest.raises(websocket.WebSocketBadStatusException, match="400"):
        connect(house, origin="http://evil.example")


@eventlet_only
def test_frames_are_not_compressed(house: House) -> None:
    opened = connect(house, header=["Sec-WebSocket-Extensions: permessage-deflate"])
    assert "sec-websocket-extensions" not in opened.headers
    opened.shutdown()


@eventlet_only
def test_a_broken_request_is_told_nothing_of_our_inside(house: House) -> None:
    with socket.create_connection(("127.0.0.1", house.port), timeout=5) as raw:
        raw.sendall(b"x\r\n\r\n")
        answer = raw.recv(4096)
    assert b"400" in answer
    assert b"Traceback" not in answer
