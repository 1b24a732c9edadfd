"""/metrics and /healthz: who may read them, and that they tell the truth."""

from __future__ import annotations

import pytest
from flask import Flask
from sqlalchemy.exc import OperationalError

from app import health
from app.stall import Worst
from tests.caller import Caller

FAR = {"REMOTE_ADDR": "192.168.1.20"}


def status(app: Flask, who: Caller | None = None, environ: dict[str, str] | None = None, **headers: str) -> int:
    browser = who.client if who else app.test_client()
    return int(browser.get("/metrics", environ_overrides=environ or {}, headers=headers).status_code)


def test_this_machine_reads_the_metrics(app: Flask) -> None:
    answer = app.test_client().get("/metrics")
    assert answer.status_code == 200
    for name in ("rooms", "phones", "tick_seconds", "skipped_frames", "redis_broken", "flush_seconds_count"):
        assert f"\nfabrique_{name} " in answer.text, name
    assert 'fabrique_loop_stall_ms{since="10s"} ' in answer.text
    assert 'fabrique_loop_busy_ms{since="start"} ' in answer.text


@pytest.mark.parametrize("header", ["X-Forwarded-For", "Forwarded", "X-Real-IP", "Via", "X-Forwarded-Host"])
def test_who_comes_through_a_proxy_is_not_this_machine(app: Flask, header: str) -> None:
    assert status(app, **{header: "127.0.0.1"}) == 403


def test_a_phone_of_the_room_reads_nothing(app: Flask) -> None:
    assert status(app, environ=FAR) == 403


def test_an_admin_reads_the_metrics_from_anywhere_and_others_do_not(app: Flask, ada: Caller, fay: Caller) -> None:
    assert status(app, ada, FAR) == 200
    assert status(app, fay, FAR) == 403


def test_health_says_no_when_the_database_does_not_answer(
    app: Flask, anybody: Caller, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise OperationalError("SELECT 1", None, Exception("away"))

    monkeypatch.setattr(health, "reading", broken)
    assert anybody.get("/healthz").expect(503) == {"ok": False, "degraded": ["database"]}


def test_health_says_yes_and_what_does_not_work(app: Flask, anybody: Caller) -> None:
    assert anybody.get("/healthz").expect(200) == {"ok": True, "degraded": []}


def test_a_stall_is_remembered_for_ten_seconds_and_for_good() -> None:
    stall = Worst()
    stall.note(100.1, 3.0)
    stall.note(100.9, 80.0)
    stall.note(100.95, 2.0)
    stall.note(104.0, 5.0)
    assert stall.recent_ms(105.0) == 80.0
    assert stall.recent_ms(111.0) == 5.0
    assert stall.recent_ms(130.0) == 0.0
    assert stall.worst_ms == 80.0
