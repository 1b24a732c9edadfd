"""A phone whose network refuses WebSocket: join, write, see, vote, and outlive a restart of the server."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.browser.conftest import watched
from tests.browser.screens import Screens
from tests.browser.test_lost_links import NETWORK
from tests.live.house import House
from tests.live.narrow import Narrow


@pytest.fixture
def narrow(own_house: House) -> Narrow:
    narrow = Narrow(own_house, "refused")
    own_house.to_close.append(narrow)
    return narrow


@pytest.fixture
def there(browser: Browser, narrow: Narrow) -> Iterator[Screens]:
    """Screens on that network."""
    yield from watched(browser, narrow)


def test_a_workshop_is_lived_on_long_polling_alone(there: Screens, own_house: House, narrow: Narrow) -> None:
    there.forgive(NETWORK)
    there.forgive("403")
    workshop = own_house.workshop()
    fay, ben = workshop.facilitator(), workshop.participant()
    fay.open_phase("define", "collect")
    ana = there.phone().scan(workshop.pin)
    ana.write("Lire un courrier")
    ben.post("Trouver la bonne porte")
    fay.open_phase("define", "vote")
    ana.sees("Trouver la bonne porte")
    fay.close()
    own_house.kill()
    ana.sees("Connexion perdue.")
    ana.choice("Trouver la bonne porte").tap()
    own_house.open()
    ana.sees("C’est reparti.")
    ana.votes("Lire un courrier")
    fay = workshop.facilitator()
    fay.open_phase("define", "decide")
    ana.title("Regardez le mur.")
    counts = {one["text"]: one["votes"] for one in fay.snapshot()["doc"]["questions"].values()}
    assert counts == {"Comment faire pour Lire un courrier": 1, "Trouver la bonne porte": 1}
    assert narrow.upgrades >= 2, "it tried again after the restart"
