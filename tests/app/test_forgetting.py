"""What the notice promises: half a day after the end nobody knows who said what; after 90 days, raw words are gone."""

from __future__ import annotations

import json
from datetime import datetime, timedelta
from typing import Any

import pytest
from flask import Flask
from sqlalchemy import select, update
from sqlalchemy.orm import Session

from app import daily, forgetting
from app.access import issue_token
from app.daily import Daily
from app.followup import followup_of
from app.models import JournalRow, Prototype, now
from tests.app.backlog_afternoon import NEEDS, QUESTION, Afternoon
from tests.app.browsing import words
from tests.app.test_followup import MINE, address, close, promote_one
from tests.caller import Caller
from workshops.audience import Audience, document

Json = dict[str, Any]
RAW = "Un besoin que personne ne retint"
SOON, LATE, VERY_LATE = timedelta(hours=11), timedelta(hours=13), timedelta(days=91)


@pytest.fixture
def over(app: Flask, workshop: Json) -> Afternoon:
    """A whole afternoon: a raw need, a group of needs, a question, an idea that was tried and promoted, the end."""
    afternoon = Afternoon(app, workshop["id"])
    afternoon.open("empathise", "collect")
    afternoon.post(afternoon.ben, RAW)
    promote_one(afternoon, "continue")
    close(afternoon)
    return afternoon


def forget(app: Flask, after: timedelta) -> None:
    with app.app_context():
        forgetting.forget(now() + after)


def written(rows: Session) -> str:
    """All that the journal holds."""
    rows.rollback()
    kept = rows.scalars(select(JournalRow).order_by(JournalRow.seq))
    return json.dumps([[row.seat_id, row.command_id, row.facts] for row in kept], ensure_ascii=False)


def page(anybody: Caller, workshop: Json) -> str:
    answer = anybody.get(address(workshop))
    answer.expect(200)
    return words(answer)


def test_until_half_a_day_has_passed_nothing_is_touched(app: Flask, rows: Session, over: Afternoon) -> None:
    before = written(rows)
    forget(app, SOON)
    assert written(rows) == before


def test_an_open_workshop_is_never_touched(app: Flask, rows: Session, workshop: Json) -> None:
    afternoon = Afternoon(app, workshop["id"])
    afternoon.say_needs()
    before = written(rows)
    forget(app, VERY_LATE)
    assert written(rows) == before


def test_half_a_day_after_the_end_nothing_leads_from_a_phone_to_its_words(
    app: Flask, anybody: Caller, rows: Session, workshop: Json, over: Afternoon
) -> None:
    token = issue_token_of(app, workshop, over.ana.id)
    assert anybody.get(MINE, token=token).expect(200)["mine"]
    state, told = over.room.state, page(anybody, workshop)
    votes = document(state, Audience.BOARD)["notes"], len(state.participants)
    forget(app, LATE)
    left = written(rows)
    assert not [seat.id for seat in over.cast if seat.id in left]
    assert RAW in left, "the words are still there"
    over.room.catch_up()
    after = over.room.state
    assert (document(after, Audience.BOARD)["notes"], len(after.participants)) == votes
    assert not {note.author for note in after.notes.values()} & set(after.seats)
    anybody.get(MINE, token=token).refused(401, "unauthorized")
    assert page(anybody, workshop) == told


def issue_token_of(app: Flask, workshop: Json, seat_id: str) -> str:
    with app.app_context():
        return issue_token("participant", workshop["id"], seat_id)


def test_who_came_in_since_keeps_their_seat_and_may_go_on(
    app: Flask, rows: Session, workshop: Json, over: Afternoon
) -> None:
    officer = over.room.take_seat("officer")
    moment = int((now() + LATE).timestamp() * 1000)
    last = over.room.seq
    rows.execute(update(JournalRow).where(JournalRow.seq == last).values(at=moment))
    rows.commit()
    forget(app, LATE)
    over.room.catch_up()
    assert over.room.seat(officer.seat_id) is not None
    assert over.room.seat(over.fay.id) is None


def test_after_90_days_raw_words_are_gone_and_what_residents_read_is_the_same(
    app: Flask, anybody: Caller, fay: Caller, rows: Session, workshop: Json, over: Afternoon
) -> None:
    told, cards = page(anybody, workshop), rows.scalars(select(Prototype.provenance)).all()
    before = followup_of(over.room.state, [])
    assert RAW in written(rows)
    forget(app, VERY_LATE)
    left = written(rows)
    assert RAW not in left
    assert "Plus grand" not in left, "a remark on a prototype"
    assert all(words in left for words in (*NEEDS, QUESTION, "Un plan à l’entrée"))
    over.room.catch_up()
    assert followup_of(over.room.state, []) == before
    assert page(anybody, workshop) == told
    rows.rollback()
    assert rows.scalars(select(Prototype.provenance)).all() == cards
    outcome = fay.get(f"/workshops/{workshop['id']}")
    assert outcome.status == 200
    assert RAW not in outcome.text


def test_what_was_done_is_not_done_again(app: Flask, rows: Session, over: Afternoon) -> None:
    forget(app, VERY_LATE)
    with app.app_context():
        assert forgetting.owed(now() + VERY_LATE) == []


def test_a_page_that_would_change_keeps_its_words_and_is_told_of(
    app: Flask, rows: Session, workshop: Json, over: Afternoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "_kept", lambda *_: (set(), set()))
    with pytest.raises(forgetting.WouldTellOtherwise, match=workshop["id"]):
        forget(app, VERY_LATE)
    assert RAW in written(rows)
    assert over.ana.id not in written(rows), "the link was cut all the same"


def test_the_terminal_says_what_would_be_done_then_does_it(
    app: Flask, rows: Session, workshop: Json, over: Afternoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    later: datetime = now() + VERY_LATE
    monkeypatch.setattr("app.cli_purge.now", lambda: later)
    before = written(rows)
    said = app.test_cli_runner().invoke(args=["purge", "--dry-run"])
    assert said.exit_code == 0, said.output
    assert f"unlink: L’accueil ({workshop['id']})" in said.output
    assert f"erase: L’accueil ({workshop['id']})" in said.output
    assert written(rows) == before
    assert app.test_cli_runner().invoke(args=["purge"]).output == said.output
    assert RAW not in written(rows)
    assert app.test_cli_runner().invoke(args=["purge"]).output == ""


def test_the_terminal_fails_when_something_was_not_erased(
    app: Flask, over: Afternoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("app.cli_purge.now", lambda: now() + VERY_LATE)
    monkeypatch.setattr(forgetting, "_kept", lambda *_: (set(), set()))
    done = app.test_cli_runner().invoke(args=["purge"])
    assert done.exit_code == 1
    assert "its follow-up page would change" in done.output


def test_the_server_forgets_by_itself_each_day(
    app: Flask, rows: Session, over: Afternoon, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(daily, "now", lambda: datetime.now().astimezone() + LATE)
    Daily(app).look()
    assert over.ana.id not in written(rows)
