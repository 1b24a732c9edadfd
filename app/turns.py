"""Turns: what waits for the next batch of a room, and when that is due."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from app.batch import Request
from app.errors import NotSaved
from app.extensions import socketio

ANSWER_SECONDS = 15.0


class Turns:
    """Flushes at once when the room was quiet, then once a tick while requests keep coming."""

    def __init__(self, flush: Callable[[list[Request]], None], tick_seconds: Callable[[], float]) -> None:
        self._flush = flush
        self._tick_seconds = tick_seconds
        self._queue: list[Request] = []
        self._lock = threading.Lock()
        self._is_nudged = False
        self._is_flushing = False
        self._next_at = 0.0

    def ask(self, request: Request) -> int:
        """Wait for the batch that holds this request: its seq, or its error."""
        with self._lock:
            self._queue.append(request)
        self._wake()
        if not request.answered.wait(ANSWER_SECONDS):
            raise NotSaved
        if request.error:
            raise request.error
        return request.seq

    def nudge(self) -> None:
        """Flush though nobody asks: another process wrote."""
        self._is_nudged = True
        self._wake()

    def _wake(self) -> None:
        with self._lock:
            starts = not self._is_flushing
            self._is_flushing = True
        if starts:
            socketio.start_background_task(self._flush_until_quiet)

    def _flush_until_quiet(self) -> None:
        while (batch := self._next_batch()) is not None:
            try:
                self._flush(batch)
            finally:
                self._next_at = time.monotonic() + self._tick_seconds()

    def _next_batch(self) -> list[Request] | None:
        """What waits, after the tick; None when nothing does."""
        with self._lock:
            self._is_flushing = bool(self._queue) or self._is_nudged
            if not self._is_flushing:
                return None
        wait = self._next_at - time.monotonic()
        if wait > 0:
            socketio.sleep(wait)
        with self._lock:
            batch, self._queue = self._queue, []
            self._is_nudged = False
            return batch
