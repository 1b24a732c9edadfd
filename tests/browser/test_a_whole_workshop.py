"""The main job, as the people in the room live it: one laptop, one wall, two phones, then the backlog."""

from __future__ import annotations

import re
from dataclasses import dataclass

from playwright.sync_api import BrowserContext, Page, expect

from app.addresses import qr_svg
from tests.browser.console import Console
from tests.browser.phone import Phone
from tests.browser.screens import PROJECTOR, Screens
from tests.browser.wall import Wall
from tests.live.house import EMAIL, PASSWORD

PAPERS = "Je ne comprends pas les courriers"
SHORT = "Le guichet ferme trop vite"
ALONE = "Je cherche quelqu’un qui m’aide"
GROUP = "Les courriers"
READ = "lire un courrier officiel"
FIND = "trouver la bonne personne"
TOGETHER = "Lire les courriers ensemble le jeudi"
COFFEE = "Un coin avec du caf chaud"
SIGNS = "Des dessins sur chaque porte"
WHY = "On peut commencer demain."
NOT_NOW = "Il faut d’abord trouver la place."


@dataclass
class Room:
    desk: BrowserContext
    console: Console
    wall: Wall
    ana: Phone
    ben: Phone


def test_a_workshop_from_the_qr_code_to_the_backlog(screens: Screens) -> None:
    room = gather(screens)
    understand(room)
    choose_the_question(room)
    imagine(room)
    make(room)
    try_it(room)
    end(room)
    follow_up(screens, room)


def gather(screens: Screens) -> Room:
    desk = screens.desk()
    page = desk.new_page()
    prepare(page, screens.house.address)
    wall = Wall(screens.context(PROJECTOR).new_page())
    wall.page.goto(wall_link(desk, page))
    pin = come_in(wall, screens.house.address)
    console = Console(page)
    page.get_by_role("link", name="Ouvrir la porte").click()
    room = Room(desk, console, wall, screens.phone().enter(pin), screens.phone().scan(pin))
    for phone in (room.ana, room.ben):
        phone.title("Vous êtes bien là.")
        phone.sees("2 personnes sont là.")
    expect(wall.page.get_by_text("personnes sont là")).to_be_visible()
    return room


def prepare(page: Page, address: str) -> None:
    page.goto(address + "/workshops")
    page.get_by_label("Identifiant").fill(EMAIL)
    page.get_by_label("Phrase de passe").fill(PASSWORD)
    page.get_by_role("button", name="Entrer", exact=True).click()
    page.get_by_role("link", name=re.compile("Nouvel atelier|Préparer un atelier")).click()
    page.get_by_text("Atelier complet", exact=True).click()
    page.get_by_label("Le titre").fill("L’accueil du centre")
    page.get_by_label("À quoi ça sert ?").fill("Mieux accueillir chacun")
    page.get_by_role("button", name="Créer l’atelier").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Prêt ?")


def wall_link(desk: BrowserContext, page: Page) -> str:
    """The signed address that the laptop at the projector opens."""
    with desk.expect_page() as opening:
        page.get_by_role("link", name="Montrer au mur").click()
    opening.value.wait_for_url("**/board/*")
    url = opening.value.url
    opening.value.close()
    return url


def come_in(wall: Wall, address: str) -> str:
    """The code, and a square that holds the address of that code."""
    wall.title("L’accueil du centre")
    pin = re.sub(r"\D", "", wall.page.get_by_text(re.compile(r"^\d{3}\s\d{3}$")).first.inner_text())
    drawn = wall.page.get_by_role("img", name="Code carré vers").locator("path").last.get_attribute("d")
    assert drawn
    assert drawn in qr_svg(f"{address}/{pin}")
    return pin


def understand(room: Room) -> None:
    room.console.next("Commencer l’atelier")
    for phone in (room.ana, room.ben):
        phone.title("Qu’est-ce qui était difficile ?")
    write_needs(room)
    group_needs(room)
    vote_for_needs(room)
    keep_a_need(room)


