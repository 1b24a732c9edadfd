"""Settings: what each means, its default, and the environment variable of the same name.

A setting is taken from the first that has it: what create_app() was given, the
environment, instance/settings.toml, the default.
"""

import os
import secrets
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from app.stores import engine_options, redis_options

ROOT = Path(__file__).resolve().parent.parent
ASYNC_MODES = ("eventlet", "gevent", "threading")


class BadSetting(Exception):
    """A setting nobody could serve with: its sentence names it and says why."""


def _words(value: Any) -> list[str]:
    return value if isinstance(value, list) else str(value).replace(",", " ").split()


def _mode(value: Any) -> str:
    if value not in ASYNC_MODES:
        raise ValueError(f"one of {', '.join(ASYNC_MODES)}")
    return str(value)


def _url(value: Any) -> str:
    if value and urlsplit(str(value)).scheme not in ("http", "https"):
        raise ValueError("an address that starts with http:// or https://")
    return str(value).rstrip("/")


@dataclass(frozen=True)
class Setting:
    name: str
    default: Any
    read: Callable[[Any], Any]
    meaning: str


SETTINGS = (
    Setting("HOST", "0.0.0.0", str, "Address the server listens on."),
    Setting("PORT", 8000, int, "Port the server listens on."),
    Setting("INSTANCE_PATH", "instance", str, "Folder of the database, photos and secrets."),
    Setting("DATABASE_URL", "", str, "Database; empty for SQLite in INSTANCE_PATH."),
    Setting("REDIS_URL", "", str, "Redis between several processes; empty for one process."),
    Setting("ASYNC_MODE", "eventlet", _mode, "Engine: eventlet, gevent or threading."),
    Setting("SECRET_KEY", "", str, "Signs cookies and links; empty to keep one in INSTANCE_PATH."),
    Setting("SECRET_KEY_FALLBACKS", (), _words, "Former keys, still believed, while a key is changed."),
    Setting("PUBLIC_URL", "", _url, "Address that phones use; empty for this machine's on Wi-Fi."),
    Setting("TRUSTED_HOSTS", (), _words, "Other host names the server answers to."),
    Setting("TRUSTED_PROXIES", 0, int, "How many proxies of yours stand in front."),
    Setting("BACKUP_DAYS", 7, int, "How many daily copies of a SQLite database to keep; 0 for none."),
)


def load(given: Mapping[str, Any]) -> dict[str, Any]:
    """Every setting, read and checked, and what Flask and its extensions make of them."""
    instance = _instance_path(given)
    sources = (given, os.environ, _local_settings(instance))
    settings = {setting.name: _read(setting, sources) for setting in SETTINGS}
    settings["INSTANCE_PATH"] = str(instance)
    settings["SECRET_KEY"] = settings["SECRET_KEY"] or _kept_secret(instance)
    settings["DATABASE_URL"] = _database_url(settings)
    _check_packages(settings)
    # Flask reads TRUSTED_HOSTS by itself, and would then refuse plain addresses.
    settings["HOST_NAMES"] = settings.pop("TRUSTED_HOSTS")
    return _for_flask(settings) | settings | _others(given)


def _instance_path(given: Mapping[str, Any]) -> Path:
    chosen = given.get("INSTANCE_PATH") or os.environ.get("INSTANCE_PATH") or ROOT / "instance"
    path = Path(chosen).resolve()
    path.mkdir(parents=True, exist_ok=True)
    return path


def _local_settings(instance: Path) -> dict[str, Any]:
    file = instance / "settings.toml"
    try:
        return tomllib.loads(file.read_text("utf-8")) if file.exists() else {}
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(f"{file}: {error}") from error


def _read(setting: Setting, sources: tuple[Mapping[str, Any], ...]) -> Any:
    value = next((s[setting.name] for s in sources if setting.name in s), setting.default)
    try:
        return setting.read(value)
    except ValueError as error:
        raise BadSetting(f"{setting.name}={value!r}: expected {error}") from error


def _kept_secret(instance: Path) -> str:
    file = instance / "secret_key"
    if not file.exists():
        _make_secret(file)
    return file.read_text("utf-8").strip()


def _make_secret(file: Path) -> None:
    """Several processes may start at once: the first to put its file in place decides, and it is whole by then."""
    draft = file.with_name(f"secret_key.{secrets.token_hex(8)}")
    # Born with its final rights: no moment in which others could read it.
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    with os.fdopen(descriptor, "w") as opened:
        opened.write(secrets.token_urlsafe(32))
    try:
        os.link(draft, file)
    except FileExistsError:
        pass
    except OSError:
        # A disk without hard links, like a USB stick.
        draft.replace(file)
    draft.unlink(missing_ok=True)


def _database_url(settings: Mapping[str, Any]) -> str:
    url = settings["DATABASE_URL"] or f"sqlite:///{settings['INSTANCE_PATH']}/fabrique.sqlite3"
    scheme, _, rest = str(url).partition("://")
    if scheme in ("postgres", "postgresql"):
        # Bare postgresql:// means psycopg 3, which stops the whole loop under eventlet; psycopg2 does so under gevent.
        scheme = "postgresql+psycopg" if settings["ASYNC_MODE"] == "gevent" else "postgresql+psycopg2"
    return f"{scheme}://{rest}"


def _check_packages(settings: Mapping[str, Any]) -> None:
    """A laptop does without what several processes need: say which line installs it."""
    needs = (
        ("REDIS_URL", "redis", bool(settings["REDIS_URL"])),
        ("DATABASE_URL", "psycopg2", "+psycopg2:" in settings["DATABASE_URL"]),
    )
    for name, package, is_asked in needs:
        if is_asked and find_spec(package) is None:
            raise BadSetting(f"{name} needs more packages: .venv/bin/pip install -r requirements-grown.txt")


def _for_flask(settings: Mapping[str, Any]) -> dict[str, Any]:
    is_https = settings["PUBLIC_URL"].startswith("https://")
    return {
        "SQLALCHEMY_DATABASE_URI": settings["DATABASE_URL"],
        "SQLALCHEMY_ENGINE_OPTIONS": engine_options(settings["DATABASE_URL"]),
        "SESSION_COOKIE_NAME": "__Host-fabrique" if is_https else "fabrique",
        "SESSION_COOKIE_SECURE": is_https,
        "SESSION_COOKIE_SAMESITE": "Lax",
        "PERMANENT_SESSION_LIFETIME": timedelta(hours=12),
        "MAX_CONTENT_LENGTH": 256 * 1024,
        "WTF_CSRF_HEADERS": ["X-CSRF-Token"],
        "WTF_CSRF_TIME_LIMIT": None,
        "WTF_CSRF_SSL_STRICT": False,  # app/security.py looks at Origin; scripts send no Referer
        "RATELIMIT_STORAGE_URI": settings["REDIS_URL"] or "memory://",
        # A frozen Redis must not hold up those who come in: each process then counts for itself.
        "RATELIMIT_STORAGE_OPTIONS": redis_options(0.3) if settings["REDIS_URL"] else {},
        "RATELIMIT_IN_MEMORY_FALLBACK_ENABLED": bool(settings["REDIS_URL"]),
        "API_TITLE": "La Fabrique",
        "API_VERSION": "v1",
        "OPENAPI_VERSION": "3.1.0",
        "OPENAPI_URL_PREFIX": "/api/v1",
        "OPENAPI_JSON_PATH": "openapi.json",
    }


def _others(given: Mapping[str, Any]) -> dict[str, Any]:
    names = {setting.name for setting in SETTINGS}
    return {name: value for name, value in given.items() if name not in names}
