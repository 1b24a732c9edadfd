"""Passwords: which are accepted, how they are kept, how they are checked."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerifyMismatchError

from app.server import run_in_thread

SHORTEST = 12
LONGEST = 128
COMMON = Path(__file__).parent / "common_passwords.txt"

hasher = PasswordHasher()


def weakness(password: str, *own_words: str) -> str | None:
    """Why a password is refused, as a state: too_short, too_long, too_common; None when it is good.

    Length is what counts (OWASP ASVS 5.0, 6.2): no rule about capitals or figures.
    """
    if len(password) < SHORTEST:
        return "too_short"
    if len(password) > LONGEST:
        return "too_long"
    plain = password.casefold()
    few = len(set(plain)) < 4
    return "too_common" if few or plain in common() or plain in map(str.casefold, own_words) else None


@cache
def common() -> frozenset[str]:
    return frozenset(COMMON.read_text("utf-8").split())


def hashed(password: str) -> str:
    return run_in_thread(hasher.hash, password)


def is_right(known: str | None, password: str) -> bool:
    """Compares with the hash of an account; takes as long when there is no such account."""
    return run_in_thread(_verify, known or _nobody(), password) and known is not None


def is_outdated(known: str) -> bool:
    return hasher.check_needs_rehash(known)


@cache
def _nobody() -> str:
    return hashed("somebody who does not exist")


def _verify(known: str, password: str) -> bool:
    try:
        return hasher.verify(known, password)
    except (VerifyMismatchError, InvalidHashError):
        return False
