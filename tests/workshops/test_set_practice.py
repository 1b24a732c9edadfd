"""set_practice: before the first phase phones practise; what they answer is counted, hidden, and stored nowhere."""

import pytest

from tests.workshops.cast import ANA, AUDIENCES, FAY, Stage
from workshops.commands import CloseWorkshop, Practise, SayPeople, SetPractice, Undo
from workshops.practice import Try, check_try, tally
from workshops.workshop import Practice


def shown(stage, audience="participants"):
    return stage.sees(audience)["workshop"]["practice"]


@pytest.fixture
def practice(door):
    door.ask(FAY, SetPractice("open"))
    return door


def answer(stage, round=1, smile=True, fruits=(), seat=ANA):
    return check_try(stage.workshop, Practise(round, smile, tuple(fruits)), seat)


def test_every_screen_hears_of_it_and_of_its_end(practice):
    for audience in AUDIENCES:
        assert shown(practice, audience) == {"round": 1, "is_shown": False}
    practice.ask(FAY, SetPractice("shown"))
    assert shown(practice) == {"round": 1, "is_shown": True}
    practice.ask(FAY, SetPractice(None))
    assert shown(practice) is None


def test_each_start_is_a_new_round(practice):
    practice.ask(FAY, SetPractice("shown"))
    practice.ask(FAY, SetPractice("open"))
    assert shown(practice) == {"round": 2, "is_shown": False}


def test_asking_again_changes_nothing(practice):
    assert practice.ask(FAY, SetPractice("open")) == []
    practice.ask(FAY, SetPractice("shown"))
    assert practice.ask(FAY, SetPractice("shown")) == []
    practice.ask(FAY, SetPractice(None))
    assert practice.ask(FAY, SetPractice(None)) == []


def test_there_is_nothing_to_show_of_what_was_not_open(door):
    with door.refused("wrong_phase"):
        door.ask(FAY, SetPractice("shown"))


def test_there_is_no_other_state(door):
    with door.refused("malformed"):
        door.ask(FAY, SetPractice("maybe"))


@pytest.mark.parametrize("state", ["open", "shown", None])
def test_once_the_workshop_began_nobody_practises(stage, state):
    with stage.refused("wrong_phase"):
        stage.ask(FAY, SetPractice(state))


def test_a_workshop_without_facilitator_has_begun_already():
    box = Stage("boite-a-besoins")
    box.seat(FAY)
    with box.refused("wrong_phase"):
        box.ask(FAY, SetPractice("open"))


def test_the_first_phase_ends_it_and_undo_gives_it_back(practice):
    practice.open("empathise", "collect")
    assert shown(practice) is None
    practice.ask(FAY, Undo())
    assert shown(practice) == {"round": 1, "is_shown": False}


def test_the_end_of_the_workshop_ends_it(practice):
    practice.ask(FAY, CloseWorkshop())
    assert shown(practice) is None


def test_a_phone_may_answer_a_little_or_all(practice):
    assert answer(practice) == Try(1, True)
    assert answer(practice, smile=False, fruits=["banana"]) == Try(1, False, ("banana",))


def test_two_fruits_need_two_people(practice):
    with practice.refused("not_two"):
        answer(practice, fruits=["apple", "banana"])
    practice.ask(ANA, SayPeople(2))
    assert answer(practice, fruits=["apple", "banana"]).fruits == ("apple", "banana")


def test_an_unknown_fruit_is_refused(practice):
    with practice.refused("malformed"):
        answer(practice, fruits=["pear"])


def test_an_answer_of_another_round_or_of_none_is_refused(practice):
    with practice.refused("wrong_phase"):
        answer(practice, round=2)
    practice.ask(FAY, SetPractice("shown"))
    with practice.refused("wrong_phase"):
        answer(practice)
    practice.ask(FAY, SetPractice(None))
    with practice.refused("wrong_phase"):
        answer(practice)


TRIES = [
    Try(2, True, ("apple",)),
    Try(2, True, ("apple", "banana")),
    Try(2, False, ()),
    Try(2, True),
    Try(1, True, ("banana",)),
]


def test_what_the_votes_say_is_hidden_until_it_is_shown():
    counts = {"phones": 3, "smiles": 3, "voters": 3}
    assert tally(TRIES, Practice(2)) == counts
    assert tally(TRIES, Practice(2, is_shown=True)) == {**counts, "apple": 2, "banana": 1}


def test_nobody_answered_yet():
    assert tally([], Practice(1, is_shown=True)) == {"phones": 0, "smiles": 0, "voters": 0, "apple": 0, "banana": 0}
