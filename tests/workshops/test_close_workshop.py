"""close_workshop: it is over, and people know what comes next."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, FAY, OMAR, Stage
from tests.workshops.examples import EXAMPLES
from workshops.commands import CloseWorkshop, PauseWorkshop, SetTimer, Spotlight, Talk
from workshops.roles import DOOR, KIOSK, TABLE, Role

SEATS = {Role.PARTICIPANT: ANA, Role.FACILITATOR: FAY, Role.OFFICER: OMAR, Role.DOOR: DOOR, Role.KIOSK: KIOSK}


def test_everybody_sees_the_end_and_what_comes_next(stage):
    stage.ask(FAY, CloseWorkshop(" Le 28 mars à 14 h "))
    for audience in AUDIENCES:
        seen = stage.sees(audience)["workshop"]
        assert (seen["state"], seen["next_meeting"]) == ("closed", "Le 28 mars à 14 h")
    assert stage.workshop.closed_at == stage.now


def test_what_was_planned_next_is_kept_when_nothing_else_is_said():
    stage = Stage(next_meeting="Le 28 mars")
    stage.seat(FAY)
    stage.ask(FAY, CloseWorkshop())
    assert stage.sees("board")["workshop"]["next_meeting"] == "Le 28 mars"


def test_the_wall_is_put_in_order(grouping):
    grouping.ask(FAY, SetTimer(300))
    grouping.ask(FAY, Talk(True))
    grouping.ask(FAY, Spotlight("note", "a1"))
    grouping.ask(FAY, CloseWorkshop())
    seen = grouping.sees("board")
    assert (seen["timer"], seen["workshop"]["talk"], seen["workshop"]["spotlight"]) == (None, False, None)


def test_a_paused_workshop_may_be_closed(stage):
    stage.ask(FAY, PauseWorkshop())
    stage.ask(FAY, CloseWorkshop())
    assert stage.sees("board")["workshop"]["state"] == "closed"


@pytest.mark.parametrize(("name", "role"), [(name, role) for name, roles in TABLE.items() for role in roles])
def test_a_closed_workshop_changes_no_more(stage, name, role):
    stage.ask(FAY, CloseWorkshop())
    expected = "wrong_phase" if name == "promote" else "workshop_closed"
    with stage.refused(expected):
        stage.ask(SEATS[role], EXAMPLES[name])


def test_a_sentence_too_long_is_refused(stage):
    with stage.refused("too_long") as caught:
        stage.ask(FAY, CloseWorkshop("x" * 281))
    assert list(caught.value.fields) == ["next_meeting"]


def test_participants_do_not_close(stage):
    with stage.refused("forbidden"):
        stage.ask(ANA, CloseWorkshop())
