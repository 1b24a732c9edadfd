"""What changed on the backlog, told to those who look at it here, whichever process changed it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta

from sqlalchemy import select

from app import backlog
from app.models import Prototype, now
from app.models.engine import reading

# Clocks of several machines differ, and a transaction is seen later than its moment.
WINDOW = timedelta(minutes=1)


class CardNews:
    """Remembers which cards it showed as of when, and finds those that changed since."""

    def __init__(self, tell: Callable[[], None]) -> None:
        self.lookers = 0
        self._tell = tell
        self._shown: dict[str, datetime] = {}

    def showed(self, cards: Mapping[str, datetime]) -> None:
        """These cards were changed and shown here: other processes may look."""
        self._shown.update(cards)
        self._tell()

    def look(self) -> None:
        """Show the cards that another process changed, if somebody here looks at the backlog."""
        if not self.lookers:
            return
        with reading() as session:
            recent = select(Prototype.id, Prototype.changed_at).where(Prototype.changed_at > now() - WINDOW)
            changed = dict(session.execute(recent).all())
        fresh = [id for id, at in changed.items() if self._shown.get(id) != at]
        self._shown = changed
        if fresh:
            backlog.show(fresh)
