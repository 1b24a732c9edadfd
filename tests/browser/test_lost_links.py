"""Phones that reload, phones without a network, a server that dies: nothing acknowledged is lost."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.live.house import Client, House, Workshop

NETWORK = r"net::ERR_|WebSocket connection to"


def test_a_phone_that_reloads_finds_its_seat_its_notes_and_its_draft(screens: Screens, workshop: Workshop) -> None:
    workshop.facilitator().open_phase("empathise", "collect")
    phone = screens.phone().enter(workshop.pin)
    phone.write("Je perds mes papiers")
    animal = name_of(phone)
    phone.tap("Autre besoin")
    phone.field().fill("Une phrase pas finie")
    phone.page.reload()
    phone.title("Vous étiez déjà là.")
    phone.tap("Revenir")
    expect(phone.field()).to_have_value("Une phrase pas finie")
    assert name_of(phone) == animal
    phone.tap("Mes besoins : 1")
    phone.has("Je perds mes papiers", "Reçue")


def test_a_phone_without_a_network_keeps_its_note_and_sends_it_once(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(NETWORK)
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    phone = screens.phone().enter(workshop.pin)
    phone.title("Qu’est-ce qui était difficile ?")
    phone.page.context.set_offline(True)
    phone.sees("Connexion perdue.")
    phone.field().fill("Écrite sans réseau")
    phone.tap("Envoyer")
    phone.has("Écrite sans réseau", "En attente")
    assert notes(fay) == []
    phone.page.context.set_offline(False)
    phone.has("Écrite sans réseau", "Reçue")
    expect(phone.page.get_by_text("Connexion perdue.")).to_have_count(0)
    assert notes(fay) == ["Écrite sans réseau"]


def test_a_server_killed_in_the_middle_of_a_vote_comes_back_with_all_it_acknowledged(
    own_screens: Screens, own_house: House
) -> None:
    own_screens.forgive(NETWORK)
    workshop = own_house.workshop()
    ana, ben = (own_screens.phone().enter(workshop.pin) for _ in range(2))
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    asked = [fay.post(words) for words in ("Lire un courrier", "Trouver la bonne porte")]
    fay.open_phase("define", "vote")
    ana.votes("Lire un courrier")
    fay.close()
    own_house.kill()
    ben.sees("Connexion perdue.")
    ben.choice("Trouver la bonne porte").tap()
    own_house.open()
    for phone in (ana, ben):
        phone.sees("C’est reparti.")
    expect(ana.choice("Lire un courrier")).to_have_attribute("aria-pressed", "true")
    expect(ben.choice("Trouver la bonne porte")).to_have_attribute("aria-pressed", "true")
    ben.tap("J’ai fini")
    fay = workshop.facilitator()
    fay.open_phase("define", "decide")
    questions = fay.snapshot()["doc"]["questions"]
    assert [questions[question]["votes"] for question in asked] == [1, 1]


def name_of(phone: Phone) -> str:
    return str(phone.button("Moi :").get_attribute("aria-label"))


def notes(fay: Client) -> list[str]:
    return [note["text"] for note in fay.snapshot()["doc"]["notes"].values()]
