"""What the terminal says when the server is ready."""

from __future__ import annotations

import pytest
from flask import Flask

from app import welcome
from app.addresses import qr_terminal
from tests.conftest import make_app


def test_it_gives_the_address_as_text_and_as_a_code(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    app.config["PUBLIC_URL"] = "https://atelier.example.org"
    welcome.welcome(app)
    said = capsys.readouterr().out
    assert "https://atelier.example.org" in said
    assert qr_terminal("https://atelier.example.org") in said


def test_it_says_when_phones_cannot_come(app: Flask, capsys: pytest.CaptureFixture[str]) -> None:
    welcome.welcome(app)
    said = capsys.readouterr().out
    assert "http://127.0.0.1:8000" in said
    assert "ne peuvent pas venir" in said


def test_the_set_up_link_is_shown_until_there_is_an_account(
    app: Flask, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    welcome.welcome(app)
    assert "/setup/" not in capsys.readouterr().out
    empty = make_app(tmp_path_factory.mktemp("empty"))
    with empty.app_context():
        from flask_migrate import upgrade

        upgrade()
    welcome.welcome(empty)
    assert "http://127.0.0.1:8000/setup/" in capsys.readouterr().out
