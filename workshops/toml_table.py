"""A table of a TOML file that knows on which line each of its keys stands."""

import re
import tomllib
from dataclasses import dataclass
from typing import Any

Place = tuple[str | int, ...]

_KEY = r"""(?:[A-Za-z0-9_-]+|"[^"]*"|'[^']*')"""
_KEYS = rf"{_KEY}(?:\s*\.\s*{_KEY})*"
_HEADER = re.compile(rf"\s*(\[\[?)\s*({_KEYS})\s*\]")
_ENTRY = re.compile(rf"\s*({_KEYS})\s*=")
_TRIPLE = re.compile("\"\"\"|'''")


class BrokenToml(Exception):
    """The file is wrong at a line (1 is the first)."""

    def __init__(self, line: int, problem: str) -> None:
        super().__init__(f"line {line}: {problem}")
        self.line, self.problem = line, problem


@dataclass(frozen=True, slots=True)
class Table:
    """Some keys and values, their place in the file, and the line of every place."""

    values: dict[str, Any]
    place: Place
    lines: dict[Place, int]

    def broken(self, problem: str, key: str | None = None) -> BrokenToml:
        """What to raise about a key, or about the whole table."""
        place = self.place if key is None else (*self.place, key)
        while place not in self.lines:
            place = place[:-1]
        return BrokenToml(self.lines[place], problem)

    def only(self, *keys: str) -> None:
        """No other key is known here."""
        for key in self.values:
            if key not in keys:
                raise self.broken(f"unknown key {key!r}: the keys here are {', '.join(keys)}", key)

    def table(self, key: str) -> "Table":
        """The table under a key."""
        return Table(self._value(key, dict, "a table"), (*self.place, key), self.lines)

    def tables(self, key: str) -> list["Table"]:
        """The tables written [[key]], at least one."""
        found = self._value(key, list, "a list of tables")
        if not found or not all(isinstance(each, dict) for each in found):
            raise self.broken(f"{key} must be a list of tables, at least one", key)
        return [Table(each, (*self.place, key, index), self.lines) for index, each in enumerate(found)]

    def text(self, key: str, longest: int = 60, default: str | None = None) -> str:
        """Some words on one line."""
        if default is not None and key not in self.values:
            return default
        return self._words(key, self._value(key, str, "a text"), longest)

    def texts(self, key: str, longest: int) -> list[str]:
        """A list of texts; none when the key is not there."""
        if key not in self.values:
            return []
        return [self._words(key, each, longest) for each in self._value(key, list, "a list of texts")]

    def whole(self, key: str, least: int, most: int, default: int | None = None) -> int:
        """A whole number between two bounds."""
        if default is not None and key not in self.values:
            return default
        number: int = self._value(key, int, "a whole number")
        if not least <= number <= most:
            raise self.broken(f"{key} must be between {least} and {most}, not {number}", key)
        return number

    def flag(self, key: str, *, default: bool) -> bool:
        """true or false."""
        found: bool = self._value(key, bool, "true or false") if key in self.values else default
        return found

    def _words(self, key: str, words: Any, longest: int) -> str:
        if not isinstance(words, str) or not words.strip() or "\n" in words:
            raise self.broken(f"{key} must be words on one line, in quotes", key)
        if len(words) > longest:
            raise self.broken(f"{key} is too long: {len(words)} characters, at most {longest}", key)
        return words

    def _value(self, key: str, kind: type, called: str) -> Any:
        if key not in self.values:
            raise self.broken(f"{key} is missing")
        if type(self.values[key]) is not kind:  # true is an int in Python, not in TOML
            raise self.broken(f"{key} must be {called}", key)
        return self.values[key]


def read_toml(content: bytes) -> Table:
    """The file's outermost table. Raises BrokenToml."""
    try:
        text = content.decode()
        return Table(tomllib.loads(text), (), _lines(text))
    except UnicodeDecodeError as error:
        raise BrokenToml(content.count(b"\n", 0, error.start) + 1, "the file is not UTF-8 text") from error
    except tomllib.TOMLDecodeError as error:
        raise BrokenToml(_line_of(error, content), f"not TOML: {error}") from error


def _line_of(error: tomllib.TOMLDecodeError, content: bytes) -> int:
    # Before Python 3.14 tomllib gives the line in its message only: "(at line 3, column 5)" or "(at end of document)".
    said = re.search(r"at line (\d+)", str(error))
    return int(said[1]) if said else content.rstrip().count(b"\n") + 1


def _lines(text: str) -> dict[Place, int]:
    """The line of every header and key of a text that is known to be TOML."""
    lines: dict[Place, int] = {(): 1}
    here: Place = ()
    in_long_text = False
    for number, line in enumerate(text.split("\n"), 1):
        if not in_long_text and (header := _HEADER.match(line)):
            here = _opened(header, lines)
            _note_each(lines, (), here, number)
        elif not in_long_text and (entry := _ENTRY.match(line)):
            _note_each(lines, here, tuple(_names(entry[1])), number)
        in_long_text ^= len(_TRIPLE.findall(line)) % 2 == 1
    return lines


def _opened(header: re.Match[str], lines: dict[Place, int]) -> Place:
    here: Place = ()
    names = _names(header[2])
    for name in names[:-1]:
        here = _last(lines, (*here, name))
    here = (*here, names[-1])
    return (*here, _count(lines, here)) if header[1] == "[[" else here


def _last(lines: dict[Place, int], place: Place) -> Place:
    count = _count(lines, place)
    return (*place, count - 1) if count else place


def _count(lines: dict[Place, int], place: Place) -> int:
    """How many tables [[place]] there were so far."""
    count = 0
    while (*place, count) in lines:
        count += 1
    return count


def _note_each(lines: dict[Place, int], here: Place, names: Place, number: int) -> None:
    for name in names:
        here = (*here, name)
        lines.setdefault(here, number)


def _names(dotted: str) -> list[str]:
    return [name.strip("\"'") for name in re.findall(_KEY, dotted)]
