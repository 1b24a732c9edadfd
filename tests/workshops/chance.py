"""Any command at all, and commands that have a chance to be accepted where a workshop stands."""

from collections.abc import Callable, Iterable
from itertools import chain

from hypothesis import strategies as st

from workshops import commands as c
from workshops.method import ANSWERS, FEEDBACK_ZONES, FEELINGS, NEED_ZONES, PHASES, SHEET_FIELDS, STEPS, VERDICTS, WHO
from workshops.roles import TABLE, Seat
from workshops.votes import targets
from workshops.workshop import Workshop

Commands = st.SearchStrategy[c.Command]

WORDS = st.sampled_from(["", " ", "Oui", "Plus tard", "x" * 61, "x" * 281, "x" * 601])
SHORT = st.sampled_from(["Attendre", "Le banc", ""])
REASON = st.sampled_from(["Facile", ""])
DRAW = st.integers(0, 100)
DOTS = st.integers(-1, 4)
ENDINGS = {"pause_workshop", "close_workshop", "leave_seat", "remove_seat", "lock_door"}


def likely(workshop: Workshop, seat: Seat, fresh: str) -> Commands:
    """A sensible command that this role may ask here, most often one that only this phase takes."""
    roles = {name: whens[seat.role] for name, whens in TABLE.items() if seat.role in whens}
    names = [name for name, when in roles.items() if workshop.position in when and name in MAKE.keys() - ENDINGS]
    of_this_phase = [name for name in names if len(roles[name]) < len(STEPS) * len(PHASES)] or names
    ids = Ids(workshop, fresh, honest=True)
    return st.sampled_from(2 * len(names) * of_this_phase + names).flatmap(lambda name: MAKE[name](ids))


def anything(workshop: Workshop, fresh: str) -> Commands:
    """Any command of any sense."""
    ids = Ids(workshop, fresh, honest=False)
    return st.sampled_from(sorted(MAKE)).flatmap(lambda name: MAKE[name](ids))


class Ids:
    """What one may name: the ids of the state, one never seen; unless honest, one unknown and wrong words too."""

    def __init__(self, workshop: Workshop, fresh: str, honest: bool) -> None:
        step = workshop.position.step
        strangers = [] if honest else ["nobody"]
        here = [note.id for note in workshop.notes.values() if note.step == step]
        groups = [cluster.id for cluster in workshop.clusters.values() if cluster.step == step]
        others = [] if honest else [*workshop.notes, *workshop.clusters, *workshop.merged]
        self.honest = honest
        self.fresh = st.just(fresh)
        self.notes = _one_of(here, others, strangers)
        self.any_notes = _one_of(workshop.notes, strangers)
        self.clusters = _one_of(groups, others, strangers)
        self.targets = _one_of(targets(workshop, step), strangers)
        self.prototypes = _one_of(workshop.prototypes, strangers)
        self.seats = _one_of(workshop.seats, strangers)
        self.photos = _one_of(workshop.photos, strangers)
        self.any = _one_of(workshop.notes, workshop.clusters, workshop.prototypes, workshop.withdrawn, strangers)
        self.new = self.fresh if honest else st.one_of(self.fresh, self.any)
        # Unique words, so that a leak is seen:
        self.words = self.fresh.map("mots de {}.".format) if honest else WORDS
        self.here = st.just(tuple(workshop.position))


def _one_of(*ids: Iterable[str]) -> st.SearchStrategy[str]:
    return st.sampled_from(list(chain(*ids)) or ["nobody"])


def _chosen(ids: Ids) -> st.SearchStrategy[tuple[c.Target, ...]]:
    reasons = st.just("Facile") if ids.honest else REASON
    return st.lists(st.builds(c.Target, ids.targets, reasons), max_size=3, unique_by=lambda t: t.id).map(tuple)


def _ballot(ids: Ids) -> st.SearchStrategy[dict[str, int]]:
    if ids.honest:
        return st.lists(ids.targets, min_size=1, max_size=3, unique=True).map(lambda asked: dict.fromkeys(asked, 1))
    return st.dictionaries(ids.targets, DOTS, max_size=3)


def _several(ids: Ids) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(ids.any_notes, max_size=3).map(tuple)


def _move(ids: Ids) -> Commands:
    places = st.tuples(st.sampled_from([*STEPS, "dream"]), st.sampled_from([*PHASES, "dance"]))
    seen = ids.here if ids.honest else st.one_of(ids.here, st.just((None, None)), places)
    return st.builds(lambda to, seen, override: c.OpenPhase(*to, *seen, override), places, seen, st.booleans())


