"""Rooms: the one door through which a workshop changes."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import cast
from uuid import uuid4

from flask import Flask, current_app
from sqlalchemy import Table, bindparam, select
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from app import backlog, journal, measures, models
from app.errors import NotSaved
from app.extensions import db, socketio
from app.journal import Entry
from app.memory import Memory, remember
from app.models.engine import reading, writing
from app.projections import project
from app.showing import Patches, Showing
from workshops.audience import Audience
from workshops.commands import Command, TakeSeat
from workshops.errors import RuleBroken
from workshops.facts import SeatRemoved, SeatTaken, WorkshopFounded
from workshops.mine import mine
from workshops.roles import DOOR, Seat
from workshops.scenario import Scenario
from workshops.workshop import EVERYTHING, Workshop

log = logging.getLogger(__name__)

WORKSHOPS = cast(Table, models.Workshop.__table__)
HEAD = select(WORKSHOPS.c.epoch, WORKSHOPS.c.journal_seq).where(WORKSHOPS.c.id == bindparam("id"))
LOCKED_HEAD = HEAD.with_for_update()
ANSWER_SECONDS = 15.0
CONFLICT_TRIES = 5


class HistoryChanged(Exception):
    """The database holds another history than this room: a backup was restored."""


@dataclass(frozen=True)
class Change:
    """What a batch changed: a patch for each audience that saw something, who lost their seat, was it written here."""

    patches: Patches
    removed_seats: list[str]
    is_ours: bool


Publish = Callable[["Room", Change], None]
# What other processes had written, and what this one wrote.
Written = tuple[list[Entry], list[Entry]]


@dataclass
class Request:
    """A command that waits for its answer; without one, somebody who waits for what other processes wrote."""

    command: Command | None
    seat: Seat
    command_id: str
    answered: threading.Event = field(default_factory=threading.Event)
    seq: int = 0
    error: Exception | None = None


class Room:
    """One open workshop in this process: its state, its queue, its patches."""

    def __init__(self, app: Flask, workshop_id: str, publish: Publish) -> None:
        self.workshop_id = workshop_id
        self.screens = 0
        self.walls = 0
        self.used_at = time.monotonic()
        # "not_saved" from a batch that could not be saved to the next one that is.
        self.trouble = ""
        self._app = app
        self._publish = publish
        self._queue: list[Request] = []
        self._queue_lock = threading.Lock()
        self._is_nudged = False
        self._is_flushing = False
        self._next_flush_at = 0.0
        self._memory_lock = threading.RLock()
        self._memory: Memory | None = None
        self._is_ahead = False
        self._showing = Showing()
        self._changed_cards: list[str] = []

    def load(self) -> None:
        """Rebuild it from the journal unless it is known already. Raises LookupError when there is none."""
        if self._memory is None:
            with self._memory_lock:
                self._remembered()

    # Asking

    def submit(self, command: Command, seat: Seat, command_id: str) -> int:
        """Queue a command and wait for its commit: the seq that holds it. Raises RuleBroken, NotSaved."""
        return self._ask(Request(command, seat, command_id))

    def catch_up(self) -> None:
        """Read what other processes wrote, and wait until it is shown. Raises NotSaved."""
        self._ask(Request(None, DOOR, ""))

    def _ask(self, request: Request) -> int:
        with self._queue_lock:
            self._queue.append(request)
        self._wake()
        if not request.answered.wait(ANSWER_SECONDS):
            raise NotSaved
        if request.error:
            raise request.error
        return request.seq

    def nudge(self) -> None:
        """Another process wrote in this workshop: read what we lack, and show it."""
        self._is_nudged = True
        self._wake()

    def is_behind(self, epoch: str, seq: int) -> bool:
        """Does the database hold more than this room, or another history?"""
        return self._memory is None or epoch != self.epoch or seq > self._memory.seq

    @property
    def seq(self) -> int:
        """The last seq this room knows."""
        return self._memory.seq if self._memory else 0

    def take_seat(self, role: str = "participant", lang: str = "fr") -> SeatTaken:
        """Let somebody in. Raises RuleBroken when the door is locked or the workshop closed."""
        seat_id = str(uuid4())
        self.submit(TakeSeat(seat_id, secrets.randbelow(1 << 30), role, lang), DOOR, seat_id)
        taker = self.state.seats[seat_id]
        return SeatTaken(seat_id, taker.role, taker.animal, taker.number, taker.lang, 0)

    # Reading

    @property
    def state(self) -> Workshop:
        """The workshop as committed; to read only."""
        with self._memory_lock:
            return self._remembered().state

    def seat(self, seat_id: str) -> Seat | None:
        """The seat of this id, None when it was never taken or was removed."""
        taker = self.state.seats.get(seat_id)
        return None if taker is None or taker.removed else Seat(taker.id, taker.role)

    @property
    def epoch(self) -> str:
        """The id of the history that this room shows."""
        return self._showing.epoch

    def snapshot(self, audience: Audience, seat_id: str | None) -> bytes:
        """The document of an audience with what belongs to one seat: JSON in gzip."""
        now = now_ms()
        with self._memory_lock:
            memory = self._remembered()
            own = mine(memory.state, seat_id)
            return self._showing.snapshot(audience, memory, now).body(now, own)

    def watch(self, audience: Audience) -> None:
        """From now on this audience is told what changes, whether or not it asked for a snapshot yet."""
        with self._memory_lock:
            self._showing.watch(audience, self._remembered())

    def sent_seq(self, audience: Audience) -> int:
        """The seq of the last patch sent to an audience, for its beats."""
        return self._showing.sent_seq(audience)

    # Flushing

    def _flush_until_quiet(self) -> None:
        """Flush at once when the room was quiet, then once a tick while commands keep coming."""
        with self._app.app_context():
            while (batch := self._next_batch()) is not None:
                try:
                    with measures.flush_seconds.time():
                        self._flush(batch)
                except Exception:
                    # Saved and answered, but not shown: screens see a gap and ask. The room goes on.
                    log.exception("a batch of %d commands was not told", len(batch))
                finally:
                    self._next_flush_at = time.monotonic() + self.tick_seconds()

    def _wake(self) -> None:
        with self._queue_lock:
            starts = not self._is_flushing
            self._is_flushing = True
        if starts:
            socketio.start_background_task(self._flush_until_quiet)

    def _next_batch(self) -> list[Request] | None:
        """What waits, after the tick; None when nothing does."""
        wait = self._next_flush_at - time.monotonic()
        if wait > 0:
            socketio.sleep(wait)
        with self._queue_lock:
            batch, self._queue = self._queue, []
            nudged, self._is_nudged = self._is_nudged, False
            self._is_flushing = bool(batch) or nudged
            return batch if self._is_flushing else None

    def tick_seconds(self) -> float:
        """20 ms for a few phones, 100 ms for a thousand: a storm costs ticks x phones."""
        return min(0.1, 0.02 + self.screens * 0.00008)

    def _flush(self, batch: Sequence[Request]) -> None:
        change = None
        self.used_at = time.monotonic()
        try:
            with self._memory_lock:
                read, written = self._commit(batch)
                change = self._show([*read, *written], bool(written))
                self._is_ahead = False
            if read or written:
                self.trouble = ""
        except Exception:
            if not self.trouble:
                # Once: phones try again and again.
                log.exception("a batch of %d commands was not saved", len(batch))
            self.trouble = "not_saved"
            if self._is_ahead:
                self._forget()
            for request in batch:
                request.error = NotSaved()
        finally:
            for request in batch:
                request.answered.set()
        if change and (change.patches or change.removed_seats or change.is_ours):
            self._publish(self, change)
        if change and self._changed_cards:
            self._tell_backlog()

    def _tell_backlog(self) -> None:
        try:
            backlog.announce(self._changed_cards)
        except Exception:
            # The cards are saved, and the page reads them again at its next visit: the room goes on.
            log.exception("the backlog was not told of its new cards")

    def _commit(self, batch: Sequence[Request]) -> Written:
        for _ in range(CONFLICT_TRIES):
            try:
                return self._commit_once(batch)
            except (IntegrityError, HistoryChanged):
                # Another process wrote first, or a backup came back: read again, decide again.
                self._forget()
        raise NotSaved

    def _commit_once(self, batch: Sequence[Request]) -> Written:
        is_writing = any(request.command for request in batch)
        self._changed_cards = []
        with writing() if is_writing else reading() as session:
            memory = self._remembered(session)
            # From here on it may hold what will not be stored. A database that was away before leaves it right.
            self._is_ahead = True
            caught_up = self._catch_up(session, memory, is_writing)
            entries = self._decide(batch, memory)
            if entries:
                journal.append(session, self.workshop_id, entries)
                self._changed_cards = project(session, self.workshop_id, entries, memory.state)
        return caught_up, entries

    def _catch_up(self, session: Session, memory: Memory, is_writing: bool) -> list[Entry]:
        """Take in what other processes wrote since our seq; a writer locks the workshop where the database can."""
        head = session.execute(LOCKED_HEAD if is_writing else HEAD, {"id": self.workshop_id}).one()
        if head.epoch != memory.epoch or head.journal_seq < memory.seq:
            raise HistoryChanged
        if head.journal_seq == memory.seq:
            return []
        entries = journal.read(session, self.workshop_id, after=memory.seq)
        for entry in entries:
            memory.apply(entry)
        return entries

    def _decide(self, batch: Sequence[Request], memory: Memory) -> list[Entry]:
        now = now_ms()
        entries = []
        for request in batch:
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

    def _show(self, entries: Sequence[Entry], is_ours: bool) -> Change:
        """What the committed entries change on screens, and who lost their seat."""
        memory = self._remembered()
        facts = (fact for entry in entries for fact in entry.facts)
        removed = [fact.seat_id for fact in facts if isinstance(fact, SeatRemoved)]
        if EVERYTHING in memory.state.touched:
            # Rebuilt: another process may have removed seats in what was read along with the rest.
            removed = [seat.id for seat in memory.state.seats.values() if seat.removed]
        return Change(self._showing.refresh(memory), removed, is_ours)

    # Remembering

    def _remembered(self, session: Session | None = None) -> Memory:
        if self._memory is None:
            self._memory = self._read(session)
            if self._memory.epoch != self.epoch:
                self._showing.begin(self._memory)
        return self._memory

    def _read(self, session: Session | None) -> Memory:
        if session:
            return remember(session, self.workshop_id)
        with reading() as own:
            return remember(own, self.workshop_id)

    def _forget(self) -> None:
        """Throw the state away; views keep what was committed, and are compared whole next time."""
        with self._memory_lock:
            self._memory = None


def now_ms() -> int:
    """The server's clock, in milliseconds since 1970."""
    return time.time_ns() // 1_000_000


