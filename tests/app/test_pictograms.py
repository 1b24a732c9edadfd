"""Pictograms: each one a screen names is in its page's sprite, and each animal has its picture and its name."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from app.words import LANGUAGES, messages
from workshops.method import ANIMALS

SOURCES = Path(__file__).resolve().parents[2] / "static" / "src"
# <Icon name="hand" />, <Hint icon="hand">, say("ok", "hand", …); what is chosen by an expression is looked at by eye.
NAMED = re.compile(r'(?:<Icon name|\bicon)="([a-z0-9 -]+)"')


def listed(screen: str) -> set[str]:
    return set((SOURCES / "icons" / f"{screen}.txt").read_text("utf-8").split())


@pytest.mark.parametrize("screen", ["phone", "kiosk", "board", "console", "backlog"])
def test_each_pictogram_a_screen_names_is_in_its_sprite(screen: str) -> None:
    named = {
        name
        for file in (SOURCES / screen).glob("*.tsx")
        for names in NAMED.findall(file.read_text("utf-8"))
        for name in names.split()
    }
    assert named
    assert named <= listed(screen)


@pytest.mark.parametrize("screen", ["phone", "board", "console"])
def test_each_animal_has_its_picture(screen: str) -> None:
    assert set(ANIMALS) <= listed(screen)


@pytest.mark.parametrize("lang", LANGUAGES)
def test_each_animal_has_its_name(lang: str) -> None:
    assert {f"common.animal.{animal}" for animal in ANIMALS} <= set(messages(lang))
