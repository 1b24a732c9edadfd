"""What belongs to one seat alone: its notes, its ballots, its answers."""

import json

from tests.workshops.cast import ANA, BEN, FAY
from workshops.commands import SayUse
from workshops.mine import mine

NOTHING = {"seat": None, "notes": {}, "votes": {}, "sealed": [], "uses": {}}


def test_a_phone_that_comes_back_finds_its_own_notes_in_blind_collection_too(stage):
    stage.post(ANA, "n1", "Attendre", zone="live")
    stage.post(BEN, "n2")
    assert mine(stage.workshop, ANA.id)["notes"] == {
        "n1": {
            "step": "empathise", "text": "Attendre", "zone": "live", "feeling": None, "prototype_id": None,
            "photo_id": None, "drawing": False, "hidden": False, "rank": 1,
        },
    }  # fmt: skip


def test_a_phone_finds_its_ballots_and_answers_and_no_others(deciding):
    deciding.keep("waiting")
    (prototype_id,) = deciding.workshop.prototypes
    deciding.open("test", "collect")
    deciding.ask(ANA, SayUse(prototype_id, "yes"))
    deciding.say(ANA, prototype_id, "f1")
    ana, ben = mine(deciding.workshop, ANA.id), mine(deciding.workshop, BEN.id)
    assert ana["votes"] == {"ideate": {"waiting": 1, "signs": 1}}
    assert ben["votes"] == {"ideate": {"waiting": 1}}
    assert (ana["uses"], ben["uses"]) == ({prototype_id: "yes"}, {})
    assert ana["notes"]["f1"]["prototype_id"] == prototype_id
    assert set(ben["notes"]) == {"b1", "b2"}
    json.dumps(ana)


def test_a_facilitator_finds_the_paper_notes_that_they_typed(stage):
    stage.post(FAY, "n1", paper=True)
    found = mine(stage.workshop, FAY.id)
    assert set(found["notes"]) == {"n1"}
    assert found["seat"]["role"] == "facilitator"


def test_a_screen_without_a_seat_has_nothing_of_its_own(stage):
    stage.post(ANA, "n1")
    assert mine(stage.workshop, None) == mine(stage.workshop, "nobody") == NOTHING
