"""Pictures that nobody needs any more: never given with a note, or of a workshop long closed."""

from __future__ import annotations

import time
from datetime import datetime, timedelta
from pathlib import Path

from flask import current_app
from sqlalchemy import select

from app import photos
from app.extensions import socketio
from app.memory import remember
from app.models import Workshop, now
from app.models.engine import reading
from app.rooms import all_rooms
from workshops.photos import in_use, kept
from workshops.workshop import Workshop as State

# A phone without a link may send its note the next morning.
UNUSED_SECONDS = 24 * 3600
# research/inclusion.md, 4.2: the original 30 days, those that were chosen with their card.
RAW_DAYS = 30
# Nothing is chosen any more once a workshop is closed: what was kept then is kept.
SETTLED = ".settled"


def let_go() -> None:
    """Delete them, in the folder of each workshop."""
    root = photos.root_of(current_app.instance_path)
    for folder in sorted(root.iterdir()) if root.exists() else []:
        if not (folder / SETTLED).exists():
            _let_go_of(folder)
            # A journal may be long: phones first.
            socketio.sleep(0)


def _let_go_of(folder: Path) -> None:
    with reading() as rows:
        found = rows.execute(select(Workshop.closed_at).where(Workshop.id == folder.name)).one_or_none()
    if found is None:
        # Of another database, or of one that is being put back: not ours to judge.
        return
    state = _state_of(folder.name)
    if _is_long_closed(found.closed_at):
        photos.sweep(folder, kept(state), before=time.time())
        (folder / SETTLED).touch()
    else:
        photos.sweep(folder, in_use(state), before=time.time() - UNUSED_SECONDS)


def _is_long_closed(closed_at: datetime | None) -> bool:
    return closed_at is not None and closed_at < now() - timedelta(days=RAW_DAYS)


def _state_of(workshop_id: str) -> State:
    """Not opened as a room: nobody looks at most of them."""
    room = all_rooms().known(workshop_id)
    if room:
        return room.state
    with reading() as rows:
        return remember(rows, workshop_id).state
