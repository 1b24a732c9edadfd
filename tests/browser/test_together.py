"""Practice before the start, two people on one phone, and asking for help: phone, wall and console together."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.live.house import Workshop

THANKS = "C’est envoyé. Merci !"


def pressed(phone: Phone, name: str, is_so: bool = True) -> None:
    expect(phone.button(name, exact=True)).to_have_attribute("aria-pressed", str(is_so).lower())


def test_the_room_practises_and_the_real_thing_begins_with_nothing(screens: Screens, workshop: Workshop) -> None:
    console, wall = screens.console(workshop), screens.wall(workshop)
    ana, ben = screens.phone().enter(workshop.pin), screens.phone().enter(workshop.pin)
    ana.title("Vous êtes bien là.")
    console.button("On s’entraîne").click()
    for phone in (ana, ben):
        phone.title("Touchez un sourire.")
    ana.tap("Joyeux")
    ana.sees("Votre sourire est bien reçu.")
    ana.title("Votez : pomme ou banane ?")
    ana.tap("Pomme")
    pressed(ana, "Pomme")
    ana.tap("Banane")
    pressed(ana, "Banane")
    pressed(ana, "Pomme", False)
    ana.tap("J’ai fini")
    expect(ana.button("Je n’ai pas fini")).to_be_visible()
    wall.sees("1 sourire reçu")
    wall.sees("sur 2 a voté")
    console.sees("1 téléphone sur 2 a répondu")
    assert "smiles" in wall.received()
    assert "banana" not in wall.received()
    # Who would rather not waits as before, and may come back.
    ben.tap("Passer l’essai")
    ben.title("Vous êtes bien là.")
    ben.tap("On s’entraîne")
    ben.tap("Bien")
    ben.tap("Pomme")
    late = screens.phone().enter(workshop.pin)
    late.title("Touchez un sourire.")
    console.sees("2 personnes sur 3 ont voté")
    console.button("Montrer le résultat").click()
    for screen in (ana, ben, late):
        screen.sees("Pomme : 1 vote")
        screen.sees("Banane : 1 vote")
    wall.title("Pomme ou banane ? Voici vos votes.")
    console.button("Arrêter et effacer").click()
    wall.title("L'accueil")
    ben.title("Vous êtes bien là.")
    console.button("On s’entraîne").click()
    ana.title("Touchez un sourire.")
    ana.tap("Joyeux")
    pressed(ana, "Banane", False)
    expect(ana.button("J’ai fini")).to_be_visible()
    console.next("Commencer l’atelier")
    ana.title("Qu’est-ce qui était difficile ?")


def test_an_answer_of_the_practice_is_said_again_by_a_phone_that_comes_back(
    screens: Screens, workshop: Workshop
) -> None:
    fay, wall = workshop.facilitator(), screens.wall(workshop)
    fay.done("set_practice", state="open")
    ana = screens.phone().enter(workshop.pin)
    ana.tap("Joyeux")
    wall.sees("1 sourire reçu")
    screens.forgive("ERR_INTERNET_DISCONNECTED|WebSocket")
    ana.page.context.set_offline(True)
    ana.sees("Connexion perdue")
    ana.tap("Pomme")
    ana.page.context.set_offline(False)
    wall.sees("sur 1 a voté")


def test_two_on_a_phone_vote_one_after_the_other_and_see_their_own_vote_only(
    screens: Screens, workshop: Workshop
) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    for words in ("Un banc", "Une lampe"):
        fay.post(words)
    ana = screens.phone().enter(workshop.pin)
    ana.title("Qu’est-ce qui était difficile ?")
    fay.open_phase("empathise", "vote")
    console, wall = screens.console(workshop), screens.wall(workshop)
    ana.tap("Nous sommes deux sur ce téléphone")
    console.sees("1 téléphone pour deux")
    ana.choice("Un banc").tap()
    pressed_row(ana, "Un banc")
    ana.tap("J’ai fini")
    ana.title("Donnez le téléphone à l’autre personne.")
    ana.tap("Corriger le vote 1")
    pressed_row(ana, "Un banc")
    ana.tap("J’ai fini")
    ana.tap("C’est moi, je vote")
    ana.sees("Vote 1 : reçu")
    expect(ana.choice("Un banc")).to_have_attribute("aria-pressed", "false")
    wall.sees("sur 2 a voté")
    ana.page.reload()
    ana.tap("Revenir")
    ana.sees("Vote 1 : reçu")
    expect(ana.choice("Un banc")).to_have_attribute("aria-pressed", "false")
    ana.choice("Une lampe").tap()
    ana.tap("J’ai fini")
    ana.sees("Vote 2 : reçu")
    expect(ana.choice("Une lampe")).to_have_count(0)
    ana.tap("Corriger le vote 2")
    pressed_row(ana, "Une lampe")
    ana.tap("J’ai fini")
    wall.sees("sur 2 ont voté")
    ana.tap("Je suis seul sur ce téléphone")
    ana.sees("Le vote 2 sera effacé.")
    ana.tap("Oui, effacer")
    ana.sees("Le vote 1 compte et reste caché.")
    for words in ("Un banc", "Une lampe"):
        expect(ana.choice(words)).to_have_attribute("aria-pressed", "false")
    wall.sees("sur 1 a voté")


def test_thanks_and_the_last_group_stay_with_what_they_were_about(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    ana = screens.phone().enter(workshop.pin)
    ana.write("Un banc")
    ana.sees(THANKS)
    ana.page.get_by_role("button", name="Autre").tap()
    ana.tap("Dessin")
    expect(ana.page.get_by_role("radio", name="Noir")).to_be_visible()
    assert ana.page.get_by_text(THANKS).count() == 0
    fay.open_phase("empathise", "group")
    ana.tap("Un nouveau groupe")
    ana.tap("Créer le groupe")
    ana.sees("Rangée avec « Un banc ».")
    fay.open_phase("ideate", "collect", override=True)
    fay.post("Une lampe")
    fay.open_phase("ideate", "group")
    expect(ana.button("Un nouveau groupe")).to_be_visible()
    expect(ana.page.get_by_text("Rangée avec")).to_have_count(0)


def pressed_row(phone: Phone, words: str) -> None:
    expect(phone.choice(words)).to_have_attribute("aria-pressed", "true")


def test_somebody_asks_for_help_says_why_and_is_told_who_comes(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    console = screens.console(workshop)
    ana = screens.phone().enter(workshop.pin)
    ana.tap("J’ai besoin d’aide")
    ana.sees("L’équipe a reçu votre demande.")
    ana.tap("Traduire")
    pressed(ana, "Traduire")
    call = console.page.get_by_role("status").filter(has_text="Aide demandée")
    expect(call).to_contain_text("Traduire")
    call.get_by_role("button", name="J’y vais").click()
    expect(ana.page.locator("main").get_by_role("status").filter(has_text="Quelqu’un arrive.")).to_be_visible()
    console.page.get_by_role("button", name="C’est fait").click()
    ana.title("Qu’est-ce qui était difficile ?")
    pressed(ana, "J’ai besoin d’aide", False)
    ana.tap("J’ai besoin d’aide")
    ana.tap("Mon téléphone ne marche pas")
    console.sees("Le téléphone ne marche pas")
    ana.tap("Ça va, merci")
    expect(console.page.get_by_text("Aide demandée")).to_have_count(0)
