"""What the front-end build wrote: hashed addresses of scripts and styles, and the sprites that pages hold."""

from __future__ import annotations

import json
import re
from functools import cache
from mimetypes import guess_type
from pathlib import Path
from urllib.parse import quote

from flask import Flask, Response, request, send_from_directory, url_for
from flask_compress import Compress
from markupsafe import Markup

from app.security import allow_script

# Best first: the build wrote each script and style in these forms too.
FORMS = (("br", ".br"), ("gzip", ".gz"))

AROUND_TAGS = re.compile(r"[ \n]*([<>])[ \n]*")

DIST = Path(__file__).resolve().parent.parent / "static" / "dist"


def init_app(app: Flask) -> None:
    app.jinja_env.globals.update(asset=asset, pieces=pieces, sprite=sprite)
    app.jinja_env.globals.update(icon_in_page=icon_in_page, script_in_page=script_in_page)
    app.jinja_env.filters["closed_up"] = closed_up
    app.config.setdefault("COMPRESS_ALGORITHM", ["gzip"])
    app.config.setdefault("COMPRESS_MIMETYPES", ["text/html", "application/json"])
    Compress(app)
    app.add_url_rule("/static/dist/<name>", "built", built)


def built(name: str) -> Response:
    """A built file, in the smallest form that the browser takes."""
    for encoding, ending in FORMS:
        if request.accept_encodings[encoding] and (DIST / (name + ending)).is_file():
            response = send_from_directory(DIST, name + ending, mimetype=mimetype(name))
            response.headers["Content-Encoding"] = encoding
            break
    else:
        response = send_from_directory(DIST, name)
    response.headers["Vary"] = "Accept-Encoding"
    return response


def mimetype(name: str) -> str | None:
    return guess_type(name)[0]


def asset(name: str) -> str:
    """The address of a built file; its plain name when the build has not been run."""
    return url_for("static", filename="dist/" + built_names(stamp()).get(name, name))


def pieces(name: str) -> list[str]:
    """The addresses of a module and of those it imports at once; none for a script that is no module."""
    imported = built_names(stamp()).get(f"{name} imports")
    return [] if imported is None else [asset(name), *map(asset, imported.split())]


def sprite(screen: str) -> Markup:
    """The pictograms of a screen, to be placed once at the start of the page."""
    return drawing(f"sprite-{screen}.svg", stamp())


def script_in_page(name: str) -> Markup:
    """A small script to be written into the page, which is then allowed to run it."""
    path = DIST / built_names(stamp()).get(name, name)
    script = path.read_text("utf-8").strip() if path.exists() else ""
    allow_script(script)
    return Markup(script)


@cache
def icon_in_page() -> str:
    """Our icon as an address: on a weak link it would take its turn before what people wait for."""
    return "data:image/svg+xml," + quote((DIST.parent / "icon.svg").read_text("utf-8").strip(), safe=" =:/'(),;")


def closed_up(markup: Markup) -> Markup:
    """Markup without the spaces around its tags, which a screen that takes it over would have to throw away."""
    return Markup(AROUND_TAGS.sub(r"\1", str(markup)))


@cache
def drawing(name: str, _stamp: int) -> Markup:
    path = DIST / name
    return Markup(path.read_text("utf-8")) if path.exists() else Markup()


@cache
def built_names(_stamp: int) -> dict[str, str]:
    path = DIST / "manifest.json"
    names: dict[str, str] = json.loads(path.read_text("utf-8")) if path.exists() else {}
    return names


def stamp() -> int:
    """When the build last ran: a new build is seen without a restart."""
    path = DIST / "manifest.json"
    return path.stat().st_mtime_ns if path.exists() else 0
