"""POST /live/photos and GET /photos/<id>: a picture is received, made safe, given with a note, read, and let go."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from flask import Flask
from PIL import Image
from sqlalchemy import func, select
from sqlalchemy.orm import Session
from werkzeug.datastructures import FileStorage
from werkzeug.test import encode_multipart

from app import kiosks, photos
from app.models import JournalRow, Workshop
from app.rooms import open_room
from tests.app import pictures
from tests.caller import Answer, Caller
from workshops.commands import CloseWorkshop, Command, PostNote, WithdrawNote
from workshops.errors import RuleBroken
from workshops.photos import PHOTOS_A_SEAT
from workshops.roles import Role, Seat

UPLOAD = "/api/v1/live/photos"
Json = dict[str, Any]
Ask = Callable[[Json, Command], int]


def send(caller: Caller, place: Json | None, content: bytes, id: str = "", **form: str) -> Answer:
    file = FileStorage(BytesIO(content), "photo.jpg")
    boundary, body = encode_multipart({"photo": file, "id": id or uuid4().hex, **form})
    token = place["token"] if place else ""
    return caller._ask("POST", UPLOAD, data=body, content_type=f"multipart/form-data; boundary={boundary}", token=token)


@pytest.fixture
def facilitator(fay: Caller, workshop: Json) -> Json:
    place: Json = fay.post(f"/api/v1/workshops/{workshop['id']}/seats", {"role": "facilitator"}).expect(201)
    return place


@pytest.fixture
def ask(app: Flask, workshop: Json) -> Ask:
    """What a phone or the console would send through its socket."""

    def ask(place: Json, command: Command) -> int:
        role = Role.PARTICIPANT if "workshop_id" in place else Role.FACILITATOR
        with app.app_context():
            return open_room(workshop["id"]).submit(command, Seat(place["seat"]["id"], role), uuid4().hex)

    return ask


def files(app: Flask) -> list[str]:
    return sorted(file.name for file in Path(app.instance_path, "photos").rglob("*") if file.is_file())


def read(caller: Caller, photo_id: str, size: str = "") -> Image.Image:
    answer = caller.get(f"/photos/{photo_id}{size}")
    assert answer.status == 200
    return Image.open(BytesIO(answer.content))


# Receiving


def test_a_photo_is_kept_as_a_jpeg_and_a_small_one(app: Flask, anybody: Caller, ana: Json) -> None:
    kept = send(anybody, ana, pictures.photo(3000, 2000, form="PNG")).expect(201)
    assert (kept["width"], kept["height"]) == (1280, 853)
    picture, small = read(anybody, kept["photo_id"]), read(anybody, kept["photo_id"], "?size=small")
    assert (picture.format, picture.size, small.size) == ("JPEG", (1280, 853), (320, 213))
    assert len(files(app)) == 2


def test_a_small_picture_is_not_made_larger(anybody: Caller, ana: Json) -> None:
    kept = send(anybody, ana, pictures.photo(200, 100)).expect(201)
    assert read(anybody, kept["photo_id"]).size == read(anybody, kept["photo_id"], "?size=small").size == (200, 100)


@pytest.mark.parametrize("form", ["JPEG", "PNG", "WEBP"])
def test_a_drawing_is_kept_as_a_png_of_few_colours_on_white(anybody: Caller, ana: Json, form: str) -> None:
    kept = send(anybody, ana, pictures.photo(form=form), kind="drawing").expect(201)
    drawing = read(anybody, kept["photo_id"])
    assert (drawing.format, drawing.mode) == ("PNG", "P")


def test_what_is_seen_through_is_white(anybody: Caller, ana: Json) -> None:
    clear = pictures.encoded(Image.new("RGBA", (40, 40), (0, 0, 0, 0)), "PNG")
    kept = send(anybody, ana, clear, kind="drawing").expect(201)
    assert read(anybody, kept["photo_id"]).convert("RGB").getpixel((5, 5)) == (255, 255, 255)


def test_sixteen_bits_of_grey_stay_grey(anybody: Caller, ana: Json) -> None:
    grey = Image.new("I;16", (40, 40), 128 * 256)
    kept = send(anybody, ana, pictures.encoded(grey, "PNG")).expect(201)
    assert abs(int(read(anybody, kept["photo_id"]).convert("L").getpixel((5, 5))) - 128) <= 2


def test_place_moment_and_camera_are_gone_and_the_picture_stands_upright(
    app: Flask, anybody: Caller, ana: Json
) -> None:
    sent = pictures.photo_with_place()
    assert all(told in sent for told in (b"CameraOfAna", b"Chez Ana", b"ProfileOfAna"))
    kept = send(anybody, ana, sent).expect(201)
    assert (kept["width"], kept["height"]) == (480, 640)
    for size in ("", "?size=small"):
        picture = read(anybody, kept["photo_id"], size)
        assert not picture.getexif()
        assert not {"exif", "comment", "icc_profile"} & set(picture.info)
    stored = b"".join(file.read_bytes() for file in Path(app.instance_path, "photos").rglob("*.jpg"))
    assert not [told for told in (b"CameraOfAna", b"Chez Ana", b"ProfileOfAna", b"Exif") if told in stored]
    # Turned a quarter to the right, the blue of the upper left is at the upper right.
    blue = read(anybody, kept["photo_id"]).convert("RGB").getpixel((360, 160))
    assert isinstance(blue, tuple)
    assert blue[2] > 150 > blue[0]


def test_what_hides_behind_a_picture_is_left_behind(app: Flask, anybody: Caller, ana: Json) -> None:
    send(anybody, ana, pictures.photo() + pictures.SVG).expect(201)
    stored = b"".join(file.read_bytes() for file in Path(app.instance_path, "photos").rglob("*.jpg"))
    assert stored
    assert b"script" not in stored


@pytest.mark.parametrize("name", pictures.NO_PICTURES)
def test_what_is_no_picture_is_refused_and_leaves_nothing(app: Flask, anybody: Caller, ana: Json, name: str) -> None:
    send(anybody, ana, pictures.NO_PICTURES[name]).refused(415, "not_a_picture")
    assert files(app) == []


@pytest.mark.parametrize("name", pictures.TOO_BIG)
def test_what_is_too_big_is_refused_before_it_is_decoded(app: Flask, anybody: Caller, ana: Json, name: str) -> None:
    send(anybody, ana, pictures.TOO_BIG[name]).refused(413, "too_big")
    assert files(app) == []


def test_a_body_that_says_it_is_too_long_is_not_read(anybody: Caller, ana: Json) -> None:
    send(anybody, ana, b"\0" * (9 * 1024 * 1024)).refused(413, "too_big")


def test_a_form_without_a_picture_says_what_is_missing(anybody: Caller, ana: Json) -> None:
    answer = anybody._ask("POST", UPLOAD, data={"id": "x", "kind": "photo"}, token=ana["token"])
    assert answer.refused(422, "malformed") == {"photo": ["required"]}
    assert send(anybody, ana, pictures.photo(), kind="film").refused(422, "malformed") == {"kind": ["invalid"]}
    assert send(anybody, ana, pictures.photo(), id="../..").refused(422, "malformed") == {"id": ["invalid"]}


# Who


def test_only_a_seat_sends_pictures(anybody: Caller, fay: Caller, workshop: Json, omar: Caller) -> None:
    send(anybody, None, pictures.photo()).refused(401, "unauthorized")
    send(anybody, {"token": "forged"}, pictures.photo()).refused(401, "unauthorized")
    url = fay.post(f"/api/v1/workshops/{workshop['id']}/links", {"kind": "board"}).expect(201)["url"]
    send(anybody, {"token": url.rpartition("/")[2]}, pictures.photo()).refused(403, "forbidden")
    officer = omar.post(f"/api/v1/workshops/{workshop['id']}/seats", {"role": "officer"}).expect(201)
    send(anybody, officer, pictures.photo()).refused(403, "forbidden")
    # Signed in is not seated: the console sends its seat's token.
    send(fay, None, pictures.photo()).refused(401, "unauthorized")


def test_a_closed_workshop_receives_no_picture(anybody: Caller, ana: Json, facilitator: Json, ask: Ask) -> None:
    ask(facilitator, CloseWorkshop())
    send(anybody, ana, pictures.photo()).refused(403, "workshop_closed")


def test_a_seat_that_sends_without_end_is_stopped(
    app: Flask, anybody: Caller, ana: Json, ben: Json, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("workshops.photos.LIMITS", {Role.PARTICIPANT: 2})
    for _ in range(2):
        send(anybody, ana, pictures.photo()).expect(201)
    assert send(anybody, ana, pictures.photo()).refused(429, "too_many") == {"photo": ["2"]}
    send(anybody, ben, pictures.photo()).expect(201)
    assert len(files(app)) == 6
    assert PHOTOS_A_SEAT > 2


def test_refused_pictures_count_too(anybody: Caller, ana: Json, ben: Json) -> None:
    for _ in range(30):
        send(anybody, ana, b"").refused(415, "not_a_picture")
    answer = send(anybody, ana, pictures.photo())
    answer.refused(429, "too_many")
    assert answer.json["retry_after_ms"]
    send(anybody, ben, pictures.photo()).expect(201)


# Sent again


def test_a_picture_sent_again_is_kept_once(app: Flask, anybody: Caller, ana: Json, rows: Session) -> None:
    first = send(anybody, ana, pictures.photo(), id="one").expect(201)
    count = rows.scalar(select(func.count()).select_from(JournalRow))
    rows.rollback()
    assert send(anybody, ana, pictures.photo(), id="one").expect(201) == first
    assert rows.scalar(select(func.count()).select_from(JournalRow)) == count
    assert len(files(app)) == 2


def test_the_id_of_another_phone_is_another_picture(anybody: Caller, ana: Json, ben: Json) -> None:
    mine = send(anybody, ana, pictures.photo(), id="one").expect(201)
    theirs = send(anybody, ben, pictures.photo(100, 100), id="one").expect(201)
    assert mine["photo_id"] != theirs["photo_id"]
    assert read(anybody, mine["photo_id"]).size == (640, 480)


def test_a_full_disk_keeps_nothing_and_says_when_to_come_back(
    app: Flask, anybody: Caller, ana: Json, rows: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = rows.scalar(select(func.count()).select_from(JournalRow))
    rows.rollback()

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as disk:
        disk.setattr(os, "fsync", full)
        answer = send(anybody, ana, pictures.photo(), id="one")
    answer.refused(503, "not_saved")
    assert answer.json["retry_after_ms"] == 5000
    assert files(app) == []
    assert rows.scalar(select(func.count()).select_from(JournalRow)) == before
    send(anybody, ana, pictures.photo(), id="one").expect(201)


# Given with a note


def test_only_a_picture_of_this_seat_goes_with_a_note(
    anybody: Caller, ana: Json, ben: Json, facilitator: Json, ask: Ask, fay: Caller
) -> None:
    photo_id = send(anybody, ana, pictures.photo()).expect(201)["photo_id"]
    for stranger in (ben, facilitator):
        with pytest.raises(RuleBroken, match="unknown_target"):
            ask(stranger, PostNote("n1", "", photo_id=photo_id))
    ask(ana, PostNote("n1", "", photo_id=photo_id, drawing=True))
    with pytest.raises(RuleBroken, match="unknown_target"):
        ask(ana, PostNote("n2", "", photo_id=photo_id))
    doc = anybody.get("/api/v1/live/snapshot", token=facilitator["token"]).expect(200)["doc"]
    assert (doc["notes"]["n1"]["photo_id"], doc["notes"]["n1"]["drawing"]) == (photo_id, True)
    assert photo_id not in anybody.get("/api/v1/live/snapshot", token=ben["token"]).text


def test_a_picture_of_another_workshop_is_unknown_here(
    anybody: Caller, fay: Caller, ana: Json, ask: Ask, workshop: Json
) -> None:
    asked = {"title": "Ailleurs", "challenge": "Autre chose", "scenario": "complet"}
    pin = fay.post("/api/v1/workshops", asked).expect(201)["pin"]
    elsewhere = anybody.post("/api/v1/join", {"pin": pin}).expect(201)
    photo_id = send(anybody, elsewhere, pictures.photo()).expect(201)["photo_id"]
    with pytest.raises(RuleBroken, match="unknown_target"):
        ask(ana, PostNote("n1", "", photo_id=photo_id))


# Reading


def test_a_picture_is_read_as_what_it_is_and_nothing_else(anybody: Caller, ana: Json) -> None:
    photo_id = send(anybody, ana, pictures.photo()).expect(201)["photo_id"]
    answer = anybody.get(f"/photos/{photo_id}")
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "private, max-age=31536000, immutable"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert anybody.get(f"/photos/{photo_id}", headers={"If-None-Match": answer.headers["ETag"]}).status == 304


@pytest.mark.parametrize("name", ["nobody", "A" * 44, "..", "%2e%2e%2fsecret_key", "A" * 43 + "."])
def test_there_is_nothing_behind_another_name(anybody: Caller, name: str) -> None:
    assert anybody.get(f"/photos/{name}").status == 404


def test_a_picture_goes_with_the_note_that_is_taken_back(app: Flask, anybody: Caller, ana: Json, ask: Ask) -> None:
    photo_id = send(anybody, ana, pictures.photo()).expect(201)["photo_id"]
    ask(ana, PostNote("n1", "", photo_id=photo_id))
    read(anybody, photo_id)
    ask(ana, WithdrawNote("n1"))
    # The answer comes first, then what follows from it.
    with app.app_context():
        open_room(ana["workshop_id"]).catch_up()
    assert anybody.get(f"/photos/{photo_id}").status == 404
    assert files(app) == []


def test_a_name_tells_nothing_of_the_next(app: Flask, ana: Json) -> None:
    ids = [photos.photo_id_of(key, ana["workshop_id"], "s", "u") for key in ("key", "other")]
    assert ids[0][:22] == ids[1][:22]
    assert ids[0][22:] != ids[1][22:]


def test_a_shared_tablet_sends_pictures_until_its_link_is_closed(
    app: Flask, anybody: Caller, workshop: Json, rows: Session
) -> None:
    with app.app_context():
        token = kiosks.address_of(kiosks.open_link(rows.get_one(Workshop, workshop["id"]))).rpartition("/")[2]
    photo_id = send(anybody, {"token": token}, pictures.photo()).expect(201)["photo_id"]
    assert read(anybody, photo_id).size == (640, 480)
    with app.app_context():
        kiosks.close_links(workshop["id"])
    send(anybody, {"token": token}, pictures.photo()).refused(401, "unauthorized")
