"""Phones find the server by an address, and by a QR code that cheap cameras read."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask

from app import addresses
from app.addresses import join_address, join_url, own_address, qr_svg, qr_terminal
from tests.conftest import make_app


@pytest.mark.parametrize(
    ("settings", "join", "own"),
    [
        ({"PUBLIC_URL": "https://fabrique.example/"}, "https://fabrique.example", "https://fabrique.example"),
        ({"HOST": "192.168.1.20", "PORT": 9000}, "http://192.168.1.20:9000", "http://192.168.1.20:9000"),
        ({"HOST": "192.168.1.20", "PORT": 80}, "http://192.168.1.20", "http://192.168.1.20"),
        ({"HOST": "fd00::20", "PORT": 8000}, "http://[fd00::20]:8000", "http://[fd00::20]:8000"),
    ],
)
def test_addresses_follow_the_settings(instance: Path, settings: dict[str, object], join: str, own: str) -> None:
    app = make_app(instance, **settings)
    assert (join_address(app), own_address(app)) == (join, own)
    assert join_url("482915", app) == f"{join}/482915"


def test_listening_everywhere_the_own_address_does_not_cross_the_wifi(
    instance: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(addresses, "local_address", lambda: "10.42.0.1")
    app = make_app(instance, HOST="0.0.0.0", PORT=8000)
    assert own_address(app) == "http://127.0.0.1:8000"
    assert join_address(app) == "http://10.42.0.1:8000"


def test_a_hot_spot_without_internet_is_a_network_too(monkeypatch: pytest.MonkeyPatch) -> None:
    ways = {"10.42.0.2": "10.42.0.1"}
    monkeypatch.setattr(addresses, "address_towards", lambda neighbour: ways.get(neighbour, ""))
    assert addresses.local_address() == "10.42.0.1"
    ways.clear()
    assert addresses.local_address() == "127.0.0.1"


def test_no_way_to_a_network_is_no_address() -> None:
    assert addresses.address_towards("255.255.255.255") == ""
    assert addresses.address_towards("127.0.0.9") == ""


def test_the_code_is_small_because_it_is_in_capitals(app: Flask) -> None:
    url = "http://192.168.1.20:8000/482915"
    drawn = qr_svg(url)
    assert drawn == qr_svg(url.upper())
    # Version 2 (25 modules) and a border of 4: in small letters it would need version 3.
    assert 'viewBox="0 0 33 33"' in drawn
    assert "width=" not in drawn
    assert "style=" not in drawn


def test_the_code_can_be_read_in_a_terminal() -> None:
    lines = qr_terminal("http://192.168.1.20:8000/482915").splitlines()
    assert len({len(line) for line in lines if line}) == 1
