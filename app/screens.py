"""A screen: what a pass shows, to whom, in which room; the same answer for snapshots and sockets."""

from __future__ import annotations

from dataclasses import dataclass

from app.access import BadToken, Pass
from app.rooms import Room, open_room
from workshops.audience import Audience
from workshops.roles import Seat

AUDIENCES = {
    "participant": Audience.PARTICIPANTS,
    "facilitator": Audience.FACILITATORS,
    "officer": Audience.FACILITATORS,
    "board": Audience.BOARD,
}


@dataclass(frozen=True, slots=True)
class Screen:
    """The room a pass opens, the audience it belongs to, and its seat (a wall has none)."""

    room: Room
    audience: Audience
    seat: Seat | None

    @property
    def seat_id(self) -> str | None:
        return self.seat.id if self.seat else None


def open_screen(known: Pass) -> Screen:
    """Raises BadToken when the workshop is gone, the seat was removed, or the pass shows no live screen."""
    audience = AUDIENCES.get(known.kind)
    if audience is None:
        raise BadToken
    try:
        room = open_room(known.workshop_id)
    except LookupError as error:
        raise BadToken from error
    seat = _seat_in(room, known.seat_id) if known.seat_id else None
    if seat is None and known.kind != "board":
        raise BadToken
    return Screen(room, audience, seat)


def _seat_in(room: Room, seat_id: str) -> Seat | None:
    if room.seat(seat_id) is None:
        # Perhaps taken a moment ago, in another process.
        room.catch_up()
    return room.seat(seat_id)
