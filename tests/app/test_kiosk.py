"""The shared tablet: its link, its page, what it may ask; and nothing of anybody stays with it."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

import pytest
from flask import Flask
from sqlalchemy import update
from sqlalchemy.orm import Session

from app.access import issue_token, read_token
from app.kiosks import LIVE_SECONDS
from app.models import KioskLink, Workshop, now
from app.public_ids import public_id
from app.rooms import open_room
from tests.app.browsing import send, words
from tests.caller import Answer, Caller
from workshops.commands import AcceptNotes, CloseWorkshop, MakeCluster, OpenPhase
from workshops.roles import Role, Seat

Json = dict[str, Any]

BOOT = re.compile(r'<script type="application/json" id="boot">(.*?)</script>', re.DOTALL)
KIOSK = "/api/v1/kiosk"
WORKSHOPS = "/api/v1/workshops"
RUDE = "Des mots que personne n’a relus"


@pytest.fixture
def box(fay: Caller) -> Json:
    """A needs box of Fay's."""
    asked = {"title": "L’entrée", "challenge": "Mieux accueillir", "scenario": "boite-a-besoins"}
    return dict(fay.post(WORKSHOPS, asked).expect(201))


@pytest.fixture
def tablet(fay: Caller, box: Json) -> str:
    """The token of the tablet of the box."""
    return link_of(fay, box)


def link_of(fay: Caller, workshop: Json) -> str:
    return str(fay.post(f"{WORKSHOPS}/{workshop['id']}/links", {"kind": "kiosk"}).expect(201)["url"].rpartition("/")[2])


def give(anybody: Caller, token: str, text: str = "Un banc", **more: Any) -> Answer:
    note = {"id": str(uuid4()), "note_id": str(uuid4()), "text": text, "step": "empathise", "lang": "fr", **more}
    return anybody.post(f"{KIOSK}/notes", note, token=token)


def facilitator(fay: Caller, workshop: Json) -> tuple[str, Seat]:
    taken = fay.post(f"{WORKSHOPS}/{workshop['id']}/seats", {"role": "facilitator"}).expect(201)
    return taken["token"], Seat(taken["seat"]["id"], Role.FACILITATOR)


def seen_by(fay: Caller, workshop: Json) -> Json:
    token, _ = facilitator(fay, workshop)
    return dict(fay.get("/api/v1/live/snapshot", token=token).expect(200)["doc"])


# The link


def test_a_live_workshops_link_lasts_the_day_and_a_boxs_six_weeks(fay: Caller, workshop: Json, box: Json) -> None:
    for made, longest in ((workshop, timedelta(seconds=LIVE_SECONDS)), (box, timedelta(weeks=6))):
        link = fay.post(f"{WORKSHOPS}/{made['id']}/links", {"kind": "kiosk"}).expect(201)
        assert urlsplit(link["url"]).path.startswith("/borne/")
        left = datetime.fromisoformat(link["expires_at"]) - now()
        assert longest - timedelta(minutes=1) < left <= longest


def test_asked_again_it_is_the_same_tablet(fay: Caller, box: Json, rows: Session) -> None:
    first, second = link_of(fay, box), link_of(fay, box)
    assert rows.query(KioskLink).count() == 1
    for token in (first, second):
        assert fay.get(KIOSK, token=token).status == 200


def test_a_closed_link_opens_nothing_any_more_and_a_new_one_does(
    fay: Caller, anybody: Caller, box: Json, tablet: str
) -> None:
    fay.delete(f"{WORKSHOPS}/{box['id']}/links/kiosk").expect(204)
    anybody.get(KIOSK, token=tablet).refused(401, "unauthorized")
    give(anybody, tablet).refused(401, "unauthorized")
    anybody.post(f"{KIOSK}/help", {"asked": True}, token=tablet).refused(401, "unauthorized")
    assert anybody.get(f"/borne/{tablet}").status == 410
    fresh = link_of(fay, box)
    assert anybody.get(KIOSK, token=fresh).status == 200
    anybody.get(KIOSK, token=tablet).refused(401, "unauthorized")


