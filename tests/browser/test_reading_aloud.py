"""Reading aloud on a phone: recordings where there are some, the phone's voice elsewhere, and a button that stops."""

from __future__ import annotations

import wave
from pathlib import Path

from playwright.sync_api import Page, expect

from app.formats import ready_formats
from app.voices import Sentence
from app.words import sentence
from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.live.house import House, Workshop, until

# A voice that says each thing when it is told to, and a log of what was said and played.
FAKE_VOICE = """
  window.heard = []; window.queue = [];
  const speech = {
    getVoices: () => window.withVoice === false ? [] : [{ lang: "fr-FR" }, { lang: "ar-SA" }],
    cancel() { window.queue = []; window.heard.push("cancel"); },
    speak(one) { window.queue.push(one); window.heard.push("say " + one.text); },
  };
  Object.defineProperty(window, "speechSynthesis", { value: speech });
  window.SpeechSynthesisUtterance = class { constructor(text) { this.text = text; } };
  window.sayNext = () => { const one = window.queue.shift(); one.onstart && one.onstart(); one.onend && one.onend(); };
  window.beginNext = () => { const one = window.queue[0]; one.onstart && one.onstart(); };
  const { play } = HTMLMediaElement.prototype;
  HTMLMediaElement.prototype.play = function () {
    window.heard.push("play " + decodeURIComponent(new URL(this.src).pathname.split("/").pop()));
    return play.call(this);
  };
"""
NO_VOICE = "window.withVoice = false;"


def record(house: House, lang: str, name: str, text: str) -> str:
    """A real sound of a tenth of a second. Browsers look at what is inside: its name may say .mp3."""
    stem = Sentence(name, text).file_stem
    folder = house.instance / "voices" / lang
    folder.mkdir(parents=True, exist_ok=True)
    write_sound(folder / f"{stem}.mp3")
    return f"{stem}.mp3"


def write_sound(file: Path) -> None:
    with wave.open(str(file), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(8000)
        sound.writeframes(b"\0\0" * 800)


def heard(page: Page) -> list[str]:
    return [str(what) for what in page.evaluate("window.heard.filter((what) => what !== 'cancel')")]


def at_the_notice(screens: Screens, pin: str, script: str = "", lang: str = "fr") -> Phone:
    phone = screens.phone()
    phone.page.add_init_script(script + FAKE_VOICE)
    phone.page.context.add_cookies([{"name": "lang", "value": lang, "url": phone.address}])
    phone.page.goto(f"{phone.address}/{pin}")
    phone.page.locator("button.main").tap()
    expect(phone.page.locator(".facts li")).to_have_count(5)
    return phone


def test_a_recorded_sentence_is_played_and_the_others_are_spoken(own_screens: Screens, own_house: House) -> None:
    shown = sentence("phone.notice.shown", "fr")
    file = record(own_house, "fr", "phone.notice.shown", shown)
    phone = at_the_notice(own_screens, own_house.workshop().pin)
    page, facts = phone.page, phone.page.locator(".facts li")
    phone.tap("Écouter")
    page.evaluate("beginNext()")
    expect(facts.nth(0)).to_have_class("is-read")
    while page.evaluate("queue.length"):
        page.evaluate("sayNext()")
    until(lambda: f"play {file}" in heard(page), "the recording")
    until(lambda: page.evaluate("queue.length"), "the next sentences")
    page.evaluate("beginNext()")
    expect(facts.nth(2)).to_have_class("is-read")
    said = heard(page)
    assert said[0].startswith("say ")
    assert f"play {file}" in said
    assert not any(shown.startswith(what.removeprefix("say ")) for what in said), "it was not spoken too"
    phone.tap("Arrêter la lecture")
    expect(phone.button("Écouter", exact=True)).to_be_visible()
    expect(page.locator(".is-read")).to_have_count(0)
    assert page.evaluate("heard.pop()") == "cancel"


def test_where_the_phone_has_no_voice_the_recordings_of_a_centre_are_enough(
    own_screens: Screens, own_house: House
) -> None:
    workshop = own_house.workshop()
    workshop.facilitator().open_phase("empathise", "collect")
    question = ready_formats()["complet"].steps[0].prompts["adult"]["ar"].question
    file = record(own_house, "ar", "complet.empathise.adult.question", question)
    phone = at_the_notice(own_screens, workshop.pin, NO_VOICE, "ar")
    assert phone.page.locator("html").get_attribute("dir") == "rtl"
    listen = phone.page.get_by_role("button", name="استمعوا")
    expect(listen).to_have_count(0)
    for _ in range(2):
        phone.page.locator("button.main").tap()
    expect(phone.field()).to_be_editable()
    listen.tap()
    expect(phone.page.locator("h1 .is-read")).to_have_text(question)
    expect(phone.page.locator(".is-read")).to_have_count(0)
    assert heard(phone.page) == [f"play {file}"]


def test_a_file_that_is_no_sound_is_spoken_instead(own_screens: Screens, own_house: House) -> None:
    name = sentence("phone.notice.name", "fr")
    file = record(own_house, "fr", "phone.notice.name", name)
    (own_house.instance / "voices" / "fr" / file).write_bytes(b"ID3 and nothing more")
    phone = at_the_notice(own_screens, own_house.workshop().pin)
    phone.tap("Écouter")
    until(lambda: len(heard(phone.page)) > 1, "the voice of the phone")
    said = heard(phone.page)
    assert said[0] == f"play {file}"
    assert name.startswith(said[1].removeprefix("say "))


def test_where_nothing_is_read_aloud_one_tap_asks_a_person_to(screens: Screens, workshop: Workshop) -> None:
    console = screens.console(workshop)
    phone = at_the_notice(screens, workshop.pin, NO_VOICE)
    expect(phone.button("Écouter")).to_have_count(0)
    phone.tap("Lisez-moi l’écran")
    phone.sees("L’équipe a reçu votre demande.")
    expect(phone.button("Lire avec moi")).to_have_attribute("aria-pressed", "true")
    expect(console.page.get_by_role("status").filter(has_text="Aide demandée")).to_contain_text("Lire avec la personne")


def test_each_row_of_a_ballot_is_read_in_the_language_it_was_written_in(screens: Screens, workshop: Workshop) -> None:
    fay, ana = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    ana.post("Le guichet ferme", lang="fr", zone="need", feeling="bad")
    ana.post("الأوراق صعبة", lang="ar")
    ana.post("Sıra çok uzun", lang="tr")
    fay.open_phase("empathise", "vote")
    phone = at_the_notice(screens, workshop.pin)
    page = phone.page
    for _ in range(2):
        page.locator("button.main").tap()
    row = phone.choice("Le guichet ferme Il me faut Mal")
    expect(row).to_have_attribute("aria-pressed", "false")
    for written in ("Le guichet ferme", "الأوراق صعبة"):
        phone.tap(f"Écouter : {written}")
    expect(page.get_by_role("button", name="Écouter :")).to_have_count(2)
    expect(row).to_have_attribute("aria-pressed", "false")
    assert heard(page) == ["say Le guichet ferme", "say الأوراق صعبة"]
    assert page.evaluate("queue.map((one) => one.lang)") == ["ar"]
    phone.tap("Écouter")
    for _ in range(2):
        page.evaluate("sayNext()")
    while not page.locator(".row.is-read").count():
        page.evaluate("sayNext()")
    expect(page.locator(".row.is-read")).to_have_text("1Le guichet fermeIl me fautMal")
