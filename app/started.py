"""What begins once the port is ours."""

from __future__ import annotations

from pathlib import Path

from flask import Flask

from app import running
from app.state import state_of
from app.welcome import welcome


def begin(app: Flask) -> None:
    app.extensions["running"] = running.mark(Path(app.instance_path))
    state_of(app).start()
    app.extensions["pings"].start()
    app.extensions["telling"].start()
    welcome(app)
