"""What the server refuses before the application sees it."""

from __future__ import annotations

import logging
import random

import pytest
from socketio import packet

from app.server_guards import (
    FRAMES_A_SECOND,
    FRAMES_AT_ONCE,
    PATIENCE_SECONDS,
    FewRecords,
    FrameBucket,
    PacketRefused,
    StrictPacket,
    TooManyFrames,
    is_let_in,
    own_origins,
    unmask,
)


def unmask_byte_by_byte(data: bytes, mask: tuple[int, ...], offset: int) -> bytes:
    return bytes(byte ^ mask[(offset + index) % 4] for index, byte in enumerate(data))


def test_unmasking_at_once_equals_unmasking_byte_by_byte() -> None:
    dice = random.Random(7)
    for _ in range(2000):
        data, mask = dice.randbytes(dice.randint(0, 300)), tuple(dice.randbytes(4))
        offset = dice.randint(0, 70_000)
        assert unmask(data, mask, len(data), offset) == unmask_byte_by_byte(data, mask, offset)


def test_a_burst_passes_and_what_follows_waits() -> None:
    bucket = FrameBucket(0.0)
    waits = [bucket.take(0.0) for _ in range(int(FRAMES_AT_ONCE) + 1)]
    assert waits[:-1] == [0.0] * int(FRAMES_AT_ONCE)
    assert waits[-1] == pytest.approx(1 / FRAMES_A_SECOND)


def test_a_person_who_types_never_waits() -> None:
    bucket = FrameBucket(0.0)
    assert not any(bucket.take(second / 10) for second in range(10_000))


def test_a_flood_is_slowed_down_then_closed() -> None:
    assert flood_seconds(FrameBucket(0.0)) == pytest.approx(PATIENCE_SECONDS, abs=1)


def flood_seconds(bucket: FrameBucket) -> float:
    """How long somebody may send as fast as they are read."""
    now = 0.0
    try:
        while now < 10 * PATIENCE_SECONDS:
            now += bucket.take(now)
    except TooManyFrames:
        pass
    return now


@pytest.mark.parametrize(
    "sent",
    [
        "",
        b"",
        b"2[]",
        '51-["post_note",{"_placeholder":true,"num":0}]',
        '61-0["x"]',
        '22-["post_note"]',
        '2["connect",{},{"token":"forged"}]',
        '2["disconnect"]',
        '2["post_note",{},{}]',
        "2[]",
        "2[1]",
        '2{"a":1}',
        '2"post_note"',
        "2",
        "7",
        "4{}",
    ],
)
def test_a_packet_that_no_client_of_ours_sends_is_refused(sent: str | bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        StrictPacket(encoded_packet=sent)


@pytest.mark.parametrize("sent", ['0{"token":"t"}', "1", '212["post_note",{"id":"a"}]', "3[1]"])
def test_packets_of_our_clients_pass(sent: str) -> None:
    assert StrictPacket(encoded_packet=sent).packet_type == int(sent[0])


def test_what_we_send_is_encoded_as_before() -> None:
    ours = StrictPacket(packet.EVENT, data=["beat", {"seq": 1}], namespace="/")
    assert ours.encode() == '2["beat",{"seq":1}]'


@pytest.mark.parametrize(
    ("origin", "host", "is_ours"),
    [
        ("http://192.168.1.20:8000", "192.168.1.20:8000", True),
        ("http://fabrique.local:8000", "fabrique.local:8000", True),
        ("http://localhost:8000", "localhost:8000", True),
        ("https://atelier.example.org", "atelier.example.org", True),
        ("https://atelier.example.org", "10.0.0.3:8000", True),
        ("https://autre.centre.example", "autre.centre.example", True),
        ("http://192.168.1.20:9000", "192.168.1.20:8000", False),
        ("http://evil.example", "192.168.1.20:8000", False),
        ("http://evil.example:8000", "evil.example:8000", False),
        ("null", "192.168.1.20:8000", False),
        ("", "", False),
    ],
)
def test_only_pages_of_ours_open_a_socket(origin: str, host: str, is_ours: bool) -> None:
    judge = own_origins("https://atelier.example.org", [".centre.example"])
    assert judge(origin, {"HTTP_HOST": host}) is is_ours


def test_logs_cannot_be_filled_from_outside() -> None:
    few = FewRecords(a_minute=3)
    record = logging.LogRecord("engineio.server", logging.ERROR, "", 0, "message", (), None)
    record.created = 600.0
    assert [few.filter(record) for _ in range(5)] == [True, True, True, False, False]
    record.created = 661.0
    assert few.filter(record)


def test_a_refused_packet_is_one_line_in_the_log() -> None:
    refused = PacketRefused("event")
    record = logging.LogRecord("engineio.server", logging.ERROR, "", 0, "m", (), (PacketRefused, refused, None))
    assert FewRecords().filter(record)
    assert (record.getMessage(), record.exc_info) == ("packet refused: event", None)


class Rooms:
    """What the guard asks of Socket.IO: who entered which namespace."""

    def __init__(self, **entered: str) -> None:
        self.entered = {"/": entered.get("live"), "/backlog": entered.get("backlog")}

    def get_namespaces(self) -> list[str]:
        return list(self.entered)

    def sid_from_eio_sid(self, connection_id: str, namespace: str) -> str | None:
        return "sid" if self.entered[namespace] == connection_id else None


def test_a_connection_is_let_in_by_any_namespace() -> None:
    assert is_let_in(Rooms(live="a"), "a")
    assert is_let_in(Rooms(backlog="a"), "a")
    assert not is_let_in(Rooms(live="b", backlog="c"), "a")
