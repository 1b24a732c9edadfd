"""Who is here now: connected, finished, hand raised. Never stored."""

from dataclasses import dataclass
from typing import Any

from workshops.audience import Audience
from workshops.roles import Role, Seat

Json = dict[str, Any]


@dataclass(slots=True)
class Here:
    """A seat with at least one open connection, or that left and may come back."""

    role: Role
    connections: int = 0
    done: bool = False
    help: bool = False


class Presence:
    """The seats of one room as they come, finish, ask and go."""

    def __init__(self) -> None:
        self.seats: dict[str, Here] = {}
        self.screens = 0
        self.is_stale = False

    def arrive(self, seat: Seat | None) -> None:
        """A connection opened; a wall has no seat."""
        if seat is None:
            self.screens += 1
            return
        here = self.seats.setdefault(seat.id, Here(seat.role))
        here.connections += 1
        self.is_stale = True

    def leave(self, seat: Seat | None) -> None:
        """A connection closed: a seat that shows no other is lost, not gone."""
        if seat is None:
            self.screens -= 1
            return
        self.seats[seat.id].connections -= 1
        self.is_stale = True

    def say_done(self, seat_id: str, done: bool) -> None:
        self.seats[seat_id].done = done
        self.is_stale = True

    def ask_help(self, seat_id: str, asked: bool) -> None:
        self.seats[seat_id].help = asked
        self.is_stale = True

    def new_phase(self) -> None:
        """Nobody has finished what has just begun."""
        for here in self.seats.values():
            here.done = False
        self.is_stale = True

    def forget(self, seat_id: str) -> None:
        """A seat was removed."""
        self.seats.pop(seat_id, None)
        self.is_stale = True

    @property
    def connections(self) -> int:
        """Open connections, walls and consoles included."""
        return self.screens + sum(here.connections for here in self.seats.values())

    def told_to(self, audience: Audience) -> Json:
        """Counts for all; each seat for the console, and on the wall whether it is connected."""
        people = {id: here for id, here in self.seats.items() if here.role == Role.PARTICIPANT}
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
