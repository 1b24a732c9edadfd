"""The team reads the cards of its centres and moves them, each move as it saw the card and with its reason."""

from __future__ import annotations

from typing import Any

import pytest
from sqlalchemy.orm import Session

from app import backlog
from app.models import Prototype
from app.models.prototype import STATES
from tests.app.backlog_cast import ECHO, PROVENANCE, write_card
from tests.caller import Caller

CARDS = "/api/v1/prototypes"

Json = dict[str, Any]


@pytest.fixture
def card_id(rows: Session) -> str:
    return write_card(rows, "Mon tour")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[Json]:
    """What those who look at the backlog hear."""
    heard: list[Json] = []
    monkeypatch.setattr(backlog.socketio, "emit", lambda name, message, **_: heard.append(message["card"]))
    return heard


def as_stored(rows: Session, card_id: str) -> Prototype:
    rows.rollback()
    return rows.get_one(Prototype, card_id)


def move(caller: Caller, card_id: str, state: str, version: int = 1, **more: Any) -> Any:
    return caller.post(f"{CARDS}/{card_id}/moves", {"state": state, "version": version, **more})


def test_the_team_reads_the_cards_of_its_own_centres(omar: Caller, zoe: Caller, rows: Session, card_id: str) -> None:
    other_id = write_card(rows, "La web-radio", ECHO)
    assert [card["id"] for card in omar.get(CARDS).expect(200)] == [card_id]
    assert [card["id"] for card in zoe.get(CARDS).expect(200)] == [other_id]


def test_a_card_of_the_board_is_short(omar: Caller, card_id: str) -> None:
    [card] = omar.get(CARDS).expect(200)
    centre = card.pop("centre")
    assert (centre["name"], centre["versant"]) == ("Centre social Arbrisseau", "Sud")
    assert card.pop("promoted_at") == card.pop("moved_at")
    assert card == {
        "id": card_id,
        "title": "Mon tour",
        "state": "to_review",
        "position": 0.0,
        "version": 1,
        "theme": None,
        "kind": None,
        "verdict": None,
        "sheet_version": 1,
        "workshop": {"title": "L’accueil", "people": 24},
        "votes": 12,
        "is_linked": True,
        "reason": "",
    }


def test_a_card_without_a_need_says_so(omar: Caller, rows: Session) -> None:
    card_id = write_card(rows, "Sans besoin")
    as_stored(rows, card_id).provenance = {**PROVENANCE, "needs": []}
    rows.commit()
    assert omar.get(f"{CARDS}/{card_id}").expect(200)["is_linked"] is False


def test_a_card_read_whole_tells_its_sheet_its_origin_and_its_decisions(omar: Caller, card_id: str) -> None:
    move(omar, card_id, "accepted", reason="Très demandé.").expect(200)
    card = omar.get(f"{CARDS}/{card_id}").expect(200)
    assert card["sheet"] == {"name": "Mon tour"}
    assert card["provenance"] == PROVENANCE
    [decision] = card["decisions"]
    assert decision.pop("at") == card["moved_at"]
    assert decision == {
        "what": "moved",
        "from_state": "to_review",
        "to_state": "accepted",
        "verdict": None,
        "reason": "Très demandé.",
        "who": "Omar",
    }


def test_cards_of_other_centres_do_not_exist(zoe: Caller, card_id: str, rows: Session, told: list[Json]) -> None:
    zoe.get(f"{CARDS}/{card_id}").refused(404, "not_found")
    move(zoe, card_id, "trial").refused(404, "not_found")
    zoe.patch(f"{CARDS}/{card_id}", {"theme": "reception", "version": 1}).refused(404, "not_found")
    move(zoe, "unheard-of", "trial").refused(404, "not_found")
    assert (as_stored(rows, card_id).version, told) == (1, [])


def test_residents_read_nothing_here(anybody: Caller, card_id: str, ana: Json) -> None:
    anybody.get(CARDS).refused(401, "unauthorized")
    anybody.get(CARDS, token=ana["token"]).refused(401, "unauthorized")
    anybody.get(f"{CARDS}/{card_id}").refused(401, "unauthorized")


@pytest.mark.parametrize("role", ["fay", "omar", "ada"])
def test_the_whole_team_moves_cards(role: str, request: pytest.FixtureRequest, card_id: str) -> None:
    member: Caller = request.getfixturevalue(role)
    assert move(member, card_id, "trial").expect(200)["state"] == "trial"


@pytest.mark.parametrize("state", [state for state in STATES if state != "to_review"])
def test_a_move_carries_a_reason_and_is_told_to_all(
    state: str, omar: Caller, card_id: str, rows: Session, told: list[Json]
) -> None:
    answer = move(omar, card_id, state, reason="  Parce que.  ").expect(200)
    assert (answer["state"], answer["reason"], answer["version"]) == (state, "Parce que.", 2)
    assert told == [answer]
    card = as_stored(rows, card_id)
    assert (card.state, card.moved_at > card.promoted_at) == (state, True)


