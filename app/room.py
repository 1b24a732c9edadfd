"""A room: one open workshop in this process, its state and what it shows."""

from __future__ import annotations

import logging
import secrets
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from uuid import uuid4

from flask import Flask
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError

from app import backlog, measures
from app.batch import Batch, HistoryChanged, Request
from app.clock import now_ms
from app.errors import NotSaved
from app.memory import Memory, remember
from app.models.engine import reading_rows, writing_rows
from app.showing import Patches, Showing
from app.snapshots import Json
from app.turns import Turns
from workshops.audience import Audience
from workshops.commands import Command, TakeSeat
from workshops.facts import Fact, NoteWithdrawn, SeatRemoved, SeatTaken
from workshops.mine import mine
from workshops.roles import DOOR, Seat
from workshops.workshop import EVERYTHING, Practice, Workshop

log = logging.getLogger(__name__)

CONFLICT_TRIES = 5
COMPLAINT_SECONDS = 60.0


@dataclass(frozen=True)
class Change:
    """What a batch changed.

    A patch for each audience that saw something, what authors are told of their notes, who lost their seat, which
    pictures lost their note, was it written here.
    """

    patches: Patches
    told_authors: dict[str, Json]
    removed_seats: list[str]
    dropped_photos: list[str]
    is_ours: bool


Publish = Callable[["Room", Change], None]


