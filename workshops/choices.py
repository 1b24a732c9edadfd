"""Choosing: the vote informs, the group decides, and a choice carries a reason."""

from workshops import votes
from workshops.commands import Choose, Target
from workshops.errors import RuleBroken
from workshops.facts import ChoiceMade, Fact
from workshops.method import Phase, Step
from workshops.roles import Seat
from workshops.rules import applies, decides
from workshops.sheets import chosen_questions, sheets_to_open
from workshops.text import REASON_LIMIT, clean
from workshops.workshop import Choice, Workshop

QUESTIONS_LIMIT = 3


def is_shown(workshop: Workshop, step: Step) -> bool:
    """A choice shows once the vote of its step is over."""
    return votes.is_closed(workshop, step)


def kept(workshop: Workshop, step: Step) -> dict[str, str]:
    """What a step kept: {id: reason}, empty before a choice."""
    choice = workshop.choices.get(step)
    return choice.kept if choice else {}


@decides(Choose)
def decide_choose(workshop: Workshop, command: Choose, seat: Seat, now: int) -> list[Fact]:
    """Replaces the whole choice of the step: one to three questions; each winning idea with a reason."""
    step = workshop.position.step
    chosen = _reasons(workshop, step, command.targets)
    later = _reasons(workshop, step, command.reserve)
    if set(chosen) & set(later):
        raise RuleBroken("malformed", {"reserve": ["also in targets"]})
    if step == Step.DEFINE and len(chosen) > QUESTIONS_LIMIT:
        raise RuleBroken("too_many", {"targets": [str(QUESTIONS_LIMIT)]})
    without = [target for target, reason in chosen.items() if not reason]
    if step == Step.IDEATE and without:
        raise RuleBroken("reason_missing", {"targets": without})
    facts: list[Fact] = [ChoiceMade(step, chosen, later)]
    return facts + (sheets_to_open(workshop, chosen) if step == Step.IDEATE else [])


def _reasons(workshop: Workshop, step: Step, asked: tuple[Target, ...]) -> dict[str, str]:
    known = set(votes.targets(workshop, step))
    unknown = [target.id for target in asked if target.id not in known]
    if unknown:
        raise RuleBroken("unknown_target", {"targets": unknown})
    return {target.id: clean(target.reason, REASON_LIMIT, "reason") for target in asked}


@applies(ChoiceMade)
def apply_choice_made(workshop: Workshop, fact: ChoiceMade) -> None:
    step = Step(fact.step)
    before = workshop.choices.get(step)

    def restore() -> None:
        if before is None:
            workshop.choices.pop(step, None)
        else:
            workshop.choices[step] = before

    workshop.may_undo("choosing", restore)
    workshop.choices[step] = Choice(dict(fact.kept), dict(fact.reserve))
    workshop.touch_everything()


def check_gate(workshop: Workshop, step: Step, override: bool) -> bool:
    """Ideation opens with a chosen question. True when the facilitator had to override."""
    entering = step == Step.IDEATE and workshop.position.step != Step.IDEATE
    if not entering or workshop.plan(Step.DEFINE) is None or chosen_questions(workshop):
        return False
    if not override:
        raise RuleBroken("no_question")
    return True


def phase_exists(workshop: Workshop, step: Step, phase: Phase) -> bool:
    """Does the scenario have this phase?"""
    plan = workshop.plan(step)
    return plan is not None and any(planned.phase == phase for planned in plan.phases)
