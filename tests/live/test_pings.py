"""Pings: each phone is asked again and again, over each transport; who does not answer is gone."""

from __future__ import annotations

import json
import shutil
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import requests
import websocket

from benchmarks.chaos.faulty_house import FaultyHouse, Nursery
from tests.live.house import Client, House, until

APART_SECONDS, ANSWER_SECONDS = 0.3, 2
PING, PONG = "2", "3"
# Past the 2.3 s after which the library gives up a WebSocket whose queue stayed empty.
SEVERAL = 9


@pytest.fixture
def hurried_house(prepared: Path, nursery: Nursery, tmp_path: Path) -> Iterator[House]:
    shutil.copytree(prepared, tmp_path / "instance")
    house = FaultyHouse(tmp_path / "instance", nursery, PINGS=f"{APART_SECONDS}:{ANSWER_SECONDS}")
    house.open()
    yield house
    house.close()


def test_a_phone_that_answers_is_asked_again_and_again(hurried_house: House) -> None:
    phone = opened(hurried_house)
    assert [answered(phone) for _ in range(SEVERAL)] == [PING] * SEVERAL


def test_a_phone_that_answers_twice_is_not_asked_twice_as_often(hurried_house: House) -> None:
    phone = opened(hurried_house)
    began = time.monotonic()
    for _ in range(SEVERAL):
        for _ in range(20):
            phone.send(PONG)
        assert ping(phone) == PING
    assert time.monotonic() - began > (SEVERAL - 1) * APART_SECONDS


def test_a_phone_that_no_longer_answers_is_gone(hurried_house: House) -> None:
    workshop = hurried_house.workshop()
    fay = workshop.facilitator()
    phone = opened(hurried_house)
    phone.send("40" + json.dumps({"token": workshop.join()["token"]}))
    until(lambda: connected(fay)[-1:] == [1], "the phone is here")
    until(lambda: connected(fay)[-2:] == [1, 0], "the phone is gone")


def test_a_phone_that_polls_is_asked_too(hurried_house: House) -> None:
    address = f"{hurried_house.address}/socket.io/?EIO=4&transport=polling"
    sid = json.loads(requests.get(address, timeout=5).text[1:])["sid"]
    for _ in range(SEVERAL):
        assert requests.get(f"{address}&sid={sid}", timeout=5).text == PING
        assert requests.post(f"{address}&sid={sid}", data=PONG, timeout=5).ok


def connected(fay: Client) -> list[int]:
    return [body["connected"] for event, body in fay.heard if event == "presence"]


def opened(house: House) -> websocket.WebSocket:
    address = house.address.replace("http", "ws") + "/socket.io/?EIO=4&transport=websocket"
    phone = websocket.create_connection(address, timeout=5)
    house.to_close.append(phone)
    phone.recv()
    return phone


def answered(phone: websocket.WebSocket) -> str:
    said = ping(phone)
    phone.send(PONG)
    return said


def ping(phone: websocket.WebSocket) -> str:
    return str(phone.recv())
