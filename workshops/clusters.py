"""Groups of notes: made, named, merged, dissolved; a note is in one group or in none."""

from workshops.commands import DissolveCluster, MakeCluster, MergeClusters, MoveNote, NameCluster
from workshops.errors import RuleBroken
from workshops.facts import ClusterDissolved, ClusterMade, ClusterNamed, ClustersMerged, Fact, NoteMoved
from workshops.method import Step
from workshops.notes import known_note, touch_note
from workshops.roles import Role, Seat
from workshops.rules import applies, decides
from workshops.text import TITLE_LIMIT, clean, cut
from workshops.workshop import Cluster, Note, Workshop

CLUSTERS_A_STEP = 60


def of_step(workshop: Workshop, step: Step) -> list[Cluster]:
    """The groups of a step, in the order they were made."""
    return [cluster for cluster in workshop.clusters.values() if cluster.step == step]


def visible_members(workshop: Workshop, cluster: Cluster) -> list[Note]:
    """The notes of a group that the room may read, in order of arrival."""
    notes = (workshop.notes[id] for id in cluster.members)
    return sorted((note for note in notes if note.is_visible), key=lambda note: note.rank)


def label(workshop: Workshop, cluster: Cluster) -> str:
    """What a group is called: its title, else the first words the room may read in it, else nothing."""
    said = (note.words for note in visible_members(workshop, cluster))
    return cluster.title or cut(next(filter(None, said), ""))


@decides(MakeCluster)
def decide_make_cluster(workshop: Workshop, command: MakeCluster, seat: Seat, now: int) -> list[Fact]:
    """A new group of the current step; its notes leave the groups they were in."""
    _check_may_group(workshop, seat)
    step = workshop.position.step
    if workshop.is_taken(command.cluster_id):
        raise RuleBroken("already_exists")
    if len(of_step(workshop, step)) >= CLUSTERS_A_STEP:
        raise RuleBroken("too_many")
    note_ids = [_note_here(workshop, note_id).id for note_id in dict.fromkeys(command.note_ids)]
    return [ClusterMade(command.cluster_id, step, clean(command.title, TITLE_LIMIT, "title"), note_ids)]


@applies(ClusterMade)
def apply_cluster_made(workshop: Workshop, fact: ClusterMade) -> None:
    homes = {note_id: workshop.notes[note_id].cluster_id for note_id in fact.note_ids}
    step = Step(fact.step)
    cluster = Cluster(
        id=fact.cluster_id,
        step=step,
        title=fact.title,
        mark=_free_mark(workshop, step),
        rank=workshop.count(f"clusters:{step}"),
    )

    def restore() -> None:
        _send_home(workshop, homes)
        workshop.clusters.pop(cluster.id, None)

    workshop.may_undo("grouping", restore)
    workshop.clusters[cluster.id] = cluster
    for note_id in fact.note_ids:
        _place(workshop, note_id, cluster.id)
    workshop.touch("clusters", cluster.id)


def _free_mark(workshop: Workshop, step: Step) -> int:
    """The smallest mark that no group of the step has, so that colours stay apart."""
    taken = {cluster.mark for cluster in of_step(workshop, step)}
    return next(mark for mark in range(1, CLUSTERS_A_STEP + 2) if mark not in taken)


@decides(MoveNote)
def decide_move_note(workshop: Workshop, command: MoveNote, seat: Seat, now: int) -> list[Fact]:
    _check_may_group(workshop, seat)
    note = _note_here(workshop, command.note_id)
    if command.cluster_id is not None:
        _cluster_here(workshop, command.cluster_id)
    return [] if note.cluster_id == command.cluster_id else [NoteMoved(note.id, command.cluster_id)]


@applies(NoteMoved)
def apply_note_moved(workshop: Workshop, fact: NoteMoved) -> None:
    home = {fact.note_id: workshop.notes[fact.note_id].cluster_id}
    workshop.may_undo("grouping", lambda: _send_home(workshop, home))
    _place(workshop, fact.note_id, fact.cluster_id)


