"""A scenario: which steps and phases a workshop goes through, how long each lasts, and what people read."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Self

from workshops.method import Phase, Step
from workshops.scenario_file import BrokenScenario, read_scenario_file

__all__ = ["BrokenScenario", "PhasePlan", "Prompts", "Scenario", "StepPlan", "load_scenarios"]

Json = dict[str, Any]
READY_FORMATS = Path(__file__).parent / "scenarios"


def load_scenarios(folder: Path = READY_FORMATS) -> dict[str, "Scenario"]:
    """Every scenario of a folder by its id (the file's name), shortest first. Raises BrokenScenario."""
    scenarios = [Scenario.from_json(read_scenario_file(path)) for path in folder.glob("*.toml")]
    scenarios.sort(key=lambda scenario: (not scenario.facilitated, scenario.duration_minutes, scenario.id))
    return {scenario.id: scenario for scenario in scenarios}


@dataclass(frozen=True, slots=True)
class PhasePlan:
    """A phase of a step and the time it is given; 0 seconds means no clock."""

    phase: Phase
    seconds: int

    def to_json(self) -> Json:
        return {"phase": self.phase.value, "seconds": self.seconds}

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        return cls(Phase(body["phase"]), body["seconds"])


@dataclass(frozen=True, slots=True)
class Prompts:
    """What people read in a step: a first line, the question, questions that help, beginnings of sentence, the vote."""

    context: str
    question: str
    more: tuple[str, ...]
    starts: tuple[str, ...]
    vote: str

    def to_json(self) -> Json:
        more, starts = list(self.more), list(self.starts)
        return {"context": self.context, "question": self.question, "more": more, "starts": starts, "vote": self.vote}

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        return cls(**{**body, "more": tuple(body["more"]), "starts": tuple(body["starts"])})


@dataclass(frozen=True, slots=True)
class StepPlan:
    """A step as a scenario runs it. `prompts` goes by wording (adult, child), then language (fr and en always).

    `another_day`: its minutes are not part of the scenario's duration.
    """

    step: Step
    phases: tuple[PhasePlan, ...]
    prompts: Mapping[str, Mapping[str, Prompts]]
    dots: int = 3
    stacking: bool = False
    participants_group: bool = False
    another_day: bool = False

    def plan_json(self, wording: str) -> Json:
        """This step in one wording, as screens receive it."""
        return {
            "step": self.step.value,
            "phases": [plan.to_json() for plan in self.phases],
            "prompts": {lang: prompts.to_json() for lang, prompts in self.prompts[wording].items()},
            "dots": self.dots,
            "stacking": self.stacking,
            "participants_group": self.participants_group,
        }

    def to_json(self) -> Json:
        prompts = {wording: self.plan_json(wording)["prompts"] for wording in self.prompts}
        return self.plan_json("adult") | {"prompts": prompts, "another_day": self.another_day}

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        prompts = {
            wording: {lang: Prompts.from_json(words) for lang, words in by_language.items()}
            for wording, by_language in body["prompts"].items()
        }
        phases = tuple(PhasePlan.from_json(plan) for plan in body["phases"])
        return cls(**{**body, "step": Step(body["step"]), "phases": phases, "prompts": prompts})


@dataclass(frozen=True, slots=True)
class Scenario:
    """A format of workshop. Titles, summaries and lengths (as people say them: "1 h 15") go by language.

    `duration_minutes` counts all meetings, 0 when no clock runs; welcome, pause and closing are those of one meeting.
    `review`: what people write waits until a facilitator has reread it.
    """

    id: str
    title: Mapping[str, str]
    summary: Mapping[str, str]
    length: Mapping[str, str]
    duration_minutes: int
    steps: tuple[StepPlan, ...]
    facilitated: bool = True
    review: bool = False
    meetings: int = 1
    welcome_minutes: int = 0
    pause_minutes: int = 0
    closing_minutes: int = 0

    def plan_json(self, wording: str) -> list[Json]:
        """The steps in one wording (adult or child), as screens receive them."""
        return [step.plan_json(wording) for step in self.steps]

    def to_json(self) -> Json:
        """The whole scenario: the copy each workshop keeps, so that a later change of the file does not change it."""
        return {
            "id": self.id,
            "title": dict(self.title),
            "summary": dict(self.summary),
            "length": dict(self.length),
            "duration_minutes": self.duration_minutes,
            "facilitated": self.facilitated,
            "review": self.review,
            "meetings": self.meetings,
            "welcome_minutes": self.welcome_minutes,
            "pause_minutes": self.pause_minutes,
            "closing_minutes": self.closing_minutes,
            "steps": [step.to_json() for step in self.steps],
        }

    @classmethod
    def from_json(cls, body: Mapping[str, Any]) -> Self:
        """The scenario that `to_json` wrote."""
        return cls(**{**body, "steps": tuple(StepPlan.from_json(step) for step in body["steps"])})
