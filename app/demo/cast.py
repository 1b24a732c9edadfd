"""The people of one demo workshop: they sit down, and ask through the room as phones and consoles do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle
from uuid import uuid4

from app.rooms import Room
from workshops.commands import CastVotes, Command, SayWho
from workshops.roles import Role, Seat


class Cast:
    """One facilitator, and participants who speak in turn."""

    def __init__(self, room: Room, people: int, who: Mapping[str, int]) -> None:
        self.room = room
        self.facilitator = Seat(room.take_seat("facilitator").seat_id, Role.FACILITATOR)
        self.people = [Seat(room.take_seat().seat_id, Role.PARTICIPANT) for _ in range(people)]
        self.turns: Iterator[Seat] = cycle(self.people)
        said = [kind for kind, count in who.items() for _ in range(count)]
        for seat, kind in zip(self.people, said, strict=False):
            self.ask(SayWho(kind), seat)

    def lead(self, command: Command, command_id: str | None = None) -> None:
        self.ask(command, self.facilitator, command_id)

    def somebody(self, command: Command, command_id: str | None = None) -> None:
        self.ask(command, next(self.turns), command_id)

    def ask(self, command: Command, seat: Seat, command_id: str | None = None) -> None:
        self.room.submit(command, seat, command_id or str(uuid4()))

    def vote(self, wanted: Mapping[str, int], dots: int) -> None:
        """Casts ballots that add up to the wanted votes, each person giving a target one dot."""
        for seat, targets in zip(self.people, ballots(wanted, len(self.people), dots), strict=True):
            self.ask(CastVotes(dict.fromkeys(targets, 1)), seat)


def ballots(wanted: Mapping[str, int], people: int, dots: int) -> Sequence[list[str]]:
    """Who votes for what: the most wanted first, each by those who have most dots left."""
    given: list[list[str]] = [[] for _ in range(people)]
    for target, votes in sorted(wanted.items(), key=lambda item: -item[1]):
        for ballot in sorted(given, key=len)[:votes]:
            if len(ballot) == dots:
                raise ValueError(f"more votes wanted than {people} people have")
            ballot.append(target)
    return given
