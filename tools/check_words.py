"""Fails unless every word on a screen exists in each language, says the same things, and is used somewhere."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Message
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po

ROOT = Path(__file__).resolve().parent.parent
# The team reads the first two; residents read them all, in these areas.
LANGUAGES = ("fr", "en")
RESIDENT_LANGUAGES = ("ar", "pt", "tr")
RESIDENT_AREAS = ("phone", "board", "common", "method", "error", "follow", "kiosk", "access")
SOURCES = (("app", "py"), ("templates", "html"), ("static/src", "ts"), ("static/src", "tsx"))
FILE_ENDINGS = ("js", "css", "ts", "tsx", "html", "svg", "txt", "json")
# French signs that take a no-break space; a plain one lets them begin a line.
PLAIN_SPACE = re.compile(r" [?!:;»]|« ")
PLACE = re.compile(r"\{(\w+)\}")

Words = dict[str, tuple[str, ...]]


def main() -> int:
    catalogues = {lang: words_in(lang) for lang in LANGUAGES}
    read_by_all = {key: forms for key, forms in catalogues["fr"].items() if is_for_residents(key)}
    others = {lang: words_in(lang) for lang in RESIDENT_LANGUAGES}
    faults = [
        *faults_of_translation(catalogues),
        *faults_of_translation({"fr": read_by_all, **others}),
        *(
            fault
            for lang, words in (catalogues | others).items()
            for fault in faults_of_counting(lang, words, catalogues["fr"])
        ),
        *faults_of_use(catalogues["fr"]),
    ]
    for fault in dict.fromkeys(faults):
        print(fault, file=sys.stderr)
    print(f"{len(catalogues['fr'])} sentences in {len(LANGUAGES)} languages, {len(faults)} faults")
    print(f"{len(read_by_all)} of them, which residents read, also in {', '.join(others)}")
    return int(bool(faults))


def is_for_residents(key: str) -> bool:
    return key.split(".")[0] in RESIDENT_AREAS


def words_in(lang: str) -> Words:
    """Each key with its sentence, or all its plural forms. A file that is not gettext raises PoFileError."""
    with (ROOT / "translations" / lang / "LC_MESSAGES" / "messages.po").open("rb") as file:
        catalog = read_po(file, locale=lang, abort_invalid=True)
        return {key_of(message): forms_of(message) for message in catalog if message.id}


def key_of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms_of(message: Message) -> tuple[str, ...]:
    return (message.string,) if isinstance(message.string, str) else tuple(message.string)


def faults_of_translation(catalogues: dict[str, Words]) -> Iterator[str]:
    for key in sorted(set().union(*catalogues.values())):
        for lang, words in catalogues.items():
            if not all(words.get(key, ("",))):
                yield f"{key}: nothing in {lang}"
        if len({places(words.get(key, ())) for words in catalogues.values()}) > 1:
            yield f"{key}: not the same {{places}} in each language"
        if any(map(PLAIN_SPACE.search, catalogues["fr"].get(key, ()))):
            yield f"{key}: a plain space beside French punctuation"


def faults_of_counting(lang: str, words: Words, french: Words) -> Iterator[str]:
    """Arabic counts in six ways, Turkish in one: a sentence with a number has a form for each."""
    all_ways = get_plural(lang).num_plurals
    for key, forms in words.items():
        ways = all_ways if len(french.get(key, ())) > 1 else 1
        if len(forms) != ways:
            yield f"{key}: plural forms in {lang}: {len(forms)}, not {ways}"


def places(forms: Iterable[str]) -> frozenset[str]:
    """What a sentence leaves open. A singular may well not repeat its number."""
    return frozenset(name for form in forms for name in PLACE.findall(form) if name != "n")


def faults_of_use(words: Words) -> Iterator[str]:
    keys, prefixes = keys_in_sources({key.split(".")[0] for key in words})
    for key, place in sorted(keys.items()):
        # A page takes whole areas with it: catalogue("method.sheet").
        if key not in words and not any(word.startswith(key + ".") for word in words):
            yield f"{place}: no word for {key}"
    for prefix, place in sorted(prefixes.items()):
        if not any(key.startswith(prefix) for key in words):
            yield f"{place}: no word begins with {prefix}"
    for key in sorted(words.keys() - keys.keys()):
        if not key.startswith(tuple(prefixes)):
            yield f"{key}: used nowhere"


def keys_in_sources(areas: set[str]) -> tuple[dict[str, str], dict[str, str]]:
    """Keys written whole, and beginnings that code completes (`method.step.${step}`), each with a file that has it."""
    written = re.compile(
        r"""(?<!url_for\()["'`]((?:AREAS)\.[\w.]*)(["'`]|\$?\{)""".replace("AREAS", "|".join(sorted(areas)))
    )
    keys: dict[str, str] = {}
    prefixes: dict[str, str] = {}
    for file in source_files():
        for text, end in written.findall(file.read_text("utf-8")):
            if text.rsplit(".", 1)[1] in FILE_ENDINGS:
                continue
            is_whole = end in "\"'`" and not text.endswith(".")
            (keys if is_whole else prefixes)[text] = str(file.relative_to(ROOT))
    return keys, prefixes


def source_files() -> Iterator[Path]:
    for folder, ending in SOURCES:
        yield from sorted((ROOT / folder).rglob(f"*.{ending}"))


if __name__ == "__main__":
    sys.exit(main())
