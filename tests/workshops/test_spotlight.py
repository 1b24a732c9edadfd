"""spotlight: one thing alone on the wall."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import DissolveCluster, HideNote, Spotlight


def light(stage, audience="board"):
    return stage.sees(audience)["workshop"]["spotlight"]


@pytest.mark.parametrize(("kind", "target_id"), [("note", "a1"), ("cluster", "waiting"), ("join", None)])
def test_one_thing_is_shown_alone_then_nothing_in_particular(voting, kind, target_id):
    voting.ask(FAY, Spotlight(kind, target_id))
    assert light(voting) == light(voting, "participants") == {"kind": kind, "target_id": target_id}
    voting.ask(FAY, Spotlight(None))
    assert light(voting) is None


def test_a_question_and_a_prototype_are_shown_too(making, waiting_sheet):
    making.open("define", "collect")
    making.post(ANA, "q1")
    making.open("prototype", "collect")
    for kind, target_id in [("question", "q1"), ("prototype", waiting_sheet)]:
        making.ask(FAY, Spotlight(kind, target_id))
        assert light(making) == {"kind": kind, "target_id": target_id}


def test_what_a_room_may_not_read_yet_is_not_lit_for_it(stage):
    stage.post(ANA, "n1")
    stage.ask(FAY, Spotlight("note", "n1"))
    assert light(stage) is None
    assert light(stage, "participants") is None
    assert light(stage, "facilitators") == {"kind": "note", "target_id": "n1"}


def test_a_note_hidden_while_it_is_lit_goes_dark(voting):
    voting.ask(FAY, Spotlight("note", "a1"))
    voting.ask(FAY, HideNote("a1"))
    assert light(voting) is None


def test_a_sheet_left_out_of_the_winners_goes_dark(deciding):
    deciding.keep("waiting")
    (prototype_id,) = deciding.workshop.prototypes
    deciding.ask(FAY, Spotlight("prototype", prototype_id))
    deciding.keep("signs")
    assert light(deciding) is None


def test_a_group_merged_away_while_it_is_lit_goes_dark(grouping):
    grouping.group("waiting", "a1")
    grouping.ask(FAY, Spotlight("cluster", "waiting"))
    grouping.ask(FAY, DissolveCluster("waiting"))
    assert light(grouping) is None


def test_an_unknown_kind_is_refused(voting):
    with voting.refused("malformed"):
        voting.ask(FAY, Spotlight("seat", ANA.id))


@pytest.mark.parametrize(("kind", "target_id"), [("note", "nobody"), ("cluster", "a1"), ("prototype", None)])
def test_an_unknown_target_is_refused(voting, kind, target_id):
    with voting.refused("unknown_target"):
        voting.ask(FAY, Spotlight(kind, target_id))


@pytest.mark.parametrize("kind", ["note", "question"])
def test_a_need_is_not_a_question_and_the_reverse(stage, kind):
    stage.post(ANA, "n1")
    stage.open("define", "collect")
    stage.post(ANA, "q1")
    with stage.refused("unknown_target"):
        stage.ask(FAY, Spotlight(kind, "q1" if kind == "note" else "n1"))


def test_participants_do_not_light_the_wall(voting):
    with voting.refused("forbidden"):
        voting.ask(ANA, Spotlight("note", "a1"))
