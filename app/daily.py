"""What the server does by itself each day: a copy of the SQLite database, and forgetting what it promised to forget."""

from __future__ import annotations

import logging
from datetime import date, datetime
from pathlib import Path

from flask import Flask
from sqlalchemy.engine import make_url

from app import backups, forgetting, old_photos, photos
from app.extensions import socketio
from app.models import now
from app.server import run_in_thread

log = logging.getLogger(__name__)

FIRST_LOOK_SECONDS = 60.0
LOOK_SECONDS = 600.0


def database_file(app: Flask) -> Path | None:
    """The file of the database; None when it is a server's, or in memory."""
    url = make_url(app.config["DATABASE_URL"])
    is_file = url.get_backend_name() == "sqlite" and url.database not in (None, "", ":memory:")
    return Path(str(url.database)) if is_file else None


class Daily:
    """Looks now and then whether today has its copy; keeps the last ones. Old words and pictures go once a day."""

    def __init__(self, app: Flask) -> None:
        self._app = app
        self._tidied_on: date | None = None
        self._database = database_file(app)
        self._folder = Path(app.instance_path, "backups")
        self._days: int = app.config["BACKUP_DAYS"]
        self.has_failed = False

    def start(self) -> None:
        socketio.start_background_task(self._look_for_ever)

    def _look_for_ever(self) -> None:
        socketio.sleep(FIRST_LOOK_SECONDS)
        while True:
            self.look()
            socketio.sleep(LOOK_SECONDS)

    def look(self) -> None:
        """What today still lacks. A failure is logged, told by /healthz when it is of the copy, and tried again."""
        today = datetime.now().date()
        self._copy(self._folder / backups.daily_name(today))
        if self._tidied_on != today:
            self._tidy(today)

    def _tidy(self, today: date) -> None:
        try:
            with self._app.app_context():
                old_photos.let_go()
                forgetting.forget(now())
            self._tidied_on = today
        except Exception:
            log.exception("what is old was not all let go")

    def _copy(self, target: Path) -> None:
        if self._database is None or self._days == 0 or target.exists():
            return
        try:
            run_in_thread(backups.save, self._database, target, photos.root_of(self._app.instance_path))
            backups.forget_old(self._folder, self._days)
            self.has_failed = False
        except Exception:
            log.exception("the backup of the day was not made")
            self.has_failed = True
