"""Recorded voices: which sentences phones read aloud, the name each recording has, and which ones are there."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from flask import Flask, current_app

from app.config import ROOT
from app.formats import ready_formats
from app.words import messages
from workshops.method import WHO
from workshops.scenario import Prompts

SHIPPED = ROOT / "static" / "voices"
# Best first, when a sentence was recorded twice.
TYPES = {".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg"}
# What phones and the shared tablet read aloud of their own words (the « Écouter » button).
READ_ALOUD = (
    *(f"phone.notice.{fact}" for fact in ("name", "shown", "dont", "erase", "keep", "paper")),
    *("phone.me.why", "phone.who.title", *(f"phone.who.{who}" for who in (*WHO, "none"))),
    *("phone.help.why", "phone.group.new_title", "phone.group.new_label", "phone.group.no_name", "phone.vote.secret"),
    *("phone.wait.title", "phone.wait.text", "phone.wall"),
    *("phone.pause.title", "phone.pause.text", "phone.group.wall", "phone.vote.nothing"),
    *("phone.result.soon", "phone.result.none", "phone.result.reserve_title", "phone.result.reserve_text"),
    *("phone.sheet.none", "phone.sheet.pick", "phone.test.pick", "phone.test.title", "phone.test.use"),
    *("phone.test.deciding", "phone.test.decided", "phone.end.title"),
    *("kiosk.thanks", "kiosk.thanks.box", "kiosk.thanks.live", "kiosk.thanks.forgets"),
)
SHEET = "method.sheet."
MARK_LENGTH = 6


@dataclass(frozen=True)
class Sentence:
    """`name` tells people where it is read; `mark` changes with the words, so that a changed sentence is silent."""

    name: str
    text: str

    @property
    def mark(self) -> str:
        return sha256(self.text.encode()).hexdigest()[:MARK_LENGTH]

    @property
    def file_stem(self) -> str:
        return f"{self.name}.{self.mark}"


@dataclass(frozen=True)
class Recording:
    """`version` changes when the sentence is recorded anew under the same name."""

    sentence: Sentence
    file: Path
    version: str

    @property
    def type(self) -> str:
        return TYPES[self.file.suffix]


@dataclass(frozen=True)
class Stray:
    """A file no phone plays. `meant` is the sentence of that name, whose words changed since."""

    file: Path
    meant: Sentence | None


@cache
def sentences(lang: str) -> dict[str, Sentence]:
    """What may be recorded in a language, by mark: each text once, whichever screens read it."""
    found: dict[str, Sentence] = {}
    for one in (*_own_words(lang), *_prompts(lang)):
        found.setdefault(one.mark, one)
    return found


def _own_words(lang: str) -> Iterator[Sentence]:
    said = messages(lang)
    for key in (*READ_ALOUD, *(key for key in said if key.startswith(SHEET))):
        text = said.get(key)
        if isinstance(text, str) and text:
            yield Sentence(key, text)


def _prompts(lang: str) -> Iterator[Sentence]:
    """The questions of the ready formats and the beginnings of answers, for adults and children."""
    for scenario in ready_formats().values():
        for plan in scenario.steps:
            for wording, by_language in plan.prompts.items():
                prompts = by_language.get(lang)
                for kind, text in _read_of(prompts) if prompts else ():
                    yield Sentence(f"{scenario.id}.{plan.step.value}.{wording}.{kind}", text)


def _read_of(prompts: Prompts) -> Iterator[tuple[str, str]]:
    yield from ((kind, text) for kind in ("context", "question") if (text := getattr(prompts, kind)))
    yield from ((f"start_{place}", text) for place, text in enumerate(prompts.starts, 1))


def recordings(lang: str, app: Flask | None = None) -> dict[str, Recording]:
    """What phones play, by file name. A centre's own recording takes the place of a shipped one."""
    by_mark: dict[str, Recording] = {}
    for file, version in _files(lang, app):
        sentence = sentences(lang).get(mark_of(file))
        if sentence:
            by_mark.setdefault(sentence.mark, Recording(sentence, file, version))
    return {one.file.name: one for one in by_mark.values()}


def strays(lang: str, app: Flask | None = None) -> list[Stray]:
    by_name = {sentence.name: sentence for sentence in sentences(lang).values()}
    silent = [file for file, _ in _files(lang, app) if mark_of(file) not in sentences(lang)]
    return [Stray(file, by_name.get(file.stem.rpartition(".")[0])) for file in silent]


def _files(lang: str, app: Flask | None) -> Iterator[tuple[Path, str]]:
    """Each file with its version: the centre's own first, then by type."""
    kinds = list(TYPES)
    for folder in folders(lang, app):
        inside = [file for file in folder.iterdir() if file.suffix in TYPES] if folder.is_dir() else []
        for file in sorted(inside, key=lambda file: (kinds.index(file.suffix), file.name)):
            # It may have been taken away a moment ago.
            with suppress(OSError):
                known = file.stat()
                yield file, f"{known.st_mtime_ns:x}-{known.st_size:x}"


def folders(lang: str, app: Flask | None = None) -> tuple[Path, Path]:
    return Path((app or current_app).instance_path) / "voices" / lang, SHIPPED / lang


def mark_of(file: Path) -> str:
    return file.stem.rpartition(".")[2]


def edition(lang: str) -> str:
    """Changes whenever phones should hear something else; "" when there is nothing to hear."""
    versions = sorted(f"{name} {one.version} {one.sentence.mark}" for name, one in recordings(lang).items())
    return sha256("\n".join(versions).encode()).hexdigest()[:16] if versions else ""
