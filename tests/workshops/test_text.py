"""What people write is made safe to store and show, and never corrected."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshops.errors import RuleBroken
from workshops.text import clean, required


@pytest.mark.parametrize(("written", "kept"), [
    ("  Un banc \n", "Un banc"),
    ("ligne 1\nligne 2", "ligne 1\nligne 2"),
    ("un\x00 banc\x1b\x7f", "un banc"),
    ("tourn\u202eé\u2066 vers\u2069", "tourné vers"),
    ("e\u0301te\u0301", "été"),
    ("أحتاج إلى مقعد", "أحتاج إلى مقعد"),
    ("famille 👨\u200d👩\u200d👧", "famille 👨\u200d👩\u200d👧"),
    ("<b>gras</b> & 'fin'", "<b>gras</b> & 'fin'"),
    ("\ud800seul", "seul"),
    ("e\u202e\u0301te\x00\u0301", "été"),
])  # fmt: skip
def test_words_are_kept_as_written_without_control_characters(written, kept):
    assert clean(written, 280) == kept


@given(st.text())
def test_cleaning_twice_changes_nothing_more_and_always_travels(written):
    once = clean(written, 10_000)
    assert clean(once, 10_000) == once
    assert once.encode().decode() == once


def test_the_limit_counts_what_is_kept():
    assert clean("x" * 280 + "   ", 280) == "x" * 280
    with pytest.raises(RuleBroken, match="too_long"):
        clean("x" * 281, 280)


@pytest.mark.parametrize("written", ["", " ", "\n\t", "\u200b", "\u2060\ufeff", "\u202e"])
def test_what_cannot_be_seen_is_not_words(written):
    with pytest.raises(RuleBroken, match="malformed"):
        required(written, 280)
