"""From the room to the backlog over real sockets: who looks at the cards of a centre sees a promoted one appear."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
import requests
import socketio

from tests.live.house import House, Workshop, until

NAMESPACE = "/backlog"


class Looker:
    """Somebody whose browser shows the backlog."""

    def __init__(
        self, house: House, cookies: requests.sessions.RequestsCookieJar | None = None, **headers: str
    ) -> None:
        self.cards: list[dict[str, Any]] = []
        self.socket = socketio.Client(reconnection=False)
        self.socket.on("card", lambda told: self.cards.append(told["card"]), namespace=NAMESPACE)
        if cookies:
            headers["Cookie"] = "; ".join(f"{cookie.name}={cookie.value}" for cookie in cookies)
        self.socket.connect(house.address, headers=headers, namespaces=[NAMESPACE], transports=["websocket"])
        self.websocket = self.socket.eio.ws

    def close(self) -> None:
        self.socket.disconnect()
        self.websocket.shutdown()


@pytest.fixture
def looker(house: House) -> Iterator[Looker]:
    looker = Looker(house, house.fay().cookies)
    yield looker
    looker.close()


def test_a_promoted_prototype_appears_to_all_who_look(house: House, workshop: Workshop, looker: Looker) -> None:
    console, ana = workshop.facilitator(), workshop.participant()
    console.open_phase("ideate", "collect", override=True)
    idea = ana.post("Des panneaux en images")
    console.open_phase("ideate", "decide")
    console.done("choose", targets=[{"id": idea, "reason": "Facile à essayer."}])
    [prototype_id] = console.snapshot()["doc"]["prototypes"]
    assert looker.cards == []
    console.done("promote", prototype_id=prototype_id, reason="On commence demain.")
    [card] = until(lambda: looker.cards, "the card")
    assert (card["title"], card["state"]) == ("Des panneaux en images", "to_review")
    asked = {"state": "accepted", "reason": "Oui.", "version": card["version"]}
    url = f"{house.address}/api/v1/prototypes/{card['id']}/moves"
    assert workshop.staff.post(url, json=asked, timeout=10).status_code == 200
    until(lambda: len(looker.cards) == 2, "the move")
    assert looker.cards[1]["state"] == "accepted"


def test_nobody_looks_without_signing_in(house: House) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        Looker(house)


def test_a_page_elsewhere_does_not_look_with_our_cookie(house: House) -> None:
    with pytest.raises(socketio.exceptions.ConnectionError):
        Looker(house, house.fay().cookies, Origin="https://elsewhere.example")
