"""Staff prepare workshops, and see those of their own centres only."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.access import read_token
from app.models import Centre, JournalRow, Workshop
from tests.caller import Caller

WORKSHOPS = "/api/v1/workshops"
GOOD = {"title": "L’accueil", "challenge": "Mieux accueillir chacun", "scenario": "decouverte"}


def count(rows: Session) -> int:
    rows.rollback()
    return rows.scalar(select(func.count()).select_from(Workshop)) or 0


def test_a_workshop_is_prepared_with_a_pin_and_its_first_fact(fay: Caller, rows: Session) -> None:
    made = fay.post(WORKSHOPS, GOOD).expect(201)
    assert made["pin"].isdecimal()
    assert len(made["pin"]) == 6
    assert made["join_url"].endswith(f"/{made['pin']}")
    assert (made["title"], made["challenge"], made["scenario"]) == (
        "L’accueil",
        "Mieux accueillir chacun",
        "decouverte",
    )
    assert (made["state"], made["started"], made["step"], made["phase"]) == ("open", False, "empathise", "collect")
    assert rows.scalars(select(JournalRow.seq).where(JournalRow.workshop_id == made["id"])).all() == [1]


def test_all_that_may_be_said_of_a_workshop_is_kept(fay: Caller, rows: Session) -> None:
    asked = {**GOOD, "wording": "child", "planned_at": "2026-12-01T14:00:00", "next_meeting": "Mardi 8, même heure"}
    made = fay.post(WORKSHOPS, asked).expect(201)
    assert made["wording"] == "child"
    assert made["planned_at"] == "2026-12-01T13:00:00+00:00"
    assert made["next_meeting"] == "Mardi 8, même heure"
    assert fay.get(f"{WORKSHOPS}/{made['id']}").expect(200) == made


def test_words_are_cleaned_like_notes(fay: Caller) -> None:
    asked = {**GOOD, "title": "  L\u202e’accueil\x07 "}
    assert fay.post(WORKSHOPS, asked).expect(201)["title"] == "L’accueil"


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"title": "   "}, {"title": ["required"]}),
        ({"title": None}, {"title": ["required"]}),
        ({"title": "x" * 61}, {"title": ["too_long"]}),
        ({"challenge": "x" * 10_000}, {"challenge": ["too_long"]}),
        ({"challenge": ["x"]}, {"challenge": ["invalid"]}),
        ({"scenario": "unheard-of"}, {"scenario": ["unknown"]}),
        ({"wording": "pirate"}, {"wording": ["invalid"]}),
        ({"planned_at": "demain"}, {"planned_at": ["invalid"]}),
        ({"centre_id": "unheard-of"}, {"centre_id": ["unknown"]}),
        ({"state": "closed"}, {"state": ["unknown"]}),
    ],
)
def test_a_misshapen_workshop_names_its_faults_and_is_not_made(
    fay: Caller, rows: Session, change: Any, fields: Any
) -> None:
    assert fay.post(WORKSHOPS, {**GOOD, **change}).refused(422, "malformed") == fields
    assert count(rows) == 0


@pytest.mark.parametrize("text", ['{"title":', "", "[[[[" * 20_000, "[]", "null", "3"])
def test_what_is_no_json_object_is_malformed(fay: Caller, rows: Session, text: str) -> None:
    answer = fay.post_raw(WORKSHOPS, text)
    assert answer.status in (400, 422)
    assert answer.json["code"] == "malformed"
    assert count(rows) == 0


def test_a_body_larger_than_any_workshop_is_refused(fay: Caller, rows: Session) -> None:
    fay.post(WORKSHOPS, {**GOOD, "title": "x" * 300_000}).refused(413, "malformed")
    assert count(rows) == 0


def test_without_the_csrf_token_nothing_is_made(fay: Caller, rows: Session) -> None:
    for token in ("", "forged"):
        fay.csrf_token = token
        fay.post(WORKSHOPS, GOOD).refused(400, "stale_page")
    assert count(rows) == 0


def test_a_page_of_another_site_makes_nothing_even_with_the_token(fay: Caller, rows: Session) -> None:
    fay.post(WORKSHOPS, GOOD, headers={"Origin": "https://evil.example"}).refused(403, "forbidden")
    assert count(rows) == 0


def test_a_made_up_bearer_token_is_no_way_around_signing_in(anybody: Caller, rows: Session) -> None:
    anybody.post(WORKSHOPS, GOOD, token="forged").refused(401, "unauthorized")
    assert count(rows) == 0


@pytest.mark.parametrize("path", ["/api/v1/workshops", "/api/v1/workshops/x", "/api/v1/scenarios"])
def test_who_did_not_sign_in_reads_nothing(anybody: Caller, path: str) -> None:
    anybody.get(path).refused(401, "unauthorized")


def test_a_workshop_goes_to_the_centre_that_was_said(ada: Caller) -> None:
    centre_id = ada.get("/api/v1/session").expect(200)["staff"]["centres"][0]["id"]
    assert ada.post(WORKSHOPS, {**GOOD, "centre_id": centre_id}).expect(201)["centre_id"] == centre_id


def test_a_workshop_cannot_be_made_in_a_centre_of_others(fay: Caller, rows: Session) -> None:
    other = rows.scalars(select(Centre.id).where(Centre.name == "Centre social Echo")).one()
    assert fay.post(WORKSHOPS, {**GOOD, "centre_id": other}).refused(422, "malformed") == {"centre_id": ["unknown"]}
    assert count(rows) == 0


def test_colleagues_see_the_workshop_and_the_newest_comes_first(fay: Caller, omar: Caller, workshop: Any) -> None:
    newer = fay.post(WORKSHOPS, GOOD).expect(201)
    assert [seen["id"] for seen in omar.get(WORKSHOPS).expect(200)] == [newer["id"], workshop["id"]]


def test_for_other_centres_the_workshop_does_not_exist(zoe: Caller, workshop: Any) -> None:
    path = f"{WORKSHOPS}/{workshop['id']}"
    assert zoe.get(WORKSHOPS).expect(200) == []
    unheard_of = zoe.get(f"{WORKSHOPS}/unheard-of")
    unheard_of.refused(404, "not_found")
    for answer in (
        zoe.get(path),
        zoe.post(f"{path}/seats", {"role": "facilitator"}),
        zoe.post(f"{path}/links", {"kind": "board"}),
    ):
        answer.refused(404, "not_found")
        assert answer.json == unheard_of.json


def test_a_facilitator_takes_a_seat_that_opens_the_live_workshop(fay: Caller, workshop: Any) -> None:
    taken = fay.post(f"{WORKSHOPS}/{workshop['id']}/seats", {"role": "facilitator"}).expect(201)
    assert taken["seat"]["role"] == "facilitator"
    assert fay.get("/api/v1/live/snapshot", token=taken["token"]).expect(200)["audience"] == "facilitators"


@pytest.mark.parametrize(
    ("who", "role", "status"),
    [
        ("fay", "facilitator", 201),
        ("fay", "officer", 403),
        ("omar", "facilitator", 403),
        ("omar", "officer", 201),
        ("ada", "facilitator", 201),
        ("ada", "officer", 201),
    ],
)
def test_staff_take_the_seats_of_their_role(
    request: pytest.FixtureRequest, workshop: Any, who: str, role: str, status: int
) -> None:
    caller: Caller = request.getfixturevalue(who)
    answer = caller.post(f"{WORKSHOPS}/{workshop['id']}/seats", {"role": role})
    if status == 403:
        answer.refused(403, "forbidden")
    else:
        assert answer.expect(status)["seat"]["role"] == role


def test_no_seat_of_another_kind_can_be_asked_for(fay: Caller, workshop: Any) -> None:
    answer = fay.post(f"{WORKSHOPS}/{workshop['id']}/seats", {"role": "participant"})
    assert answer.refused(422, "malformed") == {"role": ["invalid"]}


def test_the_link_of_the_board_opens_the_board(fay: Caller, workshop: Any, app: Any) -> None:
    link = fay.post(f"{WORKSHOPS}/{workshop['id']}/links", {"kind": "board"}).expect(201)
    token = link["url"].rpartition("/board/")[2]
    with app.app_context():
        assert (read_token(token).kind, read_token(token).workshop_id) == ("board", workshop["id"])
    assert fay.get("/api/v1/live/snapshot", token=token).expect(200)["audience"] == "board"
    assert link["expires_at"] > workshop["created_at"]


def test_a_link_that_is_to_come_says_so(fay: Caller, workshop: Any) -> None:
    answer = fay.post(f"{WORKSHOPS}/{workshop['id']}/links", {"kind": "guest"})
    assert answer.refused(422, "not_yet") == {"kind": ["not_yet"]}


def test_the_ready_formats_are_told_in_the_askers_language(fay: Caller) -> None:
    french = fay.get("/api/v1/scenarios").expect(200)
    english = fay.get("/api/v1/scenarios", headers={"Accept-Language": "en"}).expect(200)
    assert {"decouverte", "complet", "parcours", "boite-a-besoins"} == {scenario["id"] for scenario in french}
    assert [scenario["title"] for scenario in french] != [scenario["title"] for scenario in english]
    full = next(scenario for scenario in french if scenario["id"] == "complet")
    assert [step["step"] for step in full["steps"]] == ["empathise", "define", "ideate", "prototype", "test"]
    assert full["duration_minutes"] == 165
