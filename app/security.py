"""What every request is held to: our own host names, our own pages, and the headers browsers enforce."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from urllib.parse import urlsplit

from flask import Flask, Response, current_app, g, request
from werkzeug.middleware.proxy_fix import ProxyFix

from app.errors import Refused
from app.extensions import csrf
from app.server_guards import is_listed, is_local, own_origins

READS = ("GET", "HEAD", "OPTIONS")
YEAR = 365 * 24 * 3600
HOST = re.compile(r"([\w.-]+|\[[0-9a-fA-F:.]+\])(:\d+)?", re.ASCII)

# Old Safari does not count WebSockets as 'self': the host is named for it.
POLICY = (
    "default-src 'self'; script-src 'self'{scripts}; style-src 'self'; img-src 'self' data: blob:; "
    "connect-src 'self' ws://{host} wss://{host}; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'"
)
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Permissions-Policy": "camera=(self), microphone=(self), geolocation=(), payment=(), usb=()",
}


def init_app(app: Flask) -> None:
    csrf.init_app(app)
    proxies = app.config["TRUSTED_PROXIES"]
    if proxies:
        app.wsgi_app = ProxyFix(app.wsgi_app, x_for=proxies, x_proto=proxies)  # type: ignore[method-assign]
    # Before CSRF: a foreign host must not even be told what is wrong with its form.
    app.before_request_funcs.setdefault(None, [])[:0] = [refuse_foreign_hosts, refuse_foreign_pages]
    app.after_request(add_headers)


def refuse_foreign_hosts() -> None:
    """A page elsewhere may point its own name at this machine (DNS rebinding): we answer to ours only."""
    if not is_our_host():
        raise Refused("malformed")


def is_our_host() -> bool:
    if not HOST.fullmatch(request.host):
        return False
    host = urlsplit(f"//{request.host}").hostname or ""
    names = [*current_app.config["HOST_NAMES"], urlsplit(current_app.config["PUBLIC_URL"]).hostname or ""]
    return is_local(host) or is_listed(host, [name.lower() for name in names if name])


def refuse_foreign_pages() -> None:
    """Browsers say which site a request that changes something comes from."""
    origin = request.headers.get("Origin")
    if request.method in READS or origin is None:
        return
    is_ours = own_origins(current_app.config["PUBLIC_URL"], current_app.config["HOST_NAMES"])
    if not is_ours(origin, request.environ):
        raise Refused("forbidden")


def allow_script(script: str) -> None:
    """The page that is being answered may run this very script from inside itself, and no other."""
    g.setdefault("script_digests", []).append(b64encode(sha256(script.encode()).digest()).decode())


def allowed_scripts() -> str:
    return "".join(f" 'sha256-{digest}'" for digest in g.get("script_digests", ()))


def add_headers(response: Response) -> Response:
    response.headers.update(HEADERS)
    host = request.host if is_our_host() else "localhost"
    response.headers.setdefault("Content-Security-Policy", POLICY.format(host=host, scripts=allowed_scripts()))
    if request.is_secure:
        response.headers["Strict-Transport-Security"] = f"max-age={YEAR}"
    if request.path.startswith("/static/dist/") and response.status_code in (200, 206, 304):
        # Their names change with their content.
        response.headers["Cache-Control"] = f"public, max-age={YEAR}, immutable"
    elif request.endpoint != "static" or response.status_code >= 400:
        response.headers.setdefault("Cache-Control", "no-store")
    return response
