"""What becomes of what a resident gave: told at once, to that phone alone."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.phone import Phone
from tests.browser.screens import Screens
from tests.browser.test_lost_links import NETWORK
from tests.live.house import Workshop, until

ASIDE = "L’équipe a mis de côté un de vos textes."
LATE = "Le vote était déjà fini. Votre dernier choix n’est pas compté."
KEPT = """() => new Promise((resolve, reject) => {
  const opening = indexedDB.open("fabrique", 1);
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const asked = opening.result.transaction("outbox").objectStore("outbox").getAll();
    asked.onsuccess = () => resolve(asked.result.map(({ name }) => name));
  };
})"""


def test_an_author_learns_at_once_that_the_team_put_a_note_aside(screens: Screens, workshop: Workshop) -> None:
    fay = workshop.facilitator()
    fay.open_phase("empathise", "collect")
    ana, ben = (screens.phone().enter(workshop.pin) for _ in range(2))
    ana.write("Madame Untel est impolie")
    ben.write("Un banc dehors")
    note_id = next(id for id, note in fay.snapshot()["doc"]["notes"].items() if "Untel" in note["text"])
    fay.done("hide_note", note_id=note_id)
    expect(ana.page.get_by_role("status").filter(has_text=ASIDE)).to_have_count(1)
    ana.has("Madame Untel", "Mise de côté par l’équipe")
    fay.done("restore_note", note_id=note_id)
    ana.has("Madame Untel", "Reçue")
    ben.never_got(note_id)
    expect(ben.page.get_by_text(ASIDE)).to_have_count(0)


def test_a_ballot_that_comes_after_its_vote_says_that_it_is_not_counted(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(NETWORK)
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    questions = [fay.post(words) for words in ("Lire un courrier", "Trouver la bonne porte")]
    fay.open_phase("define", "vote")
    ana = screens.phone().enter(workshop.pin)
    ana.choice("Lire un courrier").tap()
    until(lambda: fay.snapshot()["doc"]["progress"]["voters"] == 1, "the first choice")
    vote_without_network(ana, "Trouver la bonne porte")
    ana.page.goto("about:blank")
    fay.open_phase("define", "decide")
    ana.page.context.set_offline(False)
    ana.page.goto(f"{ana.address}/{workshop.pin}")
    strip = ana.page.get_by_role("region", name="Messages")
    expect(strip).to_contain_text(LATE)
    expect(ana.page.get_by_role("status").filter(has_text=LATE)).to_have_count(1)
    ana.tap("Compris")
    expect(ana.page.get_by_text(LATE)).to_have_count(0)
    found = fay.snapshot()["doc"]["questions"]
    assert [found[question]["votes"] for question in questions] == [1, 0]


def test_a_ballot_late_for_another_vote_says_so_too(screens: Screens, workshop: Workshop) -> None:
    screens.forgive(NETWORK)
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    fay.post("Lire un courrier")
    fay.open_phase("define", "vote")
    ana = screens.phone().enter(workshop.pin)
    vote_without_network(ana, "Lire un courrier")
    fay.open_phase("ideate", "collect", override=True)
    fay.post("Un guide")
    fay.open_phase("ideate", "vote")
    ana.page.context.set_offline(False)
    ana.sees(LATE)
    expect(ana.choice("Un guide")).to_have_attribute("aria-pressed", "false")


def vote_without_network(phone: Phone, words: str) -> None:
    expect(phone.choice(words)).to_be_visible()
    phone.page.context.set_offline(True)
    phone.choice(words).tap()
    until(lambda: "cast_votes" in phone.page.evaluate(KEPT), "the ballot kept on the phone")