def test_an_old_link_opens_nothing(anybody: Caller, tablet: str, rows: Session) -> None:
    rows.execute(update(KioskLink).values(expires_at=now() - timedelta(seconds=1)))
    rows.commit()
    anybody.get(KIOSK, token=tablet).refused(401, "unauthorized")
    assert anybody.get(f"/borne/{tablet}").status == 410


def test_a_closed_workshop_gets_no_link(fay: Caller, box: Json, rows: Session) -> None:
    rows.execute(update(Workshop).values(state="closed"))
    rows.commit()
    fay.post(f"{WORKSHOPS}/{box['id']}/links", {"kind": "kiosk"}).refused(403, "workshop_closed")


def test_others_neither_open_nor_close_it(anybody: Caller, zoe: Caller, box: Json, tablet: str) -> None:
    path = f"{WORKSHOPS}/{box['id']}/links"
    for answer in (zoe.post(path, {"kind": "kiosk"}), zoe.delete(f"{path}/kiosk")):
        answer.refused(404, "not_found")
    assert anybody.delete(f"{path}/kiosk").status == 400, "no sign-in, no proof that the page is ours"
    assert anybody.get(KIOSK, token=tablet).status == 200


def test_no_other_pass_is_a_tablet_and_a_tablet_is_no_other_screen(
    app: Flask, anybody: Caller, workshop: Json, ana: Json, tablet: str
) -> None:
    with app.app_context():
        board = issue_token("board", workshop["id"])
        elsewhere = issue_token("kiosk", workshop["id"], "no-such-link")
        without = issue_token("kiosk", workshop["id"])
    for token in (board, elsewhere, without, ana["token"], "forged", ""):
        anybody.get(KIOSK, token=token).refused(401, "unauthorized")
    anybody.get("/api/v1/live/snapshot", token=tablet).refused(401, "unauthorized")
    assert anybody.get(f"/board/{tablet}").status == 410


def test_the_link_of_one_workshop_opens_no_other(app: Flask, anybody: Caller, workshop: Json, tablet: str) -> None:
    with app.app_context():
        crossed = issue_token("kiosk", workshop["id"], read_token(tablet).seat_id)
    anybody.get(KIOSK, token=crossed).refused(401, "unauthorized")


# The page


def test_the_page_sets_no_cookie_and_brings_its_languages(anybody: Caller, tablet: str) -> None:
    answer = anybody.get(f"/borne/{tablet}")
    assert answer.status == 200
    assert "Set-Cookie" not in answer.headers
    assert answer.headers["Cache-Control"] == "no-store"
    found = BOOT.search(answer.text)
    assert found
    boot = json.loads(found[1])
    assert list(boot["languages"]) == ["fr", "ar", "pt", "tr", "en"]
    assert boot["catalogues"]["ar"]["dir"] == "rtl"
    assert boot["catalogues"]["tr"]["messages"]["kiosk.start"] == "Başla"


def test_the_page_tells_nothing_that_was_written(anybody: Caller, tablet: str) -> None:
    give(anybody, tablet, RUDE).expect(201)
    assert RUDE not in anybody.get(f"/borne/{tablet}").text


def test_a_shut_tablet_says_what_to_do_in_every_language(anybody: Caller) -> None:
    answer = anybody.get("/borne/forged")
    assert answer.status == 410
    assert answer.response.mimetype == "text/html"
    said = words(answer)
    assert "Cette tablette est fermée." in said
    assert "Tell the front desk." in said
    assert "Bu tablet kapalı." in said
    assert not BOOT.search(answer.text)
    assert "Set-Cookie" not in answer.headers


# What it is told


def test_it_is_told_the_question_and_nothing_of_what_was_given(
    fay: Caller, anybody: Caller, box: Json, tablet: str
) -> None:
    give(anybody, tablet, RUDE).expect(201)
    answer = anybody.get(KIOSK, token=tablet)
    heard = answer.expect(200)
    assert heard["state"] == "open"
    assert heard["prompts"]["fr"]["question"] == "Dites ce qui vous manque."
    assert (heard["centre"], heard["box"]) == ("Centre social Arbrisseau", True)
    assert RUDE not in answer.text
    assert box["pin"] not in answer.text
    assert "Set-Cookie" not in answer.headers


