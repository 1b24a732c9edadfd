"""A page as people read it, and a form as a browser without scripts sends it."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlencode

from tests.caller import Answer, Caller

FORM = "application/x-www-form-urlencoded"
TOKEN = re.compile(r'name="csrf_token"[^>]* value="([^"]+)"')


def send(caller: Caller, page: str, fields: dict[str, str], to: str = "") -> Answer:
    """Open a page, fill its form, send it (to another address when the page has several)."""
    token = TOKEN.search(caller.get(page).text)
    assert token, f"no form on {page}"
    return caller.post_raw(to or page, urlencode({"csrf_token": token[1], **fields}), FORM)


def words(answer: Answer) -> str:
    """What is written on the page, without its drawings."""
    drawn = re.sub(r"<(svg|script|head)\b.*?</\1>", "", answer.text, flags=re.DOTALL)
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", drawn)).split())
