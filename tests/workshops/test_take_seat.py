"""take_seat: somebody comes in, with an animal and a number instead of a name."""

import pytest

from tests.workshops.cast import ANA, BEN, FAY, OMAR, Stage
from workshops.commands import CloseWorkshop, LockDoor, PauseWorkshop, Promote, TakeSeat
from workshops.method import ANIMALS
from workshops.mine import mine
from workshops.roles import DOOR


def enter(stage, seat_id, draw=0, role="participant"):
    stage.ask(DOOR, TakeSeat(seat_id, draw, role))


def test_people_get_an_animal_and_numbers_that_follow(stage):
    enter(stage, "third", draw=3)
    assert mine(stage.workshop, "third")["seat"] == {
        "id": "third", "animal": ANIMALS[3], "number": 3, "role": "participant", "comes_as": None, "people": 1,
    }  # fmt: skip


def test_any_draw_gives_an_animal(stage):
    enter(stage, "third", draw=10**9)
    assert stage.sees("board")["people"]["third"]["animal"] in ANIMALS


def test_nobody_is_called_an_animal_that_insults():
    assert not {"dog", "rat", "pig", "monkey", "donkey"} & set(ANIMALS)


def test_staff_are_numbered_apart_and_are_not_counted_as_people(stage):
    enter(stage, "guest", role="facilitator")
    seen = stage.sees("board")
    assert seen["people"]["guest"]["number"] == 2
    assert seen["progress"]["people"] == 2


def test_the_wall_sees_animals_but_phones_only_a_count():
    stage = Stage()
    stage.seat(ANA)
    assert stage.sees("board")["people"][ANA.id] == {
        "animal": "bird", "number": 1, "role": "participant", "people": None, "given": None, "has_given": None,
    }  # fmt: skip
    assert stage.sees("participants")["people"] == {}
    assert stage.sees("participants")["progress"]["people"] == 1


def test_a_locked_door_stops_participants_never_staff(stage):
    stage.ask(FAY, LockDoor(True))
    with stage.refused("door_locked"):
        enter(stage, "late")
    enter(stage, "guest", role="facilitator")
    enter(stage, "officer", role="officer")


def test_people_come_in_during_a_pause_and_not_after_the_end(stage):
    stage.ask(FAY, PauseWorkshop())
    enter(stage, "early")
    stage.ask(FAY, CloseWorkshop())
    with stage.refused("workshop_closed"):
        enter(stage, "late")
    enter(stage, "officer", role="officer")


def test_staff_come_in_after_the_end_to_promote(making, waiting_sheet):
    making.ask(FAY, CloseWorkshop())
    late = making.seat(OMAR._replace(id="late-officer"))
    making.ask(late, Promote(waiting_sheet, "Beaucoup de votes."))
    assert making.sees("board")["prototypes"][waiting_sheet]["promoted"] is True


def test_a_seat_is_taken_once(stage):
    with stage.refused("already_exists"):
        enter(stage, ANA.id)


def test_a_full_room_takes_nobody_else(stage, monkeypatch):
    monkeypatch.setattr("workshops.seats.SEAT_LIMIT", len(stage.workshop.seats))
    with stage.refused("too_many"):
        enter(stage, "late")


@pytest.mark.parametrize("seat", [FAY, ANA, BEN, OMAR])
def test_nobody_inside_gives_out_seats(stage, seat):
    with stage.refused("forbidden"):
        stage.ask(seat, TakeSeat("friend", 0))
