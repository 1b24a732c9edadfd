"""The API describes itself."""

from __future__ import annotations

from flask import Flask

from tests.caller import Caller

OUTSIDE = {"/api/v1/openapi.json"}


def test_every_call_is_described(app: Flask, anybody: Caller) -> None:
    described = anybody.get("/api/v1/openapi.json").expect(200)["paths"]
    for rule in app.url_map.iter_rules():
        if rule.rule.startswith("/api/v1/") and rule.rule not in OUTSIDE:
            path = rule.rule.replace("<", "{").replace(">", "}")
            path = path.replace("{string:", "{")
            for method in (rule.methods or set()) - {"HEAD", "OPTIONS"}:
                assert described.get(path, {}).get(method.lower()), f"{method} {path} is not described"


def test_every_call_says_in_a_sentence_what_it_does(anybody: Caller) -> None:
    for path, calls in anybody.get("/api/v1/openapi.json").expect(200)["paths"].items():
        for method, call in calls.items():
            if method != "parameters":
                assert call.get("summary") or call.get("description"), f"{method} {path}"


def test_refusals_are_described_as_they_are_sent(anybody: Caller) -> None:
    schemas = anybody.get("/api/v1/openapi.json").expect(200)["components"]["schemas"]
    assert set(schemas["Failure"]["properties"]) == {"code", "message", "fields", "retry_after_ms"}
