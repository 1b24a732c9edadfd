"""On the smallest phone, 320 × 568: where a question begins and what one answers with are seen without scrolling."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.browser.screens import PHONE, Screens
from tests.browser.tours import phone
from tests.browser.tours.phone import PhoneTourist
from tests.browser.tours.room import LONG, Room
from tests.live.house import House, Workshop

SMALL = PHONE | {"viewport": {"width": 320, "height": 568}, "reduced_motion": "reduce"}
IN_SIGHT = (Path(__file__).parent / "in_sight.js").read_text("utf-8")
# « Écouter » takes its place, as on most phones.
A_VOICE = """
  const speech = { getVoices: () => [{ lang: "fr-FR" }, { lang: "ar-SA" }], cancel() {}, speak() {} };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
"""
# What Chromium writes by itself where a code is refused.
REFUSED = r"status of 4\d\d"
# All is said there: nothing is asked any more.
NOT_ASKING = {"phone.vote.undone", "phone.end.title", "phone.end.forget_ask"}
TOURS = (phone.door, phone.writing, phone.sorting, phone.choosing, phone.making, phone.practising, phone.two)


@pytest.fixture
def room(house: House) -> Iterator[Room]:
    room = Room(house)
    yield room
    room.close()


def small(screens: Screens, lang: str = "fr") -> Page:
    page = screens.context(SMALL, lang).new_page()
    page.add_init_script(A_VOICE)
    return page


def out_of_sight(page: Page) -> list[str]:
    return list(page.evaluate(IN_SIGHT))


@pytest.mark.parametrize("lang", ["fr", "ar"])
@pytest.mark.parametrize("tour", TOURS)
def test_what_is_asked_is_in_sight(
    screens: Screens, room: Room, lang: str, tour: Any, subtests: pytest.Subtests
) -> None:
    screens.forgive(REFUSED)
    me = PhoneTourist(small(screens, lang), lang, room)
    for stop in tour(me):
        with subtests.test(stop):
            assert stop in NOT_ASKING or out_of_sight(me.page) == []


@pytest.fixture
def ideas(workshop: Workshop) -> Workshop:
    """Ideas are asked for, and three long questions were chosen."""
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    asked = [fay.post(f"Comment faire pour {words} {LONG[:200]}") for words in ("lire", "attendre", "trouver")]
    fay.open_phase("define", "decide")
    fay.done("choose", targets=[{"id": question, "reason": ""} for question in asked])
    fay.open_phase("ideate", "collect")
    return workshop


def test_long_questions_leave_room_for_an_idea_and_open_at_a_touch(screens: Screens, ideas: Workshop) -> None:
    page = small(screens)
    phone = screens.phone_on(page).enter(ideas.pin)
    phone.title("Quelle est votre idée ?")
    assert out_of_sight(page) == []
    folded = page.get_by_role("button", name="Les questions choisies lire")
    expect(folded).to_have_attribute("aria-expanded", "false")
    before = folded.bounding_box()
    folded.tap()
    opened = page.get_by_role("button", name="Les questions choisies Comment faire pour lire")
    expect(opened).to_have_attribute("aria-expanded", "true")
    after = opened.bounding_box()
    assert before is not None
    assert after is not None
    assert after["height"] > 2 * before["height"]


def test_a_long_note_in_hand_leaves_room_for_the_groups(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    fay.post(LONG[:270])
    grouped = fay.post("Un café")
    fay.open_phase("empathise", "group")
    fay.done("make_cluster", cluster_id="coffee", note_ids=[grouped], title="Le café")
    page = small(screens)
    phone = screens.phone_on(page).enter(workshop.pin)
    phone.title("Ranger avec…")
    assert out_of_sight(page) == []
