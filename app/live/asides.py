"""What is said beside the workshop, in memory alone: answers of a practice, calls for help and who goes.

Of each thing the last word counts, whichever process heard it; a process that is silent takes its words along.
"""

from __future__ import annotations

import time
from typing import Any

# By kind and seat: when it was said (ms), and what.
Words = dict[str, list[Any]]


class Asides:
    """The words of one room: those this process heard, and those that others tell of."""

    def __init__(self) -> None:
        self._own: Words = {}
        self._elsewhere: dict[str, tuple[float, Words]] = {}

    def say(self, kind: str, seat_id: str, what: Any, now: int) -> None:
        """`what` is JSON; None takes the word back."""
        self._own[_key(kind, seat_id)] = [now, what]

    def last(self, kind: str) -> dict[str, Any]:
        """The last word of each seat about this, without those taken back."""
        found: dict[str, list[Any]] = {}
        for words in (self._own, *(words for _, words in self._elsewhere.values())):
            for key, word in words.items():
                one, _, seat_id = key.partition(" ")
                if one == kind and (seat_id not in found or found[seat_id][0] < word[0]):
                    found[seat_id] = word
        return {seat_id: what for seat_id, (_, what) in found.items() if what is not None}

    def forget(self, kind: str) -> None:
        """Throw away all that was said about this."""
        self._drop(lambda key: key.startswith(_key(kind, "")))

    def forget_seat(self, seat_id: str) -> None:
        self._drop(lambda key: key.endswith(f" {seat_id}"))

    def _drop(self, is_gone: Any) -> None:
        for words in (self._own, *(words for _, words in self._elsewhere.values())):
            for key in [key for key in words if is_gone(key)]:
                del words[key]

    # Through other processes

    def words(self) -> Words:
        """What other processes are told."""
        return dict(self._own)

    def hear(self, process: str, words: Words) -> bool:
        """What another process tells; True when it is new."""
        known = self._elsewhere.get(process)
        self._elsewhere[process] = (time.monotonic(), words)
        return (known[1] if known else {}) != words

    def forget_silent(self, limit: float) -> bool:
        """Let go of processes not heard since (monotonic seconds); True when there was one."""
        gone = [process for process, (heard_at, _) in self._elsewhere.items() if heard_at < limit]
        for process in gone:
            del self._elsewhere[process]
        return bool(gone)


def _key(kind: str, seat_id: str) -> str:
    return f"{kind} {seat_id}"
