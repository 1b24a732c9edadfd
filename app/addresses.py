"""Where phones find this server: the address as text, as a QR code on a page, as a QR code in a terminal."""

from __future__ import annotations

import io

import segno
from flask import Flask, current_app
from markupsafe import Markup

from app.address import EVERYWHERE, phone_address

BORDER = 4


def join_address(app: Flask | None = None) -> str:
    """The address phones open."""
    return phone_address((app or current_app).config)


def own_address(app: Flask | None = None) -> str:
    """The address for whoever sits at this machine: it does not cross the Wi-Fi, unless PUBLIC_URL says so."""
    settings = (app or current_app).config
    here = "127.0.0.1" if settings["HOST"] in EVERYWHERE else settings["HOST"]
    return phone_address({**settings, "HOST": here})


def join_url(pin: str, app: Flask | None = None) -> str:
    """The address that joins one workshop."""
    return f"{join_address(app)}/{pin}"


def qr_svg(url: str) -> Markup:
    """A QR code that scales with its box. In capitals it has fewer, larger modules: paths ignore case."""
    drawn = _qr(url).svg_inline(border=BORDER, omitsize=True, svgclass="qr", lineclass=None, light="#fff")
    return Markup(drawn)


def qr_terminal(url: str) -> str:
    out = io.StringIO()
    _qr(url).terminal(out, border=BORDER, compact=True)
    return out.getvalue()


def _qr(url: str) -> segno.QRCode:
    return segno.make_qr(url.upper(), error="m")