@pytest.mark.parametrize("state", ["accepted", "reserve", "paused", "stopped"])
def test_a_yes_and_a_not_now_owe_a_reason(
    state: str, omar: Caller, card_id: str, rows: Session, told: list[Json]
) -> None:
    fields = move(omar, card_id, state, reason=" ").refused(422, "reason_missing")
    assert fields == {"reason": ["required"]}
    card = as_stored(rows, card_id)
    assert (card.state, card.version, card.decisions, told) == ("to_review", 1, [], [])


def test_who_saw_an_older_card_does_not_move_it(
    omar: Caller, fay: Caller, card_id: str, rows: Session, told: list[Json]
) -> None:
    move(omar, card_id, "accepted", reason="Oui.").expect(200)
    told.clear()
    move(fay, card_id, "trial").refused(409, "card_moved")
    fay.patch(f"{CARDS}/{card_id}", {"kind": "social", "version": 1}).refused(409, "card_moved")
    assert (as_stored(rows, card_id).state, told) == ("accepted", [])


def test_a_card_goes_on_top_unless_told_where(omar: Caller, card_id: str, rows: Session) -> None:
    for position in (3.0, 7.0):
        write_card(rows, f"À l’essai {position}", state="trial", position=position)
    assert move(omar, card_id, "trial").expect(200)["position"] == 2.0
    assert move(omar, card_id, "trial", version=2, position=5).expect(200)["position"] == 5.0


def test_a_new_place_in_the_same_column_is_no_decision(omar: Caller, card_id: str, rows: Session) -> None:
    answer = move(omar, card_id, "to_review", position=4.5).expect(200)
    card = as_stored(rows, card_id)
    assert (answer["version"], card.position, card.decisions) == (2, 4.5, [])
    assert card.moved_at == card.promoted_at


@pytest.mark.parametrize(
    ("change", "fields"),
    [
        ({"state": "done"}, {"state": ["invalid"]}),
        ({"state": None}, {"state": ["required"]}),
        ({"version": "one"}, {"version": ["invalid"]}),
        ({"version": 1.5}, {"version": ["invalid"]}),
        ({"version": None}, {"version": ["required"]}),
        ({"position": float("nan")}, {"position": ["invalid"]}),
        ({"position": float("inf")}, {"position": ["invalid"]}),
        ({"position": 1e9}, {"position": ["invalid"]}),
        ({"position": "top"}, {"position": ["invalid"]}),
        ({"reason": "x" * 281}, {"reason": ["too_long"]}),
        ({"reason": ["x"]}, {"reason": ["invalid"]}),
        ({"centre_id": "mine"}, {"centre_id": ["unknown"]}),
    ],
)
def test_a_malformed_move_changes_nothing(
    change: Json, fields: Json, omar: Caller, card_id: str, rows: Session, told: list[Json]
) -> None:
    asked = {"state": "trial", "version": 1, **change}
    assert omar.post(f"{CARDS}/{card_id}/moves", asked).refused(422, "malformed") == fields
    assert (as_stored(rows, card_id).version, told) == (1, [])


def test_theme_and_kind_are_chosen_and_taken_back(omar: Caller, card_id: str, told: list[Json]) -> None:
    chosen = omar.patch(f"{CARDS}/{card_id}", {"theme": "reception", "kind": "digital", "version": 1}).expect(200)
    assert (chosen["theme"], chosen["kind"]) == ("reception", "digital")
    back = omar.patch(f"{CARDS}/{card_id}", {"kind": None, "version": 2}).expect(200)
    assert (back["theme"], back["kind"]) == ("reception", None)
    assert told == [chosen, back]


@pytest.mark.parametrize(
    ("asked", "fields"),
    [
        ({"version": 1}, {"theme": ["required"]}),
        ({"theme": "sports", "version": 1}, {"theme": ["invalid"]}),
        ({"theme": "reception"}, {"version": ["required"]}),
        ({"title": "Autre", "version": 1}, {"title": ["unknown"]}),
    ],
)
def test_a_malformed_edit_changes_nothing(
    asked: Json, fields: Json, omar: Caller, card_id: str, rows: Session, told: list[Json]
) -> None:
    found = omar.patch(f"{CARDS}/{card_id}", asked).refused(422, "malformed")
    assert fields.items() <= found.items()
    assert (as_stored(rows, card_id).version, told) == (1, [])


def test_a_page_that_is_not_ours_moves_nothing(omar: Caller, card_id: str, rows: Session, told: list[Json]) -> None:
    elsewhere = {"Origin": "https://elsewhere.example"}
    omar.post(f"{CARDS}/{card_id}/moves", {"state": "trial", "version": 1}, headers=elsewhere).refused(403, "forbidden")
    omar.csrf_token = ""
    move(omar, card_id, "trial").refused(400, "stale_page")
    assert (as_stored(rows, card_id).version, told) == (1, [])


def test_the_page_asks_who_comes_and_brings_its_words(omar: Caller, anybody: Caller) -> None:
    answer = anybody.get("/backlog")
    assert (answer.status, answer.headers["Location"]) == (302, "/login?next=/backlog")
    page = omar.get("/backlog")
    page.expect(200)
    assert '"backlog.state.to_review":"À examiner"' in page.text
    assert '"api":"/api/v1/prototypes"' in page.text
