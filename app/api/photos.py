"""Receiving the pictures that people give with their notes."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from functools import wraps
from typing import IO, Any, Concatenate, ParamSpec, TypeVar

from flask import current_app, request
from flask_smorest import Blueprint
from marshmallow import Schema, fields
from werkzeug.datastructures import FileStorage

from app import photos
from app.access import BadToken, Pass, bearer_pass
from app.api.shapes import Shape, an_id, choice
from app.errors import NotSaved, Refused
from app.extensions import csrf, socketio
from app.kiosks import kiosk_of
from app.limits import is_flooding
from app.pictures import DRAWING, LARGEST_BYTES, PHOTO, NotAPicture, TooBig
from app.rooms import Room, now_ms
from app.screens import open_screen
from app.server import run_in_thread
from workshops.commands import AddPhoto
from workshops.errors import RuleBroken
from workshops.roles import KIOSK, Role, Seat

P = ParamSpec("P")
T = TypeVar("T")

log = logging.getLogger(__name__)

# What stands around the picture in a form.
FORM_BYTES = 16 * 1024
# Also those that are refused: each costs the reading of a picture.
UPLOADS = {Role.PARTICIPANT: "30 per minute", Role.FACILITATOR: "200 per minute", Role.KIOSK: "60 per minute"}
FULL_DISK_MS = 5_000
# Two would leave the loop no core on a small machine, and make sign-ins wait.
one_at_a_time = threading.BoundedSemaphore(1)

blueprint = Blueprint("api_photos", __name__, description="Photos and drawings")


class PhotoForm(Shape):
    id = an_id(metadata={"description": "Made by the client: sent again with the same one, a picture is kept once"})
    kind = choice(PHOTO, DRAWING, load_default=PHOTO)


class PhotoFile(Schema):
    photo = fields.Raw(
        required=True,
        error_messages={"required": "required"},
        metadata={"type": "string", "format": "binary", "description": "JPEG, PNG or WebP, up to 8 MB"},
    )


class KeptPhoto(Schema):
    photo_id = fields.String(metadata={"description": "For `post_note`, and to read it at /photos/<photo_id>"})
    width = fields.Integer()
    height = fields.Integer()


def from_a_seat(view: Callable[Concatenate[Room, Seat, P], T]) -> Callable[P, T]:
    """Nothing of the picture is read before we know whose it is, and that it is not too long."""

    @wraps(view)
    def guarded(*args: P.args, **kwargs: P.kwargs) -> T:
        room, seat = sender_of(bearer_pass())
        request.max_content_length = LARGEST_BYTES + FORM_BYTES
        if (request.content_length or 0) > LARGEST_BYTES + FORM_BYTES:
            raise Refused("too_big")
        if is_flooding("photos", UPLOADS.get(seat.role, "1 per minute"), f"{room.workshop_id}/{seat.id}"):
            raise Refused("too_many", status=429, retry_after_ms=60_000)
        request.environ["wsgi.input"] = TakingTurns(request.environ["wsgi.input"])
        return view(room, seat, *args, **kwargs)

    return guarded


class TakingTurns:
    """A body of which others may be served between two pieces: taking 8 MB apart in one go costs 60 ms."""

    def __init__(self, body: IO[bytes]) -> None:
        self._body = body

    def read(self, size: int = -1) -> bytes:
        socketio.sleep(0)
        return self._body.read(size)


def sender_of(known: Pass) -> tuple[Room, Seat]:
    """Refused `unauthorized`, or `forbidden` to a screen without a seat."""
    try:
        if known.kind == "kiosk":
            return kiosk_of(known).room, KIOSK
        screen = open_screen(known)
    except BadToken as error:
        raise Refused("unauthorized") from error
    if screen.seat is None:
        raise Refused("forbidden")
    return screen.room, screen.seat


@blueprint.route("/live/photos", methods=["POST"])
@csrf.exempt
@from_a_seat
@blueprint.arguments(PhotoForm, location="form")
@blueprint.arguments(PhotoFile, location="files", content_type="multipart/form-data")
@blueprint.response(201, KeptPhoto)
def add(room: Room, seat: Seat, form: dict[str, str], files: dict[str, FileStorage]) -> dict[str, Any]:
    """Keep a picture for a note that will follow (`post_note` with its `photo_id`).

    What is kept is made again from the pixels: place, moment and camera are gone. Refused `too_big` (413: over 8 MB;
    over 40 megapixels, 12 for PNG and WebP), `not_a_picture` (415), `too_many` (429), `not_saved` (503).
    """
    photo_id = photos.photo_id_of(current_app.config["SECRET_KEY"], room.workshop_id, seat.id, form["id"])
    try:
        # Nobody's picture is decoded who may not send one.
        room.state.decide(AddPhoto(photo_id, 1, 1), seat, now_ms())
        kept = already_kept(room, photo_id) or keep(room, photo_id, files["photo"], form["kind"])
        room.submit(kept, seat, form["id"])
    except RuleBroken as broken:
        raise Refused(broken.code, broken.fields, 429 if broken.code == "too_many" else None) from broken
    return {"photo_id": photo_id, "width": kept.width, "height": kept.height}


def already_kept(room: Room, photo_id: str) -> AddPhoto | None:
    known = room.state.photos.get(photo_id)
    is_there = known is not None and photos.find(current_app.instance_path, photo_id) is not None
    return AddPhoto(photo_id, known.width, known.height) if known and is_there else None


def keep(room: Room, photo_id: str, file: FileStorage, kind: str) -> AddPhoto:
    folder = photos.folder_of(current_app.instance_path, room.workshop_id)
    try:
        with one_at_a_time:
            picture = run_in_thread(photos.keep, folder, photo_id, file.stream, kind)
    except TooBig as error:
        raise Refused("too_big") from error
    except NotAPicture as error:
        raise Refused("not_a_picture") from error
    except OSError as error:
        log.error("a picture was not saved: %s", error)
        raise NotSaved(FULL_DISK_MS) from error
    return AddPhoto(photo_id, picture.width, picture.height)