@decides(NameCluster)
def decide_name_cluster(workshop: Workshop, command: NameCluster, seat: Seat, now: int) -> list[Fact]:
    _check_may_group(workshop, seat)
    cluster = _cluster_here(workshop, command.cluster_id)
    title = clean(command.title, TITLE_LIMIT, "title")
    return [] if title == cluster.title else [ClusterNamed(cluster.id, title)]


@applies(ClusterNamed)
def apply_cluster_named(workshop: Workshop, fact: ClusterNamed) -> None:
    cluster = workshop.clusters[fact.cluster_id]
    before = cluster.title

    def restore() -> None:
        cluster.title = before

    workshop.may_undo("grouping", restore)
    cluster.title = fact.title
    workshop.touch("clusters", cluster.id)


@decides(MergeClusters)
def decide_merge_clusters(workshop: Workshop, command: MergeClusters, seat: Seat, now: int) -> list[Fact]:
    into = _cluster_here(workshop, command.into)
    gone = _cluster_here(workshop, command.from_)
    if into.id == gone.id:
        raise RuleBroken("malformed", {"from": ["same"]})
    return [ClustersMerged(into.id, gone.id)]


@applies(ClustersMerged)
def apply_clusters_merged(workshop: Workshop, fact: ClustersMerged) -> None:
    """Votes for the group that goes count for the one that stays (see votes.py)."""
    _remove_cluster(workshop, fact.from_, heir=fact.into)
    workshop.merged[fact.from_] = fact.into


@decides(DissolveCluster)
def decide_dissolve_cluster(workshop: Workshop, command: DissolveCluster, seat: Seat, now: int) -> list[Fact]:
    return [ClusterDissolved(_cluster_here(workshop, command.cluster_id).id)]


@applies(ClusterDissolved)
def apply_cluster_dissolved(workshop: Workshop, fact: ClusterDissolved) -> None:
    _remove_cluster(workshop, fact.cluster_id, heir=None)


def _remove_cluster(workshop: Workshop, cluster_id: str, heir: str | None) -> None:
    cluster = workshop.clusters[cluster_id]
    homes: dict[str, str | None] = dict.fromkeys(sorted(cluster.members), cluster_id)

    def restore() -> None:
        workshop.clusters[cluster_id] = cluster
        workshop.merged.pop(cluster_id, None)
        _send_home(workshop, homes)

    workshop.may_undo("grouping", restore)
    for note_id in homes:
        _place(workshop, note_id, heir)
    del workshop.clusters[cluster_id]
    workshop.touch("clusters", cluster_id)


def _send_home(workshop: Workshop, homes: dict[str, str | None]) -> None:
    """Undo: notes that are still there go back to groups that are still there."""
    for note_id, home in homes.items():
        if note_id in workshop.notes:
            _place(workshop, note_id, home if home in workshop.clusters else None)


def _place(workshop: Workshop, note_id: str, cluster_id: str | None) -> None:
    note = workshop.notes[note_id]
    touch_note(workshop, note)
    if note.cluster_id in workshop.clusters:
        workshop.clusters[note.cluster_id].members.discard(note_id)
    note.cluster_id = cluster_id
    if cluster_id is not None:
        workshop.clusters[cluster_id].members.add(note_id)
    touch_note(workshop, note)


def _check_may_group(workshop: Workshop, seat: Seat) -> None:
    if seat.role == Role.PARTICIPANT and not workshop.current_plan.participants_group:
        raise RuleBroken("forbidden")


def _note_here(workshop: Workshop, note_id: str) -> Note:
    note = known_note(workshop, note_id)
    if note.step != workshop.position.step:
        raise RuleBroken("unknown_target", {"note_id": [note_id]})
    return note


def _cluster_here(workshop: Workshop, cluster_id: str) -> Cluster:
    cluster = workshop.clusters.get(cluster_id)
    if cluster is None or cluster.step != workshop.position.step:
        raise RuleBroken("unknown_target", {"cluster_id": [cluster_id]})
    return cluster
