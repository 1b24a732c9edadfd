"""The connection drops: what a resident sees after 3 seconds, after a minute, when it is back, and when all is over."""

from __future__ import annotations

import time
from datetime import datetime, timedelta

import pytest
from playwright.sync_api import Locator, WebSocket, expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.browser.test_lost_links import NETWORK, notes
from tests.live.house import House, Workshop, until

LOST, KEPT, BACK = "Connexion perdue.", "Tout est gardé ici.", "C’est reparti."
HAND = "Levez la main. On écrit avec vous."
WRITTEN = ["Une première", "Une deuxième", "Une troisième"]


class Held:
    """A phone whose clock moves by our hand only, once it is stopped."""

    def __init__(self, phone: Phone, pin: str) -> None:
        self.phone, self.clock = phone, phone.page.clock
        self.clock.install()
        with phone.page.expect_websocket() as opened:
            phone.enter(pin)
        self.wire: WebSocket = opened.value
        phone.title("Qu’est-ce qui était difficile ?")
        self.clock.pause_at(datetime.now() + timedelta(seconds=2))
        self.strip = phone.page.locator(".strip")

    def pass_seconds(self, seconds: float) -> None:
        self.clock.run_for(int(seconds * 1000))

    def pass_until(self, shown: Locator) -> None:
        def moved() -> bool:
            self.pass_seconds(0.2)
            # What came meanwhile through the network is dealt with in real time.
            time.sleep(0.05)
            return shown.is_visible()

        until(moved, str(shown))

    def send(self, words: str) -> None:
        self.phone.field().fill(words)
        self.phone.tap("Envoyer")
        self.phone.has(words, "En attente")
        self.phone.tap("Autre besoin")


def test_a_lost_connection_is_told_step_by_step_and_what_waits_leaves_in_order(
    own_screens: Screens, own_house: House
) -> None:
    own_screens.forgive(NETWORK)
    workshop = own_house.workshop()
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    held = Held(own_screens.phone(), workshop.pin)
    phone = held.phone
    fay.close()
    with held.wire.expect_event("close"):
        own_house.kill()
    held.pass_seconds(2)
    expect(held.strip).to_have_count(0)
    held.pass_seconds(3)
    expect(held.strip).to_have_text(LOST + KEPT)
    expect(phone.page.get_by_role("status").filter(has_text=f"{LOST} {KEPT}")).to_have_count(1)

    for words in WRITTEN:
        held.send(words)
    phone.field().fill("Une idée à montrer")
    held.pass_seconds(40)
    expect(phone.page.get_by_text(HAND)).to_have_count(0)
    held.pass_seconds(20)
    phone.sees(HAND)
    phone.tap("Montrer en grand")
    expect(phone.page.locator(".huge")).to_have_text("Une idée à montrer")
    phone.tap("Fermer")
    expect(phone.field()).to_have_value("Une idée à montrer")

    own_house.open()
    held.pass_until(phone.page.get_by_text(BACK).first)
    held.pass_seconds(2.5)
    expect(held.strip).to_have_text(BACK)
    held.pass_seconds(1)
    expect(held.strip).to_have_count(0)
    expect(phone.page.get_by_text(HAND)).to_have_count(0)
    until(lambda: notes(workshop.facilitator()) == WRITTEN, "the three notes in their order")
    phone.tap("Mes besoins : 3")
    for words in WRITTEN:
        phone.has(words, "Reçue")


def test_a_workshop_that_ended_meanwhile_says_thanks_and_forgets_what_was_only_begun(
    screens: Screens, workshop: Workshop
) -> None:
    screens.forgive(NETWORK)
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    held = Held(screens.phone(), workshop.pin)
    phone = held.phone
    phone.page.context.set_offline(True)
    held.pass_until(phone.page.get_by_text(LOST).first)
    held.send("Écrite trop tard")
    phone.field().fill("Une phrase commencée")
    assert "Une phrase commencée" in stored(phone)
    fay.done("close_workshop")
    phone.page.context.set_offline(False)
    held.pass_until(phone.page.get_by_role("heading", level=1, name="L’atelier est fini. Merci !"))
    phone.has("Une phrase commencée", "Commencée, pas envoyée")
    held.pass_until(phone.note("Écrite trop tard").get_by_text("Pas envoyée"))
    assert "Une phrase commencée" not in stored(phone)
    follow = phone.page.get_by_role("link", name="Qu’est devenue notre idée ?")
    assert follow.get_attribute("href") == f"/{workshop.pin}"


def stored(phone: Phone) -> str:
    return str(phone.page.evaluate("JSON.stringify(localStorage)"))


@pytest.mark.parametrize("is_offline", [True, False])
def test_closing_a_vote_warns_of_ballots_that_have_not_come(
    screens: Screens, workshop: Workshop, is_offline: bool
) -> None:
    screens.forgive(NETWORK)
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    fay.post("Lire un courrier")
    gone, ana, ben = workshop.participant(), workshop.participant(), workshop.participant()
    question = next(iter(fay.snapshot()["doc"]["questions"]))
    gone.close()
    console = screens.console(workshop)
    console.sees("2 connectés, 1 en attente")
    fay.open_phase("define", "vote")
    console.sees("Réseau : tout va bien")
    ana.done("cast_votes", choices={question: 1})
    if is_offline:
        ben.close()
        console.sees("1 connecté, 1 en attente")
    console.next("Fermer le vote")
    console.sees("1 personne n’a pas encore voté.")
    lost = console.page.get_by_text("Dont 1 téléphone sans connexion.")
    expect(lost).to_have_count(1 if is_offline else 0)
    console.answer("Attendre 30 secondes")
    until(lambda: fay.snapshot()["doc"]["timer"], "half a minute more")
    assert fay.snapshot()["doc"]["timer"]["seconds"] == 30
    assert fay.snapshot()["doc"]["phase"] == "vote"
