"""Who may ask what, and when: every role, every command, every phase."""

import pytest

from tests.workshops.cast import ANA, FAY, OMAR, ZOE, Stage
from tests.workshops.examples import EXAMPLES
from workshops.commands import COMMANDS
from workshops.errors import RuleBroken
from workshops.method import PHASES, STEPS, Position
from workshops.roles import DOOR, KIOSK, TABLE, Role, Seat, check_may
from workshops.rules import DECIDE

ANYTIME = {(step, phase) for step in STEPS for phase in PHASES}
PRESENCE = {"say_done", "ask_help", "answer_help", "practise"}  # answered by the room, never stored


def during(*phases, of=("empathise", "define", "ideate")):
    return {(step, phase) for step in of for phase in phases}


COLLECT, VOTE, DECISION = during("collect"), during("vote"), during("decide")
GROUP = during("group", of=("empathise", "ideate"))
MAKING = during(*PHASES, of=("prototype",))
TRYING = during(*PHASES, of=("test",))
PROMOTING = during("decide", of=("ideate",)) | MAKING | TRYING

P, F, O, D, K = "participant", "facilitator", "officer", "door", "kiosk"  # noqa: E741
EXPECTED = {
    "take_seat": ((D,), ANYTIME),
    "leave_seat": ((P,), ANYTIME),
    "remove_seat": ((F,), ANYTIME),
    "change_animal": ((P,), ANYTIME),
    "say_who": ((P,), ANYTIME),
    "say_people": ((P,), ANYTIME),
    "lock_door": ((F,), ANYTIME),
    "add_photo": ((P, F, "kiosk"), ANYTIME),
    "post_note": ((P, F, K), COLLECT),
    "edit_note": ((P, F), ANYTIME),
    "withdraw_note": ((P, F), ANYTIME),
    "transcribe_note": ((F,), ANYTIME),
    "hide_note": ((F,), ANYTIME),
    "restore_note": ((F,), ANYTIME),
    "accept_notes": ((F,), ANYTIME),
    "set_aside_notes": ((F,), ANYTIME),
    "make_cluster": ((P, F), GROUP),
    "move_note": ((P, F), GROUP),
    "name_cluster": ((P, F), GROUP),
    "merge_clusters": ((F,), GROUP),
    "dissolve_cluster": ((F,), GROUP),
    "cast_votes": ((P,), VOTE),
    "add_paper_votes": ((F,), VOTE),
    "choose": ((F,), DECISION),
    "fill_sheet": ((P, F), MAKING),
    "give_feedback": ((P, F), TRYING),
    "say_use": ((P,), during("collect", of=("test",))),
    "decide_prototype": ((F,), TRYING),
    "promote": ((F, O), PROMOTING),
    "open_phase": ((F,), ANYTIME),
    "set_practice": ((F,), ANYTIME),
    "set_timer": ((F,), ANYTIME),
    "extend_timer": ((F,), ANYTIME),
    "spotlight": ((F,), ANYTIME),
    "talk": ((F,), ANYTIME),
    "undo": ((F,), ANYTIME),
    "pause_workshop": ((F,), ANYTIME),
    "resume_workshop": ((F,), ANYTIME),
    "close_workshop": ((F,), ANYTIME),
    "say_done": ((P,), ANYTIME),
    "ask_help": ((P, K), ANYTIME),
    "answer_help": ((F,), ANYTIME),
    "practise": ((P,), ANYTIME),
}
SEATS = {F: FAY, P: ANA, O: OMAR, D: DOOR, K: KIOSK}


def expected(command, role, position):
    roles, when = EXPECTED[command]
    if role not in roles:
        return "forbidden"
    return None if position in when else "wrong_phase"


def answer(ask):
    try:
        ask()
    except RuleBroken as broken:
        return broken.code
    return None


def test_every_command_has_its_row_here_in_the_table_and_among_the_examples():
    assert set(EXPECTED) == set(TABLE) == set(COMMANDS) == set(EXAMPLES)


def test_every_command_but_presence_has_its_rule():
    assert {kind.__name__ for kind in DECIDE} == {COMMANDS[name].__name__ for name in set(COMMANDS) - PRESENCE}


@pytest.mark.parametrize("command", COMMANDS)
@pytest.mark.parametrize("role", Role)
def test_a_role_may_ask_a_command_in_each_phase_as_the_table_says(command, role):
    places = [Position(step, phase) for step in STEPS for phase in PHASES]
    told = {place: answer(lambda place=place: check_may(role, command, place)) for place in places}
    assert told == {place: expected(command, role, place) for place in places}


@pytest.fixture(scope="module")
def everywhere():
    stage = Stage()
    for seat in (FAY, ANA, OMAR):
        stage.seat(seat)
    return stage.workshop


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - PRESENCE))
@pytest.mark.parametrize("role", Role)
def test_a_workshop_asks_the_table(everywhere, command, role):
    for step, phase in sorted(ANYTIME):
        everywhere.position = Position(step, phase)
        told = answer(lambda: everywhere.decide(EXAMPLES[command], SEATS[role], 0))
        refusal = expected(command, role, everywhere.position)
        assert told == refusal if refusal else told not in ("forbidden", "wrong_phase", "unauthorized")


@pytest.mark.parametrize("command", sorted(set(COMMANDS) - PRESENCE))
@pytest.mark.parametrize("stranger", [
    ZOE,
    Seat(FAY.id, Role.PARTICIPANT),
    Seat(ANA.id, Role.FACILITATOR),
    Seat(ANA.id, Role.DOOR),
    Seat("", Role.FACILITATOR),
    Seat(KIOSK.id, Role.FACILITATOR),
    Seat(ANA.id, Role.KIOSK),
])  # fmt: skip
def test_somebody_without_a_seat_or_with_another_role_is_refused_everything(stage, command, stranger):
    with stage.refused("unauthorized"):
        stage.ask(stranger, EXAMPLES[command])
