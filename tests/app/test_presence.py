"""Who is here, through several processes: each tells the others of its own, and all show the same sum."""

from __future__ import annotations

import pytest

from app.live import presence as module
from app.live.presence import Presence
from workshops.audience import Audience
from workshops.roles import Role, Seat

ANA, BEN = Seat("ana", Role.PARTICIPANT), Seat("ben", Role.PARTICIPANT)
FAY = Seat("fay", Role.FACILITATOR)


@pytest.fixture
def here() -> Presence:
    return Presence()


@pytest.fixture
def there() -> Presence:
    return Presence()


def talk(one: Presence, other: Presence) -> None:
    one.hear("other", other.signs())
    other.hear("one", one.signs())


def counts(presence: Presence) -> tuple[int, int, int]:
    told = presence.told_to(Audience.PARTICIPANTS)
    return told["connected"], told["done"], told["help"]


def test_both_count_those_of_both(here: Presence, there: Presence) -> None:
    here.arrive(ANA)
    there.arrive(BEN)
    there.say_done(BEN.id, True)
    talk(here, there)
    assert counts(here) == counts(there) == (2, 1, 0)


def test_a_seat_seen_twice_counts_once_and_where_it_is_connected_knows_best(here: Presence, there: Presence) -> None:
    here.arrive(ANA)
    here.say_done(ANA.id, True)
    talk(here, there)
    here.leave(ANA)
    there.arrive(ANA)
    there.say_done(ANA.id, False)
    talk(here, there)
    assert counts(here) == counts(there) == (1, 0, 0)


def test_who_comes_from_elsewhere_keeps_what_they_said(here: Presence, there: Presence) -> None:
    here.arrive(ANA)
    here.ask_help(ANA.id, True)
    here.say_done(ANA.id, True)
    talk(here, there)
    there.arrive(ANA)
    assert counts(there) == (1, 1, 1)


def test_facilitators_are_told_to_nobody(here: Presence) -> None:
    here.arrive(FAY)
    assert here.signs() == {}


def test_in_a_new_phase_nobody_has_finished_anywhere(here: Presence, there: Presence) -> None:
    there.arrive(BEN)
    there.say_done(BEN.id, True)
    talk(here, there)
    here.new_phase()
    assert counts(here) == (1, 0, 0)


def waiting(presence: Presence) -> set[str]:
    """The seats that the console is told to wait for."""
    people = presence.told_to(Audience.FACILITATORS)["people"]
    return {id for id, person in people.items() if person["waiting"]}


def test_a_phone_lost_in_a_phase_is_waited_for_until_the_next_one(here: Presence, there: Presence) -> None:
    here.arrive(ANA)
    there.arrive(BEN)
    there.leave(BEN)
    talk(here, there)
    assert waiting(here) == waiting(there) == {"ben"}
    here.new_phase()
    there.new_phase()
    talk(here, there)
    assert waiting(here) == waiting(there) == set()
    there.arrive(BEN)
    there.leave(BEN)
    talk(here, there)
    assert waiting(here) == waiting(there) == {"ben"}


def test_only_the_team_is_told_whom_one_waits_for(here: Presence) -> None:
    here.arrive(ANA)
    here.leave(ANA)
    assert waiting(here) == {"ana"}
    assert here.told_to(Audience.BOARD)["people"]["ana"] == {
        "connected": False,
        "done": False,
        "help": False,
        "waiting": False,
    }


def test_a_removed_seat_is_here_no_more_wherever_it_was(here: Presence, there: Presence) -> None:
    there.arrive(BEN)
    talk(here, there)
    here.forget(BEN.id)
    assert counts(here) == (0, 0, 0)


def test_the_same_word_again_is_no_news(here: Presence, there: Presence) -> None:
    there.arrive(BEN)
    talk(here, there)
    assert here.is_stale
    here.is_stale = False
    talk(here, there)
    assert not here.is_stale


def test_what_is_heard_is_shown_and_not_told_again(here: Presence, there: Presence) -> None:
    there.arrive(BEN)
    talk(here, there)
    assert here.is_stale
    assert not here.has_news


def test_a_process_that_is_silent_is_forgotten(
    here: Presence, there: Presence, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.arrive(BEN)
    monkeypatch.setattr(module.time, "monotonic", lambda: 100.0)
    talk(here, there)
    monkeypatch.setattr(module.time, "monotonic", lambda: 109.0)
    here.forget_silent()
    assert counts(here) == (1, 0, 0)
    monkeypatch.setattr(module.time, "monotonic", lambda: 111.0)
    here.forget_silent()
    assert counts(here) == (0, 0, 0)
