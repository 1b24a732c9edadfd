"""What a room shows: each audience's document, the patches that keep it, and its snapshot."""

from __future__ import annotations

from app.memory import Memory
from app.snapshots import Json, Snapshot
from workshops.audience import Audience
from workshops.counts import Counts
from workshops.mine import hidden_notes
from workshops.view import View
from workshops.workshop import Practice

Patches = dict[Audience, Json]


class Showing:
    """The views of one room. Its caller holds the room's lock, and shows only what was committed."""

    def __init__(self) -> None:
        self.epoch = ""
        self._views: dict[Audience, View] = {}
        self._sent: dict[Audience, int] = {}
        self._snapshots: dict[Audience, Snapshot] = {}
        # What counting people needs: seats for two, and whether phones practise.
        self.pairs: frozenset[str] = frozenset()
        self.practice: Practice | None = None
        self._hidden: frozenset[str] = frozenset()

    def sent_seq(self, audience: Audience) -> int:
        """The seq of the last patch made for an audience; a beat repeats it."""
        return self._sent.get(audience, 0)

    def watch(self, audience: Audience, memory: Memory) -> None:
        """From now on this audience is told what changes."""
        if audience not in self._views:
            self._views[audience] = View(memory.state, audience)
            self._sent[audience] = memory.seq

    def begin(self, memory: Memory) -> None:
        """Another history: what was shown before is no base for patches; beats tell screens to start again."""
        self.epoch = memory.epoch
        self._snapshots.clear()
        self._take_in(memory)
        self._hidden = hidden_notes(memory.state)
        self._views = {audience: View(memory.state, audience) for audience in self._views}
        self._sent = dict.fromkeys(self._views, memory.seq)

    def refresh(self, memory: Memory) -> Patches:
        """Bring every view up to date; a patch for each audience that sees a change."""
        # Nothing touched is no reason to stop: the timer, the door, the light on the wall touch no item.
        touched, memory.state.touched = memory.state.touched, set()
        counts = Counts(memory.state)
        self._take_in(memory)
        patches = {}
        for audience, view in self._views.items():
            changes = view.refresh(memory.state, touched, counts)
            if changes:
                patches[audience] = {"base": self._sent[audience], "seq": memory.seq, "set": changes}
                self._sent[audience] = memory.seq
        return patches

    def told_authors(self, memory: Memory) -> dict[str, Json]:
        """By seat, what others changed in what is its own: its notes that are hidden now, or no longer."""
        before, self._hidden = self._hidden, hidden_notes(memory.state)
        told: dict[str, Json] = {}
        for id in before ^ self._hidden:
            note = memory.state.notes.get(id)
            if note:
                told.setdefault(note.author, {})[id] = {"hidden": note.hidden}
        return {seat_id: {"set": {"notes": notes}} for seat_id, notes in told.items()}

    def _take_in(self, memory: Memory) -> None:
        self.pairs = frozenset(memory.state.pairs)
        self.practice = memory.state.practice

    def snapshot(self, audience: Audience, memory: Memory, now: int) -> Snapshot:
        """The document as last shown, cached by its seq."""
        self.watch(audience, memory)
        seq = self._sent[audience]
        kept = self._snapshots.get(audience)
        if kept is None or kept.seq != seq:
            doc = {"seq": seq, "now": now, **self._views[audience].document}
            kept = Snapshot({"epoch": self.epoch, "seq": seq, "audience": audience, "doc": doc})
            self._snapshots[audience] = kept
        return kept
