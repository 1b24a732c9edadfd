"""The Flask extensions, made once here and wired to the app in create_app."""

from typing import Any

from flask import request
from flask_babel import Babel
from flask_limiter import Limiter
from flask_limiter.util import get_remote_address
from flask_login import LoginManager
from flask_migrate import Migrate
from flask_socketio import SocketIO
from flask_sqlalchemy import SQLAlchemy
from flask_wtf import CSRFProtect
from sqlalchemy import MetaData

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class CookieCsrf(CSRFProtect):  # type: ignore[misc]
    """Checks calls known by their cookie. No foreign page can make a browser send a Bearer token."""

    def protect(self, *args: Any, **kwargs: Any) -> None:
        if not request.headers.get("Authorization", "").startswith("Bearer "):
            super().protect(*args, **kwargs)


db = SQLAlchemy(metadata=MetaData(naming_convention=NAMING), disable_autonaming=True)
migrate = Migrate(render_as_batch=True)
login = LoginManager()
babel = Babel()
csrf = CookieCsrf()
limiter = Limiter(get_remote_address)
socketio = SocketIO()
