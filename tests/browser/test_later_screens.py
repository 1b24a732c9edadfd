"""What the first question does not need comes later: by itself while nobody waits, or when it is asked for."""

from __future__ import annotations

import re

from playwright.sync_api import Route, expect

from tests.browser.screens import Screens
from tests.live.house import Workshop

VOTING = re.compile(r"/static/dist/voting-\w+\.js$")
PICTURES = re.compile(r"/static/dist/pictures-\w+\.js$")
MISSING = r"Failed to load resource|Failed to fetch dynamically imported module"


def test_a_ballot_that_cannot_be_fetched_says_so_and_comes_when_asked_again(
    screens: Screens, workshop: Workshop
) -> None:
    screens.forgive(MISSING)
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    phone = screens.phone()
    phone.page.route(VOTING, lambda route: route.abort())
    phone.page.route(f"**/{workshop.pin}", lambda route: route.abort())
    phone.enter(workshop.pin)
    phone.write("Lire un courrier")
    fay.open_phase("define", "vote")
    phone.title("Cet écran n’est pas arrivé.")
    with phone.page.expect_event("requestfailed", lambda request: request.method == "HEAD"):
        phone.tap("Réessayer")
    phone.title("Cet écran n’est pas arrivé.")
    phone.page.unroute(VOTING)
    phone.tap("Réessayer")
    expect(phone.choice("Lire un courrier")).to_be_visible()


def test_a_renewed_server_that_lost_a_screen_gets_the_whole_page_anew(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(MISSING)
    fay = workshop.facilitator()
    fay.open_phase("ideate", "collect", override=True)
    phone = screens.phone()
    phone.page.route(VOTING, gone)
    phone.enter(workshop.pin)
    phone.field().fill("Une phrase pas finie")
    fay.open_phase("ideate", "vote")
    phone.title("Cet écran n’est pas arrivé.")
    with phone.page.expect_navigation():
        phone.tap("Réessayer")
    phone.title("Cet écran n’est pas arrivé.")
    fay.open_phase("ideate", "collect")
    expect(phone.field()).to_have_value("Une phrase pas finie")


def test_words_typed_wait_for_a_drawing_sheet_that_cannot_be_fetched(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(MISSING)
    workshop.facilitator().open_phase("empathise", "collect")
    phone = screens.phone()
    phone.page.route(PICTURES, lambda route: route.abort())
    phone.enter(workshop.pin)
    phone.field().fill("Mes mots")
    phone.tap("Dessin")
    phone.title("Cet écran n’est pas arrivé.")
    phone.tap("Revenir")
    expect(phone.field()).to_have_value("Mes mots")
    phone.page.unroute(PICTURES)
    phone.tap("Dessin")
    expect(phone.page.locator(".sheet")).to_be_visible()


def test_later_screens_are_fetched_ahead_while_nobody_waits(screens: Screens, workshop: Workshop) -> None:
    workshop.facilitator().open_phase("define", "collect")
    phone = screens.phone()
    with phone.page.expect_response(re.compile(r"/static/dist/results-\w+\.js$")):
        phone.enter(workshop.pin)
    fetched = phone.page.evaluate("performance.getEntriesByType('resource').map(({name}) => name)")
    assert [name for name in fetched if VOTING.search(name)]


def gone(route: Route) -> None:
    route.fulfill(status=404, content_type="application/json", body="{}")
