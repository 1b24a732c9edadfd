"""Calls for help and answers of a practice, through several processes: the last word counts, and nothing is stored."""

from __future__ import annotations

from typing import Any

import pytest

from app.live import asides as clock
from app.live import presence as module
from app.live.presence import Presence
from app.live.told import told_presence
from workshops.audience import Audience
from workshops.errors import RuleBroken
from workshops.practice import Try
from workshops.roles import Role, Seat
from workshops.workshop import Practice

ANA, BEN = Seat("ana", Role.PARTICIPANT), Seat("ben", Role.PARTICIPANT)


@pytest.fixture(autouse=True)
def ticking(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each word is said a millisecond after the one before."""
    now = iter(range(1000, 10_000))
    monkeypatch.setattr(module, "now_ms", lambda: next(now))


@pytest.fixture
def here() -> Presence:
    presence = Presence()
    presence.arrive(ANA)
    return presence


@pytest.fixture
def there() -> Presence:
    presence = Presence()
    presence.arrive(BEN)
    return presence


def talk(one: Presence, other: Presence) -> None:
    one.hear("other", other.signs())
    other.hear("one", one.signs())
    # Through Redis each would get a copy of its own.
    one.hear_asides("other", other.asides.words())
    other.hear_asides("one", one.asides.words())


def console(presence: Presence) -> dict[str, Any]:
    return dict(told_presence(presence, Audience.FACILITATORS)["people"])


def practised(presence: Presence, practice: Practice, pairs: tuple[str, ...] = ()) -> dict[str, int]:
    return dict(told_presence(presence, Audience.BOARD, pairs, practice)["practice"])


def test_the_console_reads_who_asks_since_when_and_why(here: Presence) -> None:
    here.ask_help(ANA.id, True)
    since = console(here)["ana"]["asked_at"]
    here.ask_help(ANA.id, True, "translate")
    asking = console(here)["ana"]
    assert (asking["help"], asking["asked_at"], asking["reason"], asking["coming"]) == (True, since, "translate", False)


def test_why_somebody_asks_is_for_the_team_only(here: Presence) -> None:
    here.ask_help(ANA.id, True, "translate")
    for audience in (Audience.PARTICIPANTS, Audience.BOARD):
        assert "translate" not in str(told_presence(here, audience))


def test_who_asks_first_is_first_wherever_they_are(here: Presence, there: Presence) -> None:
    there.ask_help(BEN.id, True)
    here.ask_help(ANA.id, True)
    talk(here, there)
    assert console(here) == console(there)
    assert console(here)["ben"]["asked_at"] < console(here)["ana"]["asked_at"]


def test_a_facilitator_elsewhere_says_that_somebody_comes(here: Presence, there: Presence) -> None:
    here.ask_help(ANA.id, True)
    talk(here, there)
    there.answer_help(ANA.id, "coming")
    talk(here, there)
    assert console(here)["ana"]["coming"] is console(there)["ana"]["coming"] is True


def test_a_hand_goes_down_when_a_facilitator_elsewhere_says_that_it_is_done(here: Presence, there: Presence) -> None:
    here.ask_help(ANA.id, True)
    talk(here, there)
    there.answer_help(ANA.id, "done")
    talk(here, there)
    here.lower_helped_hands()
    talk(here, there)
    for told in (console(here)["ana"], console(there)["ana"]):
        assert (told["help"], told.get("asked_at")) == (False, None)


def test_who_asks_again_waits_again(here: Presence) -> None:
    here.ask_help(ANA.id, True)
    here.answer_help(ANA.id, "coming")
    here.ask_help(ANA.id, False)
    here.ask_help(ANA.id, True)
    assert console(here)["ana"]["coming"] is False


def test_nobody_comes_to_who_does_not_ask(here: Presence) -> None:
    with pytest.raises(RuleBroken, match="unknown_target"):
        here.answer_help(ANA.id, "coming")
    here.ask_help(ANA.id, True)
    here.ask_help(ANA.id, False)
    with pytest.raises(RuleBroken, match="unknown_target"):
        here.answer_help(ANA.id, "coming")


def test_a_phone_that_moves_is_counted_by_its_last_answer(here: Presence, there: Presence) -> None:
    here.practise(ANA.id, Try(1, True, ("apple",)))
    there.practise(ANA.id, Try(1, True, ("banana",)))
    talk(here, there)
    shown = Practice(1, is_shown=True)
    assert practised(here, shown) == practised(there, shown)
    assert (practised(here, shown)["apple"], practised(here, shown)["banana"]) == (0, 1)


def test_votes_of_the_practice_are_hidden_until_they_are_shown(here: Presence) -> None:
    here.practise(ANA.id, Try(1, True, ("apple",)))
    assert practised(here, Practice(1)) == {"phones": 1, "smiles": 1, "voters": 1}
    for audience in Audience:
        assert "apple" not in str(told_presence(here, audience, (), Practice(1)))
    assert practised(here, Practice(1, is_shown=True))["apple"] == 1


def test_two_on_a_phone_have_two_votes_and_alone_again_one(here: Presence) -> None:
    here.practise(ANA.id, Try(1, True, ("apple", "banana")))
    assert practised(here, Practice(1), ("ana",))["voters"] == 2
    assert practised(here, Practice(1))["voters"] == 1


def test_when_practice_is_over_nothing_of_it_is_kept(here: Presence, there: Presence) -> None:
    here.practise(ANA.id, Try(1, True, ("apple",)))
    talk(here, there)
    for one in (here, there):
        one.forget_tries()
        assert "try" not in str(one.asides.__dict__)
    assert "practice" not in told_presence(here, Audience.BOARD)


def test_the_console_sees_who_has_practised_in_this_round(here: Presence) -> None:
    here.practise(ANA.id, Try(1, True))
    told = [told_presence(here, Audience.FACILITATORS, (), Practice(round))["people"] for round in (1, 2)]
    assert [people["ana"]["practised"] for people in told] == [True, False]


def test_people_are_counted_not_phones(here: Presence) -> None:
    here.say_done(ANA.id, True)
    told = told_presence(here, Audience.PARTICIPANTS, ("ana",))
    assert (told["connected"], told["done"]) == (2, 2)


def test_a_removed_seat_takes_its_words_along(here: Presence, there: Presence) -> None:
    there.ask_help(BEN.id, True)
    there.practise(BEN.id, Try(1, True))
    talk(here, there)
    here.forget(BEN.id)
    assert "ben" not in console(here)
    assert practised(here, Practice(1))["smiles"] == 0


def test_a_process_that_is_silent_takes_its_words_along(
    here: Presence, there: Presence, monkeypatch: pytest.MonkeyPatch
) -> None:
    there.practise(BEN.id, Try(1, True))
    monkeypatch.setattr(clock.time, "monotonic", lambda: 100.0)
    talk(here, there)
    here.is_stale = False
    assert practised(here, Practice(1))["smiles"] == 1
    monkeypatch.setattr(clock.time, "monotonic", lambda: 111.0)
    here.forget_silent()
    assert here.is_stale
    assert practised(here, Practice(1))["smiles"] == 0


def test_the_same_words_again_are_no_news(here: Presence, there: Presence) -> None:
    there.practise(BEN.id, Try(1, True))
    talk(here, there)
    here.is_stale = False
    talk(here, there)
    assert not here.is_stale
