"""Pictures on a real server: large ones hold nobody up, and go with the note that is taken back."""

from __future__ import annotations

import threading
from io import BytesIO
from pathlib import Path
from uuid import uuid4

import pytest
import requests
from PIL import Image

from tests.live.house import House, Workshop, until
from tests.live.stalls import HeldUp, not_held_up


def noise(wide: int, high: int, form: str, **options: object) -> bytes:
    """As many details as a real photo has."""
    grain = Image.effect_noise((wide // 8, high // 8), 80).resize((wide, high))
    written = BytesIO()
    Image.merge("RGB", (grain, grain.transpose(Image.Transpose.FLIP_LEFT_RIGHT), grain)).save(written, form, **options)
    return written.getvalue()


LARGE = {
    "30 megapixels": noise(6400, 4800, "JPEG", quality=70),
    "30 megapixels, progressive": noise(6400, 4800, "JPEG", quality=70, progressive=True),
    "12 megapixels of WebP": noise(4000, 3000, "WEBP", quality=60, method=0),
}


def send(house: House, token: str, content: bytes, kind: str = "photo") -> requests.Response:
    return requests.post(
        f"{house.address}/api/v1/live/photos",
        headers={"Authorization": f"Bearer {token}"},
        files={"photo": ("photo.jpg", content)},
        data={"id": uuid4().hex, "kind": kind},
        timeout=60,
    )


def peak_mb(house: House) -> float:
    """The most memory that the server ever held."""
    assert house.process
    told = Path(f"/proc/{house.process.pid}/status").read_text()
    return int(told.partition("VmHWM:")[2].split()[0]) / 1024


def send_at_once(house: House, tokens: list[str], contents: list[bytes]) -> list[int]:
    answers: list[int] = []

    def one(token: str, content: bytes) -> None:
        answers.append(send(house, token, content).status_code)

    senders = [threading.Thread(target=one, args=pair) for pair in zip(tokens, contents, strict=True)]
    for sender in senders:
        sender.start()
    for sender in senders:
        sender.join()
    return answers


@pytest.mark.parametrize("name", LARGE)
def test_a_large_picture_holds_nobody_up(house: House, workshop: Workshop, name: str) -> None:
    tokens = [workshop.join()["token"] for _ in range(2)]
    for chance in range(3):
        # What we hold up is held up each time; a busy machine's hiccup is not.
        try:
            with not_held_up(house):
                assert send_at_once(house, tokens, [LARGE[name]] * 2) == [201, 201]
            break
        except HeldUp:
            if chance == 2:
                raise


def test_many_large_pictures_at_once_take_the_memory_of_one(own_house: House) -> None:
    workshop = own_house.workshop()
    token = workshop.join()["token"]
    before = peak_mb(own_house)
    assert send_at_once(own_house, [token] * 8, list(LARGE.values())[1:] * 4) == [201] * 8
    print(f"from {before:.0f} to {peak_mb(own_house):.0f} MB")  # noqa: T201
    assert peak_mb(own_house) - before < 350


def test_a_picture_taken_back_is_gone_for_all(house: House, workshop: Workshop) -> None:
    ana = workshop.participant()
    photo_id = send(house, ana.token, noise(640, 480, "PNG"), kind="drawing").json()["photo_id"]
    note_id = ana.post("", photo_id=photo_id, drawing=True)
    address = f"{house.address}/photos/{photo_id}"
    answer = requests.get(address, timeout=10)
    assert (answer.status_code, answer.headers["Content-Type"]) == (200, "image/png")
    ana.done("withdraw_note", note_id=note_id)
    until(lambda: requests.get(address, timeout=10).status_code == 404, "the picture to be gone")


def test_a_picture_nobody_sent_goes_with_no_note(workshop: Workshop) -> None:
    ana = workshop.participant()
    assert ana.refused("post_note", note_id="n1", text="", photo_id="A" * 44) == "unknown_target"
    assert ana.refused("add_photo", photo_id="A" * 44, width=1, height=1) == "malformed"
