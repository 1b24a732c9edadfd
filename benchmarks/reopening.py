"""Reopening: rebuilding a workshop from a long journal, as a room does at its first visitor."""

from __future__ import annotations

import time
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

FACTS_A_ROW = 1
TIMES = 5


def measure(facts: int) -> dict[str, Any]:
    """Milliseconds to read and replay so many facts, and to make the first document of each audience."""
    with TemporaryDirectory() as folder:
        return _measure(facts, folder)


def _measure(facts: int, folder: str) -> dict[str, Any]:
    from app import create_app, models, rooms
    from app.extensions import db
    from app.memory import remember
    from app.server import calm_collector
    from workshops.audience import Audience
    from workshops.scenario import load_scenarios
    from workshops.view import View

    app = create_app({"INSTANCE_PATH": folder, "ASYNC_MODE": "threading"})
    # As the server does.
    calm_collector()
    with app.app_context():
        models.Row.metadata.create_all(db.engine)
        centre = models.Centre(name="Banc", colour="#24387A")
        db.session.add(centre)
        db.session.commit()
        row = rooms.create_workshop(
            centre_id=centre.id, title="Long", challenge="Long", scenario=load_scenarios()["complet"]
        )
        workshop_id = row.id
        _write(workshop_id, facts)
        replays, documents = [], []
        for _ in range(TIMES):
            begun = time.perf_counter()
            memory = remember(db.session(), workshop_id)
            replays.append((time.perf_counter() - begun) * 1000)
            begun = time.perf_counter()
            for audience in Audience:
                View(memory.state, audience)
            documents.append((time.perf_counter() - begun) * 1000)
            db.session.rollback()
        return {"facts": facts, "replay_ms": median(replays), "documents_ms": median(documents)}


def _write(workshop_id: str, facts: int) -> None:
    """A long journal: people, notes, groups, moves, in about the shares of a real one."""
    from app import journal
    from app.journal import Entry
    from app.models import Workshop
    from app.models.engine import writing
    from workshops.facts import ClusterMade, Fact, NoteMoved, NotePosted, PhaseOpened, SeatTaken

    made: list[Fact] = [SeatTaken(f"s{n}", "participant", "cat", n + 1, "fr", 0) for n in range(facts // 50)]
    people = len(made)
    notes = facts // 4
    made += [
        NotePosted(
            f"n{n}", "empathise", f"On attend debout, numéro {n}", "feel", "fr", None, False, None, f"s{n % people}", n
        )
        for n in range(notes)
    ]
    made += [PhaseOpened("empathise", "group", False, 0)]
    made += [ClusterMade(f"c{n}", "empathise", f"Groupe {n}", []) for n in range(12)]
    made += [NoteMoved(f"n{n % notes}", f"c{(n * 7) % 12}") for n in range(facts - len(made) - 1)]
    entries = [Entry(seq, f"k{seq}", None, "bench", 0, [fact]) for seq, fact in enumerate(made, 2)]
    with writing() as session:
        journal.append(session, workshop_id, entries)
        session.get_one(Workshop, workshop_id).journal_seq = entries[-1].seq
