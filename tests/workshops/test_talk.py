"""talk: phones down, we talk."""

from tests.workshops.cast import ANA, AUDIENCES, FAY
from workshops.commands import Talk


def test_screens_go_dark_then_light_again(stage):
    for on in (True, False):
        stage.ask(FAY, Talk(on))
        assert {stage.sees(audience)["workshop"]["talk"] for audience in AUDIENCES} == {on}


def test_the_same_again_changes_nothing(stage):
    assert stage.ask(FAY, Talk(False)) == []


def test_participants_do_not_silence_the_room(stage):
    with stage.refused("forbidden"):
        stage.ask(ANA, Talk(True))
