"""The phone's page: the same for every code, in the reader's language, with nothing it need not know."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest

from tests.caller import Caller

Json = dict[str, Any]
BLOCK = re.compile(r'<script type="application/json" id="(\w+)">(.*?)</script>', re.DOTALL)


def blocks(caller: Caller, path: str, **options: Any) -> dict[str, Json]:
    answer = caller.get(path, **options)
    answer.expect(200)
    return {name: json.loads(text) for name, text in BLOCK.findall(answer.text)}


def test_the_plain_address_waits_for_a_code(anybody: Caller) -> None:
    boot = blocks(anybody, "/")["boot"]
    assert boot["pin"] == ""
    assert boot["urls"]["join"] == "/api/v1/join"
    assert list(boot["languages"].values()) == ["Français", "العربية", "Português", "Türkçe", "English"]


def test_the_address_of_a_code_carries_it_with_its_first_zero(anybody: Caller) -> None:
    assert blocks(anybody, "/012345")["boot"]["pin"] == "012345"


@pytest.mark.parametrize("path", ["/48291", "/4829155", "/48291a"])
def test_anything_but_six_digits_is_no_page(anybody: Caller, path: str) -> None:
    assert anybody.get(path).status == 404


def test_a_code_that_opens_nothing_has_the_same_page(anybody: Caller, workshop: Json) -> None:
    pages = [blocks(anybody, "/" + pin)["boot"] for pin in (workshop["pin"], "000000")]
    assert [{**page, "pin": ""} for page in pages] == [pages[0] | {"pin": ""}] * 2


def test_the_page_speaks_the_language_of_the_phone(anybody: Caller) -> None:
    words = blocks(anybody, "/", headers={"Accept-Language": "en-GB"})["catalogue"]
    assert words["lang"] == "en"
    assert words["messages"]["phone.join.title"] == "Join the workshop"


def test_the_page_takes_no_words_of_the_team_with_it(anybody: Caller) -> None:
    areas = {key.split(".")[0] for key in blocks(anybody, "/")["catalogue"]["messages"]}
    assert areas == {"phone", "common", "method", "error"}
