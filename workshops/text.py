"""What people write: their own words, made safe to store and show, never corrected."""

from unicodedata import category, normalize

from workshops.errors import RuleBroken

NOTE_LIMIT = 280
TITLE_LIMIT = 60
REASON_LIMIT = 280
SHEET_LIMIT = 600
LABEL_LENGTH = 40

# Marks that turn the direction of all that follows, beyond the note itself (Unicode bidi controls).
_DIRECTION_TRAPS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])

_CONTROLS = frozenset({"Cc", "Cs"})
_UNSEEN = frozenset({"Cc", "Cf", "Zs", "Zl", "Zp"})  # joiners matter inside a word or an emoji, never alone


def clean(text: str, limit: int, field: str = "text") -> str:
    """The words as written, without control characters. Raises `too_long`, naming the field."""
    kept = "".join(char for char in text.translate(_DIRECTION_TRAPS) if char == "\n" or category(char) not in _CONTROLS)
    kept = normalize("NFC", kept).strip()
    if len(kept) > limit:
        raise RuleBroken("too_long", {field: [str(limit)]})
    return kept


def required(text: str, limit: int, field: str = "text") -> str:
    """Like `clean`, and raises `malformed` when nothing that can be seen is left."""
    kept = clean(text, limit, field)
    if all(category(char) in _UNSEEN for char in kept):
        raise RuleBroken("malformed", {field: ["empty"]})
    return kept


def cut(words: str) -> str:
    """The first words, on one line, short enough to name a thing with."""
    line = words.replace("\n", " ")
    if len(line) <= LABEL_LENGTH:
        return line
    whole_words = line[: LABEL_LENGTH + 1].rpartition(" ")[0]
    return (whole_words or line[:LABEL_LENGTH]).rstrip(" ,;:.…\u00a0") + "…"
