"""Who may ask what, and when: one table, role x command x phase."""

from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import NamedTuple

from workshops.errors import RuleBroken
from workshops.method import PHASES, STEPS, Phase, Position, Step


class Role(StrEnum):
    """What a seat is; the door is who lets people in."""

    PARTICIPANT = "participant"
    FACILITATOR = "facilitator"
    OFFICER = "officer"
    DOOR = "door"
    KIOSK = "kiosk"


class Seat(NamedTuple):
    """Who is asking: comes from the connection, never from the payload."""

    id: str
    role: Role


DOOR = Seat("", Role.DOOR)
# The shared tablets of a workshop: nobody's seat, so that nothing links what they give to a person.
KIOSK = Seat("kiosk", Role.KIOSK)
SEATLESS = (DOOR, KIOSK)

When = frozenset[tuple[Step, Phase]]


def _when(phases: Iterable[Phase] = PHASES, steps: Iterable[Step] = STEPS) -> When:
    steps = tuple(steps)
    return frozenset((step, phase) for phase in phases for step in steps)


_EMPATHISE, _DEFINE, _IDEATE, _PROTOTYPE, _TEST = STEPS
_ALWAYS = _when()
_COLLECT = _when([Phase.COLLECT], [_EMPATHISE, _DEFINE, _IDEATE])
_GROUP = _when([Phase.GROUP], [_EMPATHISE, _IDEATE])
_VOTE = _when([Phase.VOTE], [_EMPATHISE, _DEFINE, _IDEATE])
_DECIDE = _when([Phase.DECIDE], [_EMPATHISE, _DEFINE, _IDEATE])
_SHEETS = _when(steps=[_PROTOTYPE])
_TRIALS = _when(steps=[_TEST])
_ANSWERS = _when([Phase.COLLECT], [_TEST])
_PROMOTION = _when([Phase.DECIDE], [_IDEATE]) | _SHEETS | _TRIALS

_P, _F, _O, _D, _K = Role.PARTICIPANT, Role.FACILITATOR, Role.OFFICER, Role.DOOR, Role.KIOSK

TABLE: Mapping[str, Mapping[Role, When]] = {
    "take_seat": {_D: _ALWAYS},
    "leave_seat": {_P: _ALWAYS},
    "remove_seat": {_F: _ALWAYS},
    "change_animal": {_P: _ALWAYS},
    "say_who": {_P: _ALWAYS},
    "say_people": {_P: _ALWAYS},
    "lock_door": {_F: _ALWAYS},
    "add_photo": {_P: _ALWAYS, _F: _ALWAYS, _K: _ALWAYS},
    "post_note": {_P: _COLLECT, _F: _COLLECT, _K: _COLLECT},
    "edit_note": {_P: _ALWAYS, _F: _ALWAYS},
    "withdraw_note": {_P: _ALWAYS, _F: _ALWAYS},
    "transcribe_note": {_F: _ALWAYS},
    "hide_note": {_F: _ALWAYS},
    "restore_note": {_F: _ALWAYS},
    "accept_notes": {_F: _ALWAYS},
    "set_aside_notes": {_F: _ALWAYS},
    "make_cluster": {_P: _GROUP, _F: _GROUP},
    "move_note": {_P: _GROUP, _F: _GROUP},
    "name_cluster": {_P: _GROUP, _F: _GROUP},
    "merge_clusters": {_F: _GROUP},
    "dissolve_cluster": {_F: _GROUP},
    "cast_votes": {_P: _VOTE},
    "add_paper_votes": {_F: _VOTE},
    "choose": {_F: _DECIDE},
    "fill_sheet": {_P: _SHEETS, _F: _SHEETS},
    "give_feedback": {_P: _TRIALS, _F: _TRIALS},
    "say_use": {_P: _ANSWERS},
    "decide_prototype": {_F: _TRIALS},
    "promote": {_F: _PROMOTION, _O: _PROMOTION},
    "open_phase": {_F: _ALWAYS},
    "set_practice": {_F: _ALWAYS},
    "set_timer": {_F: _ALWAYS},
    "extend_timer": {_F: _ALWAYS},
    "spotlight": {_F: _ALWAYS},
    "talk": {_F: _ALWAYS},
    "undo": {_F: _ALWAYS},
    "pause_workshop": {_F: _ALWAYS},
    "resume_workshop": {_F: _ALWAYS},
    "close_workshop": {_F: _ALWAYS},
    "say_done": {_P: _ALWAYS},
    "ask_help": {_P: _ALWAYS, _K: _ALWAYS},
    "answer_help": {_F: _ALWAYS},
    "practise": {_P: _ALWAYS},
}

# A closed workshop answers nothing else, and lets only staff in.
AFTER_CLOSE = frozenset({"promote", "take_seat"})
# A paused one answers staff, lets people in and out, and receives the pictures that were on their way.
IN_PAUSE = frozenset({"take_seat", "leave_seat", "change_animal", "say_who", "say_people", "add_photo"})


def check_may(role: Role, command: str, position: Position) -> None:
    """Raise `forbidden` when this role never may, `wrong_phase` when it may not now."""
    when = TABLE[command].get(role)
    if when is None:
        raise RuleBroken("forbidden")
    if position not in when:
        raise RuleBroken("wrong_phase")
