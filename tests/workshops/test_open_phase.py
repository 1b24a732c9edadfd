"""open_phase: the group goes to a phase, forwards or back."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, BEN, FAY, Stage
from workshops.commands import OpenPhase, SetTimer, Spotlight
from workshops.facts import PhaseOpened


def test_opening_the_first_phase_starts_the_workshop(door):
    assert door.sees("participants")["workshop"]["started"] is False
    door.open("empathise", "collect")
    seen = door.sees("participants")
    assert (seen["workshop"]["started"], seen["step"], seen["phase"]) == (True, "empathise", "collect")


def test_a_workshop_that_has_not_started_may_be_opened_from_nowhere(door):
    door.ask(FAY, OpenPhase("empathise", "collect", None, None))
    assert door.sees("board")["workshop"]["started"] is True


def test_a_workshop_that_nobody_leads_is_open_from_the_start():
    assert Stage("boite-a-besoins").sees("participants")["workshop"]["started"] is True


def test_opening_the_phase_where_we_are_changes_nothing(stage):
    assert stage.ask(FAY, OpenPhase("empathise", "collect", "empathise", "collect")) == []


def test_two_facilitators_pressing_next_together_move_on_once(stage):
    stage.ask(FAY, OpenPhase("empathise", "group", "empathise", "collect"))
    with stage.refused("phase_moved"):
        stage.ask(FAY, OpenPhase("empathise", "group", "empathise", "collect"))


def test_a_started_workshop_is_not_opened_from_nowhere(stage):
    with stage.refused("phase_moved"):
        stage.ask(FAY, OpenPhase("empathise", "group", None, None))


@pytest.mark.parametrize("position", [("define", "group"), ("prototype", "vote")])
def test_a_phase_that_the_scenario_leaves_out_is_refused(stage, position):
    with stage.refused("unknown_target"):
        stage.open(*position)


def test_a_step_that_the_scenario_leaves_out_is_refused():
    stage = Stage("decouverte")
    stage.seat(FAY)
    with stage.refused("unknown_target"):
        stage.open("prototype", "collect")


@pytest.mark.parametrize("position", [("dream", "collect"), ("define", "dance")])
def test_words_that_are_no_step_or_phase_are_malformed(stage, position):
    with stage.refused("malformed"):
        stage.open(*position)


def test_ideation_opens_only_with_a_chosen_question(stage):
    stage.open("define", "collect")
    stage.post(ANA, "q1")
    stage.open("define", "decide")
    with stage.refused("no_question"):
        stage.open("ideate", "collect", override=False)
    stage.keep("q1")
    stage.open("ideate", "collect", override=False)
    assert stage.journal[-1] == PhaseOpened("ideate", "collect", overridden=False, at=stage.now)


def test_the_facilitator_may_override_and_the_journal_says_so(stage):
    stage.open("ideate", "collect", override=True)
    assert stage.journal[-1] == PhaseOpened("ideate", "collect", overridden=True, at=stage.now)


def test_once_in_ideation_nobody_asks_for_the_question_again(stage):
    stage.open("ideate", "collect", override=True)
    stage.open("ideate", "group", override=False)
    assert stage.journal[-1] == PhaseOpened("ideate", "group", overridden=False, at=stage.now)


def test_going_back_keeps_everything(deciding):
    deciding.keep("waiting")
    before = {audience: deciding.document(audience) for audience in AUDIENCES}
    for step in deciding.workshop.scenario.steps:
        for plan in step.phases:
            deciding.open(step.step, plan.phase)
    deciding.open("ideate", "decide")
    assert {audience: deciding.document(audience) for audience in AUDIENCES} == before


def test_going_back_to_collection_hides_the_notes_of_that_step_again(deciding):
    deciding.open("ideate", "collect")
    for audience in ("participants", "board"):
        assert deciding.sees(audience)["notes"] == {}
        assert deciding.sees(audience)["clusters"] == {}
    assert len(deciding.sees("facilitators")["notes"]) == 4


def test_the_timer_and_the_light_go_out_when_the_phase_changes(grouping):
    grouping.ask(FAY, SetTimer(60))
    grouping.ask(FAY, Spotlight("note", "a1"))
    grouping.open("ideate", "vote")
    assert grouping.sees("board")["timer"] is None
    assert grouping.sees("board")["workshop"]["spotlight"] is None


@pytest.mark.parametrize("seat", [ANA, BEN])
def test_participants_do_not_open_phases(stage, seat):
    with stage.refused("forbidden"):
        stage.ask(seat, OpenPhase("empathise", "group", "empathise", "collect"))
