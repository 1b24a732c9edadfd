"""Every screen of a resident's phone. A new one is a line: get there, then yield what it shows."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page, expect

from tests.browser.tours.room import ARABIC, FRENCH, LONG, Room
from tests.browser.tours.tourist import Tourist

Tour = Iterator[str]
PICTURE = Path(__file__).resolve().parents[3] / "docs" / "screenshots" / "board-door.png"


class PhoneTourist(Tourist):
    def __init__(self, page: Page, lang: str, room: Room) -> None:
        super().__init__(page, lang)
        self.room = room
        self.address = room.house.address

    def open(self, path: str = "/") -> None:
        self.page.goto(self.address + path)

    def sit(self, stage: str = "in") -> None:
        """Takes a seat without the steps of the door, as a phone that came before."""
        joined = self.room.workshop.join()
        seat = {"pin": self.room.workshop.pin, "token": joined["token"], "workshop_id": joined["workshop_id"]}
        seat |= {"seat_id": joined["seat"]["id"], **{name: joined["seat"][name] for name in ("animal", "number")}}
        self.open()
        self.keep(f"seat/{seat['pin']}", {**seat, "stage": stage})
        self.keep("last", seat["pin"])
        self.open(f"/{seat['pin']}")

    def keep(self, name: str, value: object) -> None:
        self.page.evaluate(
            "([name, value]) => localStorage.setItem(name, value)", [f"fabrique/{name}", json.dumps(value)]
        )

    def write(self, text: str = FRENCH) -> None:
        self.page.get_by_role("textbox").fill(text)

    def send(self, text: str = FRENCH) -> None:
        self.write(text)
        self.press("phone.idea.send")
        self.shows("phone.state.ok")

    def back(self) -> None:
        self.page.go_back()


def door(me: PhoneTourist) -> Tour:
    me.open()
    yield me.shows("phone.join.title")
    me.press("phone.join.go")
    yield me.shows("phone.join.short")
    me.write("000000")
    me.press("phone.join.go")
    yield me.shows("phone.join.wrong")
    me.press("phone.help.name")
    yield me.shows("phone.help.door_title")
    me.open(f"/{me.room.workshop.pin}")
    me.press("phone.join.go")
    yield me.shows("phone.notice.title")
    me.press("phone.notice.ok")
    yield me.shows("phone.me.why")
    me.press("phone.me.go")
    yield me.shows("phone.wait.title")
    me.press("phone.wait.happy")
    yield me.shows("phone.wait.works")
    me.press("phone.help.name")
    yield me.shows("phone.help.title")
    me.back()
    me.press("phone.me.chip")
    yield me.shows("phone.join.lang")
    me.press("phone.notice.again")
    yield me.shows("phone.notice.name")
    me.open()
    yield me.shows("phone.join.again")


def paper(me: PhoneTourist) -> Tour:
    me.sit("notice")
    me.press("phone.notice.paper")
    yield me.shows("phone.paper.title")


def writing(me: PhoneTourist) -> Tour:
    me.room.to("empathise", "collect")
    me.sit()
    yield me.shows("phone.need.label")
    me.press("phone.idea.send")
    yield me.shows("phone.idea.nothing")
    me.write(LONG[:270])
    yield me.shows("phone.idea.long")
    me.send(FRENCH)
    yield me.shows("phone.idea.sent")
    me.press("phone.need.more")
    me.send(ARABIC)
    yield me.shows("phone.erase.all")
    me.press("phone.idea.change")
    yield me.shows("phone.idea.edit_title")
    me.back()
    me.press("phone.idea.erase")
    yield me.shows("phone.erase.ask")
    me.press("phone.erase.no")
    me.press("phone.erase.all")
    yield me.shows("phone.erase.all_ask")
    me.press("phone.erase.yes")
    yield me.shows("phone.need.empty")


def sorting(me: PhoneTourist) -> Tour:
    me.room.to("empathise", "group")
    me.sit()
    yield me.shows("phone.group.title")
    me.press("phone.group.new")
    yield me.shows("phone.group.new_title")
    me.back()
    me.room.work()
    me.page.reload()
    yield me.shows("phone.group.hint")
    me.named("button", "phone.group.read").click()
    yield me.shows("phone.read.title_needs")
    me.back()
    for _ in range(2):
        me.press("phone.group.skip")
    yield me.shows("phone.group.seen")


def voting(me: PhoneTourist) -> Tour:
    me.room.to("define", "vote")
    me.sit()
    yield me.shows("phone.vote.left")
    for row in me.page.locator(".row--vote").all():
        row.click()
    yield me.shows("phone.vote.full")
    me.press("phone.vote.done")
    yield me.shows("phone.vote.undone")


def balloting(me: PhoneTourist) -> Tour:
    """Groups, and needs that are in none of them: these say their zone and how they are taken."""
    me.room.to("empathise", "vote")
    me.sit()
    me.page.locator(".row .signs").first.scroll_into_view_if_needed()
    yield me.shows("phone.vote.secret")


def choosing(me: PhoneTourist) -> Tour:
    me.room.to("empathise", "decide")
    me.sit()
    yield me.shows("phone.result.soon")
    me.room.work()
    yield me.shows("phone.result.needs")
    me.press("phone.result.reserve_needs")
    yield me.shows("phone.result.reserve_text")
    me.back()
    me.room.to("define", "collect")
    yield me.shows("phone.question.label")
    me.room.to("ideate", "collect")
    yield me.shows("phone.idea.label")


def making(me: PhoneTourist) -> Tour:
    me.room.to("prototype", "collect")
    me.sit()
    yield me.shows("phone.sheet.pick")
    me.page.locator(".pick").first.click()
    yield me.shows("method.sheet.for_whom")
    me.write(FRENCH)
    me.room.work()
    yield me.shows("phone.sheet.two")
    me.press("phone.sheet.join")
    me.press("phone.sheet.next")
    yield me.shows("phone.sheet.filled")
    me.back()
    me.room.to("test", "collect")
    yield me.shows("phone.test.pick")
    me.page.locator(".pick").first.click()
    yield me.shows("phone.test.title")
    me.press("phone.test.add")
    yield me.shows("phone.idea.mic")
    me.back()
    me.back()
    me.room.work()
    me.room.fay.open_phase("test", "decide")
    yield me.shows("phone.test.deciding")
    me.room.at = ("test", "decide")
    me.room.end()
    yield me.shows("phone.end.title")
    me.press("phone.end.forget_go")
    yield me.shows("phone.end.forget_ask")


def calm(me: PhoneTourist) -> Tour:
    me.room.to("empathise", "collect")
    me.sit()
    me.room.fay.done("talk", on=True)
    yield me.shows("phone.talk")
    me.room.fay.done("talk", on=False)
    me.room.fay.done("pause_workshop")
    yield me.shows("phone.pause.title")
    me.room.fay.done("resume_workshop")
    seats = [id for id, person in me.room.doc()["people"].items() if person["role"] == "participant"]
    me.room.fay.done("remove_seat", seat_id=seats[-1])
    yield me.shows("phone.gone.removed")


def shown(me: PhoneTourist) -> Tour:
    me.room.to("empathise", "collect").work()
    me.sit()
    me.room.fay.done("spotlight", kind="join")
    me.room.fay.open_phase("empathise", "group")
    me.room.fay.done("spotlight", kind="note", target_id=next(iter(me.room.items("notes"))))
    yield me.shows("phone.wall.title")


def refused(me: PhoneTourist) -> Tour:
    """A text that the workshop no longer takes."""
    me.room.to("empathise", "collect")
    me.sit()
    me.shows("phone.need.label")
    me.page.context.set_offline(True)
    me.write(ARABIC)
    me.press("phone.idea.send")
    me.room.fay.done("close_workshop")
    me.page.context.set_offline(False)
    # Refused first, then told that the workshop is over: the way out changes with it.
    expect(me.named("button", "phone.need.more")).to_have_count(0)
    yield me.shows("phone.state.unsent")


def practising(me: PhoneTourist) -> Tour:
    me.room.fay.done("set_practice", state="open")
    me.sit()
    yield me.shows("phone.practice.smile")
    me.page.locator(".face").first.click()
    yield me.shows("phone.practice.change")
    me.room.fay.done("set_practice", state="shown")
    yield me.shows("phone.practice.over")


def two(me: PhoneTourist) -> Tour:
    """Two people on one phone, one vote after the other."""
    me.room.to("define", "vote")
    me.sit()
    me.press("phone.pair.two")
    yield me.shows("phone.pair.is_two")
    me.page.locator(".row--vote").first.click()
    me.press("phone.vote.done")
    yield me.shows("phone.pair.give")
    me.press("phone.pair.mine")
    yield me.shows("phone.pair.received")


def pictures(me: PhoneTourist) -> Tour:
    me.room.to("empathise", "collect")
    me.sit()
    me.press("phone.photo.tool")
    yield me.shows("phone.photo.title")
    me.page.locator("input[type=file]").first.set_input_files(__file__)
    yield me.shows("error.not_a_picture")
    me.page.locator("input[type=file]").first.set_input_files(PICTURE)
    yield me.shows("phone.photo.ask")
    me.press("phone.idea.erase")
    me.back()
    me.press("phone.drawing.tool")
    yield me.shows("phone.drawing.hint")
    me.page.locator(".sheet").click()
    me.press("phone.me.close")
    yield me.shows("phone.drawing.mine")
    me.press("phone.idea.send")
    yield me.shows("phone.idea.sent")
    me.page.locator(".thumb-button").click()
    yield me.shows("common.photo.drawing")
    me.back()
    me.room.to("empathise", "vote")
    me.page.locator(".row--pic").first.wait_for()
    yield me.shows("phone.vote.secret")


def lost(me: PhoneTourist) -> Tour:
    me.room.to("empathise", "collect")
    me.page.clock.install()
    me.sit()
    me.write(ARABIC)
    me.page.context.set_offline(True)
    me.page.clock.run_for(12_000)
    yield me.shows("phone.net.lost")
    me.page.clock.run_for(70_000)
    yield me.shows("phone.net.hand")
    me.press("phone.net.show")
    yield me.shows("phone.show.hint")
    me.back()
    me.press("phone.idea.send")
    yield me.shows("phone.state.wait")
    me.page.context.set_offline(False)


TOURS = (
    door,
    paper,
    writing,
    sorting,
    voting,
    balloting,
    choosing,
    making,
    calm,
    shown,
    refused,
    practising,
    two,
    pictures,
    lost,
)
