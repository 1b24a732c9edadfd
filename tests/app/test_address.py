"""The address that phones are given."""

from __future__ import annotations

import pytest

from app import address


@pytest.mark.parametrize(
    ("config", "given"),
    [
        ({"PUBLIC_URL": "https://atelier.example.org", "HOST": "0.0.0.0", "PORT": 8000}, "https://atelier.example.org"),
        ({"PUBLIC_URL": "", "HOST": "192.168.1.20", "PORT": 8000}, "http://192.168.1.20:8000"),
        ({"PUBLIC_URL": "", "HOST": "192.168.1.20", "PORT": 80}, "http://192.168.1.20"),
    ],
)
def test_phones_are_given_the_address_that_was_set(config: dict[str, object], given: str) -> None:
    assert address.phone_address(config) == given


def test_listening_everywhere_phones_are_given_this_machine_on_the_network(monkeypatch: pytest.MonkeyPatch) -> None:
    known = {"10.42.0.2": "10.42.0.1"}
    monkeypatch.setattr(address, "address_towards", lambda neighbour: known.get(neighbour, ""))
    config = {"PUBLIC_URL": "", "HOST": "0.0.0.0", "PORT": 8000}
    assert address.phone_address(config) == "http://10.42.0.1:8000"


def test_without_a_network_only_this_machine_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "address_towards", lambda neighbour: "")
    assert address.local_address() == "127.0.0.1"
