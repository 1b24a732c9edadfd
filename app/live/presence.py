"""Who is here now: connected, finished, hand raised. Never stored."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from workshops.audience import Audience
from workshops.roles import Role, Seat

Json = dict[str, Any]
# Of each participant's seat, in a few bits, for the other processes.
Signs = dict[str, int]

CONNECTED, DONE, HELP = 1, 2, 4
# Another process repeats what it has with each beat; silent for longer, it is gone.
SILENT_SECONDS = 10.0


@dataclass(slots=True)
class Here:
    """A seat with at least one open connection, or that left and may come back."""

    role: Role
    connections: int = 0
    done: bool = False
    help: bool = False

    @property
    def signs(self) -> int:
        return CONNECTED * bool(self.connections) + DONE * self.done + HELP * self.help

    @classmethod
    def of(cls, signs: int) -> Here:
        """A participant as another process shows them."""
        return cls(Role.PARTICIPANT, signs & CONNECTED, bool(signs & DONE), bool(signs & HELP))


class Presence:
    """The seats of one room as they come, finish, ask and go, through this process and through others."""

    def __init__(self) -> None:
        self.seats: dict[str, Here] = {}
        self.screens = 0
        self.is_stale = False
        self.has_news = False
        self._elsewhere: dict[str, tuple[float, dict[str, Here]]] = {}

    def arrive(self, seat: Seat | None) -> None:
        """A connection opened; a wall has no seat."""
        if seat is None:
            self.screens += 1
            return
        if seat.id not in self.seats:
            self.seats[seat.id] = self._as_left_elsewhere(seat)
        self.seats[seat.id].connections += 1
        self._changed()

    def leave(self, seat: Seat | None) -> None:
        """A connection closed: a seat that shows no other is lost, not gone."""
        if seat is None:
            self.screens -= 1
            return
        self.seats[seat.id].connections -= 1
        self._changed()

    def say_done(self, seat_id: str, done: bool) -> None:
        self.seats[seat_id].done = done
        self._changed()

    def ask_help(self, seat_id: str, asked: bool) -> None:
        self.seats[seat_id].help = asked
        self._changed()

    def new_phase(self) -> None:
        """Nobody has finished what has just begun."""
        for one in (self.seats, *self._others()):
            for here in one.values():
                here.done = False
        self._changed()

    def forget(self, seat_id: str) -> None:
        """A seat was removed."""
        for one in (self.seats, *self._others()):
            one.pop(seat_id, None)
        self._changed()

    def _changed(self) -> None:
        self.is_stale = self.has_news = True

    @property
    def connections(self) -> int:
        """Open connections of this process, walls and consoles included."""
        return self.screens + sum(here.connections for here in self.seats.values())

    # Through other processes

    def signs(self) -> Signs:
        """What other processes are told of this one."""
        return {id: here.signs for id, here in self.seats.items() if here.role == Role.PARTICIPANT}

    def hear(self, process: str, signs: Signs) -> None:
        """What another process tells of itself."""
        seats = {id: Here.of(bits) for id, bits in signs.items()}
        is_known = process in self._elsewhere and self._elsewhere[process][1] == seats
        self._elsewhere[process] = (time.monotonic(), seats)
        self.is_stale = self.is_stale or not is_known

    def forget_silent(self) -> None:
        """A process that was killed says no goodbye."""
        limit = time.monotonic() - SILENT_SECONDS
        for process, (heard_at, _) in list(self._elsewhere.items()):
            if heard_at < limit:
                del self._elsewhere[process]
                self.is_stale = True

    def _others(self) -> Iterator[dict[str, Here]]:
        return (seats for _, seats in self._elsewhere.values())

    def _as_left_elsewhere(self, seat: Seat) -> Here:
        known = [seats[seat.id] for seats in self._others() if seat.id in seats]
        return Here(seat.role, 0, any(here.done for here in known), any(here.help for here in known))

    def _people(self) -> dict[str, Here]:
        """Each participant once: the process where they are connected knows best."""
        people = {id: here for id, here in self.seats.items() if here.role == Role.PARTICIPANT}
        for seats in self._others():
            for id, here in seats.items():
                if id not in people or (here.connections and not people[id].connections):
                    people[id] = here
        return people

    def told_to(self, audience: Audience) -> Json:
        """Counts for all; each seat for the console, and on the wall whether it is connected."""
        people = self._people()
        connected = [here for here in people.values() if here.connections]
        counts: Json = {
            "connected": len(connected),
            "done": sum(here.done for here in connected),
            "help": sum(here.help for here in people.values()),
        }
        if audience == Audience.PARTICIPANTS:
            return counts
        staff = audience == Audience.FACILITATORS
        counts["people"] = {
            id: {
                "connected": here.connections > 0,
                "done": staff and here.done,
                "help": staff and here.help,
            }
            for id, here in people.items()
        }
        return counts
