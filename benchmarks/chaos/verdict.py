"""What was promised, held against the journal: each accepted command there once, and nothing that was refused."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter
from collections.abc import Iterable
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from workshops.facts import fact_from_json
from workshops.workshop import Workshop

Json = dict[str, Any]


@dataclass
class Verdict:
    """Ids of commands for which a promise was not kept."""

    accepted: int = 0
    lost: list[str] = field(default_factory=list)
    doubled: list[str] = field(default_factory=list)
    answered_a_wrong_seq: list[str] = field(default_factory=list)
    refused_yet_stored: list[str] = field(default_factory=list)
    answered_twice_differently: list[str] = field(default_factory=list)
    never_sent: list[str] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        return {name: len(value) for name, value in vars(self).items() if isinstance(value, list)}

    def is_clean(self) -> bool:
        return not any(self.counts().values())


@dataclass(frozen=True)
class Row:
    seq: int
    command_id: str
    name: str
    facts: list[Json]


def journal_of(database: Path, workshop_id: str) -> list[Row]:
    with closing(sqlite3.connect(database)) as rows:
        found = rows.execute(
            "SELECT seq, command_id, name, facts FROM journal WHERE workshop_id = ? ORDER BY seq", (workshop_id,)
        ).fetchall()
    # A seeded fault adds to the id what makes it another.
    return [Row(seq, command_id.partition("#")[0], name, json.loads(facts)) for seq, command_id, name, facts in found]


def judge(sent: Iterable[Json], rows: list[Row], seats: dict[str, str]) -> Verdict:
    """`sent`: what the witness wrote; `seats`: the seat of each token."""
    by_id = {command["id"]: command for command in sent}
    stored = Counter(row.command_id for row in rows)
    accepted = [command for command in by_id.values() if command["seqs"]]
    verdict = Verdict(accepted=len(accepted))
    verdict.doubled = [id for id, count in stored.items() if count > 1] + said_twice(rows)
    verdict.never_sent = [row.command_id for row in rows if row.name not in DOOR and row.command_id not in by_id]
    verdict.refused_yet_stored = [one["id"] for one in by_id.values() if one["refusals"] and stored[one["id"]]]
    verdict.answered_twice_differently = [one["id"] for one in by_id.values() if len(answers(one)) > 1]
    verdict.lost = lost([one for one in accepted if not stored[one["id"]]], rows, seats)
    seqs = {row.command_id: row.seq for row in rows}
    verdict.answered_a_wrong_seq = [
        one["id"] for one in accepted if stored[one["id"]] == 1 and set(one["seqs"]) != {seqs[one["id"]]}
    ]
    return verdict


# Accepted without a fact when the workshop is as they ask.
ALREADY_SO = ("move_note", "cast_votes", "open_phase")
DOOR = ("found_workshop", "take_seat")


def answers(command: Json) -> set[Any]:
    return set(command["refusals"]) | (set(command["seqs"]) if makes_facts(command) else set())


def makes_facts(command: Json) -> bool:
    return command["name"] not in ("move_note", "cast_votes", "name_cluster", "open_phase")


def said_twice(rows: list[Row]) -> list[str]:
    """Words are written once in a run: two facts with the same ones are one command done twice."""
    words = Counter(
        (row.name, fact["text"]) for row in rows for fact in row.facts if row.name in ("post_note", "edit_note")
    )
    return [f"{name} {text}" for (name, text), count in words.items() if count > 1]


def lost(missing: list[Json], rows: list[Row], seats: dict[str, str]) -> list[str]:
    """Accepted without a row: right only when the workshop was already as it was asked to be."""
    if not any(command["name"] in ALREADY_SO for command in missing):
        return [command["id"] for command in missing]
    by_seq: dict[int, list[Json]] = {}
    for command in missing:
        by_seq.setdefault(command["seqs"][0], []).append(command)
    gone: list[str] = []
    state = Workshop.replay(map(fact_from_json, rows[0].facts))
    for row in rows[1:]:
        for fact in map(fact_from_json, row.facts):
            state.apply(fact)
        gone += [one["id"] for one in by_seq.pop(row.seq, []) if not is_so(state, one, seats)]
    return gone + [one["id"] for left in by_seq.values() for one in left]


def is_so(state: Workshop, command: Json, seats: dict[str, str]) -> bool:
    payload = command["payload"]
    if command["name"] == "move_note":
        note = state.notes.get(payload["note_id"])
        return note is not None and note.cluster_id == payload["cluster_id"]
    if command["name"] == "open_phase":
        return (state.position.step, state.position.phase) == (payload["step"], payload["phase"])
    if command["name"] == "cast_votes":
        ballots = state.ballots.get(state.position.step, {})
        return dict(ballots.get((seats[command["token"]], payload.get("ballot", 1)), {})) == payload["choices"]
    return False
