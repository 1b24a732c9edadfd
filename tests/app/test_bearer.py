"""The live document opens to a seat or a screen, and to nobody else; a seat opens nothing of staff."""

from __future__ import annotations

from typing import Any

import pytest

from tests.caller import Caller


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer ", "Bearer forged", "Basic Zm9v", "bearer forged"])
def test_without_a_good_bearer_token_the_live_document_stays_shut(anybody: Caller, header: str) -> None:
    answer = anybody.get("/api/v1/live/snapshot", headers={"Authorization": header})
    assert answer.refused(401, "unauthorized") == {}


def test_a_participants_token_is_no_staff_session(anybody: Caller, ana: Any) -> None:
    anybody.get("/api/v1/workshops", token=ana["token"]).refused(401, "unauthorized")
