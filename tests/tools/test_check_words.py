"""The check of the sentences finds what is missing, different, badly spaced or used nowhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from tools import check_words

FRENCH = {
    "phone.go": ("Entrer",),
    "phone.count": ("une idée", "{n} idées"),
    "method.step.define": ("Choisir",),
    "error.gone": ("Fini\u00a0!",),
}


@pytest.fixture
def house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A small house whose sources use every sentence."""
    monkeypatch.setattr(check_words, "ROOT", tmp_path)
    for folder, _ in check_words.SOURCES:
        (tmp_path / folder).mkdir(parents=True, exist_ok=True)
    (tmp_path / "static/src/phone.tsx").write_text('t("phone.go"); tn("phone.count", n); t(`method.step.${step}`)')
    (tmp_path / "app/errors.py").write_text('sentence(f"error.{code}", lang); asset("phone.js")')
    return tmp_path


def faults(**changed: tuple[str, ...] | None) -> list[str]:
    """What is wrong once English differs from French in these."""
    names = {key.replace(".", "_"): key for key in FRENCH}
    english = {**FRENCH, **{names[name]: forms or () for name, forms in changed.items()}}
    return list(check_words.faults_of_translation({"fr": FRENCH, "en": english}))


def test_a_whole_catalogue_that_is_used_has_no_fault(house: Path) -> None:
    assert [*faults(), *check_words.faults_of_use(FRENCH)] == []


def test_a_sentence_must_be_in_each_language() -> None:
    assert faults(phone_go=("",)) == ["phone.go: nothing in en"]
    assert faults(phone_count=("one idea", "")) == ["phone.count: nothing in en"]


def test_a_singular_may_leave_its_number_out_but_no_other_place() -> None:
    assert faults(phone_count=("{n} idea", "{n} ideas")) == []
    assert faults(phone_go=("Enter {name}",)) == ["phone.go: not the same {places} in each language"]


@pytest.mark.parametrize(("lang", "ways"), [("ar", 6), ("pt", 2), ("tr", 1)])
def test_a_sentence_counts_in_as_many_ways_as_its_language(lang: str, ways: int) -> None:
    for count in range(1, 8):
        words = {"phone.go": ("…",), "phone.count": ("…",) * count}
        found = list(check_words.faults_of_counting(lang, words, FRENCH))
        assert found == ([] if count == ways else [f"phone.count: plural forms in {lang}: {count}, not {ways}"])


def test_french_signs_take_a_no_break_space() -> None:
    words = {"error.gone": ("Fini !",)}
    assert list(check_words.faults_of_translation({"fr": words, "en": words})) == [
        "error.gone: a plain space beside French punctuation"
    ]


def test_code_uses_only_sentences_that_exist_and_no_sentence_is_idle(house: Path) -> None:
    (house / "templates/door.html").write_text("{{ _('phone.door') }} {{ _('board.' ~ name) }} {{ _(\"error.a{x}\") }}")
    idle = {**FRENCH, "board.idle": ("Rien",), "phone.idle": ("Rien",)}
    assert sorted(check_words.faults_of_use(idle)) == [
        "phone.idle: used nowhere",
        "templates/door.html: no word begins with error.a",
        "templates/door.html: no word for phone.door",
    ]
