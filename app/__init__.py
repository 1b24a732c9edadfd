"""La Fabrique's server: create_app wires the parts together, and does nothing else."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from flask import Flask

from app import (
    api,
    assets,
    cli,
    cli_backups,
    cli_purge,
    cli_voices,
    config,
    errors,
    health,
    live,
    metrics,
    pages,
    security,
    sign_ins,
    state,
    words,
)
from app.extensions import db, limiter, migrate
from app.models.engine import tune

__all__ = ["create_app"]


def create_app(settings: Mapping[str, Any] | None = None) -> Flask:
    """A ready app; settings given here win over the environment and instance/settings.toml."""
    loaded = config.load(settings or {})
    app = Flask(__name__, instance_path=loaded["INSTANCE_PATH"], root_path=str(config.ROOT))
    app.config.update(loaded)
    _open_database(app)
    limiter.init_app(app)
    commands = (cli, cli_backups, cli_purge, cli_voices)
    for part in (errors, security, sign_ins, words, assets, api, pages, live, state, health, metrics, *commands):
        part.init_app(app)
    return app


def _open_database(app: Flask) -> None:
    db.init_app(app)
    migrate.init_app(app, db, directory=str(config.ROOT / "migrations"))
    with app.app_context():
        tune(db.engine)