# What it gives


def test_a_need_given_at_the_tablet_waits_for_the_team(fay: Caller, anybody: Caller, box: Json, tablet: str) -> None:
    give(anybody, tablet, RUDE, zone="need").expect(201)
    (note,) = seen_by(fay, box)["notes"].values()
    assert (note["text"], note["zone"], note["held"]) == (RUDE, "need", True)
    shown = fay.get(f"{WORKSHOPS}/{box['id']}").expect(200)
    assert shown["note_count"] == 0
    assert "1 besoin à relire" in words(fay.get("/workshops"))


def test_in_a_workshop_that_somebody_leads_it_waits_for_nobody(
    app: Flask, fay: Caller, anybody: Caller, workshop: Json
) -> None:
    token = link_of(fay, workshop)
    assert anybody.get(KIOSK, token=token).expect(200)["state"] == "waiting"
    begin(app, fay, workshop)
    give(anybody, token, "Un banc").expect(201)
    assert [note["held"] for note in seen_by(fay, workshop)["notes"].values()] == [False]


def begin(app: Flask, fay: Caller, workshop: Json) -> None:
    _, seat = facilitator(fay, workshop)
    with app.app_context():
        room = open_room(workshop["id"])
        room.submit(OpenPhase("empathise", "collect", "empathise", "collect"), seat, str(uuid4()))


def test_sent_again_it_is_given_once(fay: Caller, anybody: Caller, box: Json, tablet: str) -> None:
    note = {"id": "same", "note_id": "n1", "text": "Un banc", "step": "empathise"}
    first = anybody.post(f"{KIOSK}/notes", note, token=tablet).expect(201)
    assert anybody.post(f"{KIOSK}/notes", note, token=tablet).expect(201) == first == {"note_id": "n1"}
    assert len(seen_by(fay, box)["notes"]) == 1


@pytest.mark.parametrize(
    ("change", "field"),
    [
        ({"id": "not an id"}, "id"),
        ({"note_id": None}, "note_id"),
        ({"zone": "like"}, "zone"),
        ({"step": "dream"}, "step"),
        ({"lang": "xx"}, "lang"),
        ({"text": 3}, "text"),
        ({"paper": True}, "paper"),
        ({"author": "somebody"}, "author"),
    ],
)
def test_what_is_no_note_is_refused_and_says_where(
    anybody: Caller, fay: Caller, box: Json, tablet: str, change: Json, field: str
) -> None:
    assert field in give(anybody, tablet, **change).refused(422, "malformed")
    assert seen_by(fay, box)["notes"] == {}


def test_words_too_long_or_for_another_step_are_refused(anybody: Caller, tablet: str) -> None:
    assert give(anybody, tablet, "x" * 281).refused(422, "too_long") == {"text": ["280"]}
    give(anybody, tablet, step="ideate").refused(409, "wrong_phase")


def test_a_form_on_a_foreign_page_gives_nothing(anybody: Caller, tablet: str) -> None:
    answer = anybody.post_raw(f"{KIOSK}/notes", "text=x", "application/x-www-form-urlencoded", token=tablet)
    answer.refused(415, "malformed")


def test_a_queue_of_people_is_served_and_a_flood_is_not(anybody: Caller, tablet: str) -> None:
    answers = [give(anybody, tablet, f"Idée {number}") for number in range(61)]
    assert {answer.status for answer in answers[:60]} == {201}
    answers[60].refused(429, "rate_limited")
    assert int(answers[60].headers["Retry-After"]) > 0
    assert anybody.get(KIOSK, token=tablet).status == 200


# Its call for help


