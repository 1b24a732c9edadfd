"""The shared tablet: one person after another, and nothing of anybody stays."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Route, expect

from tests.browser.look import DESK, Strictness, glance, look
from tests.browser.screens import Screens
from tests.live.house import House, Workshop

WORDS = "Un endroit pour attendre assis"
INSPECTED = Strictness(target_px=48, text_px=18, is_enhanced=True, widths=((800, 1280), (600, 960)))
LYING, STANDING = {"width": 1024, "height": 768}, {"width": 800, "height": 1280}


@pytest.fixture
def box(house: House) -> Workshop:
    return house.workshop("boite-a-besoins")


def needs_of(box: Workshop) -> list[str]:
    return [note["text"] for note in box.facilitator().snapshot()["doc"]["notes"].values()]


def test_one_person_after_another(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    kiosk.title("Dites ce qui vous manque.")
    kiosk.tap("J’aimerais…")
    expect(kiosk.field()).to_have_value("J’aimerais ")
    kiosk.tap("Il me faut")
    kiosk.give(WORDS)
    kiosk.tap("Personne suivante")
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)
    kiosk.begin()
    expect(kiosk.field()).to_have_value("")
    expect(kiosk.button("Il me faut")).to_have_attribute("aria-pressed", "false")
    kiosk.give("Des jeux pour les petits")
    kiosk.tap("Autre idée")
    kiosk.give("Une fontaine")
    assert sorted(needs_of(box)) == sorted([WORDS, "Des jeux pour les petits", "Une fontaine"])


def test_the_thanks_go_by_themselves(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    kiosk.give(WORDS)
    kiosk.wait(10)
    kiosk.sees("10")
    kiosk.wait(10)
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)


def test_who_went_away_leaves_nothing(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    kiosk.field().fill(WORDS)
    kiosk.wait(61)
    kiosk.title("Vous êtes encore là ?")
    kiosk.sees(WORDS)
    kiosk.tap("Oui, je continue")
    expect(kiosk.field()).to_have_value(WORDS)
    kiosk.wait(61)
    kiosk.title("Vous êtes encore là ?")
    kiosk.wait(20)
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)
    assert needs_of(box) == []


def test_a_tablet_that_slept_wakes_up_at_the_start(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    kiosk.field().fill(WORDS)
    kiosk.wait(3600)
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)


def test_all_is_erased_when_asked(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    kiosk.field().fill(WORDS)
    kiosk.tap("Tout effacer et sortir")
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)


def test_a_reload_and_the_way_back_show_nothing_of_anybody(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    kiosk.field().fill(WORDS)
    kiosk.page.reload()
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)
    kiosk.begin()
    kiosk.field().fill(WORDS)
    pages = kiosk.page.evaluate("history.length")
    kiosk.tap("Dessiner")
    kiosk.tap("Écrire")
    assert kiosk.page.evaluate("history.length") == pages, "no screen of a person is in the history"
    kiosk.page.goto("about:blank")
    kiosk.page.go_back()
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)


def test_the_field_proposes_nothing(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    expect(kiosk.field()).to_have_attribute("autocomplete", "off")
    expect(kiosk.field()).to_have_attribute("spellcheck", "false")


def test_nothing_is_said_to_be_sent_before_it_is(screens: Screens, box: Workshop) -> None:
    screens.forgive("ERR_INTERNET_DISCONNECTED")
    kiosk = screens.kiosk(box).begin()
    kiosk.field().fill(WORDS)
    kiosk.page.context.set_offline(True)
    kiosk.tap("Envoyer")
    kiosk.sees("Pas encore envoyé")
    kiosk.sees("Appelez l’accueil")
    expect(kiosk.field()).to_have_value(WORDS)
    expect(kiosk.field()).to_have_js_property("readOnly", True)
    kiosk.page.context.set_offline(False)
    kiosk.wait(10)
    kiosk.title("C’est envoyé. Merci !")
    assert needs_of(box) == [WORDS]


def test_an_answer_that_was_lost_makes_no_second_note(screens: Screens, box: Workshop) -> None:
    screens.forgive("ERR_FAILED")
    kiosk = screens.kiosk(box).begin()
    tries: list[int] = []

    def lose_the_first_answer(route: Route) -> None:
        answer = route.fetch()
        tries.append(answer.status)
        if len(tries) == 1:
            route.abort()
        else:
            route.fulfill(response=answer)

    kiosk.page.route(re.compile("/kiosk/notes"), lose_the_first_answer)
    kiosk.field().fill(WORDS)
    kiosk.tap("Envoyer")
    kiosk.sees("Pas encore envoyé")
    kiosk.wait(10)
    kiosk.title("C’est envoyé. Merci !")
    assert tries == [201, 201]
    assert needs_of(box) == [WORDS]


def test_who_leaves_before_it_is_sent_leaves_nothing(screens: Screens, box: Workshop) -> None:
    screens.forgive("ERR_INTERNET_DISCONNECTED")
    kiosk = screens.kiosk(box).begin()
    kiosk.field().fill(WORDS)
    kiosk.page.context.set_offline(True)
    kiosk.tap("Envoyer")
    kiosk.sees("Pas encore envoyé")
    kiosk.tap("Tout effacer et sortir")
    kiosk.is_at_the_start()
    kiosk.remembers_nothing(WORDS)
    kiosk.page.context.set_offline(False)
    kiosk.wait(30)
    kiosk.begin()
    assert needs_of(box) == []


def test_a_closed_link_stops_the_tablet_and_keeps_the_words_of_who_writes(screens: Screens, box: Workshop) -> None:
    screens.forgive("401")
    kiosk = screens.kiosk(box).begin()
    kiosk.field().fill(WORDS)
    url = f"{box.house.address}/api/v1/workshops/{box.id}/links/kiosk"
    assert box.staff.delete(url, timeout=10).status_code == 204
    kiosk.wait(6)
    kiosk.tap("Envoyer")
    kiosk.sees("Votre idée n’est pas partie.")
    expect(kiosk.field()).to_have_value(WORDS)
    kiosk.tap("Tout effacer et sortir")
    kiosk.title("Cette tablette est fermée.")
    kiosk.remembers_nothing(WORDS)


def test_an_old_link_says_what_to_do(screens: Screens, box: Workshop) -> None:
    screens.forgive("410")
    kiosk = screens.kiosk(box, url=f"{box.house.address}/borne/too-old")
    kiosk.sees("Cette tablette est fermée. Une idée ? Parlez-en à l’accueil.")
    kiosk.sees("Tell the front desk.")
    kiosk.remembers_nothing()


def test_in_a_workshop_it_says_what_the_room_does(screens: Screens, workshop: Workshop) -> None:
    fay, kiosk = workshop.facilitator(), screens.kiosk(workshop)
    kiosk.title("L’atelier commence bientôt.")
    fay.open_phase("empathise", "collect")
    kiosk.wait(6)
    kiosk.begin()
    fay.open_phase("empathise", "group")
    kiosk.field().fill(WORDS)
    kiosk.tap("Envoyer")
    kiosk.sees("On n’écrit plus pour le moment.")
    expect(kiosk.field()).to_have_value(WORDS)
    screens.forgive("409")
    kiosk.tap("Tout effacer et sortir")
    kiosk.title("On n’écrit pas pour le moment.")
    fay.done("pause_workshop")
    kiosk.wait(6)
    kiosk.title("C’est en pause.")
    fay.done("close_workshop", next_meeting="le 28 mars à 14 h")
    kiosk.wait(6)
    kiosk.title("C’est fini. Merci à tous !")
    kiosk.sees("le 28 mars à 14 h")


def test_it_never_receives_what_others_wrote(screens: Screens, box: Workshop) -> None:
    box.participant().post("Les mots de quelqu'un")
    kiosk = screens.kiosk(box).begin()
    kiosk.give("Mes mots")
    kiosk.tap("Personne suivante")
    kiosk.wait(6)
    kiosk.is_at_the_start()
    assert kiosk.told
    assert not [answer.url for answer in kiosk.told if "Les mots" in answer.text() or "Mes mots" in answer.text()]


def test_arabic_is_one_touch_away_and_goes_with_the_person(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box)
    kiosk.tap("العربية")
    html = kiosk.page.locator("html")
    expect(html).to_have_attribute("dir", "rtl")
    expect(html).to_have_attribute("lang", "ar")
    kiosk.tap("ابدأ")
    kiosk.title("قولوا ما ينقصكم.")
    kiosk.field().fill("أحتاج إلى مكان هادئ")
    kiosk.tap("إرسال")
    kiosk.title("تمّ الإرسال. شكراً!")
    kiosk.tap("الشخص التالي")
    kiosk.is_at_the_start()
    expect(html).to_have_attribute("dir", "ltr")
    kiosk.remembers_nothing()
    (note,) = box.facilitator().snapshot()["doc"]["notes"].values()
    assert (note["text"], note["lang"]) == ("أحتاج إلى مكان هادئ", "ar")


def test_a_language_nobody_uses_goes_back_to_french(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box)
    kiosk.tap("Türkçe")
    expect(kiosk.button("Başla", exact=True)).to_be_visible()
    kiosk.wait(61)
    kiosk.is_at_the_start()


def test_the_front_desk_is_called_and_let_go(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box).begin()
    kiosk.tap("Demander à l’accueil")
    kiosk.sees("Allez voir l’accueil.")
    console = screens.console(box)
    console.sees("À la borne, quelqu’un demande de l’aide.")
    kiosk.wait(6)
    kiosk.sees("Quelqu’un arrive.")
    kiosk.tap("Tout effacer et sortir")
    expect(console.page.get_by_text("À la borne, quelqu’un demande de l’aide.")).to_have_count(0)


def test_a_drawing_and_a_photo_are_given_like_words(screens: Screens, box: Workshop) -> None:
    screens.forgive("willReadFrequently")
    kiosk = screens.kiosk(box).begin()
    kiosk.tap("Dessiner")
    kiosk.tap("Envoyer")
    kiosk.sees("Dessinez d’abord")
    sheet = kiosk.page.get_by_role("img", name="Votre dessin")
    at = sheet.bounding_box()
    assert at
    mouse = kiosk.page.mouse
    mouse.move(at["x"] + 50, at["y"] + 50)
    mouse.down()
    mouse.move(at["x"] + 200, at["y"] + 120, steps=5)
    mouse.up()
    kiosk.button("Envoyer", exact=True).dblclick()
    kiosk.title("C’est envoyé. Merci !")
    kiosk.tap("Autre idée")
    kiosk.tap("Photo")
    picture = Path(__file__).parents[2] / "docs" / "screenshots" / "phone-need.png"
    kiosk.page.locator("input[type=file]").set_input_files(picture)
    expect(kiosk.page.get_by_role("img", name="Votre photo", exact=True)).to_be_visible()
    kiosk.tap("Envoyer")
    kiosk.title("C’est envoyé. Merci !")
    kiosk.tap("Personne suivante")
    kiosk.remembers_nothing()
    notes = box.facilitator().snapshot()["doc"]["notes"].values()
    assert [(bool(note["photo_id"]), note["drawing"]) for note in notes] == [(True, True), (True, False)]


def test_the_team_rereads_by_keyboard_and_takes_back(screens: Screens, box: Workshop) -> None:
    kiosk = screens.kiosk(box)
    for words in ("Un banc", "Une fontaine", "Un gros mot"):
        kiosk.begin()
        kiosk.give(words)
        kiosk.tap("Personne suivante")
    console, keys = screens.console(box), ("Space", "ArrowDown", "Space", "a")
    console.sees("À relire")
    assert glance(console.page, DESK) == []
    console.page.get_by_role("checkbox", name="Choisir : Un banc").focus()
    for key in keys:
        console.page.keyboard.press(key)
    console.sees("2 notes acceptées.")
    expect(console.page.get_by_role("checkbox", name="Choisir : Un gros mot")).to_be_focused()
    console.page.keyboard.press("e")
    console.sees("Tout est relu.")
    console.page.get_by_role("contentinfo").get_by_role("button", name="Annuler").click()
    expect(console.page.get_by_role("checkbox", name="Choisir : Un gros mot")).to_be_visible()
    console.main("1 note à relire").click()
    console.is_at("Comprendre", "Ranger")
    wall = screens.wall(box)
    wall.sees("Une fontaine")
    wall.never_got("Un gros mot")
    console.button("1 note à relire").click()
    console.answer("Accepter")
    wall.sees("Un gros mot")


@pytest.mark.parametrize("size", [LYING, STANDING], ids=["lying", "standing"])
def test_what_one_needs_is_in_sight_at_once(screens: Screens, box: Workshop, size: dict[str, int]) -> None:
    kiosk = screens.kiosk(box, size=size).begin()
    ways = ("Écrire", "Dessiner", "Photo", "Il me faut")
    for name in (*ways, "Tout effacer et sortir", "Demander à l’accueil", "Envoyer"):
        expect(kiosk.button(name, exact=True)).to_be_in_viewport(ratio=1)


@pytest.mark.parametrize("lang", ["Français", "العربية"])
def test_inspectors_find_no_fault(screens: Screens, box: Workshop, lang: str) -> None:
    kiosk = screens.kiosk(box)
    kiosk.tap(lang)
    bar = kiosk.page.get_by_role("contentinfo")
    found = {"start": look(kiosk.page, INSPECTED)}
    kiosk.page.locator(".main").tap()
    kiosk.field().fill(WORDS)
    found["write"] = look(kiosk.page, INSPECTED)
    for name in ("draw", "photo"):
        kiosk.page.locator(".way:not(.is-on)").nth(0 if name == "draw" else 1).tap()
        found[name] = look(kiosk.page, INSPECTED)
        bar.locator(".second").tap()
    kiosk.wait(61)
    expect(kiosk.page.get_by_role("timer")).to_be_visible()
    found["idle"] = look(kiosk.page, INSPECTED)
    bar.locator(".main").tap()
    bar.locator(".main").tap()
    expect(kiosk.page.get_by_role("timer")).to_be_visible()
    found["thanks"] = look(kiosk.page, INSPECTED)
    assert {name: faults for name, faults in found.items() if faults} == {}
