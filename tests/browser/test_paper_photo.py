"""One photo of several papers at the console: a frame each, a note each; and pictures on the wall."""

from __future__ import annotations

from io import BytesIO
from uuid import uuid4

import requests
from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.look import DESK, WALL, look
from tests.browser.screens import Screens
from tests.live.house import Client, House, Workshop

RED, BLUE = (200, 30, 30), (30, 60, 200)
TWO_AT_ONCE = 2


def two_papers() -> bytes:
    """A red paper on the left, a blue one on the right."""
    table = Image.new("RGB", (1200, 800), "#8b7a5e")
    table.paste(RED, (60, 80, 560, 720))
    table.paste(BLUE, (640, 80, 1140, 720))
    return written(table, "JPEG")


def written(image: Image.Image, form: str) -> bytes:
    content = BytesIO()
    image.save(content, form)
    return content.getvalue()


def shows(house: House, photo_id: str) -> tuple[tuple[int, int], tuple[int, ...]]:
    """The size of a picture, and the colour of its middle."""
    answer = requests.get(f"{house.address}/photos/{photo_id}", timeout=10)
    image = Image.open(BytesIO(answer.content)).convert("RGB")
    middle = image.getpixel((image.width // 2, image.height // 2))
    assert isinstance(middle, tuple)
    return image.size, middle


def is_near(colour: tuple[int, ...], other: tuple[int, ...]) -> bool:
    return all(abs(a - b) < 40 for a, b in zip(colour, other, strict=True))


def give_photo(page: Page, content: bytes, name: str = "Photo d’un papier") -> None:
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name=name).click()
    chooser.value.set_files(FilePayload(name="papiers.jpg", mimeType="image/jpeg", buffer=content))


def draw(page: Page, left: float, top: float, right: float, bottom: float) -> None:
    box = page.get_by_role("img", name="La photo des papiers").bounding_box()
    assert box
    page.mouse.move(box["x"] + left * box["width"], box["y"] + top * box["height"])
    page.mouse.down()
    page.mouse.move(box["x"] + right * box["width"], box["y"] + bottom * box["height"], steps=4)
    page.mouse.up()


def test_papers_typed_before_and_after_a_photo_never_share_a_number(
    screens: Screens, workshop: Workshop, house: House
) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    console = screens.console(workshop)
    typed = console.page.get_by_role("textbox", name="Texte de la note papier")
    typed.fill("Un banc")
    typed.press("Enter")
    console.sees("Papier 1 reçu")
    give_photo(console.page, two_papers())
    draw(console.page, 0.04, 0.08, 0.48, 0.92)
    draw(console.page, 0.52, 0.08, 0.96, 0.92)
    console.page.get_by_role("button", name="Ajouter les 2 notes").click()
    console.sees("2 notes ajoutées")
    typed.fill("Une lampe")
    typed.press("Enter")
    console.sees("Papier 4 reçu")
    assert sorted(note["number"] for note in fay.snapshot()["doc"]["notes"].values()) == [1, 2, 3, 4]


def test_each_frame_of_a_photo_becomes_a_note_with_its_words_or_its_part(
    screens: Screens, workshop: Workshop, house: House
) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    console = screens.console(workshop)
    give_photo(console.page, two_papers())
    draw(console.page, 0.04, 0.08, 0.48, 0.92)
    expect(console.page.get_by_role("dialog").get_by_role("textbox").first).to_be_focused()
    console.page.keyboard.type("Les panneaux sont trop petits")
    draw(console.page, 0.52, 0.08, 0.96, 0.92)
    console.page.get_by_role("button", name="Ajouter les 2 notes").click()
    console.sees("2 notes ajoutées")
    expect(console.page.get_by_role("dialog")).to_have_count(0)
    words, picture = sorted(fay.snapshot()["doc"]["notes"].values(), key=lambda note: note["number"])
    assert (words["text"], words["number"], words["paper"]) == ("Les panneaux sont trop petits", 1, True)
    assert words["photo_id"] is None
    assert (picture["text"], picture["number"]) == ("", 2)
    (wide, high), middle = shows(house, picture["photo_id"])
    assert abs(wide / high - (0.44 * 1200) / (0.84 * 800)) < 0.1
    assert is_near(middle, BLUE)


def test_frames_are_made_moved_stretched_and_removed_with_the_keyboard(
    screens: Screens, workshop: Workshop, house: House
) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    console = screens.console(workshop)
    page = console.page
    give_photo(page, two_papers())
    for _ in range(TWO_AT_ONCE):
        page.get_by_role("button", name="Ajouter un cadre").click()
    frame = page.get_by_role("button", name="Cadre 2", exact=True)
    expect(frame).to_be_focused()
    before = frame.bounding_box()
    page.keyboard.press("ArrowLeft")
    page.keyboard.press("Shift+ArrowDown")
    after = frame.bounding_box()
    assert before
    assert after
    assert after["x"] < before["x"]
    assert after["height"] > before["height"]
    page.keyboard.press("Delete")
    expect(frame).to_have_count(0)
    page.get_by_role("textbox", name="Les mots du papier 1").fill("Une porte")
    page.get_by_role("checkbox", name="Montrer aussi l’image").check()
    page.get_by_role("button", name="Ajouter 1 note").click()
    console.sees("1 note ajoutée")
    [note] = fay.snapshot()["doc"]["notes"].values()
    assert note["text"] == "Une porte"
    assert is_near(shows(house, note["photo_id"])[1], RED)


def test_a_photo_left_for_later_keeps_its_frames_and_words(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    console = screens.console(workshop)
    give_photo(console.page, two_papers())
    console.page.get_by_role("button", name="Toute la photo").click()
    field = console.page.get_by_role("textbox", name="Les mots du papier 1")
    field.fill("À finir")
    # Another photo would take it away.
    expect(console.page.get_by_role("button", name="Autre photo")).to_have_count(0)
    console.answer("Plus tard")
    console.page.get_by_role("button", name="Reprendre la photo ouverte").click()
    expect(field).to_have_value("À finir")
    assert fay.snapshot()["doc"]["notes"] == {}


def test_a_file_that_is_no_photo_is_said_so(screens: Screens, workshop: Workshop) -> None:
    workshop.facilitator().open_phase("empathise", "collect")
    console = screens.console(workshop)
    give_photo(console.page, b"Bonjour")
    console.sees("Ce n’est pas une photo.")
    expect(console.page.get_by_role("dialog")).to_have_count(0)


def drawn_note(house: House, ana: Client, text: str = "") -> str:
    sheet = Image.new("RGB", (600, 400), "white")
    sheet.paste(RED, (200, 100, 400, 300))
    answer = requests.post(
        f"{house.address}/api/v1/live/photos",
        headers={"Authorization": f"Bearer {ana.token}"},
        files={"photo": ("d.png", written(sheet, "PNG"))},
        data={"id": uuid4().hex, "kind": "drawing"},
        timeout=20,
    )
    return ana.post(text, photo_id=answer.json()["photo_id"], drawing=True)


def is_drawn(page: Page, name: str) -> None:
    """The picture of this name has come, and is seen."""
    image = page.get_by_role("img", name=name).first
    expect(image).to_be_visible()
    page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=image.element_handle())


def stands_beside_its_picture(page: Page, words: str) -> None:
    """The words are written, so the picture does not say them a second time."""
    note = page.get_by_role("main").locator(".on-paper").filter(has_text=words).last
    expect(note).to_be_visible()
    image = note.locator("img")
    expect(image).to_have_attribute("alt", "")
    page.wait_for_function("(image) => image.complete && image.naturalWidth > 0", arg=image.element_handle())


def test_the_words_of_a_drawing_are_copied_and_stand_for_it_everywhere(
    screens: Screens, workshop: Workshop, house: House
) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("ideate", "collect", override=True)
    note_id = drawn_note(house, ana)
    console, wall = screens.console(workshop), screens.wall(workshop)
    is_drawn(console.page, "Dessin d’une idée")
    console.page.get_by_role("button", name="Voir en grand : Dessin d’une idée").click()
    field = console.page.get_by_role("textbox", name="Les mots de cette image")
    expect(field).to_be_focused()
    field.fill("Un toit devant la porte")
    console.page.get_by_role("button", name="Garder").click()
    expect(console.page.get_by_role("dialog")).to_have_count(0)
    console.sees("Recopié : Un toit devant la porte")
    fay.open_phase("ideate", "group")
    stands_beside_its_picture(wall.page, "Un toit devant la porte")
    fay.done("spotlight", kind="note", target_id=note_id)
    stands_beside_its_picture(wall.page, "Un toit devant la porte")
    fay.done("spotlight", kind=None, target_id=None)
    fay.open_phase("ideate", "vote")
    expect(wall.page.get_by_role("listitem").filter(has_text="Un toit devant la porte")).to_be_visible()


def test_pictures_not_copied_yet_are_recalled_before_the_end_and_may_wait(
    screens: Screens, workshop: Workshop, house: House
) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    drawn_note(house, ana)
    drawn_note(house, ana)
    console = screens.console(workshop)
    console.page.get_by_role("button", name="Plus", exact=True).click()
    console.page.get_by_role("menuitem", name="Finir l’atelier").click()
    console.sees("2 images ne sont pas encore recopiées.")
    console.page.get_by_role("button", name="Recopier maintenant").click()
    fields = console.page.get_by_role("dialog").get_by_role("textbox")
    expect(fields).to_have_count(2)
    fields.first.fill("Une porte")
    console.page.keyboard.press("Enter")
    expect(fields).to_have_count(1)
    console.page.keyboard.press("Escape")
    console.page.get_by_role("button", name="Plus", exact=True).click()
    console.page.get_by_role("menuitem", name="Finir l’atelier").click()
    console.sees("1 image n’est pas encore recopiée.")
    console.answer("Finir l’atelier")
    console.sees("L’atelier est fini.")


def test_a_note_in_another_language_keeps_its_words_and_gets_a_translation_beside(
    screens: Screens, workshop: Workshop
) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    note_id = ana.post("لا أعرف من أسأل", lang="ar")
    console, wall = screens.console(workshop), screens.wall(workshop)
    console.page.get_by_role("button", name="Traduire").click()
    field = console.page.get_by_role("textbox", name="La traduction de cette note")
    expect(field).to_have_value("")
    field.fill("Je ne sais pas à qui demander")
    console.page.get_by_role("button", name="Garder").click()
    console.sees("Traduit : Je ne sais pas à qui demander")
    console.sees("لا أعرف من أسأل")
    fay.open_phase("empathise", "group")
    fay.done("spotlight", kind="note", target_id=note_id)
    wall.sees("لا أعرف من أسأل")
    wall.sees("Je ne sais pas à qui demander")


def test_nobody_stumbles_on_pictures(screens: Screens, workshop: Workshop, house: House) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("ideate", "collect", override=True)
    drawn = drawn_note(house, ana)
    both = drawn_note(house, ana, "Un toit devant la porte, avec un banc pour attendre sans être debout")
    console, wall = screens.console(workshop), screens.wall(workshop)
    page = console.page
    is_drawn(page, "Dessin d’une idée")
    faults = {"list": look(page, DESK)}
    page.get_by_role("button", name="Voir en grand : Dessin d’une idée").first.click()
    is_drawn(page, "Dessin d’une idée")
    faults["large"] = look(page, DESK)
    page.keyboard.press("Escape")
    give_photo(page, two_papers())
    faults["photo"] = look(page, DESK)
    for _ in range(TWO_AT_ONCE):
        page.get_by_role("button", name="Ajouter un cadre").click()
    page.get_by_role("textbox", name="Les mots du papier 1").fill("Une porte")
    faults["frames"] = look(page, DESK)
    page.keyboard.press("Escape")
    fay.open_phase("ideate", "group")
    is_drawn(wall.page, "Dessin d’une idée")
    faults["table"] = look(page, DESK)
    faults["groups"] = look(wall.page, WALL)
    for note_id in (drawn, both):
        fay.done("spotlight", kind="note", target_id=note_id)
        is_drawn(wall.page, "Dessin d’une idée")
        faults[note_id] = look(wall.page, WALL)
    fay.done("spotlight", kind=None, target_id=None)
    fay.open_phase("ideate", "vote")
    expect(wall.page.get_by_role("heading")).not_to_have_count(0)
    faults["vote"] = look(wall.page, WALL)
    fay.open_phase("ideate", "decide")
    expect(wall.page.get_by_text("Dessin d’une idée")).to_be_visible()
    faults["results"] = look(wall.page, WALL)
    faults["choices"] = look(page, DESK)
    assert {where: found for where, found in faults.items() if found} == {}
