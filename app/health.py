"""Says that the server is ready, to scripts and service managers."""

from flask import Flask

from app.extensions import limiter


def init_app(app: Flask) -> None:
    app.add_url_rule("/healthz", "health", limiter.exempt(health))


def health() -> dict[str, bool]:
    return {"ok": True}
