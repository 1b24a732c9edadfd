"""A day after the end the server no longer knows whose words are whose; a phone still finds its own."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from uuid import uuid4

from playwright.sync_api import expect

from tests.browser.screens import Screens
from tests.live.house import House, Workshop

HOURS = 13


def test_a_phone_finds_its_own_ideas_when_only_the_phone_still_knows(own_screens: Screens, own_house: House) -> None:
    own_screens.forgive("401")
    workshop = own_house.workshop()
    fay, ben = workshop.facilitator(), workshop.participant()
    fay.open_phase("empathise", "collect")
    ana = own_screens.phone().scan(workshop.pin)
    ana.write("Trop de papiers")
    other = ben.post("Trop de bruit")
    fay.open_phase("empathise", "group")
    [hers] = [id for id in fay.snapshot()["doc"]["notes"] if id != other]
    groups = [str(uuid4()) for _ in range(2)]
    for group, note, title in zip(groups, (hers, other), ("Les papiers", "Le bruit"), strict=True):
        fay.done("make_cluster", cluster_id=group, note_ids=[note], title=title)
    fay.open_phase("empathise", "decide", override=True)
    fay.done("choose", targets=[{"id": group, "reason": "Tout le monde le dit."} for group in groups])
    fay.done("close_workshop")
    ana.title("L’atelier est fini. Merci !")
    a_day_passes(own_house, workshop)
    assert "unlink: L'accueil" in own_house.flask("purge")
    ana.page.goto(f"{ana.address}/{workshop.pin}")
    ana.sees("Vos idées sont marquées dans cette page.")
    marks = ana.page.locator("[data-mine]:not([hidden])")
    expect(marks).to_have_count(1)
    assert marks.get_attribute("data-mine") == groups[0]


def a_day_passes(house: House, workshop: Workshop) -> None:
    with closing(sqlite3.connect(house.instance / "fabrique.sqlite3")) as opened, opened:
        opened.execute("UPDATE journal SET at = at - ?", [HOURS * 3600 * 1000])
        past = f"-{HOURS} hours"
        opened.execute("UPDATE workshops SET closed_at = datetime(closed_at, ?) WHERE id = ?", [past, workshop.id])
