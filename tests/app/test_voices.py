"""Recorded voices: the names files must have, what phones are told of them, and what is never served."""

from __future__ import annotations

import csv
import json
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from flask import Flask

from app import voices
from app.formats import ready_formats
from tests.app.test_pages_phone import blocks
from tests.caller import Caller

Json = dict[str, Any]
ARABIC = {"Accept-Language": "ar"}
SOUND = b"ID3\x04" + b"\0" * 60


@pytest.fixture
def folder(instance: Path) -> Path:
    """Where a centre puts its recordings in Arabic."""
    folder = instance / "voices" / "ar"
    folder.mkdir(parents=True)
    return folder


def sentence(name: str, lang: str = "ar") -> voices.Sentence:
    return next(one for one in voices.sentences(lang).values() if one.name == name)


def record(folder: Path, name: str, ending: str = ".mp3", content: bytes = SOUND) -> Path:
    file = folder / (sentence(name).file_stem + ending)
    file.write_bytes(content)
    return file


def told(anybody: Caller) -> dict[str, str]:
    """What an Arabic phone is told."""
    address = blocks(anybody, "/", headers=ARABIC)["boot"]["urls"]["voices"]
    return dict(anybody.get(address).expect(200)) if address else {}


def run(app: Flask, *words: str) -> tuple[int, str]:
    done = app.test_cli_runner().invoke(args=["voices", *words])
    return done.exit_code, done.output


@pytest.mark.usefixtures("app")
@pytest.mark.parametrize("lang", ["fr", "ar", "pt", "tr", "en"])
def test_each_language_has_its_own_words_and_the_questions_of_each_format(lang: str) -> None:
    names = {one.name for one in voices.sentences(lang).values()}
    assert {*voices.READ_ALOUD, "method.sheet.name"} <= names
    texts = {one.text for one in voices.sentences(lang).values()}
    for scenario in ready_formats().values():
        prompts = [scenario.steps[0].prompts[wording][lang] for wording in ("adult", "child")]
        assert {said.question for said in prompts} | {start for said in prompts for start in said.starts} <= texts
    assert not any("{" in one.text for one in voices.sentences(lang).values()), "a voice cannot say a blank"
    assert len({one.file_stem for one in voices.sentences(lang).values()}) == len(voices.sentences(lang))


def test_a_page_without_recordings_asks_for_none(anybody: Caller) -> None:
    assert blocks(anybody, "/", headers=ARABIC)["boot"]["urls"]["voices"] == ""


def test_a_recording_is_told_by_its_words_and_served_for_a_year(anybody: Caller, folder: Path) -> None:
    record(folder, "phone.notice.name")
    text = sentence("phone.notice.name").text
    listed = told(anybody)
    assert list(listed) == [text]
    answer = anybody.get(listed[text])
    assert (answer.status, answer.content, answer.headers["Content-Type"]) == (200, SOUND, "audio/mpeg")
    assert answer.headers["Cache-Control"] == "public, max-age=31536000, immutable"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    # Safari plays nothing without it.
    part = anybody.get(listed[text], headers={"Range": "bytes=0-1"})
    assert (part.status, part.content) == (206, SOUND[:2])
    assert blocks(anybody, "/")["boot"]["urls"]["voices"] == "", "French phones have no French voice"


@pytest.mark.parametrize(("ending", "kind"), [(".mp3", "audio/mpeg"), (".m4a", "audio/mp4"), (".ogg", "audio/ogg")])
def test_each_kind_of_file_is_said_to_be_what_it_is(anybody: Caller, folder: Path, ending: str, kind: str) -> None:
    record(folder, "phone.wall", ending)
    (address,) = told(anybody).values()
    assert anybody.get(address).headers["Content-Type"] == kind


def test_a_recording_made_anew_has_another_address_and_so_has_the_list(anybody: Caller, folder: Path) -> None:
    file = record(folder, "phone.wall")
    before = blocks(anybody, "/", headers=ARABIC)["boot"]["urls"]["voices"], told(anybody)
    file.write_bytes(SOUND + b"again")
    after = blocks(anybody, "/", headers=ARABIC)["boot"]["urls"]["voices"], told(anybody)
    assert before[0] != after[0]
    assert before[1] != after[1]


def test_a_sentence_that_changed_is_silent_and_said_to_be_recorded_again(
    app: Flask, anybody: Caller, folder: Path
) -> None:
    file = folder / "phone.wall.000000.mp3"
    file.write_bytes(SOUND)
    assert told(anybody) == {}
    code, said = run(app, "check")
    assert code == 1
    assert f"{file}: these words changed: record them again as {sentence('phone.wall').file_stem}" in said
    assert "changed    phone.wall.000000.mp3" in run(app, "list", "--lang", "ar")[1]


