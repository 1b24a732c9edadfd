"""Votes: a budget of dots, secret until the vote closes, phones and paper counted together."""

from collections import Counter
from collections.abc import Mapping

from workshops import clusters, notes
from workshops.commands import AddPaperVotes, CastVotes
from workshops.errors import RuleBroken
from workshops.facts import Fact, PaperVotesAdded, VotesCast
from workshops.method import PEOPLE_A_PHONE, Phase, Step
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.workshop import PaperVotes, Workshop

PAPER_BALLOTS_LIMIT = 1000


def targets(workshop: Workshop, step: Step) -> list[str]:
    """What may be voted and chosen in a step: its groups, and its notes that are in none."""
    groups = [cluster.id for cluster in clusters.of_step(workshop, step) if _has_visible(workshop, cluster.id)]
    loose = [note.id for note in notes.of_step(workshop, step) if note.cluster_id is None]
    return groups + loose


def _has_visible(workshop: Workshop, cluster_id: str) -> bool:
    members = workshop.clusters[cluster_id].members
    return any(workshop.notes[note_id].is_visible for note_id in members)


def is_closed(workshop: Workshop, step: Step) -> bool:
    """Tallies stay hidden from everybody until the workshop is past the vote of the step."""
    return workshop.position.is_past(step, Phase.VOTE)


def votes_cast(workshop: Workshop, step: Step, seat_id: str) -> int:
    """People of this seat who put at least one dot in this step: none, one, or two on a phone for two."""
    ballots = workshop.ballots.get(step, {})
    return sum(1 for ballot in range(1, PEOPLE_A_PHONE + 1) if ballots.get((seat_id, ballot)))


def is_sealed(workshop: Workshop, step: Step, seat_id: str) -> bool:
    """Was the phone given to a second person in this step? The first ballot is then shown to nobody."""
    return (seat_id, PEOPLE_A_PHONE) in workshop.ballots.get(step, {})


def voter_count(workshop: Workshop, step: Step) -> int:
    """People who voted in this step, on phones and on paper."""
    ballots = workshop.ballots.get(step, {})
    return sum(1 for ballot in ballots.values() if ballot) + paper_ballots(workshop, step)


def paper_ballots(workshop: Workshop, step: Step) -> int:
    """Paper ballots counted in this step."""
    paper = workshop.paper_votes.get(step)
    return paper.ballots if paper else 0


def tally(workshop: Workshop, step: Step) -> Counter[str]:
    """Dots a target, phones and paper together, for targets that can still be chosen."""
    plan = workshop.plan(step)
    most = plan.dots if plan and plan.stacking else 1
    total = Counter(paper_tally(workshop, step))
    for ballot in workshop.ballots.get(step, {}).values():
        for target, dots in _heirs(workshop, ballot).items():
            total[target] += min(dots, most)
    alive = set(targets(workshop, step))
    return Counter({target: dots for target, dots in total.items() if target in alive})


def paper_tally(workshop: Workshop, step: Step) -> Counter[str]:
    """Dots a target counted on paper."""
    paper = workshop.paper_votes.get(step)
    return _heirs(workshop, paper.choices) if paper else Counter()


def _heirs(workshop: Workshop, choices: Mapping[str, int]) -> Counter[str]:
    """A ballot where votes for a merged group go to the group it went into."""
    counted: Counter[str] = Counter()
    for target, dots in choices.items():
        while target in workshop.merged:
            target = workshop.merged[target]
        counted[target] += dots
    return counted


@decides(CastVotes)
def decide_cast_votes(workshop: Workshop, command: CastVotes, seat: Seat, now: int) -> list[Fact]:
    """The whole ballot: at most the budget, one dot a target unless the scenario stacks."""
    step = workshop.position.step
    if command.step not in (None, step):
        raise RuleBroken("wrong_phase")
    _check_ballot(workshop, step, command.ballot, seat)
    choices = _dots(workshop, step, command.choices)
    plan = workshop.current_plan
    if sum(choices.values()) > plan.dots:
        raise RuleBroken("no_votes_left", {"choices": [str(plan.dots)]})
    if not plan.stacking and any(dots > 1 for dots in choices.values()):
        raise RuleBroken("no_votes_left", {"choices": ["1"]})
    before = workshop.ballots.get(step, {}).get((seat.id, command.ballot), {} if command.ballot == 1 else None)
    is_same = before == choices and (command.ballot > 1 or not is_sealed(workshop, step, seat.id))
    return [] if is_same else [VotesCast(step, seat.id, choices, command.ballot)]


def _check_ballot(workshop: Workshop, step: Step, ballot: int, seat: Seat) -> None:
    """A second ballot needs a second person; once they have the phone, the first ballot stays as it is."""
    people = workshop.people_on(seat.id)
    if not 1 <= ballot <= PEOPLE_A_PHONE:
        raise RuleBroken("malformed", {"ballot": ["1", str(PEOPLE_A_PHONE)]})
    if ballot > people:
        raise RuleBroken("not_two")
    if ballot < people and is_sealed(workshop, step, seat.id):
        raise RuleBroken("handed_over")


@applies(VotesCast)
def apply_votes_cast(workshop: Workshop, fact: VotesCast) -> None:
    """Somebody alone again who votes anew breaks the seal: the ballot they see is theirs."""
    ballots = workshop.ballots.setdefault(Step(fact.step), {})
    ballots[fact.seat_id, fact.ballot] = dict(fact.choices)
    if fact.ballot == 1:
        ballots.pop((fact.seat_id, PEOPLE_A_PHONE), None)
    workshop.touch("people", fact.seat_id)


@decides(AddPaperVotes)
def decide_add_paper_votes(workshop: Workshop, command: AddPaperVotes, seat: Seat, now: int) -> list[Fact]:
    """Never more dots than so many paper ballots could hold."""
    step = workshop.position.step
    choices = _dots(workshop, step, command.choices)
    plan = workshop.current_plan
    if command.ballots < 0:
        raise RuleBroken("malformed", {"ballots": ["0"]})
    if command.ballots > PAPER_BALLOTS_LIMIT:
        raise RuleBroken("too_many", {"ballots": [str(PAPER_BALLOTS_LIMIT)]})
    most_each = plan.dots if plan.stacking else 1
    too_many_each = any(dots > command.ballots * most_each for dots in choices.values())
    if too_many_each or sum(choices.values()) > command.ballots * plan.dots:
        raise RuleBroken("no_votes_left", {"choices": [str(command.ballots * plan.dots)]})
    return [PaperVotesAdded(step, choices, command.ballots)]


@applies(PaperVotesAdded)
def apply_paper_votes_added(workshop: Workshop, fact: PaperVotesAdded) -> None:
    workshop.paper_votes[Step(fact.step)] = PaperVotes(dict(fact.choices), fact.ballots)


def _dots(workshop: Workshop, step: Step, choices: Mapping[str, int]) -> dict[str, int]:
    """The targets that get dots; nobody votes against."""
    known = set(targets(workshop, step))
    unknown = [target for target in choices if target not in known]
    if unknown:
        raise RuleBroken("unknown_target", {"choices": unknown})
    if any(dots < 0 for dots in choices.values()):
        raise RuleBroken("malformed", {"choices": ["0"]})
    return {target: dots for target, dots in choices.items() if dots}
