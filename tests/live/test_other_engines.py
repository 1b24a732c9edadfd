"""The day eventlet goes: the same application on gevent and on threads. ASYNC_MODE=gevent runs all of tests/live so."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
import requests
from PIL import Image

from tests.instances import copied
from tests.live.house import Client, House, until
from tests.live.test_commands import merged, without_clock


@pytest.fixture(params=["gevent", "threading"])
def other_house(request: pytest.FixtureRequest, prepared: Path, tmp_path: Path) -> Iterator[House]:
    with copied(prepared, tmp_path / "instance") as instance:
        house = House(instance, ASYNC_MODE=request.param)
        house.open()
        yield house
        house.close()


def test_a_workshop_goes_the_same_way_on_another_engine(other_house: House) -> None:
    workshop = other_house.workshop()
    fay, wall, ana = workshop.facilitator(), workshop.board(), workshop.participant()
    ben = Client(other_house, workshop.join()["token"], ("polling", "websocket"))
    fay.open_phase("empathise", "collect")
    starts = {screen: screen.snapshot() for screen in (fay, wall, ana, ben)}
    asked, note_id = str(uuid4()), str(uuid4())
    answers = [ana.ask("post_note", command_id=asked, note_id=note_id, text="Un banc") for _ in range(2)]
    assert answers[0] == answers[1]
    assert answers[0]["ok"]
    assert ben.refused("open_phase", step="empathise", phase="vote", **{"from": {"step": None, "phase": None}})
    for number in range(20):
        fay.post(f"Besoin {number}", paper=True)
    for screen, start in starts.items():
        end = screen.snapshot()
        until(lambda screen=screen, end=end: screen.patches()[-1]["seq"] == end["seq"], "the last patch")
        assert merged(start, screen.patches()) == without_clock(end["doc"])
    assert fay.snapshot()["doc"]["progress"]["notes"] == 21
    until(lambda: any(event == "beat" for event, _ in ben.heard), "a beat")


def test_a_picture_is_remade_and_what_is_none_is_refused(other_house: House) -> None:
    token = other_house.workshop().join()["token"]
    Image.new("RGB", (80, 60)).save(picture := BytesIO(), "JPEG")
    answers = [send_picture(other_house, token, content) for content in (picture.getvalue(), b"no picture")]
    assert [answer.status_code for answer in answers] == [201, 415]
    assert answers[1].json()["code"] == "not_a_picture"
    assert "Traceback" not in (other_house.instance / "server.log").read_text()


def send_picture(house: House, token: str, content: bytes) -> requests.Response:
    return requests.post(
        f"{house.address}/api/v1/live/photos",
        headers={"Authorization": f"Bearer {token}"},
        files={"photo": ("photo.jpg", content)},
        data={"id": uuid4().hex, "kind": "photo"},
        timeout=60,
    )
