"""Which function decides a command, and which applies a fact: filled by the subject modules."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from workshops.commands import Command
    from workshops.facts import Fact
    from workshops.roles import Seat
    from workshops.workshop import Workshop

    Decide = Callable[[Workshop, Any, Seat, int], Sequence[Fact]]
    Apply = Callable[[Workshop, Any], None]

DECIDE: dict[type[Command], Decide] = {}
APPLY: dict[type[Fact], Apply] = {}

Rule = TypeVar("Rule", bound="Callable[..., Any]")


def decides(kind: type[Command]) -> Callable[[Rule], Rule]:
    """Register the rule of a command: (workshop, command, seat, now in ms) -> facts, or RuleBroken."""

    def register(rule: Rule) -> Rule:
        DECIDE[kind] = rule
        return rule

    return register


def applies(kind: type[Fact]) -> Callable[[Rule], Rule]:
    """Register what a fact changes: (workshop, fact) -> None; it never refuses."""

    def register(rule: Rule) -> Rule:
        APPLY[kind] = rule
        return rule

    return register
