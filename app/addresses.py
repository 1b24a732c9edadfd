"""Where phones find this server: the address as text, as a QR code on a page, as a QR code in a terminal."""

from __future__ import annotations

import io
import socket

import segno
from flask import Flask, current_app
from markupsafe import Markup

BORDER = 4
EVERYWHERE = ("0.0.0.0", "::", "")
LOOPBACK = "127.0.0.1"

# One address of each network this machine may be on: the one it goes out by, then the hotspots that
# Linux, Windows, macOS and an iPhone make. Nothing is sent to them.
NEIGHBOURS = ("192.0.2.1", "10.42.0.2", "192.168.137.2", "192.168.2.2", "172.20.10.2")


def join_address(app: Flask | None = None) -> str:
    """The address phones open: PUBLIC_URL, else this machine's own on its network."""
    settings = (app or current_app).config
    everywhere = settings["HOST"] in EVERYWHERE
    return str(settings["PUBLIC_URL"]) or _http(local_address() if everywhere else settings["HOST"], settings["PORT"])


def own_address(app: Flask | None = None) -> str:
    """The address for whoever sits at this machine: it does not cross the Wi-Fi, unless PUBLIC_URL says so."""
    settings = (app or current_app).config
    everywhere = settings["HOST"] in EVERYWHERE
    return str(settings["PUBLIC_URL"]) or _http(LOOPBACK if everywhere else settings["HOST"], settings["PORT"])


def _http(host: str, port: int) -> str:
    name = f"[{host}]" if ":" in host else host
    return f"http://{name}" if port == 80 else f"http://{name}:{port}"


def local_address() -> str:
    """This machine's own address on the first network it finds, 127.0.0.1 when it is on none."""
    return next(filter(None, map(address_towards, NEIGHBOURS)), LOOPBACK)


def address_towards(neighbour: str) -> str:
    """The address this machine would speak from; "" when it has no way there."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((neighbour, 9))
        except OSError:
            return ""
        address: str = probe.getsockname()[0]
    return "" if address.startswith("127.") else address


def join_url(pin: str, app: Flask | None = None) -> str:
    """The address that joins one workshop."""
    return f"{join_address(app)}/{pin}"


def qr_svg(url: str, *, ignores_case: bool = True) -> Markup:
    """A QR code that scales with its box. In capitals it has fewer, larger modules: most paths ignore case."""
    drawn = _qr(url, ignores_case).svg_inline(border=BORDER, omitsize=True, svgclass="qr", lineclass=None, light="#fff")
    return Markup(drawn)


def qr_terminal(url: str) -> str:
    out = io.StringIO()
    _qr(url).terminal(out, border=BORDER, compact=True)
    return out.getvalue()


def _qr(url: str, ignores_case: bool = True) -> segno.QRCode:
    return segno.make_qr(url.upper() if ignores_case else url, error="m")
