"""What an audience has on its screens, and the smallest change that brings it up to date."""

from collections.abc import Iterable
from typing import Any

from workshops.audience import COLLECTIONS, Audience, document, item, scalars
from workshops.counts import Counts
from workshops.workshop import EVERYTHING, Workshop

Json = dict[str, Any]


class View:
    """The document an audience holds; `refresh` returns what changed, as a patch's `set`."""

    def __init__(self, workshop: Workshop, audience: Audience) -> None:
        self.audience = audience
        self.document = document(workshop, audience)

    def refresh(self, workshop: Workshop, touched: Iterable[tuple[str, str]], counts: Counts | None = None) -> Json:
        """Bring the document up to date, looking at touched items only (all when EVERYTHING is)."""
        touched = set(touched)
        counts = counts or Counts(workshop)
        whole = EVERYTHING in touched
        fresh = document(workshop, self.audience, counts) if whole else self._partly_fresh(workshop, touched, counts)
        changes = _scalar_changes(self.document, fresh)
        for collection in COLLECTIONS:
            if collection in fresh:
                self._merge(collection, fresh[collection], changes)
        self.document.update({name: fresh[name] for name in fresh if name not in COLLECTIONS})
        return changes

    def _partly_fresh(self, workshop: Workshop, touched: set[tuple[str, str]], counts: Counts) -> Json:
        """The scalars, and each touched collection with only its touched items replaced."""
        fresh = scalars(workshop, self.audience, counts)
        for collection, id in touched:
            fresh.setdefault(collection, _Touched())[id] = item(workshop, self.audience, collection, id, counts)
        return fresh

    def _merge(self, collection: str, fresh: Json, changes: Json) -> None:
        shown = self.document[collection]
        # A whole collection also tells what is gone; touched items say so themselves, with None.
        gone = [] if isinstance(fresh, _Touched) else [id for id in shown if id not in fresh]
        for id, after in [*fresh.items(), *((id, None) for id in gone)]:
            before = shown.get(id)
            if before == after:
                continue
            changes.setdefault(collection, {})[id] = _field_changes(before, after)
            if after is None:
                del shown[id]
            else:
                shown[id] = after


class _Touched(dict[str, Any]):
    """Some items of a collection, None for those gone or hidden."""


def _scalar_changes(before: Json, after: Json) -> Json:
    changes: Json = {}
    for name in ("step", "phase", "timer"):
        if before[name] != after[name]:
            changes[name] = after[name]
    for name in ("workshop", "progress"):
        fields = _field_changes(before[name], after[name])
        if fields:
            changes[name] = fields
    return changes


def _field_changes(before: Json | None, after: Json | None) -> Json | None:
    """Only the fields that differ; all of them for a new item, None for one gone."""
    if before is None or after is None:
        return after
    return {name: value for name, value in after.items() if before[name] != value}
