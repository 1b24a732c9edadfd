"""Phones on a network without WebSocket: the product's own link takes the long way, and loses nothing."""

from __future__ import annotations

from pathlib import Path
from uuid import uuid4

import pytest

from tests.live.house import ROOT, House, until
from tests.live.narrow import KINDS, Narrow
from tests.live.puppets import Puppets

pytestmark = pytest.mark.skipif(
    not (ROOT / "node_modules" / "socket.io-client").exists(), reason="the phones need the modules of Node"
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_phone_without_websocket_writes_hears_votes_and_outlives_the_server(
    own_house: House, tmp_path: Path, kind: str
) -> None:
    workshop = own_house.workshop()
    fay = workshop.facilitator()
    fay.open_phase("define", "collect")
    narrow = Narrow(own_house, kind)
    own_house.to_close.append(narrow)
    ana = Puppets(narrow, tmp_path).open(workshop.join()["token"])
    ana.send("post_note", note_id=(question := str(uuid4())), text="Par le long chemin")
    assert [answer["ok"] for answer in ana.answers(1)] == [True]
    assert narrow.upgrades > 0, "it tried the short way"
    fay.open_phase("define", "vote")
    until(lambda: (ana.doc() or {})["phase"] == "vote", "the phase on the phone")
    fay.close()
    own_house.kill()
    ana.send("cast_votes", choices={question: 1})
    own_house.open()
    assert [answer["ok"] for answer in ana.answers(2)] == [True, True]
    assert workshop.facilitator().snapshot()["doc"]["progress"]["voters"] == 1
    until(lambda: ana.look()["link"] == "live", "the link")
