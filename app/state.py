"""How the server fares: what /healthz and /metrics tell, and the tasks that find it out."""

from __future__ import annotations

from dataclasses import dataclass

from flask import Flask

from app.daily import Daily
from app.fanout import Fanout
from app.hints import Hints
from app.rooms import Rooms
from app.stall import Stall


@dataclass(frozen=True)
class State:
    """The parts of one app that know how they fare."""

    rooms: Rooms
    fanout: Fanout
    hints: Hints | None
    daily: Daily
    stall: Stall

    def start(self) -> None:
        self.daily.start()
        self.stall.start()

    def longest_tick(self) -> float:
        return max((room.tick_seconds() for room in self.rooms.all()), default=0.0)

    def unsaved_count(self) -> int:
        return sum(bool(room.trouble) for room in self.rooms.all())

    def is_redis_broken(self) -> bool:
        return self.hints is not None and self.hints.is_broken

    def degraded(self) -> list[str]:
        """What does not work, while phones are still served."""
        facts = {
            "not_saved": self.unsaved_count(),
            "redis": self.is_redis_broken(),
            "backup": self.daily.has_failed,
        }
        return [name for name, is_so in facts.items() if is_so]


def init_app(app: Flask) -> None:
    parts = app.extensions
    parts["state"] = State(parts["rooms"], parts["fanout"], parts["hints"], Daily(app), Stall())


def state_of(app: Flask) -> State:
    state: State = app.extensions["state"]
    return state
