"""How long the loop was held up: while it is, no phone hears anything. The best single alarm of a green server."""

from __future__ import annotations

import time
from collections import deque

from app.extensions import socketio

NAP_SECONDS = 0.01
RECENT_SECONDS = 10


class Stall:
    """Naps of 10 ms, and how late each ended, in ms: the worst of the last ten seconds, and of all."""

    def __init__(self) -> None:
        self.worst_ms = 0.0
        self._seconds: deque[tuple[int, float]] = deque(maxlen=RECENT_SECONDS)

    def start(self) -> None:
        socketio.start_background_task(self._nap_for_ever)

    def _nap_for_ever(self) -> None:
        while True:
            began = time.monotonic()
            socketio.sleep(NAP_SECONDS)
            ended = time.monotonic()
            self.note(ended, max(0.0, (ended - began - NAP_SECONDS) * 1000))

    def note(self, now: float, late_ms: float) -> None:
        second = int(now)
        if self._seconds and self._seconds[-1][0] == second:
            late_before = self._seconds.pop()[1]
            self._seconds.append((second, max(late_before, late_ms)))
        else:
            self._seconds.append((second, late_ms))
        self.worst_ms = max(self.worst_ms, late_ms)

    def recent_ms(self, now: float) -> float:
        """The worst of the last ten seconds."""
        return max((late for second, late in self._seconds if second > now - RECENT_SECONDS), default=0.0)
