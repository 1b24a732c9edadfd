"""Who is here now: connected, finished, hand raised. Never stored."""

from __future__ import annotations

import time
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Any

from app.live import calls
from app.live.asides import Asides, Words
from app.rooms import now_ms
from workshops.audience import Audience
from workshops.practice import Try
from workshops.roles import Role, Seat

Json = dict[str, Any]
# Of each participant's seat, in a few bits, for the other processes.
Signs = dict[str, int]

CONNECTED, DONE, HELP, AWAY = 1, 2, 4, 8
# Another process repeats what it has with each beat; silent for longer, it is gone.
SILENT_SECONDS = 10.0
# What the call of a shared tablet is known by, among the ids of seats.
KIOSK = "kiosk:"


@dataclass(slots=True)
class Here:
    """A seat with at least one open connection, or that left and may come back."""

    role: Role
    connections: int = 0
    done: bool = False
    help: bool = False
    # Not here when the phase began: what comes late is not expected from this phone.
    away: bool = False

    @property
    def signs(self) -> int:
        return CONNECTED * bool(self.connections) + DONE * self.done + HELP * self.help + AWAY * self.away

    @property
    def waiting(self) -> bool:
        """Lost since the phase began: what was done on this phone may still arrive."""
        return not self.connections and not self.away

    @classmethod
    def of(cls, signs: int) -> Here:
        """A participant as another process shows them."""
        return cls(Role.PARTICIPANT, signs & CONNECTED, bool(signs & DONE), bool(signs & HELP), bool(signs & AWAY))


class Presence:
    """The seats of one room as they come, finish, ask and go, through this process and through others."""

    def __init__(self) -> None:
        self.seats: dict[str, Here] = {}
        self.screens = 0
        self.asides = Asides()
        # Some phone was told of its call for help, and may have to hear of its end.
        self.has_callers = False
        self.is_stale = False
        self.has_news = False
        self._elsewhere: dict[str, tuple[float, dict[str, Here]]] = {}
        self._kiosk_calls: dict[str, float] = {}

    def arrive(self, seat: Seat | None) -> None:
        """A connection opened; a wall has no seat."""
        if seat is None:
            self.screens += 1
            # It knows nothing yet; other processes hear nothing new.
            self.is_stale = True
            return
        if seat.id not in self.seats:
            self.seats[seat.id] = self._as_left_elsewhere(seat)
        self.seats[seat.id].connections += 1
        self.seats[seat.id].away = False
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

    def ask_help(self, seat_id: str, asked: bool, reason: str | None = None) -> None:
        self.seats[seat_id].help = asked
        calls.ask(self.asides, seat_id, asked, reason, now_ms())
        self._changed()

    def answer_help(self, seat_id: str, said: str) -> None:
        """A facilitator is coming, or has come: then the hand goes down. Raises RuleBroken."""
        calls.answer(self.asides, seat_id, said, now_ms())
        self._changed()

    def lower_helped_hands(self) -> None:
        """A hand goes down where its phone is, wherever a facilitator said that it may."""
        for seat_id in calls.helped(self.asides):
            if seat_id in self.seats and self.seats[seat_id].help:
                self.ask_help(seat_id, False)

    def practise(self, seat_id: str, tried: Try) -> None:
        self.asides.say("try", seat_id, [tried.round, tried.smile, list(tried.fruits)], now_ms())
        self._changed()

    def forget_tries(self) -> None:
        """Practice is over: nothing of it is kept."""
        self.asides.forget("try")
        self._changed()

    def call_from_kiosk(self, link_id: str, asked: bool) -> None:
        """A shared tablet asks for somebody: it has no connection, and says it again while it does."""
        before = set(self._kiosk_calls)
        self._kiosk_calls.pop(KIOSK + link_id, None)
        if asked:
            self._kiosk_calls[KIOSK + link_id] = time.monotonic()
        if set(self._kiosk_calls) != before:
            self._changed()

    def has_facilitator(self) -> bool:
        """Does somebody look at a console, through this process?"""
        return any(here.role == Role.FACILITATOR and here.connections for here in self.seats.values())

    def new_phase(self) -> None:
        """Nobody has finished what has just begun, and only those who are here take part in it."""
        for one in (self.seats, *self._others()):
            for here in one.values():
                here.done = False
                here.away = not here.connections
        self._changed()

    def forget(self, seat_id: str) -> None:
        """A seat was removed."""
        for one in (self.seats, *self._others()):
            one.pop(seat_id, None)
        self.asides.forget_seat(seat_id)
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
        people = {id: here.signs for id, here in self.seats.items() if here.role == Role.PARTICIPANT}
        return people | dict.fromkeys(self._kiosk_calls, HELP)

    def hear(self, process: str, signs: Signs) -> None:
        """What another process tells of itself."""
        seats = {id: Here.of(bits) for id, bits in signs.items()}
        is_known = process in self._elsewhere and self._elsewhere[process][1] == seats
        self._elsewhere[process] = (time.monotonic(), seats)
        self.is_stale = self.is_stale or not is_known

    def hear_asides(self, process: str, words: Words) -> None:
        """What another process tells of what it was told."""
        self.is_stale = self.asides.hear(process, words) or self.is_stale

    def forget_silent(self) -> None:
        """A process that was killed says no goodbye."""
        limit = time.monotonic() - SILENT_SECONDS
        self.is_stale = self.asides.forget_silent(limit) or self.is_stale
        for process, (heard_at, _) in list(self._elsewhere.items()):
            if heard_at < limit:
                del self._elsewhere[process]
                self.is_stale = True
        for kiosk, called_at in list(self._kiosk_calls.items()):
            if called_at < limit:
                del self._kiosk_calls[kiosk]
                self._changed()

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
                is_better = id not in people or (here.connections and not people[id].connections)
                if is_better and not id.startswith(KIOSK):
                    people[id] = here
        return people

    def _calling_kiosks(self) -> set[str]:
        elsewhere = {id for seats in self._others() for id in seats if id.startswith(KIOSK)}
        return elsewhere | set(self._kiosk_calls)

    def told_to(self, audience: Audience, pairs: Collection[str] = ()) -> Json:
        """Counts of people for all; each seat for the console, and on the wall whether it is connected."""
        people = self._people()
        connected = [(here, 2 if id in pairs else 1) for id, here in people.items() if here.connections]
        counts: Json = {
            "connected": sum(count for _, count in connected),
            "done": sum(count for here, count in connected if here.done),
            "help": sum(here.help for here in people.values()),
        }
        if audience == Audience.PARTICIPANTS:
            return counts
        staff = audience == Audience.FACILITATORS
        if staff:
            counts["kiosks_calling"] = len(self._calling_kiosks())
        counts["people"] = {
            id: {
                "connected": here.connections > 0,
                "done": staff and here.done,
                "help": staff and here.help,
                "waiting": staff and here.waiting,
            }
            for id, here in people.items()
        }
        return counts
