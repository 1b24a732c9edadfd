"""Pictures of notes: read by whoever knows their id, which is only sent to those who may see the note."""

from __future__ import annotations

from flask import Blueprint, Response, current_app, request, send_file

from app import photos
from app.errors import Refused

YEAR = 365 * 24 * 3600
TYPES = {".jpg": "image/jpeg", ".png": "image/png"}

blueprint = Blueprint("photos", __name__)


@blueprint.get("/photos/<photo_id>")
def show(photo_id: str) -> Response:
    """`?size=small` for lists. Not found once its note was taken back."""
    file = photos.find(current_app.instance_path, photo_id, is_small=request.args.get("size") == "small")
    if file is None:
        raise Refused("not_found")
    response = send_file(file, mimetype=TYPES[file.suffix])
    # A picture never changes under its id.
    response.headers["Cache-Control"] = f"private, max-age={YEAR}, immutable"
    response.headers["Content-Security-Policy"] = "default-src 'none'; sandbox"
    return response
