"""The pages: each module of this package is one blueprint."""

from __future__ import annotations

from importlib import import_module
from pkgutil import iter_modules

from flask import Blueprint, Flask

from app.pages import times
from workshops.method import STEPS


def init_app(app: Flask) -> None:
    app.jinja_env.globals["STEPS"] = [step.value for step in STEPS]
    times.init_app(app)
    for module in iter_modules(__path__):
        blueprint = getattr(import_module(f"{__name__}.{module.name}"), "blueprint", None)
        if isinstance(blueprint, Blueprint):
            app.register_blueprint(blueprint)
