"""What no inspection of a single picture tells: time, titles, messages, languages, colours, motion, large text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser.console import Console
from tests.browser.screens import LAPTOP, Screens
from tests.browser.screens import PHONE as PHONE_DEVICE
from tests.browser.tours.phone import PhoneTourist
from tests.browser.tours.room import ARABIC, FRENCH, NAME, Room
from tests.live.house import House

TWICE_AS_LARGE = """() => {
  const all = [...document.querySelectorAll("body, body *")];
  const sizes = all.map((one) => [one, parseFloat(getComputedStyle(one).fontSize)]);
  sizes.forEach(([one, size]) => { one.style.fontSize = `${size * 2}px`; });
}"""
# When the person's own colours replace ours, a control is seen by its edge, or by the frame around it.
CONTROLS = "button.main, button.second, .row--vote, .tool, textarea, input.pin, .lang, .start"
EDGELESS = """(controls) => {
  const hasEdge = (one) => parseFloat(getComputedStyle(one).borderTopWidth) > 0;
  const framed = (one) => [one, one.parentElement, one.closest(".composer") || one].some(hasEdge);
  const seen = [...document.querySelectorAll(controls)].filter((one) => one.checkVisibility());
  return seen.filter((one) => !framed(one)).map((one) => one.outerHTML.slice(0, 90));
}"""
TOLD_BELOW = """() => {
  const bottom = document.querySelector(".body").getBoundingClientRect().bottom - 20;
  const rows = [...document.querySelectorAll(".row--vote")];
  const told = (document.querySelector(".more") || document.body).textContent.match(/Voir la suite.*?([0-9]+)/);
  return Number(told ? told[1] : 0) === rows.filter((row) => row.getBoundingClientRect().top > bottom).length;
}"""
MOVING = """() => document.getAnimations().filter((one) => one.effect.getComputedTiming().activeDuration > 0).length"""


@pytest.fixture
def room(house: House) -> Iterator[Room]:
    room = Room(house)
    yield room
    room.close()


def phone_in(screens: Screens, room: Room, lang: str = "fr", **device: Any) -> PhoneTourist:
    me = PhoneTourist(screens.context(PHONE_DEVICE | device, lang).new_page(), lang, room)
    me.sit()
    return me


def test_a_text_in_progress_outlives_the_timer_and_the_phase(screens: Screens, room: Room) -> None:
    room.to("empathise", "collect").fay.done("set_timer", seconds=1)
    me = phone_in(screens, room)
    me.write(FRENCH)
    room.fay.done("extend_timer", seconds=-60)
    expect(me.page.get_by_role("textbox")).to_have_value(FRENCH)
    room.ana.post(ARABIC)
    room.fay.open_phase("empathise", "group")
    me.shows("phone.group.title")
    me.shows("phone.idea.draft_kept")
    room.fay.open_phase("empathise", "collect")
    expect(me.page.get_by_role("textbox")).to_have_value(FRENCH)
    me.press("phone.idea.send")
    me.shows("phone.state.ok")
    assert FRENCH in [note["text"] for note in room.items("notes").values()]


def test_the_title_of_each_screen_says_where_one_is(screens: Screens, room: Room) -> None:
    me = phone_in(screens, room)
    titles = [title_of(me, "phone.wait.title")]
    room.to("empathise", "collect")
    titles.append(title_of(me, "phone.need.label"))
    room.fay.done("talk", on=True)
    titles.append(title_of(me, "phone.talk"))
    assert len(set(titles)) == 3
    assert all(title.endswith(" · La Fabrique") for title in titles)


def test_the_titles_of_the_wall_and_the_console_follow_the_workshop(screens: Screens, room: Room) -> None:
    pages = [screens.wall(room.workshop).page, screens.console(room.workshop).page]
    room.to("empathise", "collect")
    for page in pages:
        expect(page).to_have_title(re.compile("Qu’est-ce qui était difficile"))
    room.to("empathise", "group")
    for page in pages:
        expect(page).to_have_title(re.compile("^(Ranger|On range ensemble) · "))


def title_of(me: PhoneTourist, key: str) -> str:
    me.shows(key)
    heading = me.page.get_by_role("heading", level=1).inner_text()
    expect(me.page).to_have_title(re.compile(re.escape(heading)))
    return me.page.title()


def test_what_happens_is_said_to_those_who_listen(screens: Screens, room: Room) -> None:
    screens.forgive("net::ERR_|WebSocket connection to")
    room.to("empathise", "collect")
    me = phone_in(screens, room)
    said = me.page.get_by_role("status")
    me.send(FRENCH)
    expect(said.filter(has_text="C’est envoyé. Merci !")).to_have_count(1)
    room.to("empathise", "vote")
    me.shows("phone.vote.left")
    expect(me.page.get_by_role("heading", level=1)).to_be_focused()
    expect(said.filter(has_text="Il vous reste 3 votes.")).to_have_count(1)
    me.page.locator(".row--vote").first.click()
    expect(said.filter(has_text="Il vous reste 2 votes.")).to_have_count(1)
    me.page.context.set_offline(True)
    expect(said.filter(has_text="Connexion perdue.")).to_have_count(1)
    me.page.context.set_offline(False)
    expect(said.filter(has_text="C’est reparti.")).to_have_count(1)


def test_words_of_residents_keep_their_language_and_direction(screens: Screens, room: Room) -> None:
    room.to("empathise", "group")
    phone = phone_in(screens, room, "fr")
    phone.press("phone.group.read")
    for page in (phone.page, screens.wall(room.workshop).page, screens.console(room.workshop).page):
        words = page.get_by_text(ARABIC).first
        expect(words).to_be_visible()
        assert words.evaluate("one => getComputedStyle(one).direction") == "rtl"
        assert words.evaluate("one => one.closest('[lang]').lang") == "ar"
        french = page.get_by_text(FRENCH).first
        assert french.evaluate("one => getComputedStyle(one).direction") == "ltr"


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_text_twice_as_large_stays_whole(screens: Screens, room: Room, lang: str) -> None:
    room.to("empathise", "collect")
    me = phone_in(screens, room, lang)
    me.shows("phone.need.label")
    me.page.evaluate(TWICE_AS_LARGE)
    assert me.page.evaluate("document.scrollingElement.scrollWidth - innerWidth") <= 1
    field = me.page.get_by_role("textbox")
    field.scroll_into_view_if_needed()
    expect(field).to_be_in_viewport()
    field.fill(ARABIC)
    me.press("phone.idea.send")
    me.shows("phone.state.ok")


def test_a_ballot_says_how_much_of_it_is_below_also_on_a_phone_that_turns(screens: Screens, room: Room) -> None:
    room.to("empathise", "vote")
    me = phone_in(screens, room)
    me.shows("phone.vote.left")
    for width, height in ((360, 500), (360, 620), (620, 360), (360, 500)):
        me.page.set_viewport_size({"width": width, "height": height})
        me.page.wait_for_function(TOLD_BELOW)
    expect(me.page.locator(".more")).to_contain_text(re.compile("[1-9]"))


def test_with_the_person_s_own_colours_edges_choices_and_dots_are_still_seen(screens: Screens, room: Room) -> None:
    room.to("define", "vote")
    me = phone_in(screens, room, forced_colors="active")
    me.shows("phone.vote.left")
    assert me.page.evaluate("matchMedia('(forced-colors: active)').matches")
    me.page.locator(".row--vote").first.click()
    assert me.page.evaluate(EDGELESS, CONTROLS) == []
    left, used = me.page.locator(".dot:not(.dot--used)").first, me.page.locator(".dot--used").first
    assert fill(left) != fill(used), "a vote that is left looks like one that is used"
    chosen, free = me.page.locator(".row--vote").first, me.page.locator(".row--vote").nth(1)
    assert edge(chosen) != edge(free), "a row that is chosen looks like the others"
    room.to("ideate", "collect")
    me.shows("phone.idea.label")
    assert me.page.evaluate(EDGELESS, CONTROLS) == []
    me.page.get_by_role("textbox").focus()
    assert ring(me.page.locator(".composer")) >= 3


def fill(one: Locator) -> str:
    return str(one.evaluate("one => getComputedStyle(one).backgroundColor"))


def edge(one: Locator) -> str:
    return str(one.evaluate("one => getComputedStyle(one).borderTop"))


def ring(one: Locator) -> float:
    return float(one.evaluate("one => parseFloat(getComputedStyle(one).outlineWidth)"))


def test_nothing_moves_for_those_who_asked_for_stillness(screens: Screens, room: Room) -> None:
    still = {"reduced_motion": "reduce"}
    pages = [phone_in(screens, room, **still).page, still_page(screens, room.workshop.board_url())]
    room.to("empathise", "collect").work()
    for place in (("empathise", "group"), ("empathise", "vote"), ("empathise", "decide")):
        room.to(*place)
        for page in pages:
            expect(page.get_by_role("heading", level=1)).to_have_count(1)
            assert page.evaluate(MOVING) == 0


def still_page(screens: Screens, url: str) -> Page:
    page = screens.context(LAPTOP | {"reduced_motion": "reduce"}).new_page()
    page.goto(url)
    return page


def test_dialogs_and_menus_close_on_escape_and_give_the_focus_back(screens: Screens, room: Room) -> None:
    room.end()
    console, backlog = screens.console(room.workshop), screens.backlog(screens.desk(room.workshop.staff))
    plus = console.button("Plus", exact=True)
    plus.click()
    console.page.keyboard.press("Escape")
    expect(console.page.get_by_role("menu")).to_have_count(0)
    expect(plus).to_be_focused()
    opens_and_closes(console, plus, "Voir les personnes")
    card = backlog.card(NAME).first
    card.click()
    expect(backlog.page.get_by_role("dialog")).to_be_visible()
    backlog.page.keyboard.press("Escape")
    expect(backlog.page.get_by_role("dialog")).to_have_count(0)
    expect(card).to_be_focused()
    account = backlog.page.locator("details.me")
    account.locator("summary").click()
    backlog.page.keyboard.press("Escape")
    expect(account).not_to_have_attribute("open", "")
    expect(account.locator("summary")).to_be_focused()


def opens_and_closes(console: Console, opener: Locator, entry: str) -> None:
    opener.click()
    console.page.get_by_role("menuitem", name=entry).click()
    expect(console.page.get_by_role("dialog")).to_be_visible()
    console.page.keyboard.press("Escape")
    expect(console.page.get_by_role("dialog")).to_have_count(0)
    expect(opener).to_be_focused()


def test_a_finger_sorts_and_joins_groups_without_dragging(screens: Screens, room: Room) -> None:
    room.to("empathise", "group").work()
    console = screens.console(room.workshop)
    loose, area = "الأوراق صعبة", console.area("Les courriers")
    console.card(loose).click()
    area.get_by_role("button", name="Ranger ici").click()
    expect(console.page.get_by_role("region", name="À ranger")).not_to_contain_text(loose)
    area.get_by_role("button", name="Actions pour").click()
    console.page.get_by_role("menuitem", name="Réunir avec un autre groupe").click()
    console.page.get_by_role("dialog").get_by_role("radio").first.check()
    console.answer("Réunir")
    expect(area).to_have_count(0)
    assert len(room.items("clusters")) == 2


def test_a_finger_moves_a_card_without_dragging(screens: Screens, room: Room) -> None:
    room.end()
    backlog = screens.backlog(screens.desk(room.workshop.staff))
    expect(backlog.column("Retenu").get_by_role("link", name=NAME)).to_have_count(0)
    backlog.page.get_by_role("button", name=f"Déplacer « {NAME} » vers…").first.click()
    backlog.page.get_by_role("menuitemradio", name="Retenu").click()
    backlog._explain("Tout est prêt.")
    backlog.holds("Retenu", NAME)


def test_the_first_stop_of_the_team_s_pages_leads_to_the_content(screens: Screens, room: Room) -> None:
    desk = screens.desk(room.workshop.staff)
    for path in ("/workshops", f"/workshops/{room.workshop.id}/console", "/backlog"):
        page = desk.new_page()
        page.goto(room.house.address + path)
        expect(page.locator("h1").first).to_be_attached()
        page.keyboard.press("Tab")
        first = page.get_by_role("link", name="Aller au contenu")
        expect(first).to_be_focused()
        expect(first).to_be_in_viewport()
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("Boolean(document.activeElement.closest('main, footer'))"), path
