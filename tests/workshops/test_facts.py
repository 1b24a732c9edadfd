"""Facts in the journal: each one comes back from JSON as it was."""

import dataclasses
import json

import pytest

from workshops.commands import COMMANDS, wire_name
from workshops.facts import FACTS, Fact, Json, fact_from_json
from workshops.rules import APPLY

VALUES = {
    str: "é",
    str | None: None,
    int: 3,
    int | None: 4,
    bool: True,
    Json: {"a": [1, None]},
    list[str]: ["a"],
    dict[str, int]: {"a": 1},
    dict[str, str]: {"a": "b"},
}


def example(kind: type[Fact]) -> Fact:
    return kind(**{field.name: VALUES[field.type] for field in dataclasses.fields(kind)})


@pytest.mark.parametrize("name", FACTS)
def test_a_fact_comes_back_from_json_as_it_was(name):
    fact = example(FACTS[name])
    assert fact_from_json(json.loads(json.dumps(fact.to_json()))) == fact
    assert fact.to_json()["fact"] == name


def test_every_fact_changes_the_state_somehow():
    assert {wire_name(kind) for kind in APPLY} == set(FACTS) - {"workshop_founded"}


def test_a_fact_nobody_ever_wrote_is_unknown():
    with pytest.raises(KeyError):
        fact_from_json({"fact": "note_burnt"})


def test_commands_are_named_on_the_wire_as_in_the_protocol():
    assert COMMANDS["post_note"].__name__ == "PostNote"
    assert wire_name(COMMANDS["add_paper_votes"]) == "add_paper_votes"
