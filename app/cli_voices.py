"""`flask voices`: what there is to record in each language, on screen and on paper, and whether the files will do."""

from __future__ import annotations

import csv
from collections.abc import Iterable
from pathlib import Path

import click
from flask import Flask, render_template
from flask.cli import AppGroup

from app import voices
from app.voices import Recording, Sentence
from app.words import LANGUAGES, direction

# What a phone on a weak link can wait for: about half a minute of speech.
HEAVIEST_BYTES = 300_000
# How a file of each kind begins, and after how many bytes.
BEGINNINGS = {".mp3": ((0, b"ID3"), (0, b"\xff")), ".ogg": ((0, b"OggS"),), ".m4a": ((4, b"ftyp"),)}

voice_commands = AppGroup("voices", help="Recorded voices, for sentences that phones read aloud.")
language = click.option("--lang", type=click.Choice(list(LANGUAGES)), help="One language; all of them when left out.")


def init_app(app: Flask) -> None:
    app.cli.add_command(voice_commands)


@voice_commands.command("list")
@language
@click.option("--csv", "table", type=click.Path(path_type=Path, dir_okay=False), help="Write them in a table.")
@click.option("--html", "paper", type=click.Path(path_type=Path, dir_okay=False), help="Write a page to print.")
def list_sentences(lang: str | None, table: Path | None, paper: Path | None) -> None:
    """The sentences to record, with the name that each file must have."""
    languages = [lang] if lang else list(LANGUAGES)
    for one in languages:
        _print(one)
    if table:
        _write_table(table, languages)
    if paper:
        _write_paper(paper, languages)


@voice_commands.command("check")
@language
def check(lang: str | None) -> None:
    """Say which files no phone will play, and why. Fails when there is one."""
    faults = [fault for one in ([lang] if lang else LANGUAGES) for fault in _faults(one)]
    for fault in faults:
        click.echo(fault)
    if faults:
        raise click.exceptions.Exit(1)
    click.echo("Every recording will be played.")


def _print(lang: str) -> None:
    known = _recorded(lang)
    click.echo(f"{LANGUAGES[lang]}: {len(known)} of {len(voices.sentences(lang))} recorded")
    for sentence in voices.sentences(lang).values():
        found = known.get(sentence.mark)
        name = found.file.name if found else f"{sentence.file_stem}.mp3"
        click.echo(f"  {'recorded ' if found else 'to record'}  {name}  {sentence.text}")
    for stray in voices.strays(lang):
        click.echo(f"  {'changed  ' if stray.meant else 'unknown  '}  {stray.file.name}")


def _recorded(lang: str) -> dict[str, Recording]:
    return {one.sentence.mark: one for one in voices.recordings(lang).values()}


def _write_table(target: Path, languages: Iterable[str]) -> None:
    # Spreadsheets read accents when the file says so at its beginning.
    with target.open("w", encoding="utf-8-sig", newline="") as opened:
        lines = csv.writer(opened)
        lines.writerow(["lang", "file", "sentence", "state"])
        for lang in languages:
            known = _recorded(lang)
            for one in voices.sentences(lang).values():
                state = "recorded" if one.mark in known else "to record"
                lines.writerow([lang, f"{one.file_stem}.mp3", one.text, state])
    click.echo(target)


def _write_paper(target: Path, languages: Iterable[str]) -> None:
    parts = [(lang, LANGUAGES[lang], direction(lang), _missing(lang)) for lang in languages]
    target.write_text(render_template("voices.html", parts=parts), "utf-8")
    click.echo(target)


def _missing(lang: str) -> list[Sentence]:
    known = _recorded(lang)
    return [one for mark, one in voices.sentences(lang).items() if mark not in known]


def _faults(lang: str) -> list[str]:
    told = []
    for stray in voices.strays(lang):
        again = stray.meant and f"these words changed: record them again as {stray.meant.file_stem}"
        told.append(f"{stray.file}: {again or 'no such sentence'}")
    for one in voices.recordings(lang).values():
        if one.file.stat().st_size > HEAVIEST_BYTES:
            told.append(f"{one.file}: too heavy for a weak link, more than {HEAVIEST_BYTES // 1000} kB")
        if not _is_sound(one.file):
            told.append(f"{one.file}: not a sound file of this kind")
    return told


def _is_sound(file: Path) -> bool:
    with file.open("rb") as opened:
        start = opened.read(16)
    return any(start[at : at + len(sign)] == sign for at, sign in BEGINNINGS[file.suffix])
