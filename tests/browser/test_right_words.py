"""In the first step people say needs: no screen calls them ideas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import PHONE, Screens
from tests.browser.test_lost_links import NETWORK
from tests.browser.tours import phone
from tests.browser.tours.room import Room
from tests.live.house import House

IDEA = re.compile("idée", re.IGNORECASE)


@pytest.fixture
def room(house: House) -> Iterator[Room]:
    room = Room(house)
    yield room
    room.close()


def no_idea(page: Page) -> None:
    found = [line for line in page.locator("body").inner_text().split("\n") if IDEA.search(line)]
    assert found == []


@pytest.mark.parametrize("tour", [phone.writing, phone.sorting, phone.lost])
def test_phones_say_need_where_needs_are_asked(screens: Screens, room: Room, tour: Any) -> None:
    screens.forgive(NETWORK)
    me = phone.PhoneTourist(screens.context(PHONE).new_page(), "fr", room)
    for _ in tour(me):
        no_idea(me.page)


def test_a_ballot_and_a_choice_of_needs_say_need(screens: Screens, room: Room) -> None:
    me = phone.PhoneTourist(screens.context(PHONE).new_page(), "fr", room)
    room.to("empathise", "vote")
    me.sit()
    me.shows("phone.vote.left")
    for row in me.page.locator(".row--vote").all():
        row.click()
    me.shows("phone.vote.full")
    no_idea(me.page)
    room.to("empathise", "decide").work()
    me.shows("phone.result.needs")
    no_idea(me.page)
    room.to("define", "collect")
    me.shows("phone.question.label")
    no_idea(me.page)


def test_the_console_says_need_or_note(screens: Screens, room: Room) -> None:
    console = screens.console(room.workshop)
    for phase, title in (("collect", "Écrire"), ("group", "Ranger"), ("vote", "Voter"), ("decide", "Décider")):
        room.to("empathise", phase)
        console.is_at("Comprendre", title)
        expect(console.page.get_by_role("contentinfo").get_by_role("button").last).to_be_visible()
        no_idea(console.page)
    room.work()
    no_idea(console.page)