# The open rooms of this process

QUIET_SECONDS = 600.0


class Rooms:
    """The open rooms of one app, by workshop."""

    def __init__(self) -> None:
        self.publish: Publish = lambda room, change: None
        self._rooms: dict[str, Room] = {}
        self._lock = threading.RLock()

    def open(self, app: Flask, workshop_id: str) -> Room:
        with self._lock:
            room = self._rooms.get(workshop_id)
            if room is None:
                room = Room(app, workshop_id, lambda room, change: self.publish(room, change))
                self._rooms[workshop_id] = room
            room.used_at = time.monotonic()
        try:
            # Out of the lock: while one long journal is read, other rooms go on.
            room.load()
        except LookupError:
            self._rooms.pop(workshop_id, None)
            raise
        return room

    def known(self, workshop_id: str) -> Room | None:
        """The room of a workshop, when it is open here."""
        return self._rooms.get(workshop_id)

    def all(self) -> list[Room]:
        with self._lock:
            return list(self._rooms.values())

    def close_quiet(self) -> None:
        """Let go of rooms where nobody is and nothing happened for ten minutes."""
        limit = time.monotonic() - QUIET_SECONDS
        with self._lock:
            for room in list(self._rooms.values()):
                if room.screens == 0 and room.used_at < limit:
                    del self._rooms[room.workshop_id]


