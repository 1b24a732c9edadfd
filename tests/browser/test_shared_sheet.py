"""Two people in one field of a sheet: each is told, and nothing goes before somebody has chosen."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Locator, expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.browser.test_lost_links import NETWORK
from tests.browser.tours.room import Room
from tests.live.house import House, until

HERE = "Une autre personne écrit ici."
SEE = "Voir les deux textes"
FIELD = "for_whom"
THEIRS, MINE = "Pour les familles", "Pour les personnes âgées"


@pytest.fixture
def room(house: House) -> Iterator[Room]:
    opened = Room(house).to("prototype", "collect")
    yield opened
    opened.close()


def on_sheet(screens: Screens, room: Room) -> Phone:
    phone = screens.phone().enter(room.workshop.pin)
    phone.page.locator(".pick").first.tap()
    phone.title("Pour qui ?")
    return phone


def fill(room: Room, words: str) -> None:
    room.ana.done("fill_sheet", prototype_id=room.prototype, field=FIELD, text=words)


def filled(room: Room) -> str:
    return str(room.doc()["prototypes"][room.prototype]["sheet"][FIELD])


def panel(phone: Phone) -> Locator:
    return phone.page.get_by_role("region", name="Il y a deux textes. Choisissez.")


def in_two_minds(phone: Phone, room: Room) -> None:
    """Somebody else's words arrive while this person writes."""
    fill(room, "")
    expect(phone.field()).to_have_value("")
    phone.field().press_sequentially(MINE[:8])
    fill(room, THEIRS)
    expect(phone.page.get_by_role("status").filter(has_text=HERE)).to_have_count(1)
    expect(phone.button(SEE, exact=True)).to_be_visible()
    expect(panel(phone)).to_contain_text(THEIRS)
    phone.field().press_sequentially(MINE[8:])
    expect(panel(phone)).to_contain_text(MINE)
    assert filled(room) == THEIRS


@pytest.mark.parametrize(
    ("choice", "left"),
    [
        ("Garder mon texte", MINE),
        ("Garder son texte", THEIRS),
        ("Garder les deux", f"{THEIRS}\n{MINE}"),
    ],
)
def test_who_writes_where_somebody_else_writes_sees_both_texts_and_chooses(
    screens: Screens, room: Room, choice: str, left: str
) -> None:
    phone = on_sheet(screens, room)
    in_two_minds(phone, room)
    phone.tap(choice)
    expect(phone.field()).to_have_value(left)
    phone.sees("Gardé. Rien ne se perd.")
    assert filled(room) == left
    expect(panel(phone)).to_have_count(0)
    expect(phone.button(SEE, exact=True)).to_have_count(0)


def test_words_that_come_back_from_a_lost_link_are_not_written_over_unseen_ones(screens: Screens, room: Room) -> None:
    screens.forgive(NETWORK)
    phone = on_sheet(screens, room)
    phone.page.context.set_offline(True)
    phone.sees("Connexion perdue.")
    phone.field().fill(MINE)
    phone.tap("Suite", exact=False)
    fill(room, THEIRS)
    phone.page.context.set_offline(False)
    phone.sees("1 texte n’est pas parti. Il est gardé ici.")
    assert filled(room) == THEIRS
    phone.tap("Voir")
    phone.has(MINE, "Pas envoyée")
    phone.tap("Choisir le texte")
    phone.title("Pour qui ?")
    expect(panel(phone)).to_contain_text(THEIRS)
    expect(phone.field()).to_have_value(MINE)
    expect(phone.page.get_by_text("1 texte n’est pas parti.")).to_have_count(0)
    phone.tap("Garder les deux")
    until(lambda: filled(room) == f"{THEIRS}\n{MINE}", "both texts on the sheet")


def test_words_left_without_a_choice_are_kept_where_their_author_finds_them(screens: Screens, room: Room) -> None:
    phone = on_sheet(screens, room)
    in_two_minds(phone, room)
    phone.tap("Suite", exact=False)
    phone.sees("1 texte n’est pas parti. Il est gardé ici.")
    assert filled(room) == THEIRS
    phone.page.reload()
    phone.tap("Revenir")
    phone.tap("Voir")
    phone.tap("Choisir le texte")
    phone.tap("Garder mon texte")
    until(lambda: filled(room) == MINE, "the text that was chosen")


def test_two_phones_that_type_at_the_same_time_both_keep_their_words(screens: Screens, room: Room) -> None:
    first, second = on_sheet(screens, room), on_sheet(screens, room)
    first.field().press_sequentially("Pour les jeunes", delay=20)
    second.field().press_sequentially("Pour les vieux", delay=20)
    until(lambda: panel(first).count() + panel(second).count() == 1, "the two texts on one of the phones")
    words = {filled(room), *(phone.field().input_value() for phone in (first, second))}
    assert words == {"Pour les jeunes", "Pour les vieux"}


def test_the_console_chooses_as_phones_do(screens: Screens, room: Room) -> None:
    console = screens.console(room.workshop)
    field = console.page.get_by_role("article").first.get_by_label("Pour qui ?")
    choices = {"Garder mon texte": MINE, "Garder son texte": THEIRS, "Garder les deux": f"{THEIRS}\n{MINE}"}
    for choice, left in choices.items():
        fill(room, "")
        expect(field).to_have_value("")
        field.press_sequentially(MINE[:8])
        fill(room, THEIRS)
        asked = console.page.get_by_role("group", name="Il y a deux textes. Choisissez.")
        expect(asked).to_contain_text(THEIRS)
        field.press_sequentially(MINE[8:])
        field.blur()
        expect(field).to_have_value(MINE)
        assert filled(room) == THEIRS
        asked.get_by_role("button", name=choice).click()
        until(lambda left=left: filled(room) == left, left)
        expect(field).to_have_value(left)
        expect(asked).to_have_count(0)
