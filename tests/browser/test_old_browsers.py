"""A phone as old as the floor: what its browser lacks is taken out of this one, and a resident takes part."""

from __future__ import annotations

from playwright.sync_api import Page, expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.live.house import Workshop

# What Safari 13, Samsung Internet 13 or Firefox 78 lack, or refuse in a private window or on plain HTTP.
GONE = {
    "window": (
        "structuredClone ResizeObserver indexedDB WebSocket WebTransport BroadcastChannel createImageBitmap "
        "requestIdleCallback CompressionStream TransformStream OffscreenCanvas scheduler"
    ),
    "crypto": "randomUUID subtle",
    "navigator": "clipboard locks wakeLock storage serviceWorker userAgentData vibrate",
    "Array.prototype": "at findLast findLastIndex toSorted toReversed with",
    "String.prototype": "at replaceAll",
    "Element.prototype": "replaceChildren checkVisibility",
    "HTMLFormElement.prototype": "requestSubmit",
    "Blob.prototype": "arrayBuffer text stream",
    "Promise": "any withResolvers",
    "Object": "hasOwn groupBy",
    "AbortSignal": "timeout any",
    "Intl": "ListFormat DisplayNames Segmenter RelativeTimeFormat Locale",
}
TAKE_OUT = "".join(
    f"for (const name of {names.split()}) Object.defineProperty({owner}, name, {{ value: undefined }});"
    for owner, names in GONE.items()
)


def old(screens: Screens) -> Phone:
    phone = screens.phone()
    phone.page.add_init_script(TAKE_OUT)
    return phone


def is_old(page: Page) -> bool:
    return bool(page.evaluate("!window.WebSocket && !window.indexedDB && ![].at && !''.replaceAll"))


def test_a_resident_with_an_old_phone_joins_writes_reloads_and_votes(screens: Screens, workshop: Workshop) -> None:
    fay, ben = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    phone = old(screens).scan(workshop.pin)
    assert is_old(phone.page)
    phone.write("Un vieux téléphone", zone="Je vis")
    phone.tap("Autre besoin")
    phone.field().fill("Une phrase pas finie")
    phone.page.reload()
    expect(phone.field()).to_have_value("Une phrase pas finie")
    ben.post("Une idée de Ben")
    fay.open_phase("empathise", "group")
    phone.tap("Tout lire : 2")
    phone.sees("Une idée de Ben")
    fay.open_phase("define", "collect")
    phone.write("accueillir tout le monde")
    fay.open_phase("define", "vote")
    phone.votes("accueillir tout le monde")
    fay.open_phase("define", "decide")
    questions = fay.snapshot()["doc"]["questions"].values()
    assert [(one["text"], one["votes"]) for one in questions] == [("Comment faire pour accueillir tout le monde", 1)]


def test_what_waits_on_an_old_phone_outlives_a_reload_without_a_database(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(r"net::ERR_")
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    phone = old(screens).scan(workshop.pin)
    phone.page.route("**/socket.io/**", lambda route: route.abort())
    phone.field().fill("Gardée dans le téléphone")
    phone.tap("Envoyer")
    phone.has("Gardée dans le téléphone", "En attente")
    phone.page.reload()
    phone.page.unroute("**/socket.io/**")
    phone.tap("Mes besoins : 1")
    phone.has("Gardée dans le téléphone", "Reçue")
    assert [note["text"] for note in fay.snapshot()["doc"]["notes"].values()] == ["Gardée dans le téléphone"]
