"""docs/protocol.md names every command, fact, error and message; a name missing there fails here."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.errors import STATUSES
from workshops.commands import COMMANDS
from workshops.facts import FACTS

ROOT = Path(__file__).resolve().parent.parent
PAGE = (ROOT / "docs" / "protocol.md").read_text("utf-8")
RAISED = re.compile(r'\b(?:RuleBroken|Refused|refusal)\(\s*"(\w+)"')


def raised_codes() -> set[str]:
    """Every error code that the code raises by its name."""
    sources = [*ROOT.glob("workshops/**/*.py"), *ROOT.glob("app/**/*.py")]
    return {code for source in sources for code in RAISED.findall(source.read_text("utf-8"))}


def test_the_codes_that_are_raised_are_found_at_all() -> None:
    assert {"no_votes_left", "door_locked", "unauthorized"} <= raised_codes()


@pytest.mark.parametrize("name", sorted({*COMMANDS, *FACTS, *STATUSES, *raised_codes()}))
def test_the_page_names_it(name: str) -> None:
    assert f"`{name}`" in PAGE or re.search(rf"`[^`\n]*\b{name}\b[^`\n]*`", PAGE), name


@pytest.mark.parametrize("message", ["patch", "beat", "presence", "help", "mine", "bye"])
def test_the_page_tells_what_the_server_sends(message: str) -> None:
    assert f"`{message} {{" in PAGE
