"""The plan of a format: what happens, after how many minutes, for how long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from workshops.method import Step
from workshops.scenario import Scenario, StepPlan


@dataclass(frozen=True)
class Line:
    """A line of the plan: a step, or a moment around the steps; `after_minutes` is None where no clock runs."""

    minutes: int
    after_minutes: int | None
    step: Step | None = None
    moment: str = ""
    is_later: bool = False

    @property
    def icon(self) -> str:
        return {"welcome": "users", "pause": "coffee", "closing": "message-circle"}[self.moment]


@dataclass(frozen=True)
class Plan:
    scenario: Scenario
    lines: list[Line]

    @property
    def has_meetings(self) -> bool:
        return self.scenario.meetings > 1

    @property
    def ends_after(self) -> int:
        return 0 if self.has_meetings else self.scenario.duration_minutes


def plan_of(scenario: Scenario) -> Plan:
    if scenario.meetings > 1:
        return Plan(scenario, list(_meetings(scenario)))
    return Plan(scenario, [*_one_day(scenario), *_later(scenario)])


def _meetings(scenario: Scenario) -> Iterator[Line]:
    """One step a meeting, each with its own welcome and closing."""
    around = scenario.welcome_minutes + scenario.pause_minutes + scenario.closing_minutes
    for step in scenario.steps:
        yield Line(minutes_of(step) + around, 0, step=step.step)


def _one_day(scenario: Scenario) -> Iterator[Line]:
    after = 0
    for minutes, step, moment in _moments(scenario):
        yield Line(minutes, after if scenario.facilitated else None, step, moment)
        after += minutes


def _moments(scenario: Scenario) -> Iterator[tuple[int, Step | None, str]]:
    if scenario.welcome_minutes:
        yield scenario.welcome_minutes, None, "welcome"
    for plan in scenario.steps:
        # The break falls between the question and the ideas: people talk about it over coffee.
        if plan.step == Step.IDEATE and scenario.pause_minutes:
            yield scenario.pause_minutes, None, "pause"
        if not plan.another_day:
            yield minutes_of(plan), plan.step, ""
    if scenario.closing_minutes:
        yield scenario.closing_minutes, None, "closing"


def _later(scenario: Scenario) -> Iterator[Line]:
    return (Line(minutes_of(plan), None, plan.step, is_later=True) for plan in scenario.steps if plan.another_day)


def minutes_of(plan: StepPlan) -> int:
    return sum(phase.seconds for phase in plan.phases) // 60
