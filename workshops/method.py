"""The five steps and their phases, in order, as data."""

from enum import StrEnum
from typing import NamedTuple


class Step(StrEnum):
    """A step of the method."""

    EMPATHISE = "empathise"
    DEFINE = "define"
    IDEATE = "ideate"
    PROTOTYPE = "prototype"
    TEST = "test"


class Phase(StrEnum):
    """What people do now within a step."""

    COLLECT = "collect"
    GROUP = "group"
    VOTE = "vote"
    DECIDE = "decide"


class Position(NamedTuple):
    """Where a workshop stands."""

    step: Step
    phase: Phase

    def is_past(self, step: Step, phase: Phase) -> bool:
        """Does this position come after that one, in the order of the method?"""
        return order(self.step, self.phase) > order(step, phase)


STEPS = tuple(Step)
PHASES = tuple(Phase)

NEED_ZONES = ("live", "feel", "need", "help")
# One face, for those who like to give one with a need.
FEELINGS = ("good", "so_so", "bad")
FEEDBACK_ZONES = ("like", "wish", "wonder", "idea")
ANSWERS = ("yes", "maybe", "no")
VERDICTS = ("continue", "change", "stop")
SHEET_FIELDS = (
    "name",
    "for_whom",
    "problem",
    "idea",
    "before",
    "during",
    "after",
    "needs",
    "helpers",
    "first_try_when",
    "first_try_where",
    "first_try_who",
    "success_sign",
)
FRUITS = ("apple", "banana")
HELP_REASONS = ("read", "write", "translate", "phone")
HELP_ANSWERS = ("coming", "done")
PEOPLE_A_PHONE = 2
WHO = ("resident", "volunteer", "staff", "partner", "administrator")
# No dog, no rat: in one language or another, to be called so is an insult. No shrimp: few know it by its picture.
# Seats of before may still be one of these.
ANIMALS = (
    "bird",
    "bug",
    "butterfly",
    "cat",
    "fish",
    "panda",
    "rabbit",
    "snail",
    "squirrel",
    "turtle",
)

_STEP_ORDER = {step: index for index, step in enumerate(STEPS)}
_PHASE_ORDER = {phase: index for index, phase in enumerate(PHASES)}


def order(step: Step, phase: Phase) -> tuple[int, int]:
    """The rank of a position in the method, whatever a scenario leaves out."""
    return _STEP_ORDER[step], _PHASE_ORDER[phase]
