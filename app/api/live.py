"""The document a screen starts from, or starts again from."""

from __future__ import annotations

import gzip

from flask import Response, request
from flask.views import MethodView
from flask_smorest import Blueprint

from app.access import BadToken, bearer_pass
from app.errors import Refused
from app.screens import open_screen

blueprint = Blueprint("api_live", __name__, description="What a live screen reads.")


@blueprint.route("/live/snapshot")
class LiveSnapshot(MethodView):
    def get(self) -> Response:
        """The document of the asker's audience, with what belongs to their seat alone."""
        try:
            screen = open_screen(bearer_pass())
        except BadToken as error:
            raise Refused("unauthorized") from error
        return gzipped(screen.room.snapshot(screen.audience, screen.seat_id))


def gzipped(body: bytes) -> Response:
    """JSON that is gzip already, opened for the rare reader that takes none."""
    response = Response(body, mimetype="application/json")
    if request.accept_encodings["gzip"]:
        response.headers["Content-Encoding"] = "gzip"
    else:
        response.set_data(gzip.decompress(body))
    response.headers["Vary"] = "Accept-Encoding"
    response.headers["Cache-Control"] = "no-store"
    return response
