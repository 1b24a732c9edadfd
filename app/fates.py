"""What became of a prototype, as residents are told: how far it went, where it stands, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from app.models import Prototype, PrototypeDecision
from app.models.prototype import FOLDED

Json = dict[str, Any]

REACHED = {"to_review": 1, "accepted": 1, "building": 2, "trial": 3, "in_use": 4, "shared": 4}
TRIED = 3


@dataclass(frozen=True)
class Decided:
    """A decision and its reason; nobody's name is in it."""

    at: datetime
    what: str
    reason: str


@dataclass(frozen=True)
class Fate:
    """`reached` counts the stops behind it; `reason` says why it stands there, `learned` what its trial taught."""

    now: str
    reached: int
    is_over: bool
    reason: str
    learned: str
    decisions: list[Decided] = field(default_factory=list)


def fate_of(prototype: Json, card: Prototype | None) -> Fate:
    """`prototype` is one of the document; it has a card once it was promoted."""
    learned = _learned(prototype)
    if card:
        return _fate_of_card(card, learned, was_tried=bool(learned))
    if prototype["verdict"] == "stop":
        return Fate("stopped_after_trial", TRIED, True, prototype["verdict_reason"], "")
    return Fate("chosen", TRIED if learned else 1, False, "", learned)


def _learned(prototype: Json) -> str:
    """The reason of the last verdict, also when a new version was begun since."""
    verdicts = [version["reason"] for version in prototype["versions"]] + [prototype["verdict_reason"]]
    return next((reason for reason in reversed(verdicts) if reason), "")


def _fate_of_card(card: Prototype, learned: str, was_tried: bool) -> Fate:
    # What a room built and tried is built and tried, wherever its card stands.
    reached = max(REACHED.get(card.state) or _furthest(card), TRIED if was_tried else 1)
    is_stopped = card.state == "stopped"
    return Fate(
        now="stopped_after_trial" if is_stopped and reached >= TRIED else card.state,
        reached=reached,
        is_over=card.state in FOLDED,
        reason=card.reason,
        learned=learned if learned != card.reason else "",
        decisions=[Decided(one.at, _what(one), one.reason) for one in card.decisions if one.reason],
    )


def _furthest(card: Prototype) -> int:
    """How far a card went before it was put aside."""
    states = [decision.from_state for decision in card.decisions if decision.from_state]
    return max([1, *(REACHED.get(state, 1) for state in states)])


def _what(decision: PrototypeDecision) -> str:
    """As in "chosen", "verdict.change", "moved.trial"."""
    detail = {"verdict": decision.verdict, "moved": decision.to_state}.get(decision.what)
    return f"{decision.what}.{detail}" if detail else decision.what
