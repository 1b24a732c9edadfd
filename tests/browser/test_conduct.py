"""Leading a workshop: going back, two consoles at once, grouping with the keyboard, what a note may hold."""

from __future__ import annotations

from playwright.sync_api import WebSocketRoute, expect

from tests.browser.console import Console
from tests.browser.screens import Screens
from tests.live.house import Client, Workshop, until

TRAP = "<img src=x onerror=\"document.body.id='trap'\"><script>document.body.id='trap'</script>"
BACKWARDS = "abc \u202edef\u2066 ghi"


def test_going_back_a_phase_keeps_notes_groups_and_votes(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    ana = screens.phone().enter(workshop.pin)
    ana.write("Un papier perdu")
    fay.open_phase("empathise", "group")
    console = screens.console(workshop)
    console.make_group("Les papiers")
    console.card("Un papier perdu").drag_to(console.area("Les papiers"))
    console.next("Ouvrir le vote")
    ana.votes("Les papiers")
    console.button("Revenir", exact=True).click()
    console.is_at("Comprendre", "Ranger")
    expect(console.area("Les papiers")).to_contain_text("Un papier perdu")
    console.next("Ouvrir le vote")
    expect(ana.choice("Les papiers")).to_have_attribute("aria-pressed", "true")
    console.next("Fermer le vote")
    expect(console.row("Les papiers")).to_contain_text("1 vote")


def test_two_facilitators_who_press_next_at_once_move_one_phase(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    fay.post("Un papier perdu")
    first, second = screens.console(workshop), Console(screens.desk(workshop.staff).new_page())
    link = Held(second)
    second.page.goto(first.page.url)
    expect(second.main("Dévoiler le besoin")).to_be_visible()
    link.hold()
    first.next("Dévoiler le besoin")
    first.is_at("Comprendre", "Ranger")
    second.next("Dévoiler le besoin")
    link.release()
    second.sees("Quelqu’un a déjà changé d’étape.")
    for console in (first, second):
        console.is_at("Comprendre", "Ranger")


class Held:
    """The link of a screen whose news can be held back, so that it acts on what it saw before."""

    def __init__(self, screen: Console) -> None:
        self.waiting: list[str | bytes] | None = None
        screen.page.route_web_socket("**/socket.io/**", self._between)

    def _between(self, page: WebSocketRoute) -> None:
        self.page = page
        server = page.connect_to_server()
        server.on_message(self._from_server)

    def _from_server(self, frame: str | bytes) -> None:
        if self.waiting is None:
            self.page.send(frame)
        else:
            self.waiting.append(frame)

    def hold(self) -> None:
        self.waiting = []

    def release(self) -> None:
        waiting, self.waiting = self.waiting or [], None
        for frame in waiting:
            self.page.send(frame)


def test_notes_are_grouped_with_the_keyboard_alone(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    for words in ("Un papier perdu", "Une lettre longue"):
        fay.post(words)
    fay.open_phase("empathise", "group")
    console = screens.console(workshop)
    press = console.page.keyboard.press
    reach(console, "Nouveau groupe")
    press("Enter")
    expect(console.page.get_by_role("textbox", name="Nom du groupe")).to_be_focused()
    console.page.keyboard.type("Les papiers")
    press("Enter")
    reach(console, "Un papier perdu")
    press("1")
    expect(console.area("Les papiers")).to_contain_text("Un papier perdu")
    expect(console.card("Une lettre longue")).to_be_focused()
    press("Enter")
    reach(console, "Ranger ici")
    press("Enter")
    expect(console.area("Les papiers")).to_contain_text("Une lettre longue")
    console.sees("Tout est rangé.")
    until(lambda: {note["cluster_id"] for note in notes(fay)} == set(fay.snapshot()["doc"]["clusters"]), "both in it")


def reach(console: Console, name: str) -> None:
    """Walks with Tab until this button has the focus."""
    button = console.button(name).first
    expect(button).to_be_visible()
    for _ in range(80):
        if button.evaluate("element => element === document.activeElement"):
            return
        console.page.keyboard.press("Tab")
    raise AssertionError(f"Tab never reached {name}")


def notes(fay: Client) -> list[dict[str, object]]:
    return list(fay.snapshot()["doc"]["notes"].values())


def test_markup_and_direction_marks_in_a_note_are_shown_as_text(screens: Screens, workshop: Workshop) -> None:
    workshop.facilitator().open_phase("empathise", "collect")
    phone, wall, console = screens.phone().enter(workshop.pin), screens.wall(workshop), screens.console(workshop)
    phone.field().fill(TRAP)
    phone.tap("Envoyer")
    phone.has(TRAP, "Reçue")
    phone.tap("Autre besoin")
    phone.field().fill(BACKWARDS)
    phone.tap("Envoyer")
    phone.has("ghi", "Reçue")
    console.sees(TRAP)
    console.next("Dévoiler les 2 besoins")
    for screen in (wall, console):
        screen.sees(TRAP)
        screen.sees("abc def ghi")
    for screen in (phone, wall, console):
        expect(screen.page.locator("#trap, img")).to_have_count(0)
