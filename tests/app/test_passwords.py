"""Passwords are long rather than strange, and kept as argon2id."""

from __future__ import annotations

import pytest
from argon2 import PasswordHasher

from app import passwords


@pytest.mark.parametrize(
    ("password", "weakness"),
    [
        ("quatre mots au soleil", None),
        ("x" * 11, "too_short"),
        ("abcd" * 32, None),
        ("abcd" * 32 + "e", "too_long"),
        ("aaaaaaaaaaaaaaaa", "too_common"),
        ("ababababababab", "too_common"),
        ("MotDePasse123", "too_common"),
        ("CENTRESOCIAL2026", "too_common"),
        ("fay@example.org", "too_common"),
        ("Fay la facilitatrice", "too_common"),
        ("une phrase, tout simplement", None),
    ],
)
def test_which_passwords_are_accepted(password: str, weakness: str | None) -> None:
    assert passwords.weakness(password, "fay@example.org", "fay la facilitatrice") == weakness


def test_the_common_ones_are_all_long_enough_to_matter() -> None:
    assert passwords.common()
    assert all(passwords.weakness(word) == "too_common" for word in passwords.common())


def test_a_password_is_recognised_and_never_kept() -> None:
    kept = passwords.hashed("quatre mots au soleil")
    assert "soleil" not in kept
    assert passwords.is_right(kept, "quatre mots au soleil")
    assert not passwords.is_right(kept, "quatre mots au soleil ")


def test_nobody_has_a_right_password() -> None:
    assert not passwords.is_right(None, "somebody who does not exist")


def test_what_is_no_hash_recognises_nothing() -> None:
    assert not passwords.is_right("", "")


def test_the_library_hashes_as_its_authors_recommend_today(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(passwords, "hasher", PasswordHasher())
    kept = passwords.hashed("quatre mots au soleil")
    assert kept.startswith("$argon2id$")
    assert not passwords.is_outdated(kept)
    weaker = PasswordHasher(time_cost=1, memory_cost=64, parallelism=1).hash("quatre mots au soleil")
    assert passwords.is_outdated(weaker)
