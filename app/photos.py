"""Where pictures are kept: in instance/photos/<workshop>/, each under an id that nobody guesses."""

from __future__ import annotations

import hashlib
import hmac
import os
import re
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Iterable
from pathlib import Path
from typing import IO
from uuid import UUID, uuid4

from app import pictures
from app.pictures import Picture

# Who knows the id may read the picture: the first half names its workshop, only our key makes the second.
PHOTO_ID = re.compile(r"[A-Za-z0-9_-]{44}", re.ASCII)
HALF = 22
ENDINGS = ("jpg", "png")
SMALL = ".small"


def root_of(instance: str) -> Path:
    return Path(instance, "photos")


def folder_of(instance: str, workshop_id: str) -> Path:
    return root_of(instance) / workshop_id


def photo_id_of(key: str, workshop_id: str, seat_id: str, upload_id: str) -> str:
    """The id of an upload: the same when a phone sends it again, another for another seat."""
    secret = hmac.new(key.encode(), f"photo {workshop_id} {seat_id} {upload_id}".encode(), hashlib.sha256).digest()
    return _short(UUID(workshop_id).bytes) + _short(secret[:16])


def _short(sixteen: bytes) -> str:
    return urlsafe_b64encode(sixteen).decode().rstrip("=")


def find(instance: str, photo_id: str, *, is_small: bool = False) -> Path | None:
    """The file of a picture, None when there is none (any more)."""
    if not PHOTO_ID.fullmatch(photo_id):
        return None
    workshop_id = str(UUID(bytes=urlsafe_b64decode(photo_id[:HALF] + "==")))
    folder = folder_of(instance, workshop_id)
    names = (folder / f"{photo_id}{SMALL if is_small else ''}.{ending}" for ending in ENDINGS)
    return next((file for file in names if file.exists()), None)


def keep(folder: Path, photo_id: str, file: IO[bytes], kind: str) -> Picture:
    """Make a picture ours and store it. Long: for a real thread. Raises NotAPicture, TooBig, OSError."""
    picture = pictures.remade(file, kind)
    folder.mkdir(parents=True, exist_ok=True)
    # The small one first: where the large one is, both are.
    _store(folder / f"{photo_id}{SMALL}.{picture.ending}", picture.small)
    _store(folder / f"{photo_id}.{picture.ending}", picture.content)
    return picture


def _store(target: Path, content: bytes) -> None:
    """Written aside, then renamed: who reads finds a whole picture or none."""
    rough = target.with_name(f".{target.name}.{uuid4().hex}")
    try:
        with rough.open("xb") as opened:
            opened.write(content)
            opened.flush()
            os.fsync(opened.fileno())
        rough.replace(target)
    finally:
        rough.unlink(missing_ok=True)


def drop(instance: str, photo_ids: Iterable[str]) -> None:
    """Delete pictures; those that are gone already are no matter."""
    for photo_id in photo_ids:
        for is_small in (False, True):
            file = find(instance, photo_id, is_small=is_small)
            if file:
                file.unlink(missing_ok=True)


def sweep(folder: Path, wanted: set[str], before: float) -> None:
    """Delete what is older than a moment (seconds since 1970) and not wanted, unfinished files too."""
    for file in folder.iterdir():
        if file.name.partition(".")[0] not in wanted and file.stat().st_mtime < before:
            file.unlink(missing_ok=True)
