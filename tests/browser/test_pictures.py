"""A photo or a drawing instead of words: small, kept, sent once, and never in the way of the words."""

from __future__ import annotations

import io
import re
from base64 import b64encode
from pathlib import Path
from typing import Any

import pytest
import requests
from PIL import Image
from playwright.sync_api import FilePayload, Page, Route, expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.live.house import Client, Workshop, until

UPLOAD = "**/api/v1/live/photos**"
NETWORK = r"net::ERR_|WebSocket connection to|Failed to load resource"
MOST_BYTES = 200_000
# What stands around the picture.
FORM_BYTES = 1_000
LONGEST = 1280
HEIC = b"\x00\x00\x00\x18ftypheic\x00\x00\x00\x00mif1heic" + bytes(400)

# As Chrome 80 did: the pixels as they are stored, whatever EXIF says. Here its name is spoilt before a picture is read.
LIES_FLAT = """
const made = URL.createObjectURL;
URL.createObjectURL = (file) => made.call(URL, new Blob([file.slice(0, 24), "Exix", file.slice(28)]));
const { get, set } = Object.getOwnPropertyDescriptor(HTMLImageElement.prototype, "src");
Object.defineProperty(HTMLImageElement.prototype, "src", {
  get, set(url) { set.call(this, url.replace("RXhpZgAA", "RXhpeAAA")); },
});
"""
WIDTH = """(url) => new Promise((resolve) => {
  const image = new Image();
  image.onload = () => resolve(image.naturalWidth);
  image.src = url;
})"""

NO_STORAGE = """
Object.defineProperty(window, "indexedDB", { get() { throw new DOMException("no", "SecurityError"); } });
Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });
"""
FULL = """
// A full phone says so at the end of the transaction.
const put = IDBObjectStore.prototype.put;
IDBObjectStore.prototype.put = function (...words) {
  const request = put.apply(this, words);
  request.addEventListener("success", () => this.transaction.abort());
  return request;
};
"""