def write_needs(room: Room) -> None:
    room.ana.write(PAPERS, zone="Je vis")
    room.ana.tap("Autre besoin")
    room.ana.write(SHORT)
    room.ben.write(ALONE, zone="Il me faut")
    room.console.sees(PAPERS)
    room.console.sees("La salle ne voit pas encore les besoins")
    assert PAPERS in room.console.received()
    room.wall.sees("besoins reçus")
    room.wall.sees("On découvre tout ensemble, après.")
    for screen in (room.wall, room.ben):
        screen.never_got(PAPERS)
        screen.never_got(SHORT)
    room.console.next("Dévoiler les 3 besoins")
    for words in (PAPERS, SHORT, ALONE):
        room.wall.sees(words)
    assert PAPERS in room.wall.received()


def group_needs(room: Room) -> None:
    console = room.console
    console.make_group(GROUP)
    console.card(PAPERS).drag_to(console.area(GROUP))
    expect(console.area(GROUP)).to_contain_text(PAPERS)
    room.ana.title("Ranger avec…")
    expect(room.ana.page.get_by_role("status").filter(has_text=SHORT)).to_be_visible()
    room.ana.tap(GROUP, exact=False)
    room.ana.sees(f"Rangée avec « {GROUP} ».")
    expect(console.area(GROUP)).to_contain_text(SHORT)
    expect(room.wall.page.locator("section").filter(has_text=GROUP)).to_contain_text(SHORT)
    console.main("Ouvrir le vote").get_by_text("1 groupe, 1 besoin seul, 3 votes chacun").wait_for()


def vote_for_needs(room: Room) -> None:
    room.console.next("Ouvrir le vote")
    room.ana.sees("Il vous reste 3 votes.")
    room.ana.votes(GROUP)
    room.wall.sees("Les votes sont cachés.")
    expect(room.wall.page.get_by_role("img", name="1 personne sur 2 a voté")).to_be_visible()
    room.ben.votes(GROUP, ALONE)
    expect(room.wall.page.get_by_role("img", name="2 personnes sur 2 ont voté")).to_be_visible()
    room.console.next("Fermer le vote")
    expect(room.wall.votes_on(GROUP)).to_have_attribute("aria-label", "2 votes")
    expect(room.wall.votes_on(ALONE)).to_have_attribute("aria-label", "1 vote")


def keep_a_need(room: Room) -> None:
    expect(room.console.row(GROUP)).to_contain_text("2 votes")
    room.console.choose(GROUP, "Tout le monde en parle.")
    for phone in (room.ana, room.ben):
        phone.title("1 besoin est choisi.")
        phone.sees("Tout le monde en parle.")
        phone.sees("Vous avez voté ici")
    room.wall.sees("Choisi. Tout le monde en parle.")
    room.console.next("Passer à Choisir la question")


def choose_the_question(room: Room) -> None:
    room.ana.write(READ)
    room.ben.write(f"Comment faire pour {FIND}")
    for screen in (room.wall, room.ana):
        screen.never_got(FIND)
    room.console.next("Dévoiler les 2 questions")
    room.wall.sees(FIND)
    for phone in (room.ana, room.ben):
        phone.votes(READ)
    room.console.next("Fermer le vote")
    imagining_waits_for_a_question(room)
    room.console.choose(READ, "Elle revient dans chaque atelier.")
    room.wall.title(f"Comment faire pour {READ}")
    room.console.next("Passer à Imaginer")


def imagining_waits_for_a_question(room: Room) -> None:
    room.console.next("Passer à Imaginer")
    room.console.sees("Aucune question n’est choisie.")
    room.console.answer("Choisir une question")
    room.console.is_at("Choisir la question", "Décider")


def imagine(room: Room) -> None:
    for phone in (room.ana, room.ben):
        phone.title("Quelle est votre idée ?")
        phone.sees(f"Comment faire pour {READ}")
    room.ana.write(TOGETHER)
    room.ben.write(COFFEE)
    room.ben.tap("Autre idée")
    room.ben.write(SIGNS)
    for screen in (room.wall, room.ana):
        screen.never_got(COFFEE)
    room.console.next("Dévoiler les 3 idées")
    room.wall.sees(COFFEE)
    room.console.next("Ouvrir le vote")
    for phone in (room.ana, room.ben):
        phone.votes(TOGETHER, COFFEE)
    room.console.next("Fermer le vote")
    tie_is_shown(room)
    choose_the_winner(room)


def tie_is_shown(room: Room) -> None:
    for title in (TOGETHER, COFFEE):
        expect(room.wall.votes_on(title)).to_have_attribute("aria-label", "2 votes")
        expect(room.wall.row(title)).to_contain_text("À égalité")
        expect(room.console.row(title)).to_contain_text("Égalité")
    for row in (room.wall.row(SIGNS), room.console.row(SIGNS)):
        expect(row).to_be_visible()
        expect(row).not_to_contain_text(re.compile("[ée]galité|vote", re.IGNORECASE))


