"""What people write: their own words, made safe to store and show, never corrected."""

from unicodedata import category, normalize

from workshops.errors import RuleBroken

NOTE_LIMIT = 280
TITLE_LIMIT = 60
REASON_LIMIT = 280
SHEET_LIMIT = 600

# Marks that turn the direction of all that follows, beyond the note itself (Unicode bidi controls).
_DIRECTION_TRAPS = dict.fromkeys([*range(0x202A, 0x202F), *range(0x2066, 0x206A)])


def clean(text: str, limit: int, field: str = "text") -> str:
    """The words as written, without control characters. Raises `too_long`, naming the field."""
    kept = normalize("NFC", text).translate(_DIRECTION_TRAPS)
    kept = "".join(char for char in kept if char == "\n" or category(char) not in ("Cc", "Cs"))
    kept = kept.strip()
    if len(kept) > limit:
        raise RuleBroken("too_long", {field: [str(limit)]})
    return kept


def required(text: str, limit: int, field: str = "text") -> str:
    """Like `clean`, and raises `malformed` when nothing is left."""
    kept = clean(text, limit, field)
    if not kept:
        raise RuleBroken("malformed", {field: ["empty"]})
    return kept
