"""Open connections of this process: whose they are, and how they are reached."""

from dataclasses import dataclass, field
from typing import Any

from app.live.asides import Words
from app.live.bucket import Bucket
from app.live.calls import NOT_ASKED
from app.live.presence import Presence, Signs
from app.rooms import Room
from workshops.audience import Audience
from workshops.roles import Role, Seat

BUCKETS = {Role.PARTICIPANT: (40.0, 10.0), Role.FACILITATOR: (100.0, 30.0), Role.OFFICER: (40.0, 10.0)}


@dataclass(slots=True)
class Connection:
    """One screen: the room it looks at, its audience, its seat (a wall has none)."""

    sid: str
    room: Room
    audience: Audience
    seat: Seat | None
    lang: str
    # What this phone was last told of its call for help.
    told_help: dict[str, Any] = field(default_factory=lambda: NOT_ASKED)


class Connections:
    """The connections of one app, the presence of each room, the buckets of each seat."""

    def __init__(self) -> None:
        self.by_sid: dict[str, Connection] = {}
        self._presences: dict[str, Presence] = {}
        self._buckets: dict[str, Bucket] = {}

    def add(self, connection: Connection) -> None:
        self.by_sid[connection.sid] = connection
        self.presence(connection.room).arrive(connection.seat)
        self._count(connection, 1)

    def remove(self, sid: str) -> None:
        connection = self.by_sid.pop(sid, None)
        if connection is None:
            return
        self._count(connection, -1)
        presence = self.presence(connection.room)
        if connection.seat is None or connection.seat.id in presence.seats:
            presence.leave(connection.seat)

    @staticmethod
    def _count(connection: Connection, change: int) -> None:
        connection.room.screens += change
        connection.room.walls += change if connection.audience == Audience.BOARD else 0

    def presence(self, room: Room) -> Presence:
        return self._presences.setdefault(room.workshop_id, Presence())

    def call_from_kiosk(self, room: Room, link_id: str, asked: bool) -> bool:
        """Somebody at a shared tablet asks for somebody, or no longer does; True when a console is looked at."""
        presence = self.presence(room)
        presence.call_from_kiosk(link_id, asked)
        return presence.has_facilitator()

    def presences(self) -> list[tuple[str, Presence]]:
        """The presence of each room that somebody looks at, by workshop."""
        return list(self._presences.items())

    def hear(self, workshop_id: str, process: str, signs: Signs) -> None:
        """Another process says who is in a room: it matters where somebody here looks at it."""
        presence = self._presences.get(workshop_id)
        if presence:
            presence.hear(process, signs)

    def hear_asides(self, workshop_id: str, process: str, words: Words) -> None:
        presence = self._presences.get(workshop_id)
        if presence:
            presence.hear_asides(process, words)

    def forget_quiet(self) -> None:
        """Let go of what belongs to rooms where nobody is connected."""
        for id, presence in list(self._presences.items()):
            if presence.connections == 0:
                del self._presences[id]
                for seat_id in presence.seats:
                    self._buckets.pop(seat_id, None)

    def bucket(self, seat: Seat) -> Bucket:
        """By seat, not by connection or address: a whole room shares one address."""
        if seat.id not in self._buckets:
            self._buckets[seat.id] = Bucket(*BUCKETS[seat.role])
        return self._buckets[seat.id]

    def phones(self, workshop_id: str) -> list[Connection]:
        """Open connections of the participants of a workshop."""
        return [
            one
            for one in self.by_sid.values()
            if one.audience == Audience.PARTICIPANTS and one.room.workshop_id == workshop_id
        ]

    def of_seat(self, seat_id: str) -> list[Connection]:
        return [one for one in self.by_sid.values() if one.seat and one.seat.id == seat_id]
