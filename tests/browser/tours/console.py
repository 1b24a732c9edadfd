"""Every screen of the facilitator's console, its dialogs and its menus."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.tours.room import Room
from tests.browser.tours.tourist import Tourist, said

Tour = Iterator[str]


class ConsoleTourist(Tourist):
    def __init__(self, page: Page, lang: str, room: Room) -> None:
        super().__init__(page, lang)
        self.room = room

    def open(self) -> None:
        self.page.goto(f"{self.room.house.address}/workshops/{self.room.workshop.id}/console")

    def pick(self, key: str) -> None:
        """An entry of the menu that is open."""
        self.page.get_by_role("menuitem", name=said(key, self.lang)).click()

    def escape(self) -> None:
        self.page.keyboard.press("Escape")

    def go_on(self) -> None:
        """The one main button."""
        self.page.get_by_role("contentinfo").get_by_role("button").last.click()


def start(me: ConsoleTourist) -> Tour:
    me.open()
    yield me.shows("console.door.say")
    me.press("console.plus")
    yield me.shows("console.plus.leave")
    me.pick("console.plus.people")
    yield me.shows("console.people.text")
    me.press("console.people.remove_one")
    yield me.shows("console.people.remove_sure")
    me.escape()
    me.press("console.plus")
    me.pick("console.plus.pause")
    yield me.shows("console.pause.text")
    me.escape()
    me.press("console.plus")
    me.pick("console.plus.close")
    yield me.shows("console.close.shown")
    me.escape()
    me.room.to("empathise", "collect")
    yield me.shows("console.collect.none")
    me.room.work()
    me.room.ana.done("ask_help", asked=True)
    me.room.fay.done("set_timer", seconds=300)
    yield me.shows("console.help.go")
    # Words in French are reworded for those who read French, translated for the others.
    wording = "reword" if me.lang == "fr" else "translate"
    me.press(f"console.entry.{wording}")
    yield me.shows(f"console.wording.{wording}.rule")
    me.press("common.cancel")
    me.press("console.entry.hide")
    yield me.shows("console.said.hidden")


def practice(me: ConsoleTourist) -> Tour:
    me.open()
    me.press("console.practice.start")
    yield me.shows("console.practice.gone")


def sorting(me: ConsoleTourist) -> Tour:
    me.room.to("empathise", "group")
    me.open()
    yield me.shows("console.group.none")
    me.room.work()
    yield me.shows("console.group.how")
    me.page.locator(".n-card").first.click()
    yield me.shows("console.group.put_here")
    me.press("console.group.menu")
    yield me.shows("console.group.dissolve_detail")
    me.pick("console.group.merge")
    yield me.shows("console.merge.text")
    me.escape()
    me.press("console.group.new")
    me.page.get_by_role("textbox", name=said("console.group.name", me.lang)).wait_for()
    yield me.shows("console.group.tray")
    me.press("console.crowd.unfold")
    yield me.shows("console.crowd.fold")


def choosing(me: ConsoleTourist) -> Tour:
    me.room.to("empathise", "vote")
    me.open()
    yield me.shows("console.vote.secret")
    me.press("console.stepper.more")
    yield me.shows("console.vote.left")
    me.go_on()
    yield me.shows("console.votes.title")
    me.escape()
    me.room.work()
    me.room.fay.open_phase("empathise", "decide")
    me.room.at = ("empathise", "decide")
    yield me.shows("console.decide.rule")
    me.room.work()
    me.press("console.show_one")
    yield me.shows("console.reading.stop")
    me.named("navigation", "console.steps").get_by_role("button", name=said("method.step.ideate", me.lang)).click()
    yield me.shows("console.jump.text")
    me.escape()
    me.room.to("define", "collect")
    yield me.shows("console.unseen.questions")
    me.room.to("define", "decide")
    me.go_on()
    yield me.shows("console.no_question.journal")


def making(me: ConsoleTourist) -> Tour:
    me.room.to("ideate", "decide")
    me.open()
    me.go_on()
    yield me.shows("console.none_kept.text")
    me.escape()
    me.room.to("prototype", "collect").work()
    yield me.shows("console.sheet.kept")
    me.room.to("test", "collect")
    yield me.shows("console.trial.use_hidden")
    me.room.work()
    me.room.fay.open_phase("test", "decide")
    me.room.at = ("test", "decide")
    yield me.shows("console.trial.use")
    me.press("console.promote")
    yield me.shows("console.promote.text")
    me.escape()
    me.room.end()
    yield me.shows("console.closed.title")


def calm(me: ConsoleTourist) -> Tour:
    me.room.to("empathise", "collect").work()
    me.page.clock.install()
    me.open()
    me.shows("console.unseen.needs")
    me.room.fay.done("pause_workshop")
    yield me.shows("console.paused.title")
    me.room.fay.done("resume_workshop")
    me.shows("console.unseen.needs")
    me.page.context.set_offline(True)
    me.page.clock.run_for(20_000)
    yield me.shows("console.link.lost")
    me.page.context.set_offline(False)


TOURS = (start, practice, sorting, choosing, making, calm)
