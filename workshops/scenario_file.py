"""Reads a scenario file, or says which line is wrong and why."""

from itertools import pairwise
from pathlib import Path
from typing import Any

from workshops.method import PHASES, STEPS
from workshops.toml_table import BrokenToml, Table, read_toml

Json = dict[str, Any]

LANGUAGES = ("fr", "en")
# Screens fall back to French where a scenario does not speak these.
MORE_LANGUAGES = ("ar", "pt", "tr")
WORDINGS = ("adult", "child")
PHASES_OF_STEP = {
    "empathise": PHASES,
    "define": ("collect", "vote", "decide"),
    "ideate": PHASES,
    "prototype": ("collect",),
    "test": ("collect", "decide"),
}
LONGEST_PHASE = 240  # minutes
LONGEST_SCENARIO = 3000
LONGEST_PROMPT = 120  # characters: what the wall shows at once
MOST_DOTS = 10


class BrokenScenario(Exception):
    """A scenario file nobody can run: which file, which line, what is wrong."""

    def __init__(self, file: str, line: int, problem: str) -> None:
        super().__init__(f"{file}, line {line}: {problem}")
        self.file, self.line, self.problem = file, line, problem


def read_scenario_file(path: Path) -> Json:
    """A scenario in the form of `Scenario.to_json`; its id is the file's name. Raises BrokenScenario."""
    try:
        return {"id": path.stem, **_scenario(read_toml(path.read_bytes()))}
    except BrokenToml as broken:
        raise BrokenScenario(path.name, broken.line, broken.problem) from broken


def _scenario(table: Table) -> Json:
    table.only(
        "title", "summary", "length", "facilitated", "review", "duration_minutes", "meetings",
        "welcome_minutes", "pause_minutes", "closing_minutes", "steps",
    )  # fmt: skip
    facilitated = table.flag("facilitated", default=True)
    scenario = {
        "title": _by_language(table, "title"),
        "summary": _by_language(table, "summary"),
        "length": _by_language(table, "length"),
        "facilitated": facilitated,
        "review": table.flag("review", default=False),
        "duration_minutes": table.whole("duration_minutes", 1 if facilitated else 0, LONGEST_SCENARIO),
        "meetings": table.whole("meetings", 1, 20, default=1),
        "welcome_minutes": table.whole("welcome_minutes", 0, LONGEST_PHASE, default=0),
        "pause_minutes": table.whole("pause_minutes", 0, LONGEST_PHASE, default=0),
        "closing_minutes": table.whole("closing_minutes", 0, LONGEST_PHASE, default=0),
        "steps": _steps(table, facilitated),
    }
    _check_duration(table, scenario)
    return scenario


def _by_language(table: Table, key: str) -> dict[str, str]:
    words = table.table(key)
    words.only(*LANGUAGES, *MORE_LANGUAGES)
    return {lang: words.text(lang, LONGEST_PROMPT) for lang in _spoken(words)}


def _spoken(table: Table) -> tuple[str, ...]:
    return (*LANGUAGES, *(lang for lang in MORE_LANGUAGES if lang in table.values))


def _check_duration(table: Table, scenario: Json) -> None:
    around = scenario["welcome_minutes"] + scenario["pause_minutes"] + scenario["closing_minutes"]
    counted = [step for step in scenario["steps"] if not step["another_day"]]
    steps = sum(plan["seconds"] for step in counted for plan in step["phases"]) // 60
    total = scenario["meetings"] * around + steps
    if total != scenario["duration_minutes"]:
        raise table.broken(
            f"the parts add up to {total} minutes, not {scenario['duration_minutes']}", "duration_minutes"
        )


def _steps(scenario: Table, facilitated: bool) -> list[Json]:
    tables = scenario.tables("steps")
    names = [_step_name(table) for table in tables]
    for (before, _), (name, table) in pairwise(zip(names, tables, strict=True)):
        if STEPS.index(name) <= STEPS.index(before):
            raise table.broken(f"{name} cannot come after {before}", "step")
    return [_step(table, name, facilitated) for table, name in zip(tables, names, strict=True)]


def _step_name(table: Table) -> str:
    name = table.text("step")
    if name not in STEPS:
        raise table.broken(f"unknown step {name!r}: the steps are {', '.join(STEPS)}", "step")
    return name


def _step(table: Table, name: str, facilitated: bool) -> Json:
    table.only("step", "minutes", "dots", "stacking", "participants_group", "another_day", *WORDINGS)
    phases = _phases(table.table("minutes"), name, facilitated)
    has_vote = any(plan["phase"] == "vote" for plan in phases)
    return {
        "step": name,
        "phases": phases,
        "prompts": {wording: _wording(table.table(wording), has_vote) for wording in WORDINGS},
        "dots": table.whole("dots", 1, MOST_DOTS, default=3),
        "stacking": table.flag("stacking", default=False),
        "participants_group": table.flag("participants_group", default=False),
        "another_day": table.flag("another_day", default=False),
    }


def _phases(table: Table, step: str, facilitated: bool) -> list[Json]:
    names = list(table.values)
    for name in names:
        _check_phase(table, step, name)
    for before, name in pairwise(names):
        if PHASES.index(name) < PHASES.index(before):
            raise table.broken(f"{name} cannot come after {before}", name)
    if names[:1] != ["collect"]:
        raise table.broken("a step starts with the phase collect")
    shortest = 1 if facilitated else 0
    return [{"phase": name, "seconds": 60 * table.whole(name, shortest, LONGEST_PHASE)} for name in names]


def _check_phase(table: Table, step: str, name: str) -> None:
    allowed = PHASES_OF_STEP[step]
    if name not in PHASES:
        raise table.broken(f"unknown phase {name!r}: the phases are {', '.join(PHASES)}", name)
    if name not in allowed:
        raise table.broken(f"{step} has no phase {name!r}: it may have {', '.join(allowed)}", name)


def _wording(table: Table, has_vote: bool) -> Json:
    table.only(*LANGUAGES, *MORE_LANGUAGES)
    return {lang: _prompts(table.table(lang), has_vote) for lang in _spoken(table)}


def _prompts(table: Table, has_vote: bool) -> Json:
    table.only("context", "question", "more", "starts", "vote")
    if not has_vote and "vote" in table.values:
        raise table.broken("a question for the vote, but this step has no vote", "vote")
    return {
        "context": table.text("context", LONGEST_PROMPT, default=""),
        "question": table.text("question", LONGEST_PROMPT),
        "more": table.texts("more", LONGEST_PROMPT),
        "starts": table.texts("starts", LONGEST_PROMPT),
        "vote": table.text("vote", LONGEST_PROMPT) if has_vote else "",
    }
