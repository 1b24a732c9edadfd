"""The console's page: for staff who may lead the workshop, with all that its screen needs to begin."""

from __future__ import annotations

import json
import re
from typing import Any

from tests.caller import Answer, Caller

Json = dict[str, Any]


def boot(answer: Answer) -> Json:
    found = re.search(r'id="boot">(.*?)</script>', answer.text)
    assert found
    block: Json = json.loads(found[1])
    return block


def test_the_page_brings_what_the_console_needs_to_take_its_seat(fay: Caller, workshop: Json) -> None:
    answer = fay.get(f"/workshops/{workshop['id']}/console")
    answer.expect(200)
    brought = boot(answer)
    assert brought["workshop_id"] == workshop["id"]
    seat = fay.post(brought["urls"]["seats"], {"role": "facilitator"}, headers={"X-CSRF-Token": brought["csrf_token"]})
    assert seat.expect(201)["token"]


def test_the_page_brings_the_words_of_the_console(fay: Caller, workshop: Json) -> None:
    assert "console.next.start" in fay.get(f"/workshops/{workshop['id']}/console").text


def test_only_those_who_may_lead_it_open_it(anybody: Caller, omar: Caller, zoe: Caller, workshop: Json) -> None:
    page = f"/workshops/{workshop['id']}/console"
    zoe.get(page).expect(404)
    omar.get(page).expect(403)
    anybody.get(page).expect(302)
