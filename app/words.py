"""Every word on a screen: the reader's language, the sentence for a key, the catalogue a live screen takes with it."""

from __future__ import annotations

import json
import os
import re
from functools import cache
from pathlib import Path
from typing import Any

from babel import Locale
from babel.messages.catalog import Message
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po
from babel.support import NullTranslations, Translations
from flask import Flask, has_request_context, request
from flask_babel import get_locale
from markupsafe import Markup

from app.extensions import babel

DEFAULT = "fr"
# By their own names. What residents read exists in all of them.
LANGUAGES = {"fr": "Français", "ar": "العربية", "pt": "Português", "tr": "Türkçe", "en": "English"}
TEAM_LANGUAGES = ("fr", "en")
RESIDENT_BLUEPRINTS = {"accessibility", "phone", "board", "followup", "kiosk", "api_join", "api_live", "api_kiosk"}
COOKIE = "lang"
FOLDER = Path(__file__).resolve().parent.parent / "translations"
PLACE = re.compile(r"\{(\w+)\}")


def init_app(app: Flask) -> None:
    for lang in LANGUAGES:
        compile_if_stale(lang)
    babel.init_app(
        app,
        default_locale=DEFAULT,
        default_timezone=app.config.get("TIMEZONE", "Europe/Paris"),
        default_translation_directories=str(FOLDER),
        locale_selector=choose_lang,
    )
    # Ours take {names}; Flask-Babel's would take %(names)s.
    app.jinja_env.globals.update(
        _=gettext,
        gettext=gettext,
        ngettext=ngettext,
        catalogue=catalogue,
        json_block=json_block,
        current_lang=current_lang,
        direction=direction,
        LANGUAGES=LANGUAGES,
        team_languages={lang: LANGUAGES[lang] for lang in TEAM_LANGUAGES},
    )


def choose_lang() -> str:
    """The language picked on this device, else the browser's first that the page speaks, else French."""
    if not has_request_context():
        return DEFAULT
    spoken = LANGUAGES if request.blueprint in RESIDENT_BLUEPRINTS else TEAM_LANGUAGES
    picked = request.cookies.get(COOKIE, "")
    # Werkzeug's own match would prefer a second choice "fr" to a first choice "en-GB".
    heard = (tag.split("-")[0].lower() for tag in request.accept_languages.values())
    return next((lang for lang in (picked, *heard) if lang in spoken), DEFAULT)


def current_lang() -> str:
    locale = get_locale()
    return locale.language if locale else DEFAULT


@cache
def direction(lang: str) -> str:
    return Locale.parse(lang).text_direction


def gettext(key: str, **values: object) -> str:
    return sentence(key, current_lang(), **values)


def ngettext(key: str, n: int, **values: object) -> str:
    return counted(key, n, current_lang(), **values)


def sentence(key: str, lang: str, **values: object) -> str:
    """The sentence for a key in a language, {names} replaced. A missing key shows itself."""
    return fill(translations(lang).ugettext(key), values, lang)


def counted(key: str, n: int, lang: str, **values: object) -> str:
    """The sentence for a count; {n} is the count."""
    return fill(translations(lang).ungettext(key, key, n), {"n": n, **values}, lang)


def fill(text: str, values: dict[str, Any], lang: str = DEFAULT) -> str:
    # Right to left, a number or a French title must not turn the words around it: what bdi does, inside a sentence.
    isolated = "\u2068{}\u2069" if lang in LANGUAGES and direction(lang) == "rtl" else "{}"
    return PLACE.sub(lambda p: isolated.format(values[p[1]]) if p[1] in values else p[0], text)


@cache
def translations(lang: str) -> NullTranslations:
    found = Translations.load(FOLDER, [lang if lang in LANGUAGES else DEFAULT])
    if lang != DEFAULT:
        found.add_fallback(translations(DEFAULT))
    return found


def catalogue(*prefixes: str) -> Markup:
    """The JSON block from which a screen speaks: its own keys, in the reader's language, else in French."""
    return catalogue_in(current_lang(), prefixes)


@cache
def catalogue_in(lang: str, prefixes: tuple[str, ...]) -> Markup:
    return json_block(catalogue_of(lang, prefixes))


def catalogue_of(lang: str, prefixes: tuple[str, ...]) -> dict[str, Any]:
    """A language as screens take it with them: the sentences of some areas."""
    starts = tuple(prefix + "." for prefix in prefixes)
    said = messages(DEFAULT) | messages(lang)
    kept = {key: text for key, text in said.items() if key.startswith(starts)}
    return {"lang": lang, "dir": direction(lang), "messages": kept}


def messages(lang: str) -> dict[str, str | list[str]]:
    """Each key with its sentence, or with its plural forms in gettext's order."""
    with open(compiled(lang), "rb") as file:
        catalog = read_mo(file)
    return {key_of(message): forms_of(message) for message in catalog if message.id}


def key_of(message: Message) -> str:
    return message.id if isinstance(message.id, str) else message.id[0]


def forms_of(message: Message) -> str | list[str]:
    return message.string if isinstance(message.string, str) else list(message.string or ())


def json_block(value: object) -> Markup:
    """JSON that cannot close the script element around it."""
    return Markup(json.dumps(value, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c"))


def compile_if_stale(lang: str) -> None:
    source, target = compiled(lang).with_suffix(".po"), compiled(lang)
    if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
        return
    # Another process may be reading the old file: it is replaced whole.
    fresh = target.with_suffix(f".{os.getpid()}")
    with open(source, "rb") as words, open(fresh, "wb") as out:
        write_mo(out, read_po(words, locale=lang))
    fresh.replace(target)


def compiled(lang: str) -> Path:
    return FOLDER / lang / "LC_MESSAGES" / "messages.mo"
