"""Many things to vote on: the console says so before, the phone keeps the way through them."""

from __future__ import annotations

from playwright.sync_api import Locator, expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.live.house import Client, Workshop

MANY = 16


def ideas(fay: Client, count: int = MANY) -> None:
    fay.open_phase("ideate", "collect", override=True)
    for number in range(1, count + 1):
        fay.post(f"Idée numéro {number}")


def test_the_console_offers_to_group_before_a_long_ballot_opens(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    ideas(fay)
    fay.open_phase("ideate", "group")
    console = screens.console(workshop)
    console.next("Ouvrir le vote")
    console.sees("Le bulletin est long : 16 lignes.")
    console.answer("Ranger d’abord")
    expect(console.page.get_by_role("alertdialog")).to_have_count(0)
    console.is_at("Imaginer", "Ranger")
    notes = list(fay.snapshot()["doc"]["notes"])
    fay.done("make_cluster", cluster_id="alike", note_ids=notes[:5], title="Accueil")
    console.next("Ouvrir le vote")
    console.is_at("Imaginer", "Voter")


def test_a_long_ballot_opens_all_the_same_when_the_room_wants_it(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    for number in range(MANY):
        fay.post(f"Question numéro {number}")
    console = screens.console(workshop)
    console.next("Dévoiler les 16 questions")
    console.sees("On peut d’abord cacher les questions qui se répètent.")
    console.answer("Revenir aux questions")
    console.is_at("Choisir la question", "Écrire")
    console.next("Dévoiler les 16 questions")
    console.answer("Ouvrir le vote quand même")
    console.is_at("Choisir la question", "Voter")


def test_on_a_long_ballot_one_sees_what_is_left_and_finds_ones_choices_again(
    screens: Screens, workshop: Workshop
) -> None:
    fay = workshop.facilitator()
    ideas(fay, 24)
    phone = screens.phone()
    phone.page.set_viewport_size({"width": 320, "height": 568})
    phone.enter(workshop.pin).title("Quelle est votre idée ?")
    fay.open_phase("ideate", "vote")
    rows = phone.page.locator(".row--vote")
    expect(rows).to_have_count(24)
    expect(phone.button("Mes choix : 0")).to_be_disabled()
    rows.nth(1).tap()
    expect(left_of(phone, 2)).to_be_in_viewport(ratio=1)
    rows.nth(21).tap()
    expect(left_of(phone, 1)).to_be_in_viewport(ratio=1)
    place = where(phone)
    assert place > 568
    phone.tap("Mes choix : 2")
    expect(rows).to_have_count(2)
    for row in rows.all():
        expect(row).to_be_in_viewport(ratio=1)
    rows.first.tap()
    expect(rows.first).to_have_attribute("aria-pressed", "false")
    expect(left_of(phone, 2)).to_be_in_viewport(ratio=1)
    phone.tap("Tout : 24")
    expect(rows).to_have_count(24)
    assert where(phone) == place
    expect(phone.button("Mes choix : 1")).to_be_in_viewport(ratio=1)


def left_of(phone: Phone, votes: int) -> Locator:
    return phone.page.get_by_role("status").filter(has_text=f"Il vous reste {votes} vote")


def where(phone: Phone) -> int:
    return int(phone.page.locator(".body").evaluate("(body) => Math.round(body.scrollTop)"))


def test_the_second_person_on_a_phone_finds_nothing_of_the_first_one_s_choices(
    screens: Screens, workshop: Workshop
) -> None:
    fay = workshop.facilitator()
    ideas(fay)
    phone = screens.phone().enter(workshop.pin)
    phone.title("Quelle est votre idée ?")
    fay.open_phase("ideate", "vote")
    phone.tap("Nous sommes deux sur ce téléphone")
    phone.choice("Idée numéro 3").tap()
    phone.tap("Mes choix : 1")
    rows = phone.page.locator(".row--vote")
    expect(rows).to_have_count(1)
    phone.tap("J’ai fini")
    phone.tap("C’est moi, je vote")
    expect(rows).to_have_count(MANY)
    expect(phone.button("Mes choix : 0")).to_be_disabled()