def init_rooms(app: Flask) -> None:
    """Give an app its rooms."""
    app.extensions["rooms"] = Rooms()


def all_rooms() -> Rooms:
    """The rooms of the current app."""
    rooms: Rooms = current_app.extensions["rooms"]
    return rooms


def open_room(workshop_id: str) -> Room:
    """The room of a workshop, rebuilt from its journal when it is not open here. Raises LookupError."""
    app: Flask = current_app._get_current_object()  # type: ignore[attr-defined]
    return all_rooms().open(app, workshop_id)


# Founding

PIN_TRIES = 20


def create_workshop(
    *,
    centre_id: str,
    title: str,
    challenge: str,
    scenario: Scenario,
    wording: str = "adult",
    planned_at: datetime | None = None,
    next_meeting: str = "",
    created_by: str | None = None,
) -> models.Workshop:
    """A workshop with its row, its PIN and its first fact. Raises NotSaved when no PIN is free."""
    for _ in range(PIN_TRIES):
        row = models.Workshop(
            id=str(uuid4()),
            centre_id=centre_id,
            title=title,
            challenge=challenge,
            scenario_id=scenario.id,
            scenario=scenario.to_json(),
            wording=wording,
            pin=f"{secrets.randbelow(900_000) + 100_000}",
            planned_at=planned_at,
            next_meeting=next_meeting,
            created_by=created_by,
            journal_seq=1,
        )
        try:
            _found(row)
        except IntegrityError:
            continue
        return db.session.get_one(models.Workshop, row.id)
    raise NotSaved


def _found(row: models.Workshop) -> None:
    with writing() as session:
        centre = session.get_one(models.Centre, row.centre_id)
        founded = WorkshopFounded(
            workshop_id=row.id,
            title=row.title,
            challenge=row.challenge,
            centre=centre.name,
            pin=row.pin,
            scenario=row.scenario,
            wording=row.wording,
            next_meeting=row.next_meeting,
            at=now_ms(),
        )
        state = Workshop.founded(founded)
        row.step, row.phase = state.position
        row.started = state.started
        session.add(row)
        session.flush()
        journal.append(session, row.id, [Entry(1, "founding", None, "found_workshop", founded.at, [founded])])
