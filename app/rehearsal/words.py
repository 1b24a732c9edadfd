"""What rehearsal phones have to say, read from words.toml: each thing with its theme, zone or field."""

from __future__ import annotations

import random
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

FILE = Path(__file__).with_name("words.toml")


@dataclass(frozen=True)
class Saying:
    """Words a resident might write; the theme lets a phone group them as people would."""

    text: str
    theme: str
    zone: str | None = None
    lang: str = "fr"


class Deck:
    """Sayings drawn one after the other in a random order: nothing comes twice before everything came once."""

    def __init__(self, sayings: Sequence[Saying], dice: random.Random) -> None:
        self.sayings = tuple(sayings)
        self.dice = dice
        self.left: list[Saying] = []

    def draw(self) -> Saying:
        if not self.left:
            self.left = self.dice.sample(self.sayings, len(self.sayings))
        return self.left.pop()


@dataclass(frozen=True)
class Words:
    """Decks shared by all the phones of one rehearsal."""

    needs: Deck
    questions: Deck
    ideas: Deck
    feedback: Deck
    sheets: dict[str, Deck]
    titles: dict[str, str]

    def theme_of(self, text: str) -> str | None:
        """The theme of a saying of ours; None for words of a real person."""
        known = (*self.needs.sayings, *self.ideas.sayings)
        return next((saying.theme for saying in known if saying.text == text), None)


def read_words(dice: random.Random) -> Words:
    with FILE.open("rb") as file:
        content = tomllib.load(file)
    needs = [saying for theme, zones in content["needs"].items() for saying in _by_zone(theme, zones)]
    return Words(
        needs=Deck(needs, dice),
        questions=Deck([*_by_theme(content["questions"])], dice),
        ideas=Deck([*_by_theme(content["ideas"])], dice),
        feedback=Deck([*_by_zone("", content["feedback"])], dice),
        sheets={field: Deck([*_by_theme({field: texts})], dice) for field, texts in content["sheet"].items()},
        titles=content["titles"],
    )


def _by_zone(theme: str, zones: dict[str, list[Any]]) -> Iterator[Saying]:
    for zone, entries in zones.items():
        for entry in entries:
            yield Saying(**_written(entry), theme=theme, zone=zone)


def _by_theme(themes: dict[str, list[Any]]) -> Iterator[Saying]:
    for theme, entries in themes.items():
        for entry in entries:
            yield Saying(**_written(entry), theme=theme)


def _written(entry: Any) -> dict[str, str]:
    """French is written as a plain string, another language as {text, lang}."""
    return entry if isinstance(entry, dict) else {"text": entry}
