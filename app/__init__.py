"""La Fabrique's server: create_app wires the parts together, and does nothing else."""

from collections.abc import Mapping
from typing import Any

from flask import Flask

from app import assets, config, words
from app.extensions import csrf, db, limiter, login, migrate
from app.models.engine import tune

__all__ = ["create_app"]


def create_app(settings: Mapping[str, Any] | None = None) -> Flask:
    """A ready app; settings given here win over the environment and instance/settings.toml."""
    loaded = config.load(settings or {})
    app = Flask(
        __name__,
        instance_path=loaded["INSTANCE_PATH"],
        root_path=str(config.ROOT),
    )
    app.config.update(loaded)
    _init_extensions(app)
    words.init_app(app)
    assets.init_app(app)
    return app


def _init_extensions(app: Flask) -> None:
    db.init_app(app)
    migrate.init_app(app, db, directory=str(config.ROOT / "migrations"))
    login.init_app(app)
    csrf.init_app(app)
    limiter.init_app(app)
    with app.app_context():
        tune(db.engine)
