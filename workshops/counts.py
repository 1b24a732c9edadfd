"""What is counted in a workshop for its screens, once for all audiences."""

from collections import Counter
from functools import cached_property
from typing import Any

from workshops import clusters, votes
from workshops.method import PEOPLE_A_PHONE, Step
from workshops.roles import KIOSK
from workshops.workshop import Cluster, SeatTaker, Workshop

Json = dict[str, Any]


class Counts:
    """Counts of one moment: made, used for a document or a patch, and thrown away."""

    def __init__(self, workshop: Workshop) -> None:
        self._workshop = workshop
        self._tallies: dict[Step, tuple[Counter[str], Counter[str]]] = {}
        self._members: dict[str, int] = {}
        self._labels: dict[str, str] = {}

    @cached_property
    def people(self) -> list[SeatTaker]:
        """The seats of participants now."""
        return self._workshop.participants

    @cached_property
    def people_count(self) -> int:
        """People who take part now: a phone for two counts two."""
        return len(self.people) + len(self._workshop.pairs) * (PEOPLE_A_PHONE - 1)

    @cached_property
    def notes(self) -> Counter[Step]:
        """Visible notes a step."""
        return Counter(note.step for note in self._workshop.notes.values() if note.is_visible)

    @cached_property
    def author_count(self) -> int:
        """People who have a visible note in the current step; a tablet is nobody."""
        step = self._workshop.position.step
        notes = self._workshop.notes.values()
        authors = {note.author for note in notes if note.step == step and note.is_visible and note.author != KIOSK.id}
        return sum(map(self._workshop.people_on, authors))

    def visible_members(self, cluster: Cluster) -> int:
        """Visible notes of a group."""
        if cluster.id not in self._members:
            notes = self._workshop.notes
            self._members[cluster.id] = sum(1 for id in cluster.members if notes[id].is_visible)
        return self._members[cluster.id]

    def label(self, cluster: Cluster) -> str:
        """What a group is called."""
        if cluster.id not in self._labels:
            self._labels[cluster.id] = clusters.label(self._workshop, cluster)
        return self._labels[cluster.id]

    def votes(self, step: Step, target: str) -> Json:
        """`votes` and `paper_votes` of a target: None until the vote of the step closes."""
        if not votes.is_closed(self._workshop, step):
            return {"votes": None, "paper_votes": None}
        if step not in self._tallies:
            self._tallies[step] = votes.tally(self._workshop, step), votes.paper_tally(self._workshop, step)
        total, paper = self._tallies[step]
        return {"votes": total[target], "paper_votes": paper[target]}