def test_its_call_is_told_to_the_console_and_it_knows_whether_somebody_looks(
    app: Flask, anybody: Caller, box: Json, tablet: str
) -> None:
    call = {"asked": True}
    assert anybody.post(f"{KIOSK}/help", call, token=tablet).expect(200) == {"heard": False}
    with app.app_context():
        presence = app.extensions["connections"].presence(open_room(box["id"]))
    assert presence.told_to("facilitators")["kiosks_calling"] == 1
    presence.arrive(Seat("fay", Role.FACILITATOR))
    assert anybody.post(f"{KIOSK}/help", call, token=tablet).expect(200) == {"heard": True}
    anybody.post(f"{KIOSK}/help", {"asked": False}, token=tablet).expect(200)
    assert presence.told_to("facilitators")["kiosks_calling"] == 0


# What becomes of it


def test_what_nobody_reread_is_on_no_page_of_what_came_out(
    app: Flask, fay: Caller, anybody: Caller, box: Json, tablet: str
) -> None:
    for text in (RUDE, "Un banc"):
        give(anybody, tablet, text, note_id="rude" if text == RUDE else "bench").expect(201)
    _, seat = facilitator(fay, box)
    with app.app_context():
        room = open_room(box["id"])
        for command in (
            AcceptNotes(("bench",)),
            OpenPhase("empathise", "group", "empathise", "collect"),
            MakeCluster("needs", ("bench", "rude"), "S’asseoir"),
            CloseWorkshop(),
        ):
            room.submit(command, seat, str(uuid4()))
    outcome, followup = fay.get(f"/workshops/{box['id']}"), anybody.get(f"/suites/{public_id(box['id'])}")
    assert "Un banc" in outcome.text
    assert "S’asseoir" in followup.text
    for page in (outcome, followup):
        assert page.status == 200
        assert RUDE not in page.text


# The team's page


def test_the_team_opens_the_tablet_and_closes_it(fay: Caller, anybody: Caller, box: Json) -> None:
    page = f"/workshops/{box['id']}/borne"
    assert "Vous relisez chaque besoin" in words(fay.get(page))
    assert send(fay, page, {}).status == 302
    opened = fay.get(page)
    address = re.search(r'value="(http[^"]+/borne/[^"]+)"', opened.text)
    assert address
    assert "<svg" in opened.text
    token = address[1].rpartition("/")[2]
    assert anybody.get(KIOSK, token=token).status == 200
    assert send(fay, page, {}, to=f"{page}/close").status == 302
    anybody.get(KIOSK, token=token).refused(401, "unauthorized")


def test_the_page_of_the_moment_before_leads_there(fay: Caller, workshop: Json) -> None:
    assert f"/workshops/{workshop['id']}/borne" in fay.get(f"/workshops/{workshop['id']}").text
    assert "Vous relisez" not in words(fay.get(f"/workshops/{workshop['id']}/borne"))


def test_the_page_of_a_box_speaks_of_a_box_that_nobody_leads(
    fay: Caller, box: Json, tablet: str, anybody: Caller
) -> None:
    give(anybody, tablet).expect(201)
    shown = words(fay.get(f"/workshops/{box['id']}"))
    assert "La boîte est ouverte." in shown
    assert "Relire les besoins" in shown
    assert "Revenir à l’animation" not in shown


def test_a_workshop_that_is_over_has_no_tablet(fay: Caller, box: Json, rows: Session) -> None:
    rows.execute(update(Workshop).values(state="closed"))
    rows.commit()
    assert "la borne reste fermée" in words(fay.get(f"/workshops/{box['id']}/borne"))


def test_others_do_not_see_the_teams_page(anybody: Caller, zoe: Caller, box: Json) -> None:
    page = f"/workshops/{box['id']}/borne"
    assert zoe.get(page).status == 404
    assert anybody.get(page).status == 302


def test_before_a_box_opens_its_tablet_is_looked_at_and_no_wall(fay: Caller, box: Json) -> None:
    page = f"/workshops/{box['id']}"
    before = words(fay.get(page))
    assert "La borne n’est pas encore ouverte" in before
    assert "mur n’est pas encore ouvert" not in before
    assert "À dire à la salle" not in before
    link_of(fay, box)
    assert "La borne est ouverte" in words(fay.get(page))
