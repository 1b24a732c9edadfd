"""A copy of the SQLite database each day, made by the server itself."""

from __future__ import annotations

import logging
from datetime import datetime
from pathlib import Path

from flask import Flask
from sqlalchemy.engine import make_url

from app import backups
from app.extensions import socketio
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
    """Looks now and then whether today has its copy; keeps the last ones."""

    def __init__(self, app: Flask) -> None:
        self._database = database_file(app)
        self._folder = Path(app.instance_path, "backups")
        self._days: int = app.config["BACKUP_DAYS"]
        self.has_failed = False

    def start(self) -> None:
        if self._database and self._days > 0:
            socketio.start_background_task(self._look_for_ever)

    def _look_for_ever(self) -> None:
        socketio.sleep(FIRST_LOOK_SECONDS)
        while True:
            self.look()
            socketio.sleep(LOOK_SECONDS)

    def look(self) -> None:
        """Make today's copy unless it is there. A failure is logged, told by /healthz, and tried again."""
        target = self._folder / backups.daily_name(datetime.now().date())
        if self._database is None or target.exists():
            return
        try:
            run_in_thread(backups.save, self._database, target)
            backups.forget_old(self._folder, self._days)
            self.has_failed = False
        except Exception:
            log.exception("the backup of the day was not made")
            self.has_failed = True