def choose_the_winner(room: Room) -> None:
    room.console.choose(TOGETHER, WHY)
    room.console.reserve(COFFEE, NOT_NOW)
    room.console.reserve(SIGNS, NOT_NOW)
    expect(room.wall.row(TOGETHER)).to_contain_text(f"Choisie. {WHY}")
    expect(room.wall.row(COFFEE)).to_contain_text(f"En réserve. {NOT_NOW}")
    for phone in (room.ana, room.ben):
        phone.title("1 idée est choisie.")
        phone.sees(WHY)
    room.ben.tap("2 idées gardées en réserve")
    room.ben.sees(NOT_NOW, times=2)
    room.console.next("Passer à Fabriquer")


def make(room: Room) -> None:
    for phone in (room.ana, room.ben):
        phone.title("Pour qui ?")
    room.ben.tap("Question d’avant")
    room.ben.title("Le nom")
    room.ana.field().fill("Les personnes seules face au courrier")
    room.ben.field().fill("Le mardi des papiers")
    room.ana.sees("Le mardi des papiers")
    room.ben.sees("Les personnes seules face au courrier")
    for phone, words in ((room.ana, "Les personnes seules face au courrier"), (room.ben, "Le mardi des papiers")):
        phone.sees("Gardé. Rien ne se perd.")
        expect(phone.field()).to_have_value(words)
    sheet = room.console.page.get_by_role("article", name="Le mardi des papiers")
    expect(sheet.get_by_label("Pour qui ?")).to_have_value("Les personnes seules face au courrier")
    room.wall.sees("Le mardi des papiers")
    room.console.next("Passer à Essayer")


def try_it(room: Room) -> None:
    room.ana.remark("J’aime", "On rit ensemble.")
    room.ben.remark("J’aimerais", "Une table plus grande.")
    room.console.sees("Une table plus grande.")
    for phone in (room.ana, room.ben):
        phone.tap("Oui")
        expect(phone.button("Oui", exact=True)).to_have_attribute("aria-pressed", "true")
    room.console.sees("2 personnes ont répondu")
    room.console.next("Passer à Décider")
    decide(room)
    promote(room)


def decide(room: Room) -> None:
    room.console.page.get_by_role("textbox", name="Pourquoi ?").fill("On continue chaque jeudi.")
    room.console.button("On continue").click()
    for screen in (room.wall, room.ana, room.ben):
        screen.sees("On continue chaque jeudi.")
    expect(room.wall.page.get_by_role("img", name="2 personnes")).to_be_visible()


def promote(room: Room) -> None:
    room.console.button("Envoyer au suivi").click()
    room.console.answer("Envoyer")
    expect(room.console.page.get_by_role("link", name="Dans le suivi")).to_be_visible()


def end(room: Room) -> None:
    room.console.next("Finir l’atelier")
    room.console.page.get_by_role("textbox", name="La suite, en une phrase").fill("Rendez-vous jeudi à 14 h.")
    room.console.answer("Finir l’atelier")
    room.wall.title("Merci.")
    for phone in (room.ana, room.ben):
        phone.title("L’atelier est fini. Merci !")
        phone.sees("Ensemble : 3 besoins, 3 idées, 1 prototype.")
        phone.sees("Rendez-vous jeudi à 14 h.")
    expect(room.console.page.get_by_role("heading", name="L’atelier est fini.")).to_be_visible()


def follow_up(screens: Screens, room: Room) -> None:
    name = "Le mardi des papiers"
    here, there = screens.backlog(room.desk), screens.backlog(room.desk)
    for backlog in (here, there):
        backlog.holds("À examiner", name)
    origin = here.open(name)
    for words in ("Atelier « L’accueil du centre »", GROUP, PAPERS, SHORT, READ, TOGETHER, "2 votes", WHY):
        expect(origin.get_by_text(words).first).to_be_visible()
    here.page.keyboard.press("Escape")
    here.move_by_menu(name, "Retenu", "L’équipe peut ouvrir la salle.")
    there.holds("Retenu", name)
    there.move_by_drag(name, "En fabrication", "Les tables sont prêtes.")
    here.holds("En fabrication", name)
