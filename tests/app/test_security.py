"""Every answer carries the headers browsers enforce, and only our own names and pages are answered."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask

from app import assets
from app.models import now
from tests.caller import Caller
from tests.conftest import make_app


@pytest.mark.parametrize("path", ["/healthz", "/login", "/api/v1/session", "/no-such-page"])
def test_every_answer_says_what_browsers_may_do_with_it(anybody: Caller, path: str) -> None:
    headers = anybody.get(path).headers
    assert headers["X-Content-Type-Options"] == "nosniff"
    assert headers["Referrer-Policy"] == "same-origin"
    assert headers["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in headers["Permissions-Policy"]
    assert headers["Cache-Control"] == "no-store"
    assert "Server" not in headers


def test_the_policy_lets_nothing_in_from_elsewhere_and_nothing_inline(anybody: Caller) -> None:
    policy = dict(
        directive.split(" ", 1) for directive in anybody.get("/login").headers["Content-Security-Policy"].split("; ")
    )
    assert policy["default-src"] == policy["script-src"] == policy["style-src"] == "'self'"
    assert policy["connect-src"] == "'self' ws://localhost wss://localhost"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert policy["form-action"] == "'self'"


def test_the_phones_page_may_run_its_own_script_and_no_other(anybody: Caller) -> None:
    page = anybody.get("/")
    [script] = re.findall(r"<script>(.+?)</script>", page.text, re.DOTALL)
    digest = b64encode(sha256(script.encode()).digest()).decode()
    assert f"; script-src 'self' 'sha256-{digest}'; style-src 'self'; " in page.headers["Content-Security-Policy"]
    assert "sha256" not in anybody.get("/login").headers["Content-Security-Policy"]


def test_pages_hold_no_inline_script_and_no_inline_style(anybody: Caller) -> None:
    page = anybody.get("/login").text
    assert "<form" in page
    assert " style=" not in page
    assert "<style" not in page
    scripts = [part.partition(">")[0] for part in page.split("<script")[1:]]
    assert all("src=" in script or 'type="application/json"' in script for script in scripts)


def test_built_files_are_kept_for_a_year_as_their_names_change(
    anybody: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "DIST", tmp_path)
    (tmp_path / "phone-abc123.js").write_text("")
    assert "immutable" in anybody.get("/static/dist/phone-abc123.js").headers["Cache-Control"]
    assert anybody.get("/static/dist/gone.js").headers["Cache-Control"] == "no-store"


def test_a_built_file_comes_in_the_smallest_form_that_the_browser_takes(
    anybody: Caller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(assets, "DIST", tmp_path)
    for ending in ("", ".gz", ".br"):
        (tmp_path / f"phone-abc123.js{ending}").write_text(f"form {ending}")
    for accepted, encoding in (("gzip, br", "br"), ("gzip", "gzip"), ("identity", None)):
        answer = anybody.get("/static/dist/phone-abc123.js", headers={"Accept-Encoding": accepted})
        assert answer.headers.get("Content-Encoding") == encoding
        assert answer.headers["Content-Type"].startswith("text/javascript")


@pytest.mark.parametrize("host", ["127.0.0.1:8000", "192.168.1.20", "[::1]:8000", "localhost:9000", "fabrique.local"])
def test_addresses_and_names_of_a_local_network_are_answered(anybody: Caller, host: str) -> None:
    anybody.get("/healthz", headers={"Host": host}).expect(200)


@pytest.mark.parametrize("host", ["evil.example", "evil.example:8000", "127.0.0.1.evil.example", "a b", "a;b"])
def test_a_foreign_name_pointed_at_this_machine_is_not_answered(anybody: Caller, host: str) -> None:
    answer = anybody.get("/api/v1/session", headers={"Host": host})
    answer.refused(400, "malformed")
    assert host not in answer.headers["Content-Security-Policy"]


@pytest.mark.parametrize("host", ["fabrique.example", "other.example", "deep.below.example"])
def test_our_public_names_are_answered(instance: Path, host: str) -> None:
    names = {"PUBLIC_URL": "https://fabrique.example/", "TRUSTED_HOSTS": "other.example, .below.example"}
    Caller(make_app(instance, **names)).get("/healthz", headers={"Host": host}).expect(200)


def test_a_page_on_our_own_name_may_change_things(fay: Caller) -> None:
    ours = {"Origin": "http://localhost"}
    asked = {"title": "L’accueil", "challenge": "Mieux accueillir", "scenario": "complet"}
    fay.post("/api/v1/workshops", asked, headers=ours).expect(201)


def test_behind_https_the_cookie_never_travels_in_the_clear(instance: Path) -> None:
    app = make_app(instance, PUBLIC_URL="https://fabrique.example", TRUSTED_PROXIES=1)
    caller = Caller(app)
    secure = {"Host": "fabrique.example", "X-Forwarded-Proto": "https"}
    credentials = {"email": "fay@example.org", "password": "quatre mots au soleil"}
    answer = caller.post("/api/v1/session", credentials, headers=secure)
    answer.expect(200)
    assert answer.headers["Set-Cookie"].startswith("__Host-fabrique=")
    assert "Secure" in answer.headers["Set-Cookie"]
    assert answer.headers["Strict-Transport-Security"].startswith("max-age=")


def test_only_a_trusted_proxy_says_who_is_asking(app: Flask, instance: Path) -> None:
    spoofed = {"X-Forwarded-For": "203.0.113.9"}

    def address(app: Flask) -> str:
        app.add_url_rule("/who", "who", lambda: __import__("flask").request.remote_addr or "")
        return Caller(app).get("/who", headers=spoofed).text

    assert address(app) == "127.0.0.1"
    assert address(make_app(instance, TRUSTED_PROXIES=1)) == "203.0.113.9"


def test_the_server_says_when_it_is_ready(anybody: Caller) -> None:
    assert anybody.get("/healthz").expect(200) == {"ok": True, "degraded": []}


def test_a_fault_of_ours_is_told_without_its_inside(app: Flask) -> None:
    def fail() -> str:
        raise RuntimeError("the inside of the server")

    app.add_url_rule("/api/v1/fail", "fail_api", fail)
    app.add_url_rule("/fail", "fail_page", fail)
    caller = Caller(app)
    caller.get("/api/v1/fail").refused(500, "server_error")
    page = caller.get("/fail")
    assert page.status == 500
    assert "inside" not in page.text
    assert "Traceback" not in page.text


def test_what_does_not_exist_is_told_as_json_or_as_a_page(anybody: Caller) -> None:
    anybody.get("/api/v1/nothing").refused(404, "not_found")
    page = anybody.get("/nothing")
    assert page.status == 404
    assert "<html" in page.text
    wrong_method = anybody.delete("/api/v1/join")
    wrong_method.refused(405, "malformed")
    assert "POST" in wrong_method.headers["Allow"]


def test_refusals_speak_the_askers_language(anybody: Caller) -> None:
    french, english = (
        anybody.get("/api/v1/nothing", headers={"Accept-Language": lang}).json["message"] for lang in ("fr", "en")
    )
    assert french != english


def test_a_page_for_staff_sends_others_to_the_door_and_back(anybody: Caller) -> None:
    answer = anybody.get("/workshops")
    assert answer.status == 302
    assert answer.headers["Location"] == "/login?next=/workshops"


def test_the_clock_of_the_tests_is_in_utc() -> None:
    assert now().utcoffset() is not None
