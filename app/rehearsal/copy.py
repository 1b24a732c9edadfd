"""A phone's copy of the document, kept equal to the server's by patches that may come out of order."""

from __future__ import annotations

import threading
from typing import Any, NamedTuple

Json = dict[str, Any]

REPLACED = ("step", "phase", "timer")
MERGED = ("workshop", "progress")


class Place(NamedTuple):
    """Where the workshop stands, as far as a phone is concerned."""

    step: str
    phase: str


# Before the first step: its phase is the number of the round.
PRACTICE = "practice"


class Copy:
    """The document, and the patches that do not fit yet."""

    def __init__(self) -> None:
        self.doc: Json = {}
        # Two where people share this phone.
        self.people = 1
        self.seq = -1
        self.epoch = ""
        self.held: list[Json] = []
        self.lock = threading.RLock()

    def take_snapshot(self, snapshot: Json) -> None:
        with self.lock:
            if snapshot["epoch"] == self.epoch and snapshot["seq"] < self.seq:
                return
            self.doc, self.seq, self.epoch = snapshot["doc"], snapshot["seq"], snapshot["epoch"]
            self._take_held()

    def take_patch(self, patch: Json) -> None:
        with self.lock:
            self.held.append(patch)
            self._take_held()

    def is_behind(self, beat: Json) -> bool:
        return bool(beat["epoch"] != self.epoch or beat["seq"] > self.seq)

    def place(self) -> Place | None:
        """None while there is nothing to do: not begun, paused, or phones face down."""
        with self.lock:
            workshop = self.doc.get("workshop", {})
            if not workshop or workshop["state"] != "open" or workshop["talk"]:
                return None
            if workshop["started"]:
                return Place(self.doc["step"], self.doc["phase"])
            practice = workshop.get("practice")
            return Place(PRACTICE, str(practice["round"])) if practice and not practice["is_shown"] else None

    def is_closed(self) -> bool:
        return bool(self.doc.get("workshop", {}).get("state") == "closed")

    def plan(self) -> Json:
        """The step of the scenario the workshop is in."""
        with self.lock:
            return next(plan for plan in self.doc["workshop"]["steps"] if plan["step"] == self.doc["step"])

    def items(self, collection: str) -> dict[str, Json]:
        with self.lock:
            return dict(self.doc.get(collection, {}))

    def items_of_step(self, collection: str) -> dict[str, Json]:
        step = self.doc["step"]
        return {id: item for id, item in self.items(collection).items() if item["step"] == step}

    def _take_held(self) -> None:
        self.held = [patch for patch in self.held if patch["seq"] > self.seq]
        for patch in sorted(self.held, key=lambda patch: int(patch["seq"])):
            if self.doc and patch["base"] <= self.seq < patch["seq"]:
                merge(self.doc, patch["set"])
                self.seq = patch["seq"]


def merge(doc: Json, changes: Json) -> None:
    """Scalars are replaced, the workshop and the progress merged by field, items merged or removed."""
    for name, change in changes.items():
        if name in REPLACED:
            doc[name] = change
        elif name in MERGED:
            doc[name] = {**doc[name], **change}
        else:
            merge_items(doc.setdefault(name, {}), change)


def merge_items(items: Json, changes: Json) -> None:
    for id, fields in changes.items():
        if fields is None:
            items.pop(id, None)
        else:
            items[id] = {**items.get(id, {}), **fields}
