"""What pages say of a note that may be a picture: its words, else what kind of picture it is, and where to see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from flask import current_app

from app import photos
from app.words import gettext

Note = Mapping[str, Any]


@dataclass(frozen=True)
class Shown:
    """A picture that is still kept: large, small, and in words for who does not see it."""

    address: str
    small: str
    words: str


def words_of(note: Note) -> str:
    """As they were given, else as the team copied them."""
    said: str = note["text"] or note["transcription"]
    return said


def name_of(note: Note) -> str:
    """A picture without words says what it is; nothing is left of words that were erased."""
    return words_of(note) or (picture_name(note) if note.get("photo_id") else "")


def picture_name(note: Note) -> str:
    kind = "drawing" if note.get("drawing") else "alt"
    number = note.get("number")
    return gettext(f"common.photo.{kind}_paper", n=number) if number else gettext(f"common.photo.{kind}")


def picture_of(note: Note) -> Shown | None:
    """None for a note without a picture, and once the picture was let go."""
    photo_id = note.get("photo_id")
    if not photo_id or photos.find(current_app.instance_path, photo_id) is None:
        return None
    address = f"/photos/{photo_id}"
    return Shown(address, f"{address}?size=small", note.get("transcription") or picture_name(note))
