"""Two people on one phone: two ballots, one after the other, and the first one never shown again."""

from workshops import votes
from workshops.commands import SayPeople
from workshops.errors import RuleBroken
from workshops.facts import Fact, PeopleSaid, VotesCast
from workshops.method import PEOPLE_A_PHONE
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.workshop import Workshop


@decides(SayPeople)
def decide_say_people(workshop: Workshop, command: SayPeople, seat: Seat, now: int) -> list[Fact]:
    """One or two. Alone again, the second ballot is withdrawn where the vote is not over."""
    if not 1 <= command.people <= PEOPLE_A_PHONE:
        raise RuleBroken("malformed", {"people": ["1", str(PEOPLE_A_PHONE)]})
    if workshop.people_on(seat.id) == command.people:
        return []
    said = PeopleSaid(seat.id, command.people)
    return [*withdrawn(workshop, seat.id, after=command.people), said]


def withdrawn(workshop: Workshop, seat_id: str, after: int = 0) -> list[VotesCast]:
    """Takes back the ballots of a seat beyond so many, where nobody has seen the result yet."""
    return [
        VotesCast(step, seat_id, {}, ballot)
        for step, ballots in workshop.ballots.items()
        for (owner, ballot), choices in ballots.items()
        if owner == seat_id and ballot > after and choices and not votes.is_closed(workshop, step)
    ]


@applies(PeopleSaid)
def apply_people_said(workshop: Workshop, fact: PeopleSaid) -> None:
    (workshop.pairs.add if fact.people == PEOPLE_A_PHONE else workshop.pairs.discard)(fact.seat_id)
    workshop.touch("people", fact.seat_id)
