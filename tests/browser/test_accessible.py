"""Every screen, in every state we know how to reach: no fault for axe-core, nothing too small, nothing cut.

A new state is a line of a tour in tests/browser/tours/.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import requests
from playwright.sync_api import Browser

from tests.browser import album
from tests.browser.keys import walk_with_tab
from tests.browser.look import DESK, FOLLOWUP, PHONE, WALL, Strictness, glance, look
from tests.browser.screens import PHONE as PHONE_DEVICE
from tests.browser.screens import PROJECTOR, Screens
from tests.browser.tours import console, desk, phone, wall
from tests.browser.tours.room import Room
from tests.browser.tours.tourist import Tourist
from tests.live.house import PASSWORD, House

# What Chromium writes by itself where a tour goes offline, or to a page that refuses.
NETWORK = r"net::ERR_|WebSocket connection to|status of 4\d\d"
STILL = {"reduced_motion": "reduce"}
A_VOICE = """
  const speech = { getVoices: () => [{ lang: "fr-FR" }, { lang: "ar-SA" }], cancel() {}, speak() {} };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
"""


@pytest.fixture
def room(house: House) -> Iterator[Room]:
    room = Room(house)
    yield room
    room.close()


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("tour", phone.TOURS)
def test_a_phone(screens: Screens, room: Room, lang: str, tour: Any, subtests: pytest.Subtests) -> None:
    """With a voice in French; without one in Arabic, where a person is asked to read."""
    me = phone.PhoneTourist(screens.context(PHONE_DEVICE | STILL, lang).new_page(), lang, room)
    if lang == "fr":
        me.page.add_init_script(A_VOICE)
    walk(screens, me, tour(me), PHONE, subtests)


@pytest.mark.parametrize(("lang", "theme"), [("fr", "light"), ("ar", "dark")])
@pytest.mark.parametrize("tour", wall.TOURS)
def test_the_wall(screens: Screens, room: Room, lang: str, theme: str, tour: Any, subtests: pytest.Subtests) -> None:
    me = wall.WallTourist(screens.context(PROJECTOR | STILL, lang).new_page(), lang, room, theme)
    walk(screens, me, tour(me), WALL, subtests)


@pytest.mark.parametrize("tour", console.TOURS)
def test_the_console(screens: Screens, room: Room, tour: Any, subtests: pytest.Subtests) -> None:
    me = console.ConsoleTourist(screens.desk(room.workshop.staff).new_page(), "fr", room)
    walk(screens, me, tour(me), DESK, subtests)


@pytest.mark.parametrize("tour", desk.TOURS)
def test_the_desk(screens: Screens, room: Room, tour: Any, subtests: pytest.Subtests) -> None:
    me = desk.DeskTourist(screens.desk(room.workshop.staff).new_page(), "fr", room)
    walk(screens, me, tour(me), DESK, subtests)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_desk_where_nothing_was_done(screens: Screens, room: Room, lang: str, subtests: pytest.Subtests) -> None:
    zoe = newcomer(room.house, f"zoe-{lang}@exemple.fr", "--role", "facilitator", "--centre", "Centre social Echo")
    me = desk.DeskTourist(screens.desk(zoe, lang).new_page(), lang, room)
    walk(screens, me, desk.newcomer(me), DESK, subtests)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_a_page_that_one_may_not_open(screens: Screens, room: Room, lang: str, subtests: pytest.Subtests) -> None:
    omar = newcomer(room.house, f"omar-{lang}@exemple.fr", "--role", "officer")
    me = desk.DeskTourist(screens.desk(omar, lang).new_page(), lang, room)
    walk(screens, me, desk.officer(me), DESK, subtests)


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_what_residents_read_afterwards(screens: Screens, room: Room, lang: str, subtests: pytest.Subtests) -> None:
    me = desk.DeskTourist(screens.context(PHONE_DEVICE | STILL, lang).new_page(), lang, room)
    walk(screens, me, desk.afterwards(me), FOLLOWUP, subtests)


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_first_use(browser: Browser, tmp_path: Path, lang: str, subtests: pytest.Subtests) -> None:
    house = House(tmp_path)
    house.flask("db", "upgrade")
    house.open()
    try:
        screens = Screens(browser, house)
        link = re.search(r"/setup/\S+", (tmp_path / "server.log").read_text("utf-8"))
        assert link
        me = Tourist(screens.desk(lang=lang).new_page(), lang)
        walk(screens, me, desk.first_use(me, house.address + link[0]), DESK, subtests)
        screens.close()
    finally:
        house.close()


def newcomer(house: House, email: str, *words: str) -> requests.Session:
    house.flask("staff", "add", email, *words, "--password-stdin", said=PASSWORD)
    return house.signed_in(email)


def walk(screens: Screens, me: Tourist, tour: Iterator[str], strictness: Strictness, subtests: pytest.Subtests) -> None:
    """In French at every width; with the Tab key in the other language, or where there is none."""
    screens.forgive(NETWORK)
    for stop in tour:
        with subtests.test(stop):
            faults = look(me.page, strictness) if me.lang == "fr" else glance(me.page, strictness)
            if me.lang != "fr" or strictness is DESK:
                before = me.page.evaluate_handle("() => document.activeElement")
                faults += walk_with_tab(me.page)
                before.evaluate("before => before.focus && before.focus()")
            if strictness is PHONE:
                album.keep(me.page, me.lang, stop)
            if faults:
                pytest.fail("\n".join(faults), pytrace=False)
