"""A shared tablet that calls for help: told to consoles only, through every process, forgotten when it is silent."""

from __future__ import annotations

import time

import pytest

from app.live.presence import SILENT_SECONDS, Presence
from workshops.audience import Audience
from workshops.roles import Role, Seat

FAY = Seat("fay", Role.FACILITATOR)
ANA = Seat("ana", Role.PARTICIPANT)


def calling(presence: Presence) -> int:
    return int(presence.told_to(Audience.FACILITATORS)["kiosks_calling"])


def test_each_tablet_calls_once_however_often_it_says_so() -> None:
    presence = Presence()
    for link_id in ("one", "one", "two"):
        presence.call_from_kiosk(link_id, True)
    assert calling(presence) == 2
    presence.call_from_kiosk("one", False)
    presence.call_from_kiosk("one", False)
    assert calling(presence) == 1


def test_the_room_hears_nothing_of_it() -> None:
    presence = Presence()
    before = {audience: presence.told_to(audience) for audience in (Audience.PARTICIPANTS, Audience.BOARD)}
    presence.call_from_kiosk("one", True)
    assert {audience: presence.told_to(audience) for audience in before} == before


def test_only_news_are_told_again() -> None:
    presence = Presence()
    presence.call_from_kiosk("one", True)
    presence.is_stale = presence.has_news = False
    presence.call_from_kiosk("one", True)
    assert not presence.is_stale
    assert not presence.has_news


def test_a_tablet_that_falls_silent_calls_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    presence = Presence()
    presence.call_from_kiosk("one", True)
    presence.forget_silent()
    assert calling(presence) == 1
    later = time.monotonic() + SILENT_SECONDS + 1
    monkeypatch.setattr(time, "monotonic", lambda: later)
    presence.forget_silent()
    assert calling(presence) == 0


def test_another_process_hears_of_it_and_counts_no_person_for_it() -> None:
    here, there = Presence(), Presence()
    there.arrive(ANA)
    there.call_from_kiosk("one", True)
    here.hear("there", there.signs())
    assert calling(here) == 1
    assert list(here.told_to(Audience.FACILITATORS)["people"]) == ["ana"]
    assert here.told_to(Audience.FACILITATORS)["help"] == 0
    here.new_phase()
    assert calling(here) == 1


def test_somebody_looks_while_a_console_is_connected() -> None:
    presence = Presence()
    presence.arrive(ANA)
    assert not presence.has_facilitator()
    presence.arrive(FAY)
    assert presence.has_facilitator()
    presence.leave(FAY)
    assert not presence.has_facilitator()
