"""A batch: the requests that waited together, decided in their order and written in one transaction."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass, field

from sqlalchemy import Connection

from app import journal
from app.clock import now_ms
from app.errors import NotSaved
from app.journal import Entry
from app.memory import Memory
from app.projections import project
from workshops.commands import Command
from workshops.errors import RuleBroken
from workshops.roles import Seat

log = logging.getLogger(__name__)


class HistoryChanged(Exception):
    """The database holds another history than this room: a backup was restored."""


@dataclass
class Request:
    """A command that waits for its answer; without one, somebody who waits for what other processes wrote."""

    command: Command | None
    seat: Seat
    command_id: str
    answered: threading.Event = field(default_factory=threading.Event)
    seq: int = 0
    error: Exception | None = None


class Batch:
    """Requests of one workshop, and what came of them."""

    def __init__(self, workshop_id: str, requests: Sequence[Request]) -> None:
        self.requests = requests
        self.is_writing = any(request.command for request in requests)
        # What other processes had written, and what this one wrote.
        self.read: list[Entry] = []
        self.written: list[Entry] = []
        self.changed_cards: list[str] = []
        # Whether the memory may hold what was not stored.
        self.is_ahead = False
        self._workshop_id = workshop_id

    def write(self, connection: Connection, memory: Memory) -> None:
        """Decide, and write in the caller's transaction. Raises IntegrityError or HistoryChanged: then try again."""
        self.is_ahead = True
        self.read = self._catch_up(connection, memory)
        self.written = self._decide(memory)
        self.changed_cards = []
        if self.written:
            journal.append(connection, self._workshop_id, self.written)
            self.changed_cards = project(connection, self._workshop_id, self.written, memory.state)

    def fail(self) -> None:
        """Nothing was stored."""
        for request in self.requests:
            request.error = NotSaved()

    def answer(self) -> None:
        for request in self.requests:
            request.answered.set()

    def _catch_up(self, connection: Connection, memory: Memory) -> list[Entry]:
        """Take in what other processes wrote since our seq; a writer locks the workshop where the database can."""
        epoch, seq = journal.head(connection, self._workshop_id, locks=self.is_writing)
        if epoch != memory.epoch or seq < memory.seq:
            raise HistoryChanged
        if seq == memory.seq:
            return []
        entries = journal.read(connection, self._workshop_id, after=memory.seq)
        for entry in entries:
            memory.apply(entry)
        return entries

    def _decide(self, memory: Memory) -> list[Entry]:
        now = now_ms()
        entries = []
        for request in self.requests:
            entry = self._decide_one(request, memory, now)
            if entry:
                memory.apply(entry)
                entries.append(entry)
        return entries

    def _decide_one(self, request: Request, memory: Memory, now: int) -> Entry | None:
        seat_id = request.seat.id or None
        request.error, known = None, memory.answers.get((seat_id, request.command_id))
        request.seq = known or memory.seq
        if known or request.command is None:
            return None
        try:
            facts = memory.state.decide(request.command, request.seat, now)
        except RuleBroken as refusal:
            request.error = refusal
            return None
        except Exception:
            # Deciding changes nothing: the others of the batch go on.
            log.exception("%s could not be decided", request.command.name)
            request.error = NotSaved()
            return None
        if not facts:
            return None
        request.seq = memory.seq + 1
        return Entry(request.seq, request.command_id, seat_id, request.command.name, now, facts)
