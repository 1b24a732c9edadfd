"""Seats: who comes in, under which animal, and who leaves."""

from workshops.commands import ChangeAnimal, LeaveSeat, LockDoor, RemoveSeat, SayWho, TakeSeat
from workshops.errors import RuleBroken
from workshops.facts import AnimalChanged, DoorLocked, Fact, SeatRemoved, SeatTaken, WhoSaid
from workshops.method import ANIMALS, WHO
from workshops.pairs import withdrawn
from workshops.roles import Role, Seat
from workshops.rules import applies, decides
from workshops.workshop import SeatTaker, Workshop

SEAT_LIMIT = 3000


@decides(TakeSeat)
def decide_take_seat(workshop: Workshop, command: TakeSeat, seat: Seat, now: int) -> list[Fact]:
    """The end, and a locked door, stop participants, never staff."""
    role = Role(command.role)
    if role == Role.PARTICIPANT and workshop.state == "closed":
        raise RuleBroken("workshop_closed")
    if role == Role.PARTICIPANT and workshop.door_locked:
        raise RuleBroken("door_locked")
    if command.seat_id in workshop.seats:
        raise RuleBroken("already_exists")
    if len(workshop.seats) >= SEAT_LIMIT:
        raise RuleBroken("too_many")
    number = workshop.counts.get(f"seats:{role}", 0) + 1
    animal = ANIMALS[command.draw % len(ANIMALS)]
    return [SeatTaken(command.seat_id, role, animal, number, command.lang, now)]


@applies(SeatTaken)
def apply_seat_taken(workshop: Workshop, fact: SeatTaken) -> None:
    role = Role(fact.role)
    number = workshop.count(f"seats:{role}")
    workshop.seats[fact.seat_id] = SeatTaker(fact.seat_id, role, fact.animal, number, fact.lang)
    workshop.touch("people", fact.seat_id)


@decides(LeaveSeat)
def decide_leave_seat(workshop: Workshop, command: LeaveSeat, seat: Seat, now: int) -> list[Fact]:
    return [SeatRemoved(seat.id)]


@decides(RemoveSeat)
def decide_remove_seat(workshop: Workshop, command: RemoveSeat, seat: Seat, now: int) -> list[Fact]:
    taker = workshop.seats.get(command.seat_id)
    if taker is None or taker.role != Role.PARTICIPANT:
        raise RuleBroken("unknown_target")
    return [] if taker.removed else [*withdrawn(workshop, taker.id), SeatRemoved(taker.id)]


@applies(SeatRemoved)
def apply_seat_removed(workshop: Workshop, fact: SeatRemoved) -> None:
    workshop.seats[fact.seat_id].removed = True
    workshop.pairs.discard(fact.seat_id)
    workshop.touch("people", fact.seat_id)


@decides(ChangeAnimal)
def decide_change_animal(workshop: Workshop, command: ChangeAnimal, seat: Seat, now: int) -> list[Fact]:
    """Another animal, never the same one again."""
    others = [animal for animal in ANIMALS if animal != workshop.seats[seat.id].animal]
    return [AnimalChanged(seat.id, others[command.draw % len(others)])]


@applies(AnimalChanged)
def apply_animal_changed(workshop: Workshop, fact: AnimalChanged) -> None:
    workshop.seats[fact.seat_id].animal = fact.animal
    workshop.touch("people", fact.seat_id)


@decides(SayWho)
def decide_say_who(workshop: Workshop, command: SayWho, seat: Seat, now: int) -> list[Fact]:
    if command.who is not None and command.who not in WHO:
        raise RuleBroken("malformed", {"who": list(WHO)})
    return [WhoSaid(seat.id, command.who)]


@applies(WhoSaid)
def apply_who_said(workshop: Workshop, fact: WhoSaid) -> None:
    workshop.seats[fact.seat_id].who = fact.who


@decides(LockDoor)
def decide_lock_door(workshop: Workshop, command: LockDoor, seat: Seat, now: int) -> list[Fact]:
    return [] if command.locked == workshop.door_locked else [DoorLocked(command.locked)]


@applies(DoorLocked)
def apply_door_locked(workshop: Workshop, fact: DoorLocked) -> None:
    workshop.door_locked = fact.locked
