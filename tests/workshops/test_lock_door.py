"""lock_door: nobody else comes in."""

from tests.workshops.cast import ANA, FAY, ZOE
from workshops.commands import LockDoor


def test_the_door_is_locked_and_opened_again(stage):
    stage.ask(FAY, LockDoor(True))
    assert stage.sees("board")["workshop"]["door_locked"] is True
    with stage.refused("door_locked"):
        stage.seat(ZOE)
    stage.ask(FAY, LockDoor(False))
    stage.seat(ZOE)


def test_locking_twice_changes_nothing(stage):
    stage.ask(FAY, LockDoor(True))
    assert stage.ask(FAY, LockDoor(True)) == []


def test_participants_do_not_lock_it(stage):
    with stage.refused("forbidden"):
        stage.ask(ANA, LockDoor(True))