class Room:
    """One open workshop in this process."""

    def __init__(self, app: Flask, workshop_id: str, publish: Publish) -> None:
        self.workshop_id = workshop_id
        self.screens = 0
        self.walls = 0
        self.used_at = time.monotonic()
        # "not_saved" from a batch that could not be saved to the next one that is.
        self.trouble = ""
        self._complained_at = -COMPLAINT_SECONDS
        self._app = app
        self._publish = publish
        self._turns = Turns(self._flush_in_context, self.tick_seconds)
        self._memory_lock = threading.RLock()
        self._memory: Memory | None = None
        self._showing = Showing()

    def load(self) -> None:
        """Rebuild it from the journal unless it is known already. Raises LookupError when there is none."""
        if self._memory is None:
            with self._memory_lock:
                self._remembered()

    # Asking

    def submit(self, command: Command, seat: Seat, command_id: str) -> int:
        """Queue a command and wait for its commit: the seq that holds it. Raises RuleBroken, NotSaved."""
        return self._turns.ask(Request(command, seat, command_id))

    def catch_up(self) -> None:
        """Read what other processes wrote, and wait until it is shown. Raises NotSaved."""
        self._turns.ask(Request(None, DOOR, ""))

    def nudge(self) -> None:
        """Another process wrote in this workshop: read what we lack, and show it."""
        self._turns.nudge()

    def is_behind(self, epoch: str, seq: int) -> bool:
        """Does the database hold more than this room, or another history?"""
        return self._memory is None or epoch != self.epoch or seq > self._memory.seq

    def take_seat(self, role: str = "participant", lang: str = "fr") -> SeatTaken:
        """Let somebody in. Raises RuleBroken when the door is locked or the workshop closed."""
        seat_id = str(uuid4())
        self.submit(TakeSeat(seat_id, secrets.randbelow(1 << 30), role, lang), DOOR, seat_id)
        taker = self.state.seats[seat_id]
        return SeatTaken(seat_id, taker.role, taker.animal, taker.number, taker.lang, 0)

    # Reading

    @property
    def seq(self) -> int:
        """The last seq this room knows."""
        return self._memory.seq if self._memory else 0

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

    def snapshot(self, audience: Audience, seat_id: str | None, besides: Json | None = None) -> bytes:
        """The document of an audience with what belongs to one seat, and what goes with it: JSON in gzip."""
        now = now_ms()
        with self._memory_lock:
            memory = self._remembered()
            own = mine(memory.state, seat_id)
            return self._showing.snapshot(audience, memory, now).body(now, own, besides)

    def watch(self, audience: Audience) -> None:
        """From now on this audience is told what changes, whether or not it asked for a snapshot yet."""
        with self._memory_lock:
            self._showing.watch(audience, self._remembered())

    def sent_seq(self, audience: Audience) -> int:
        """The seq of the last patch sent to an audience, for its beats."""
        return self._showing.sent_seq(audience)

    @property
    def pairs(self) -> frozenset[str]:
        """The seats of two people who share a phone, as last shown."""
        return self._showing.pairs

    @property
    def practice(self) -> Practice | None:
        """The practice that goes on, as last shown."""
        return self._showing.practice

    # Flushing

    def tick_seconds(self) -> float:
        """20 ms for a few phones, 60 ms from 500 on: a storm costs ticks x phones (docs/decisions/0011-ticks.md)."""
        return min(0.06, 0.02 + self.screens * 0.00008)

    def _flush_in_context(self, requests: list[Request]) -> None:
        try:
            with self._app.app_context(), measures.flush_seconds.time():
                self._flush(requests)
        except Exception:
            # Saved and answered, but not shown: screens see a gap and ask. The room goes on.
            log.exception("a batch of %d commands was not told", len(requests))

    def _flush(self, requests: Sequence[Request]) -> None:
        change, batch = None, Batch(self.workshop_id, requests)
        self.used_at = time.monotonic()
        try:
            with self._memory_lock:
                self._commit(batch)
                change = self._show(batch)
                batch.is_ahead = False
            if batch.read or batch.written:
                self.trouble = ""
        except Exception:
            self._complain(len(requests))
            if batch.is_ahead:
                self._forget()
            batch.fail()
        finally:
            batch.answer()
        if change and (change.patches or change.told_authors or change.removed_seats or change.is_ours):
            self._publish(self, change)
        if change and batch.changed_cards:
            self._tell_backlog(batch.changed_cards)

    def _complain(self, count: int) -> None:
        """Once a minute at most: phones try again and again, and a disk that is nearly full takes some of it."""
        if time.monotonic() - self._complained_at > COMPLAINT_SECONDS:
            self._complained_at = time.monotonic()
            log.exception("a batch of %d commands was not saved", count)
        self.trouble = "not_saved"

    def _tell_backlog(self, card_ids: list[str]) -> None:
        try:
            backlog.announce(card_ids)
        except Exception:
            # The cards are saved, and the page reads them again at its next visit: the room goes on.
            log.exception("the backlog was not told of its new cards")

    def _commit(self, batch: Batch) -> None:
        for _ in range(CONFLICT_TRIES):
            try:
                with writing_rows() if batch.is_writing else reading_rows() as connection:
                    # A database that was away before this leaves the memory right.
                    batch.write(connection, self._remembered(connection))
                return
            except (IntegrityError, HistoryChanged):
                # Another process wrote first, or a backup came back: read again, decide again.
                self._forget()
        raise NotSaved

    def _show(self, batch: Batch) -> Change:
        """What the committed entries change on screens, who lost their seat, and which pictures their note."""
        memory = self._remembered()
        facts = [fact for entry in (*batch.read, *batch.written) for fact in entry.facts]
        removed = [fact.seat_id for fact in facts if isinstance(fact, SeatRemoved)]
        if EVERYTHING in memory.state.touched:
            # Rebuilt: another process may have removed seats in what was read along with the rest.
            removed = [seat.id for seat in memory.state.seats.values() if seat.removed]
        dropped = dropped_photos(memory.state, facts)
        told = self._showing.told_authors(memory)
        return Change(self._showing.refresh(memory), told, removed, dropped, bool(batch.written))

    # Remembering

    def _remembered(self, connection: Connection | None = None) -> Memory:
        if self._memory is None:
            self._memory = self._read(connection)
            if self._memory.epoch != self.epoch:
                self._showing.begin(self._memory)
        return self._memory

    def _read(self, connection: Connection | None) -> Memory:
        if connection:
            return remember(connection, self.workshop_id)
        with self._app.app_context(), reading_rows() as own:
            return remember(own, self.workshop_id)

    def _forget(self) -> None:
        """Throw the state away; views keep what was committed, and are compared whole next time."""
        with self._memory_lock:
            self._memory = None


def dropped_photos(state: Workshop, facts: Sequence[Fact]) -> list[str]:
    """The pictures of notes that were taken back."""
    withdrawn = {fact.note_id for fact in facts if isinstance(fact, NoteWithdrawn)}
    return [photo.id for photo in state.photos.values() if photo.note_id in withdrawn] if withdrawn else []
