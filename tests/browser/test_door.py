"""The phone's door: wrong codes, closed workshops, two languages in one room."""

from __future__ import annotations

from playwright.sync_api import Route, expect

from tests.browser.screens import Screens
from tests.live.house import Workshop

NOBODY_HAS = "000000"


def test_a_wrong_code_is_told_plainly_and_stays_in_the_field(screens: Screens, workshop: Workshop) -> None:
    screens.forgive("404")
    assert workshop.pin != NOBODY_HAS
    phone = screens.phone()
    phone.page.goto(phone.address)
    phone.type_code(NOBODY_HAS)
    phone.sees("Ce code n’ouvre pas d’atelier. Regardez le mur et essayez encore.")
    expect(phone.field()).to_have_value("000\u00a0000")
    expect(phone.field()).to_be_focused()
    phone.field().fill(workshop.pin)
    phone.tap("Entrer")
    phone.title("Avant de commencer")


def test_the_code_of_a_closed_workshop_leads_to_what_became_of_its_ideas(screens: Screens, workshop: Workshop) -> None:
    screens.forgive("403|404|409|410")
    workshop.facilitator().done("close_workshop")
    phone = screens.phone()
    phone.page.goto(phone.address)
    phone.type_code(workshop.pin)
    phone.page.wait_for_url("**/suites/*")
    phone.title("Que sont devenues nos idées ?")


def test_what_is_being_written_when_the_workshop_closes_stays_on_the_phone(
    screens: Screens, workshop: Workshop
) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    phone = screens.phone().enter(workshop.pin)
    phone.field().fill("Une phrase commencée")
    fay.done("pause_workshop")
    phone.title("L’atelier est en pause.")
    fay.done("resume_workshop")
    expect(phone.field()).to_have_value("Une phrase commencée")


def test_an_english_phone_and_a_french_one_share_a_workshop(screens: Screens, workshop: Workshop) -> None:
    workshop.facilitator().open_phase("empathise", "collect")
    ana, ben = screens.phone("fr").enter(workshop.pin), screens.phone("en")
    ben.page.goto(f"{ben.address}/{workshop.pin}")
    for name in ("Join", "I agree", "Continue"):
        ben.tap(name)
    ben.title("What was difficult?")
    ana.title("Qu’est-ce qui était difficile ?")
    ben.field().fill("The letters are too long")
    ben.tap("Send")
    ben.has("The letters are too long", "Received")
    workshop.facilitator().open_phase("empathise", "group")
    ana.sees("The letters are too long")
    assert ana.page.locator("html").get_attribute("lang") == "fr"
    assert ben.page.locator("html").get_attribute("lang") == "en"


def test_the_notice_is_there_to_read_while_the_document_is_on_its_way(screens: Screens, workshop: Workshop) -> None:
    workshop.facilitator().open_phase("empathise", "collect")
    phone = screens.phone()
    phone.page.goto(f"{phone.address}/{workshop.pin}")
    phone.tap("Entrer")
    phone.title("Avant de commencer")
    held: list[Route] = []
    phone.page.route("**/live/snapshot*", lambda route: held.append(route))
    phone.page.reload()
    phone.accept()
    phone.sees("Un instant…")
    assert held, "the document is still on its way"
    for route in held:
        route.continue_()
    phone.title("Qu’est-ce qui était difficile ?")
