"""The phone's door answers while the script of the screens is still on its way."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Page, Route, expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.live.house import Workshop

SCRIPT = re.compile(r"/static/dist/(chunk|phone)-\w+\.js$")
JOIN = re.compile(r"/api/v1/join")
SNAPSHOT = re.compile(r"/api/v1/live/snapshot")
# Its elements with their attributes, in no matter what order, and its words.
DOOR = """() => {
  const attributes = (one) => Array.from(one.attributes, ({ name, value }) => `${name}=${value}`).sort();
  const told = (node) => node.data === undefined ? [node.localName, attributes(node), inside(node)] : node.data;
  const inside = (node) => Array.from(node.childNodes, told).filter((one) => one !== "");
  return inside(document.getElementById("screen"));
}"""


class Held:
    """The script of the screens, until it is let through."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._routes: list[Route] = []
        page.route(SCRIPT, lambda route: self._routes.append(route))

    def let_through(self) -> None:
        assert self._routes, "it was asked for"
        for route in self._routes:
            route.continue_()
        self._page.unroute(SCRIPT)


@pytest.fixture
def phone(screens: Screens) -> Phone:
    return screens.phone()


@pytest.fixture
def script(phone: Phone) -> Held:
    return Held(phone.page)


def test_who_knocks_early_is_in_when_the_screens_are_here(phone: Phone, script: Held, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    phone.page.goto(f"{phone.address}/{workshop.pin}", wait_until="commit")
    with phone.page.expect_response(JOIN) as answer:
        phone.tap("Entrer")
    assert answer.value.status == 201
    links: list[str] = []
    phone.page.on("websocket", lambda link: links.append(link.url))
    phone.page.on("request", lambda request: links.append(request.url) if SNAPSHOT.search(request.url) else None)
    expect(phone.button("Un instant…", exact=True)).to_be_visible()
    script.let_through()
    phone.accept()
    phone.title("Vous êtes bien là.")
    assert fay.snapshot()["doc"]["progress"]["people"] == 1
    assert len(links) == 1, "one live link, and the document came with the seat"


def test_an_early_knock_with_a_wrong_code_is_told_plainly(
    screens: Screens, phone: Phone, script: Held, workshop: Workshop
) -> None:
    screens.forgive("404")
    phone.page.goto(phone.address, wait_until="commit")
    with phone.page.expect_response(JOIN):
        phone.type_code("000000")
    script.let_through()
    phone.sees("Ce code n’ouvre pas d’atelier. Regardez le mur et essayez encore.")
    phone.type_code(workshop.pin)
    phone.title("Avant de commencer")


def test_digits_typed_early_stay_with_the_finger_in_their_field(phone: Phone, script: Held) -> None:
    phone.page.goto(phone.address, wait_until="commit")
    phone.field().press_sequentially("4829")
    field = phone.field().element_handle()
    script.let_through()
    expect(phone.field()).to_have_value("482\u00a09")
    expect(phone.field()).to_be_focused()
    assert phone.page.evaluate("field => field.isConnected", field), "the very field"
    phone.field().press_sequentially("15")
    expect(phone.field()).to_have_value("482\u00a0915")


def test_another_language_tapped_early_is_spoken(phone: Phone, script: Held) -> None:
    phone.page.goto(phone.address, wait_until="commit")
    phone.tap("English")
    script.let_through()
    phone.title("Join the workshop")


@pytest.mark.parametrize("lang", ["fr", "ar"])
def test_the_screens_take_over_the_door_as_it_stands(screens: Screens, workshop: Workshop, lang: str) -> None:
    phone = screens.phone(lang)
    script = Held(phone.page)
    phone.page.goto(f"{phone.address}/{workshop.pin}", wait_until="commit")
    expect(phone.field()).to_be_visible()
    early = phone.page.evaluate(DOOR)
    phone.page.evaluate("document.querySelector('.screen').early = true")
    script.let_through()
    phone.page.wait_for_function("() => window.early.isOver")
    assert phone.page.evaluate(DOOR) == early
    assert phone.page.evaluate("document.querySelector('.screen').early"), "the very elements"


def test_a_known_phone_sees_no_door_and_its_document_sets_out_at_once(
    screens: Screens, phone: Phone, workshop: Workshop
) -> None:
    workshop.facilitator().open_phase("empathise", "collect")
    phone.scan(workshop.pin)
    phone.title("Qu’est-ce qui était difficile ?")
    script = Held(phone.page)
    with phone.page.expect_response(SNAPSHOT):
        phone.page.reload(wait_until="commit")
    assert phone.page.evaluate(DOOR) == []
    asked: list[str] = []
    phone.page.on("request", lambda request: asked.append(request.url))
    script.let_through()
    phone.title("Qu’est-ce qui était difficile ?")
    assert not any(SNAPSHOT.search(url) for url in asked), "once is enough"
