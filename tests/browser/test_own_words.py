"""What becomes of what a resident gave: told at once, to that phone alone."""

from __future__ import annotations

from playwright.sync_api import expect

from tests.browser.screens import Screens
from tests.live.house import Workshop

ASIDE = "L’équipe a mis de côté un de vos textes."


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
