"""Practice before the first phase: a smile, then apple or banana. What people answer is presence, never stored."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from workshops.commands import Practise, SetPractice
from workshops.errors import RuleBroken
from workshops.facts import Fact, PracticeSet
from workshops.method import FRUITS
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.workshop import Practice, Workshop


@dataclass(frozen=True, slots=True)
class Try:
    """What one phone answered in one round of practice: a smile, and a fruit for each person on it."""

    round: int = 0
    smile: bool = False
    fruits: tuple[str, ...] = ()


def check_try(workshop: Workshop, command: Practise, seat: Seat) -> Try:
    """What a phone answers now; refused when practice is over, or was started anew since."""
    practice = workshop.practice
    if practice is None or practice.is_shown or practice.round != command.round:
        raise RuleBroken("wrong_phase")
    if any(fruit not in FRUITS for fruit in command.fruits):
        raise RuleBroken("malformed", {"fruits": list(FRUITS)})
    if len(command.fruits) > workshop.people_on(seat.id):
        raise RuleBroken("not_two")
    return Try(command.round, command.smile, command.fruits)


def tally(tries: Iterable[Try], practice: Practice) -> dict[str, int]:
    """How many phones, smiles and votes of this round; what the votes say only once it is shown."""
    now = [one for one in tries if one.round == practice.round]
    counts = {
        "phones": sum(1 for one in now if one.smile or one.fruits),
        "smiles": sum(one.smile for one in now),
        "voters": sum(len(one.fruits) for one in now),
    }
    said = Counter(fruit for one in now for fruit in one.fruits)
    return {**counts, **{fruit: said[fruit] for fruit in FRUITS}} if practice.is_shown else counts


@decides(SetPractice)
def decide_set_practice(workshop: Workshop, command: SetPractice, seat: Seat, now: int) -> list[Fact]:
    """Only before the first phase; a result is shown of what was open, and once."""
    is_on, is_shown = workshop.practice is not None, workshop.practice is not None and workshop.practice.is_shown
    if workshop.started or (command.state == "shown" and not is_on):
        raise RuleBroken("wrong_phase")
    if command.state not in ("open", "shown", None):
        raise RuleBroken("malformed", {"state": ["open", "shown"]})
    same = {"open": is_on and not is_shown, "shown": is_shown, None: not is_on}
    return [] if same[command.state] else [PracticeSet(command.state)]


@applies(PracticeSet)
def apply_practice_set(workshop: Workshop, fact: PracticeSet) -> None:
    """Each start is a new round: what was answered in another one counts no more."""
    if fact.state == "open":
        workshop.practice = Practice(workshop.count("practice"))
    elif fact.state == "shown" and workshop.practice:
        workshop.practice = Practice(workshop.practice.round, is_shown=True)
    else:
        workshop.practice = None