def test_a_centre_s_own_voice_takes_the_place_of_the_shipped_one(
    anybody: Caller, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(voices, "SHIPPED", tmp_path / "shipped")
    shipped = tmp_path / "shipped" / "ar"
    shipped.mkdir(parents=True)
    record(shipped, "phone.wall", content=SOUND + b"shipped")
    record(shipped, "phone.wait.title", content=SOUND + b"shipped")
    record(folder, "phone.wall", ".ogg", b"OggS of ours")
    listed = told(anybody)
    assert anybody.get(listed[sentence("phone.wall").text]).content == b"OggS of ours"
    assert anybody.get(listed[sentence("phone.wait.title").text]).content == SOUND + b"shipped"


@pytest.mark.parametrize(
    "path",
    [
        "/voices/ar/secret_key",
        "/voices/ar/..%2f..%2fsecret_key",
        "/voices/ar/%2e%2e/secret_key",
        "/voices/ar/notes.mp3",
        "/voices/xx.json/..",
        "/voices/xx/phone.wall.mp3",
        "/voices/../secret_key",
    ],
)
def test_nothing_is_served_that_the_list_does_not_name(anybody: Caller, folder: Path, path: str) -> None:
    record(folder, "phone.wall")
    (folder / "notes.mp3").write_bytes(SOUND)
    (folder / "secret_key").write_text("quiet")
    assert anybody.get(path).status == 404


def test_the_shared_tablet_is_told_of_each_language_that_has_a_voice(
    anybody: Caller, fay: Caller, workshop: Json, folder: Path
) -> None:
    record(folder, "kiosk.thanks")
    link = fay.post(f"/api/v1/workshops/{workshop['id']}/links", {"kind": "kiosk"}).expect(201)["url"]
    lists = blocks(anybody, urlsplit(link).path)["boot"]["voices"]
    assert [lang for lang, address in lists.items() if address] == ["ar"]
    assert list(anybody.get(lists["ar"]).expect(200)) == [sentence("kiosk.thanks").text]


def test_an_unknown_language_has_an_empty_list(anybody: Caller) -> None:
    assert anybody.get("/voices/xx.json").expect(200) == {}


def test_the_list_prints_what_to_record_and_what_is_there(app: Flask, folder: Path, tmp_path: Path) -> None:
    done = record(folder, "phone.notice.name")
    code, said = run(app, "list", "--lang", "ar", "--csv", str(tmp_path / "t.csv"), "--html", str(tmp_path / "p.html"))
    missing = sentence("phone.notice.shown")
    assert code == 0
    assert f"1 of {len(voices.sentences('ar'))} recorded" in said
    assert f"recorded   {done.name}  {sentence('phone.notice.name').text}" in said
    assert f"to record  {missing.file_stem}.mp3  {missing.text}" in said
    rows = list(csv.reader((tmp_path / "t.csv").read_text("utf-8-sig").splitlines()))
    assert ["ar", f"{missing.file_stem}.mp3", missing.text, "to record"] in rows
    assert ["ar", done.name, sentence("phone.notice.name").text, "recorded"] in rows
    paper = (tmp_path / "p.html").read_text()
    assert '<section lang="ar" dir="rtl">' in paper
    assert missing.text in paper
    assert done.name not in paper, "what is recorded need not be read again"


def test_the_list_tells_every_language_when_none_is_chosen(app: Flask) -> None:
    said = run(app, "list")[1]
    assert all(f"{name}: 0 of" in said for name in ("Français", "العربية", "Português", "Türkçe", "English"))


def test_the_check_names_what_phones_will_not_play(app: Flask, folder: Path) -> None:
    assert run(app, "check") == (0, "Every recording will be played.\n")
    broken = record(folder, "phone.wall", ".m4a", b"<html>not found</html>")
    heavy = record(folder, "phone.wait.title", content=SOUND + b"\0" * 300_000)
    (folder / "essai.mp3").write_bytes(SOUND)
    (folder / "lisez-moi.txt").write_text("not a sound")
    code, said = run(app, "check", "--lang", "ar")
    assert code == 1
    assert f"{broken}: not a sound file of this kind" in said
    assert f"{heavy}: too heavy for a weak link" in said
    assert "essai.mp3: no such sentence" in said
    assert "lisez-moi" not in said
    shutil.rmtree(folder)
    assert run(app, "check", "--lang", "ar")[0] == 0


def test_what_the_screens_read_aloud_is_what_may_be_recorded() -> None:
    """Each name is a sentence that a screen asks for."""
    folders = (voices.ROOT / "static" / "src" / screen for screen in ("phone", "kiosk"))
    sources = "".join(file.read_text() for folder in folders for file in folder.rglob("*.ts*"))
    unread = [key for key in voices.READ_ALOUD if json.dumps(key) not in sources]
    assert unread == []