MAKE: dict[str, Callable[[Ids], Commands]] = {
    "take_seat": lambda ids: st.builds(c.TakeSeat, ids.fresh, DRAW),
    "leave_seat": lambda ids: st.just(c.LeaveSeat()),
    "remove_seat": lambda ids: st.builds(c.RemoveSeat, ids.seats),
    "change_animal": lambda ids: st.builds(c.ChangeAnimal, DRAW),
    "say_who": lambda ids: st.builds(c.SayWho, st.sampled_from([*WHO, None, "king"])),
    "say_people": lambda ids: st.builds(c.SayPeople, st.sampled_from([2, 1] if ids.honest else [2, 1, 0, 3])),
    "lock_door": lambda ids: st.builds(c.LockDoor, st.booleans()),
    "add_photo": lambda ids: st.builds(c.AddPhoto, st.one_of(ids.fresh, ids.photos), st.just(1280), st.just(960)),
    "post_note": lambda ids: st.builds(
        c.PostNote,
        ids.new,
        ids.words,
        zone=st.none() if ids.honest else st.sampled_from([None, *NEED_ZONES, "like"]),
        feeling=st.none() if ids.honest else st.sampled_from([None, *FEELINGS, "furious"]),
        photo_id=st.one_of(st.none(), ids.photos),
        paper=st.just(False) if ids.honest else st.booleans(),
    ),
    "edit_note": lambda ids: st.builds(c.EditNote, ids.notes, ids.words),
    "withdraw_note": lambda ids: st.builds(c.WithdrawNote, ids.notes),
    "transcribe_note": lambda ids: st.builds(c.TranscribeNote, ids.any_notes, WORDS),
    "hide_note": lambda ids: st.builds(c.HideNote, ids.any_notes),
    "restore_note": lambda ids: st.builds(c.RestoreNote, ids.any_notes),
    "accept_notes": lambda ids: st.builds(c.AcceptNotes, _several(ids)),
    "set_aside_notes": lambda ids: st.builds(c.SetAsideNotes, _several(ids)),
    "make_cluster": lambda ids: st.builds(c.MakeCluster, ids.new, st.lists(ids.notes, max_size=3).map(tuple), SHORT),
    "move_note": lambda ids: st.builds(c.MoveNote, ids.notes, st.one_of(ids.clusters, st.none())),
    "name_cluster": lambda ids: st.builds(c.NameCluster, ids.clusters, SHORT),
    "merge_clusters": lambda ids: st.builds(c.MergeClusters, ids.clusters, ids.clusters),
    "dissolve_cluster": lambda ids: st.builds(c.DissolveCluster, ids.clusters),
    "cast_votes": lambda ids: st.builds(
        c.CastVotes, _ballot(ids), st.sampled_from([1, 2] if ids.honest else [1, 2, 0, 3])
    ),
    "add_paper_votes": lambda ids: st.builds(c.AddPaperVotes, _ballot(ids), st.integers(-1, 5)),
    "choose": lambda ids: st.builds(c.Choose, _chosen(ids), st.just(()) if ids.honest else _chosen(ids)),
    "fill_sheet": lambda ids: st.builds(
        c.FillSheet, ids.prototypes, st.sampled_from([*SHEET_FIELDS, "colour"]), SHORT, st.sampled_from([None, ("",)])
    ),
    "give_feedback": lambda ids: st.builds(
        c.GiveFeedback, ids.prototypes, st.sampled_from([*FEEDBACK_ZONES, "live"]), ids.words, ids.new
    ),
    "say_use": lambda ids: st.builds(c.SayUse, ids.prototypes, st.sampled_from([*ANSWERS, "si"])),
    "decide_prototype": lambda ids: st.builds(
        c.DecidePrototype, ids.prototypes, st.sampled_from([*VERDICTS, "burn"]), REASON
    ),
    "promote": lambda ids: st.builds(c.Promote, ids.prototypes, REASON),
    "open_phase": _move,
    "set_practice": lambda ids: st.builds(c.SetPractice, st.sampled_from(["open", "shown", None, "maybe"])),
    "set_timer": lambda ids: st.builds(c.SetTimer, st.one_of(st.none(), st.integers(-1, 20_000)), st.booleans()),
    "extend_timer": lambda ids: st.builds(c.ExtendTimer, st.integers(-600, 600)),
    "spotlight": lambda ids: st.builds(
        c.Spotlight,
        st.sampled_from([None, "join", "note", "cluster", "question", "prototype", "seat"]),
        st.one_of(ids.any, st.none()),
    ),
    "talk": lambda ids: st.builds(c.Talk, st.booleans()),
    "undo": lambda ids: st.just(c.Undo()),
    "pause_workshop": lambda ids: st.just(c.PauseWorkshop()),
    "resume_workshop": lambda ids: st.just(c.ResumeWorkshop()),
    "close_workshop": lambda ids: st.builds(c.CloseWorkshop, st.one_of(st.none(), WORDS)),
}
