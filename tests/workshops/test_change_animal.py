"""change_animal: a participant would rather be another animal."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import ChangeAnimal
from workshops.method import ANIMALS


@pytest.mark.parametrize("draw", [0, 5, 10, 11, 10**9])
def test_it_is_always_another_one(stage, draw):
    before = stage.sees("board")["people"][ANA.id].copy()
    stage.ask(ANA, ChangeAnimal(draw))
    after = stage.sees("board")["people"][ANA.id]
    assert after["animal"] in ANIMALS
    assert after["animal"] != before["animal"]
    assert after["number"] == before["number"]


def test_facilitators_have_no_animal_to_change(stage):
    with stage.refused("forbidden"):
        stage.ask(FAY, ChangeAnimal(0))