def picture(width: int, height: int, turn: int = 1, form: str = "JPEG") -> bytes:
    """Dark above, light below once it is turned as `turn` says; with the noise that photos have."""
    noise = Image.effect_noise((width // 4, height // 4), 60).resize((width, height)).convert("RGB")
    across = turn > 4
    band = (width // 2, height) if across else (width, height // 2)
    noise.paste(Image.new("RGB", band, (20, 20, 60)), (0, 0))
    exif = Image.Exif()
    exif[0x0112] = turn
    file = io.BytesIO()
    noise.save(file, form, quality=90, exif=exif)
    return file.getvalue()


def collecting(workshop: Workshop) -> Client:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    return fay


def take(phone: Phone, content: bytes, name: str = "photo.jpg", mime: str = "image/jpeg") -> None:
    file: FilePayload = {"name": name, "mimeType": mime, "buffer": content}
    phone.page.locator("input[type=file]").first.set_input_files(file)


def photo_page(phone: Phone) -> None:
    phone.tap("Photo")
    phone.title("Montrez avec une photo.")


def draw(page: Page, *places: tuple[float, float]) -> None:
    """One stroke, by parts of the sheet."""
    box = page.locator(".sheet").bounding_box()
    assert box
    points = [(box["x"] + x * box["width"], box["y"] + y * box["height"]) for x, y in places]
    page.mouse.move(*points[0])
    page.mouse.down()
    for point in points[1:]:
        page.mouse.move(*point, steps=4)
    page.mouse.up()


def strokes(phone: Phone) -> Any:
    return expect(phone.page.locator(".sheet path"))


def notes(fay: Client) -> list[dict[str, Any]]:
    return list(fay.snapshot()["doc"]["notes"].values())


def kept_picture(fay: Client, note: dict[str, Any]) -> Image.Image:
    answer = requests.get(f"{fay.house.address}/photos/{note['photo_id']}", timeout=10)
    assert answer.ok
    return Image.open(io.BytesIO(answer.content))


def test_a_photo_goes_turned_and_small_with_the_words_typed_before(screens: Screens, workshop: Workshop) -> None:
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    phone.field().fill("La file devant la porte")
    photo_page(phone)
    phone.sees("Pas de visage, pas de nom.")
    take(phone, picture(3000, 2000, turn=6))
    phone.title("On garde cette photo ?")
    expect(phone.field()).to_have_value("La file devant la porte")
    bodies = watched_uploads(phone)
    phone.tap("Envoyer")
    phone.has("La file devant la porte", "Reçue")
    assert 10_000 < len(bodies[0]) < MOST_BYTES + FORM_BYTES
    (note,) = notes(fay)
    assert (note["text"], note["drawing"]) == ("La file devant la porte", False)
    image = kept_picture(fay, note).convert("L")
    assert max(image.size) == LONGEST
    assert image.width < image.height
    middle = image.width // 2
    assert image.getpixel((middle, 40)) < 90 < image.resize((1, image.height)).getpixel((0, image.height - 100))
    expect(phone.page.get_by_role("img", name="Photo d’une idée")).to_be_visible()


def test_a_photo_of_thirty_megapixels_is_made_small(screens: Screens, workshop: Workshop) -> None:
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    photo_page(phone)
    take(phone, picture(6400, 4800))
    phone.title("On garde cette photo ?")
    bodies = watched_uploads(phone)
    phone.tap("Envoyer")
    phone.sees("Reçue")
    assert 10_000 < len(bodies[0]) < MOST_BYTES + FORM_BYTES
    assert kept_picture(fay, notes(fay)[0]).size == (1280, 960)


def test_a_browser_that_leaves_photos_as_they_lie_has_them_turned_here(screens: Screens, workshop: Workshop) -> None:
    fay = collecting(workshop)
    phone = screens.phone()
    phone.page.add_init_script(LIES_FLAT)
    phone.enter(workshop.pin)
    turned = "data:image/jpeg;base64," + b64encode(picture(90, 60, turn=8)).decode()
    assert phone.page.evaluate(WIDTH, turned) == 90, "this browser turns it all the same"
    photo_page(phone)
    take(phone, picture(900, 600, turn=8))
    phone.tap("Envoyer")
    phone.sees("Reçue")
    image = kept_picture(fay, notes(fay)[0]).convert("L")
    assert image.size == (600, 900)
    assert image.getpixel((300, 870)) < 90 < image.resize((1, 900)).getpixel((0, 200))


def test_a_phone_without_the_memory_for_a_photo_says_so(screens: Screens, workshop: Workshop) -> None:
    collecting(workshop)
    phone = screens.phone()
    phone.page.add_init_script("CanvasRenderingContext2D.prototype.drawImage = () => {}")
    phone.enter(workshop.pin)
    photo_page(phone)
    take(phone, picture(900, 600))
    phone.sees("Ce téléphone ne peut pas lire cette image.")


def test_a_small_photo_is_not_blown_up(screens: Screens, workshop: Workshop) -> None:
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    photo_page(phone)
    take(phone, picture(320, 240, form="PNG"), "petit.png", "image/png")
    phone.tap("Envoyer")
    phone.sees("Reçue")
    assert kept_picture(fay, notes(fay)[0]).size == (320, 240)


def test_what_is_no_photo_is_said_plainly_and_the_words_stay(screens: Screens, workshop: Workshop) -> None:
    collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    phone.field().fill("Mes mots")
    photo_page(phone)
    no_photo, unreadable = "Ce n’est pas une photo.", "Ce téléphone ne peut pas lire cette image."
    for name, content, sentence in (
        ("anime.gif", picture(90, 60, form="GIF"), no_photo),
        ("coupe.jpg", picture(900, 600)[:60], unreadable),
        ("dessin.svg", b'<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>', no_photo),
        ("pomme.heic", HEIC, unreadable),
        ("renomme.jpg", b"Une lettre, pas une photo.", no_photo),
        ("coupe.png", picture(90, 60, form="PNG")[:40], unreadable),
        ("vide.jpg", b"", no_photo),
    ):
        take(phone, content, name)
        phone.sees(sentence)
        phone.title("Montrez avec une photo.")
    phone.tap("Plutôt écrire")
    expect(phone.field()).to_have_value("Mes mots")
    phone.tap("Envoyer")
    phone.has("Mes mots", "Reçue")


def test_a_drawing_with_a_zone_and_a_face_goes_without_a_word(screens: Screens, workshop: Workshop) -> None:
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    phone.tap("Je ressens")
    phone.tap("Mal")
    phone.tap("Dessin")
    phone.sees("Des mots ou une photo vont aussi bien.")
    draw(phone.page, (0.1, 0.1), (0.9, 0.1), (0.9, 0.9))
    phone.page.get_by_text("Rouge").tap()
    draw(phone.page, (0.3, 0.5))
    bodies = watched_uploads(phone)
    phone.tap("Envoyer")
    phone.sees("Reçue")
    assert 1_000 < len(bodies[0]) < MOST_BYTES + FORM_BYTES
    (note,) = notes(fay)
    assert (note["text"], note["zone"], note["feeling"], note["drawing"]) == ("", "feel", "bad", True)
    image = kept_picture(fay, note).convert("RGB")
    colours = {image.getpixel((round(image.width * x), round(image.height * y))) for x, y in ((0.5, 0.1), (0.3, 0.5))}
    black, red = sorted(colours, key=sum)
    assert max(black) < 60
    assert red[0] > 120 > red[1]
    expect(phone.page.get_by_role("img", name="Dessin d’une idée")).to_be_visible()
    console = screens.console(workshop)
    console.sees("Je ressens")
    expect(console.page.get_by_text("Mal", exact=True)).to_be_visible()


def test_a_drawing_can_be_undone_wiped_and_brought_back_and_outlives_the_page(
    screens: Screens, workshop: Workshop
) -> None:
    collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    phone.tap("Dessin")
    draw(phone.page, (0.1, 0.1), (0.9, 0.1))
    draw(phone.page, (0.1, 0.5), (0.9, 0.5))
    strokes(phone).to_have_count(2)
    phone.tap("Défaire")
    strokes(phone).to_have_count(1)
    phone.tap("Effacer")
    strokes(phone).to_have_count(0)
    phone.tap("Défaire")
    strokes(phone).to_have_count(1)
    phone.page.set_viewport_size({"width": 740, "height": 360})
    draw(phone.page, (0.1, 0.9), (0.9, 0.9))
    strokes(phone).to_have_count(2)
    phone.tap("Revenir")
    expect(phone.button("Votre dessin")).to_be_visible()
    phone.page.reload()
    phone.tap("Revenir")
    phone.tap("Votre dessin", exact=False)
    strokes(phone).to_have_count(2)


def test_a_drawing_begun_before_the_room_moved_on_is_kept_in_my_texts(screens: Screens, workshop: Workshop) -> None:
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    phone.tap("Dessin")
    draw(phone.page, (0.1, 0.1), (0.9, 0.1))
    fay.open_phase("define", "collect")
    phone.sees("Ce que vous aviez commencé est gardé")
    phone.tap("Mes textes : 1")
    phone.sees("Commencée, pas envoyée")
    expect(phone.page.get_by_role("img", name="Votre dessin")).to_be_visible()
    phone.tap("Effacer")
    phone.sees("Pas encore de question ici.")


def test_a_photo_taken_without_a_network_outlives_a_reload_and_goes_once(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(NETWORK)
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    asked: list[str] = []
    phone.page.route(UPLOAD, lambda route: refuse(route, asked))
    photo_page(phone)
    take(phone, picture(900, 600))
    with phone.page.expect_event("requestfailed", lambda request: "/live/photos" in request.url):
        phone.tap("Envoyer")
    phone.sees("En attente")
    assert asked
    phone.page.goto(f"{phone.address}/{workshop.pin}")
    phone.tap("Mes besoins : 1")
    phone.sees("En attente")
    expect(phone.page.get_by_role("img", name="Photo d’une idée")).to_be_visible()
    assert notes(fay) == []
    phone.page.unroute(UPLOAD)
    bodies = watched_uploads(phone)
    phone.sees("Reçue")
    assert {*asked, *map(sent_id, bodies)} == {asked[0]}
    assert len(notes(fay)) == 1


@pytest.mark.parametrize("trouble", [NO_STORAGE, FULL], ids=["forbidden", "full"])
def test_a_phone_that_keeps_nothing_says_to_keep_the_page_and_still_sends(
    screens: Screens, workshop: Workshop, trouble: str
) -> None:
    screens.forgive(NETWORK)
    fay = collecting(workshop)
    phone = screens.phone()
    phone.page.add_init_script(trouble)
    phone.enter(workshop.pin)
    photo_page(phone)
    take(phone, picture(900, 600))
    phone.title("On garde cette photo ?")
    phone.field().fill("Avec des mots")
    phone.page.context.set_offline(True)
    phone.tap("Envoyer")
    phone.has("Avec des mots", "En attente")
    phone.has("Avec des mots", "Ce téléphone n’a plus de place. Gardez cette page ouverte.")
    phone.sees("Connexion perdue.")
    expect(phone.page.get_by_role("region", name="Messages")).to_contain_text("Gardez cette page ouverte.")
    expect(phone.page.get_by_role("img", name="Photo d’une idée")).to_be_visible()
    phone.page.context.set_offline(False)
    phone.has("Avec des mots", "Reçue")
    (note,) = notes(fay)
    assert note["photo_id"]


def test_a_picture_the_server_refuses_stays_with_its_words_to_be_sent_again(
    screens: Screens, workshop: Workshop
) -> None:
    screens.forgive(r"Failed to load resource")
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    answer = {"code": "not_a_picture", "message": "Ce n’est pas une photo."}
    phone.page.route(UPLOAD, lambda route: route.fulfill(status=415, json=answer))
    photo_page(phone)
    take(phone, picture(900, 600))
    phone.field().fill("Regardez")
    phone.tap("Envoyer")
    phone.has("Regardez", "Ce n’est pas une photo.")
    expect(phone.page.get_by_role("img", name="Photo d’une idée")).to_be_visible()
    phone.page.unroute(UPLOAD)
    phone.page.reload()
    phone.tap("Revenir")
    phone.tap("Mes besoins : 1")
    expect(phone.page.get_by_role("img", name="Photo d’une idée")).to_be_visible()
    phone.tap("Envoyer maintenant")
    phone.has("Regardez", "Reçue")
    assert notes(fay)[0]["photo_id"]


def test_a_photo_erased_before_it_left_is_never_sent(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(NETWORK)
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    asked: list[str] = []
    phone.page.route(UPLOAD, lambda route: refuse(route, asked))
    photo_page(phone)
    take(phone, picture(900, 600))
    phone.page.context.set_offline(True)
    phone.sees("Connexion perdue.")
    phone.tap("Envoyer")
    phone.sees("En attente")
    phone.tap("Effacer")
    phone.tap("Oui, effacer")
    phone.sees("Pas encore de besoin ici.")
    phone.page.context.set_offline(False)
    phone.tap("Mon premier besoin")
    phone.write("Plutôt des mots")
    assert (asked, [note["text"] for note in notes(fay)]) == ([], ["Plutôt des mots"])


def test_pictures_are_seen_where_notes_are_voted_and_shown_in_big(screens: Screens, workshop: Workshop) -> None:
    fay = collecting(workshop)
    phone = screens.phone().enter(workshop.pin)
    phone.tap("Dessin")
    draw(phone.page, (0.2, 0.2), (0.8, 0.8))
    phone.tap("Envoyer")
    phone.sees("Reçue")
    phone.tap("Montrer en grand", exact=False)
    phone.title("Dessin d’une idée")
    loaded(phone.page.get_by_role("img", name="Dessin d’une idée").element_handle())
    phone.tap("Fermer")
    fay.open_phase("empathise", "vote")
    row = phone.choice("Dessin d’une idée")
    expect(row).to_be_visible()
    loaded(row.get_by_role("img").element_handle())
    phone.tap("Dessin d’une idée", exact=False)
    expect(row).to_have_attribute("aria-pressed", "true")


def loaded(image: Any) -> None:
    until(lambda: image.evaluate("(image) => image.naturalWidth"), "the picture")


def watched_uploads(phone: Phone) -> list[bytes]:
    """The bodies of the pictures that leave from now on."""
    bodies: list[bytes] = []

    def keep(route: Route) -> None:
        bodies.append(route.request.post_data_buffer or b"")
        route.continue_()

    phone.page.route(UPLOAD, keep)
    return bodies


def refuse(route: Route, asked: list[str]) -> None:
    asked.append(sent_id(route.request.post_data_buffer or b""))
    route.abort()


def sent_id(body: bytes) -> str:
    found = re.search(rb'name="id"\r\n\r\n([\w-]+)', body)
    assert found
    return found[1].decode()


def test_the_pictures_of_this_file_are_what_they_say(tmp_path: Path) -> None:
    assert Image.open(io.BytesIO(picture(300, 200, turn=6))).getexif()[0x0112] == 6
