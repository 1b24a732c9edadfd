"""Many things to vote on: the console says so before, the phone keeps the way through them."""

from __future__ import annotations

from playwright.sync_api import expect

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
