"""A resident's phone."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect

from tests.browser.screen import Screen


class Phone(Screen):
    def __init__(self, page: Page, address: str) -> None:
        super().__init__(page)
        self.address = address

    def enter(self, pin: str) -> Phone:
        """By the plain address and the code."""
        self.page.goto(self.address)
        self.type_code(pin)
        return self.accept()

    def scan(self, pin: str) -> Phone:
        """By the address that the square holds, in capitals: the code is already typed."""
        self.page.goto(f"{self.address.upper()}/{pin}")
        self.tap("Entrer")
        return self.accept()

    def type_code(self, pin: str) -> None:
        self.page.get_by_label("Le code : 6 chiffres").fill(pin)
        self.tap("Entrer")

    def accept(self) -> Phone:
        """The notice, then the animal."""
        self.title("Avant de commencer")
        self.tap("D’accord")
        self.title("Vous êtes")
        self.tap("Continuer")
        return self

    def tap(self, name: str, exact: bool = True) -> None:
        self.button(name, exact=exact).tap()

    def field(self) -> Locator:
        """There is one on a screen at most."""
        return self.page.get_by_role("textbox")

    def write(self, words: str, zone: str = "") -> None:
        """Sends what the question of the moment asks for, and waits until it has arrived."""
        self.field().fill(words)
        if zone:
            self.tap(zone)
        self.tap("Envoyer")
        self.has(words, "Reçue")

    def has(self, words: str, state: str) -> None:
        """Among my texts: this text, in this state."""
        expect(self.note(words)).to_contain_text(state)

    def note(self, words: str) -> Locator:
        return self.page.get_by_role("article").filter(has_text=words)

    def choice(self, title: str) -> Locator:
        """A row of the ballot."""
        return self.button(title)

    def votes(self, *titles: str) -> None:
        for title in titles:
            self.choice(title).tap()
            expect(self.choice(title)).to_have_attribute("aria-pressed", "true")
        self.tap("J’ai fini")
        expect(self.button("Je n’ai pas fini")).to_be_visible()

    def remark(self, zone: str, words: str) -> None:
        region = self.page.get_by_role("region", name=zone, exact=True)
        region.get_by_role("button", name="Ajouter").tap()
        self.field().fill(words)
        self.tap("Envoyer")
        self.sees("C’est envoyé. Merci !")
        expect(region).to_contain_text(words)
