"""Every picture of the projected wall."""

from __future__ import annotations

import json
from collections.abc import Iterator

from playwright.sync_api import Page

from tests.browser.tours.room import Room
from tests.browser.tours.tourist import Tourist

Tour = Iterator[str]


class WallTourist(Tourist):
    def __init__(self, page: Page, lang: str, room: Room, theme: str) -> None:
        super().__init__(page, lang)
        self.room = room
        kept = json.dumps(json.dumps({"theme": theme, "size": 1}))
        page.add_init_script(f"localStorage.setItem('wall', {kept})")

    def open(self) -> None:
        self.page.goto(self.room.workshop.board_url())

    def light(self, kind: str | None, target_id: str | None = None) -> None:
        self.room.fay.done("spotlight", kind=kind, target_id=target_id)


def start(me: WallTourist) -> Tour:
    me.open()
    yield me.shows("board.lobby.aim")
    me.page.mouse.move(400, 400)
    yield me.shows("board.controls.full")
    me.room.fay.done("lock_door", locked=True)
    yield me.shows("board.lobby.locked")
    me.room.to("empathise", "collect").fay.done("set_timer", seconds=300)
    yield me.shows("board.none.needs")
    me.room.work()
    yield me.shows("board.received.needs")
    me.light("join")
    yield me.shows("board.lobby.aim")
    me.light(None)
    me.room.fay.open_phase("empathise", "group")
    me.room.at = ("empathise", "group")
    yield me.shows("board.count.needs")
    me.room.work()
    yield me.shows("board.count.groups")
    me.light("note", next(iter(me.room.items("notes"))))
    yield me.shows("board.reading.need")
    me.light("cluster", me.room.targets()[0])
    yield me.shows("board.doing.read")


def practice(me: WallTourist) -> Tour:
    me.open()
    me.room.fay.done("set_practice", state="open")
    yield me.shows("board.practice.title")
    me.room.fay.done("set_practice", state="shown")
    yield me.shows("board.practice.result")


def choice(me: WallTourist) -> Tour:
    me.room.to("empathise", "vote")
    me.open()
    yield me.shows("board.vote.none")
    me.room.work()
    yield me.shows("board.vote.hidden")
    me.room.fay.open_phase("empathise", "decide")
    me.room.at = ("empathise", "decide")
    yield me.shows("board.doing.decide")
    me.room.work()
    yield me.shows("board.result.kept.need")
    me.room.to("define", "collect")
    yield me.shows("board.question.frame")
    me.room.to("define", "vote")
    yield me.shows("board.doing.vote")
    me.light("question", me.room.items("questions").popitem()[0])
    yield me.shows("board.doing.read")
    me.room.to("define", "decide").work()
    me.light(None)
    yield me.shows("board.kept.questions")


def making(me: WallTourist) -> Tour:
    me.room.to("prototype", "collect")
    me.open()
    yield me.shows("board.sheet.empty")
    me.room.work()
    me.light("prototype", me.room.prototype)
    yield me.shows("board.doing.read")
    me.light(None)
    me.room.to("test", "collect")
    yield me.shows("board.test.nothing")
    me.room.work()
    yield me.shows("board.test.answered")
    me.room.fay.open_phase("test", "decide")
    me.room.at = ("test", "decide")
    yield me.shows("board.test.use")
    me.room.end()
    yield me.shows("board.end.thanks")


def calm(me: WallTourist) -> Tour:
    me.room.to("empathise", "collect").work()
    me.page.clock.install()
    me.open()
    me.room.fay.done("talk", on=True)
    yield me.shows("board.talk.title")
    me.room.fay.done("talk", on=False)
    me.room.fay.done("pause_workshop")
    yield me.shows("board.pause.title")
    me.room.fay.done("resume_workshop")
    me.shows("board.received.needs")
    me.page.context.set_offline(True)
    me.page.clock.run_for(20_000)
    yield me.shows("board.net.lost")
    me.page.context.set_offline(False)


TOURS = (start, practice, choice, making, calm)
