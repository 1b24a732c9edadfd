"""People come in with the PIN on the wall."""

from __future__ import annotations

from typing import Any

import pytest
from flask import Flask
from sqlalchemy import func, select
from sqlalchemy.orm import Session

from app.models import JournalRow
from app.rooms import open_room
from app.words import LANGUAGES
from tests.caller import Caller
from workshops.commands import CloseWorkshop, LockDoor
from workshops.roles import Role, Seat

JOIN = "/api/v1/join"


def facts(rows: Session) -> int:
    rows.rollback()
    return rows.scalar(select(func.count()).select_from(JournalRow)) or 0


@pytest.fixture
def ask(app: Flask, fay: Caller, workshop: Any) -> Any:
    """Fay asks something of her workshop."""
    seat = fay.post(f"/api/v1/workshops/{workshop['id']}/seats", {"role": "facilitator"}).expect(201)["seat"]

    def ask(command: Any) -> None:
        with app.app_context():
            open_room(workshop["id"]).submit(command, Seat(seat["id"], Role.FACILITATOR), f"id-of-{command.name}")

    return ask


def test_a_pin_gives_a_seat_with_an_animal_and_a_number(anybody: Caller, workshop: Any) -> None:
    place = anybody.post(JOIN, {"pin": workshop["pin"]}).expect(201)
    assert place["workshop_id"] == workshop["id"]
    assert place["seat"]["animal"]
    assert place["seat"]["number"] == 1
    snapshot = anybody.get("/api/v1/live/snapshot", token=place["token"]).expect(200)
    assert snapshot["audience"] == "participants"


def test_who_comes_in_may_be_given_the_document_at_once(anybody: Caller, workshop: Any) -> None:
    given = anybody.post(JOIN + "?document=true", {"pin": workshop["pin"]}).expect(201)
    place = {key: given.pop(key) for key in ("token", "workshop_id", "seat")}
    assert place["workshop_id"] == workshop["id"]
    assert given["mine"]["seat"]["id"] == place["seat"]["id"]
    snapshot = anybody.get("/api/v1/live/snapshot", token=place["token"]).expect(200)
    assert {**given, "now": 0} == {**snapshot, "now": 0}


def test_the_document_is_given_to_nobody_who_stays_outside(anybody: Caller, workshop: Any, ask: Any) -> None:
    def knock() -> Any:
        return anybody.post(JOIN + "?document=true", {"pin": workshop["pin"]})

    assert "Mieux accueillir" in knock().text
    ask(LockDoor(True))
    knock().refused(403, "door_locked")
    assert "Mieux accueillir" not in knock().text


def test_each_person_has_their_own_seat(ana: Any, ben: Any) -> None:
    assert ana["seat"]["id"] != ben["seat"]["id"]
    assert (ana["seat"]["number"], ben["seat"]["number"]) == (1, 2)


@pytest.mark.parametrize("spelled", ["{0}{1}", "{0} {1}", " {0}\u00a0{1} ", "{0}-{1}"])
def test_a_pin_is_read_as_people_write_it(anybody: Caller, workshop: Any, spelled: str) -> None:
    pin = spelled.format(workshop["pin"][:3], workshop["pin"][3:])
    anybody.post(JOIN, {"pin": pin}).expect(201)


def test_a_pin_may_be_typed_in_other_numerals(anybody: Caller, workshop: Any) -> None:
    arabic = workshop["pin"].translate({ord("0") + digit: 0x0660 + digit for digit in range(10)})
    anybody.post(JOIN, {"pin": arabic}).expect(201)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_people_come_in_with_their_language(anybody: Caller, workshop: Any, lang: str) -> None:
    anybody.post(JOIN, {"pin": workshop["pin"], "lang": lang}).expect(201)


@pytest.mark.parametrize("pin", ["000000", "12", "", "abcdef", "1234567", "<b>123456</b>7"])
def test_an_unknown_pin_opens_nothing(anybody: Caller, workshop: Any, rows: Session, pin: str) -> None:
    before = facts(rows)
    anybody.post(JOIN, {"pin": pin}).refused(404, "unknown_pin")
    assert facts(rows) == before


@pytest.mark.parametrize(
    ("body", "fields"),
    [
        ({}, {"pin": ["required"]}),
        ({"pin": 482915}, {"pin": ["invalid"]}),
        ({"pin": "482915", "role": "facilitator"}, {"role": ["unknown"]}),
        ({"pin": "482915", "lang": "tlh"}, {"lang": ["invalid"]}),
        ({"pin": "4" * 21}, {"pin": ["too_long"]}),
    ],
)
def test_a_misshapen_knock_names_its_faults(anybody: Caller, body: Any, fields: Any) -> None:
    assert anybody.post(JOIN, body).refused(422, "malformed") == fields


def test_a_locked_door_lets_nobody_in(anybody: Caller, workshop: Any, ask: Any, rows: Session) -> None:
    ask(LockDoor(True))
    before = facts(rows)
    anybody.post(JOIN, {"pin": workshop["pin"]}).refused(403, "door_locked")
    assert facts(rows) == before


def test_a_closed_workshop_says_so(anybody: Caller, workshop: Any, ask: Any) -> None:
    ask(CloseWorkshop())
    anybody.post(JOIN, {"pin": workshop["pin"]}).refused(403, "workshop_closed")


def test_a_room_that_comes_in_at_once_from_one_address_is_never_stopped(anybody: Caller, workshop: Any) -> None:
    for number in range(1, 41):
        place = anybody.post(JOIN, {"pin": workshop["pin"]}).expect(201)
        assert place["seat"]["number"] == number


def test_after_thirty_wrong_pins_an_address_waits(app: Flask, workshop: Any) -> None:
    guesser = Caller(app)
    for _ in range(30):
        guesser.post(JOIN, {"pin": "000000"}).refused(404, "unknown_pin")
    stopped = guesser.post(JOIN, {"pin": workshop["pin"]})
    stopped.refused(429, "rate_limited")
    assert 1 <= int(stopped.headers["Retry-After"]) <= 61
    elsewhere = Caller(app)
    elsewhere.client.environ_base["REMOTE_ADDR"] = "192.0.2.77"
    elsewhere.post(JOIN, {"pin": workshop["pin"]}).expect(201)


def test_a_phone_of_another_site_cannot_come_in(anybody: Caller, workshop: Any) -> None:
    evil = {"Origin": "https://evil.example"}
    anybody.post(JOIN, {"pin": workshop["pin"]}, headers=evil).refused(403, "forbidden")
