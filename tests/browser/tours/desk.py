"""Every page of the team, the backlog, and what residents read afterwards."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.tours.room import NAME, Room
from tests.browser.tours.tourist import Tourist, said

Tour = Iterator[str]


class DeskTourist(Tourist):
    def __init__(self, page: Page, lang: str, room: Room) -> None:
        super().__init__(page, lang)
        self.room = room

    def open(self, path: str) -> None:
        self.page.goto(self.room.house.address + path)

    def tab(self, key: str) -> None:
        self.named("tab", key).click()

    @property
    def workshop(self) -> str:
        return f"/workshops/{self.room.workshop.id}"


def outside(me: DeskTourist) -> Tour:
    me.page.context.clear_cookies()
    me.open("/login")
    yield me.shows("desk.login.forgotten")
    me.page.locator("input[name=email]").fill("zoe@exemple.fr")
    me.page.locator("input[name=password]").fill("rien de bon")
    me.page.keyboard.press("Enter")
    yield me.shows("error.bad_credentials")
    me.open("/setup/nothing")
    yield me.shows("desk.used.heading")
    me.open("/nowhere")
    yield me.shows("desk.error.404")
    me.open("/board/nothing")
    yield me.shows("desk.error.title")


def preparing(me: DeskTourist) -> Tour:
    me.open("/workshops")
    yield me.shows("desk.list.coming")
    me.page.locator("details.me summary").click()
    yield me.shows("desk.logout")
    me.open("/workshops/new")
    yield me.shows("desk.new.three_minutes")
    me.press("desk.new.go")
    yield me.shows("desk.new.refused")
    me.open(me.workshop)
    yield me.shows("desk.ready.enter")
    me.open(f"{me.workshop}/borne")
    yield me.shows("desk.kiosk.what")
    me.press("desk.kiosk.open")
    yield me.shows("desk.kiosk.todo")


def after(me: DeskTourist) -> Tour:
    me.room.end()
    me.open("/workshops")
    yield me.shows("desk.list.past")
    me.open(me.workshop)
    yield me.shows("desk.outcome.said")


def backlog(me: DeskTourist) -> Tour:
    me.room.end()
    me.open("/backlog")
    yield me.shows("backlog.hint.to_review")
    card = me.page.get_by_role("link", name=NAME).first
    card.click()
    yield me.shows("backlog.origin.workshop")
    me.tab("backlog.tab.decisions")
    yield me.shows("backlog.log.chosen")
    me.tab("backlog.tab.sheet")
    yield me.shows("backlog.sheet.foot")
    me.page.keyboard.press("Escape")
    me.press("backlog.move.card")
    yield me.shows("backlog.move.reason")
    me.page.get_by_role("menuitemradio", name=said("backlog.state.reserve", me.lang, within=True)).click()
    yield me.shows("backlog.why.read")
    me.page.get_by_role("dialog").get_by_role("button").last.click()
    yield me.shows("backlog.why.missing")


def board(me: DeskTourist) -> Tour:
    """What one does with the columns."""
    me.room.end()
    me.open("/backlog")
    me.page.get_by_label(said("backlog.theme", me.lang)).first.select_option("parents")
    yield me.shows("backlog.filter.clear")
    me.press("backlog.filter.clear")
    me.page.locator(".fold").first.click()
    yield me.shows("backlog.hint.reserve")


def newcomer(me: DeskTourist) -> Tour:
    """Somebody of a centre that has done nothing yet."""
    me.open("/workshops")
    yield me.shows("desk.empty.title")
    me.open("/backlog")
    yield me.shows("backlog.empty.title")


def first_use(me: Tourist, link: str) -> Tour:
    """An installation without any account."""
    me.page.goto(link)
    yield me.shows("desk.setup.you")
    me.press("desk.setup.go")
    yield me.shows("desk.wrong.required")


def officer(me: DeskTourist) -> Tour:
    me.open(me.workshop + "/console")
    yield me.shows("desk.error.403")


def afterwards(me: DeskTourist) -> Tour:
    """What residents read at the address of their code, once it is over."""
    me.room.end()
    me.open(f"/{me.room.workshop.pin}")
    yield me.shows("follow.kept")
    me.open("/accessibilite")
    yield me.shows("access.helps")
    me.page.locator("summary").click()
    yield me.shows("desk.access.promise")


TOURS = (outside, preparing, after, backlog, board)
