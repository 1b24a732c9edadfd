"""How long the loop was held up: while it is, no phone hears anything. The best single alarm of a green server."""

from __future__ import annotations

import time
from collections import deque

from app.extensions import socketio
from app.server import watch_loop

NAP_SECONDS = 0.05
RECENT_SECONDS = 10
# Shorter turns are what a loop is for; not looking at them keeps the gauge free.
LEAST_MS = 1.0


class Worst:
    """The longest of some durations, in ms: of the last ten seconds, and of all."""

    def __init__(self) -> None:
        self.worst_ms = 0.0
        self._seconds: deque[tuple[int, float]] = deque(maxlen=RECENT_SECONDS)

    def note(self, now: float, ms: float) -> None:
        second = int(now)
        if self._seconds and self._seconds[-1][0] == second:
            before = self._seconds.pop()[1]
            self._seconds.append((second, max(before, ms)))
        else:
            self._seconds.append((second, ms))
        self.worst_ms = max(self.worst_ms, ms)

    def recent_ms(self, now: float) -> float:
        """The longest of the last ten seconds."""
        return max((ms for second, ms in self._seconds if second > now - RECENT_SECONDS), default=0.0)


class Stall:
    """For how long nobody was listened to, and for how much of it we ourselves were busy.

    Each turn of the loop is timed where the engine shows them; elsewhere naps are, and how late each ended.
    """

    def __init__(self) -> None:
        self.held = Worst()
        self.busy = Worst()

    def start(self) -> None:
        if not watch_loop(self._note_turn):
            socketio.start_background_task(self._nap_for_ever)

    def _note_turn(self, now: float, seconds: float, busy_seconds: float) -> None:
        if seconds * 1000 > LEAST_MS:
            self.held.note(now, seconds * 1000)
            self.busy.note(now, busy_seconds * 1000)

    def _nap_for_ever(self) -> None:
        while True:
            began = time.monotonic()
            socketio.sleep(NAP_SECONDS)
            ended = time.monotonic()
            self.held.note(ended, max(0.0, (ended - began - NAP_SECONDS) * 1000))
