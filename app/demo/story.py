"""A demo workshop as it is told in a TOML file of this folder."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshops.method import FEEDBACK_ZONES, NEED_ZONES

FOLDER = Path(__file__).parent
STORIES = ("accueil", "hiver", "ados")


@dataclass(frozen=True)
class Group:
    """Needs, questions or ideas that belong together: their words by zone, their votes, why they were kept."""

    title: str = ""
    words: Mapping[str | None, Sequence[str]] = field(default_factory=dict)
    paper: Sequence[str] = ()
    votes: int = 0
    kept: str = ""
    promote: str = ""
    sheet: Mapping[str, str] = field(default_factory=dict)
    trial: Mapping[str, Any] = field(default_factory=dict)
    card: Mapping[str, str] = field(default_factory=dict)

    @property
    def feedback(self) -> list[tuple[str, str]]:
        """Each thing said of the prototype, with its zone."""
        return [(zone, text) for zone in FEEDBACK_ZONES for text in self.trial.get(zone, ())]


@dataclass(frozen=True)
class Story:
    """A whole workshop, up to where it stands."""

    title: str
    challenge: str
    centre: str
    led_by: str
    scenario: str
    people: int
    who: Mapping[str, int]
    next_meeting: str
    needs: Sequence[Group]
    questions: Sequence[Group]
    ideas: Sequence[Group]
    stop_at: tuple[str, str] | None = None


def read_story(name: str) -> Story:
    content = tomllib.loads((FOLDER / f"{name}.toml").read_text("utf-8"))
    content["needs"] = [_group(told, NEED_ZONES) for told in content["needs"]]
    content["questions"] = [_question(**told) for told in content["questions"]]
    content["ideas"] = [_group(told, ()) for told in content["ideas"]]
    content["stop_at"] = tuple(content["stop_at"]) if "stop_at" in content else None
    return Story(**content)


def _question(text: str, **told: Any) -> Group:
    return Group(words={None: [text]}, **told)


def _group(told: dict[str, Any], zones: Sequence[str]) -> Group:
    """Needs are told by zone, questions and ideas in one list."""
    by_zone: dict[str | None, Sequence[str]] = {zone: told.pop(zone) for zone in zones if zone in told}
    if "words" in told:
        by_zone[None] = told.pop("words")
    return Group(words=by_zone, **told)
