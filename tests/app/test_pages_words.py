"""Sentences in each language, and pages for what goes wrong."""

from __future__ import annotations

import json
import re

import pytest
from flask import Flask, render_template

from app import words
from tests.app.browsing import words as read
from tests.caller import Caller


def test_both_languages_say_everything() -> None:
    spoken = {lang: words.messages(lang) for lang in words.TEAM_LANGUAGES}
    assert set(spoken["fr"]) == set(spoken["en"])
    assert len(spoken["fr"]) > 100
    for lang, messages in spoken.items():
        empty = [key for key, text in messages.items() if not all([text] if isinstance(text, str) else text)]
        assert empty == [], lang


def test_both_languages_name_the_same_values() -> None:
    english = words.messages("en")
    for key, french in words.messages("fr").items():
        assert names_in(french) == names_in(english[key]), key


def names_in(text: str | list[str]) -> set[str]:
    return set(words.PLACE.findall(text if isinstance(text, str) else " ".join(text)))


def test_a_sentence_takes_its_values_as_they_are() -> None:
    told = words.sentence("desk.outcome.quote", "en", words="{n} <b>50 %</b>")
    assert told == "“{n} <b>50 %</b>”"


def test_a_missing_sentence_shows_its_key() -> None:
    assert words.sentence("desk.nowhere", "en") == "desk.nowhere"


@pytest.mark.parametrize("lang", [lang for lang in words.LANGUAGES if lang not in words.TEAM_LANGUAGES])
def test_what_only_the_team_reads_stays_french(lang: str) -> None:
    assert words.sentence("phone.join.go", lang) != words.sentence("phone.join.go", "fr")
    assert words.sentence("desk.list.live", lang) == words.sentence("desk.list.live", "fr")
    assert bare(words.counted("desk.people", 2, lang)) == words.counted("desk.people", 2, "fr")


@pytest.mark.parametrize(
    ("path", "lang", "direction"), [("/", "ar", "rtl"), ("/482915", "ar", "rtl"), ("/login", "fr", "ltr")]
)
def test_residents_read_their_language_and_the_team_reads_its_own(
    anybody: Caller, path: str, lang: str, direction: str
) -> None:
    page = anybody.get(path, headers={"Accept-Language": "ar-DZ,fr;q=0.5"})
    assert f'<html lang="{lang}" dir="{direction}">' in page.text


@pytest.mark.parametrize(
    ("lang", "n", "told"),
    [
        ("ar", 0, "لا أحد هنا بعد."),
        ("ar", 2, "شخصان هنا."),
        ("ar", 3, "3 أشخاص هنا."),
        ("ar", 11, "11 شخصًا هنا."),
        ("ar", 100, "100 شخص هنا."),
        ("ar", 103, "103 أشخاص هنا."),
        ("pt", 0, "0 pessoas estão cá."),
        ("tr", 7, "7 kişi burada."),
    ],
)
def test_people_are_counted_as_in_their_language(lang: str, n: int, told: str) -> None:
    assert bare(words.counted("phone.wait.count", n, lang)) == told


def bare(text: str) -> str:
    """Without the isolates around what is put in it."""
    return text.translate({0x2068: "", 0x2069: ""})


def test_right_to_left_what_is_put_in_a_sentence_does_not_turn_the_words_around_it() -> None:
    assert words.sentence("phone.join.code", "ar", pin="482 915").endswith(" \u2068482 915\u2069")
    assert words.sentence("phone.join.code", "tr", pin="482 915") == "Kod: 482 915"


def test_an_unknown_language_speaks_french() -> None:
    assert words.sentence("desk.list.live", "xx") == words.sentence("desk.list.live", "fr")


@pytest.mark.parametrize(
    ("n", "french", "english"),
    [(0, "0 personne", "0 people"), (1, "1 personne", "1 person"), (2, "2 personnes", "2 people")],
)
def test_counts_agree_in_each_language(n: int, french: str, english: str) -> None:
    assert words.counted("desk.people", n, "fr") == french
    assert words.counted("desk.people", n, "en") == english


def test_a_live_screen_takes_its_own_words_and_what_it_must_know(app: Flask) -> None:
    boot = {"title": "</script><script>alert(1)</script>"}
    with app.test_request_context():
        page = render_template("live.html", screen="phone", title="Essai", boot=boot, prefixes=("error", "method.step"))
    blocks = dict(re.findall(r'<script type="application/json" id="(\w+)">(.*?)</script>', page, re.DOTALL))
    assert json.loads(blocks["boot"]) == boot
    catalogue = json.loads(blocks["catalogue"])
    assert (catalogue["lang"], catalogue["dir"]) == ("fr", "ltr")
    assert catalogue["messages"]["method.step.ideate"] == "Imaginer"
    assert {key.split(".")[0] for key in catalogue["messages"]} == {"error", "method"}


def test_a_page_that_does_not_exist_says_so_and_lets_residents_in(anybody: Caller) -> None:
    answer = anybody.get("/nulle-part/ailleurs")
    answer.expect(404)
    assert "On ne trouve rien ici." in read(answer)
    assert "Entrer avec le code" in read(answer)


def test_a_page_that_is_too_heavy_says_so(fay: Caller) -> None:
    answer = fay.post_raw("/workshops/new", "title=" + "x" * 300_000, "application/x-www-form-urlencoded")
    answer.expect(413)
    assert "C’est trop lourd." in read(answer)


def test_a_fault_of_ours_is_told_without_its_details(fay: Caller, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("app.pages.workshops.workshops_of", lambda staff: 1 / 0)
    answer = fay.get("/workshops")
    answer.expect(500)
    assert "ZeroDivisionError" not in answer.text
    assert "Cela n’a pas marché." in read(answer)
