"""One browser and one server for all; each test has its own screens, and none of them may complain."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect, sync_playwright

from tests.browser import chromium
from tests.browser.screens import Screens
from tests.live.house import House, Workshop

PATIENCE_MS = 15_000


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    expect.set_options(timeout=PATIENCE_MS)
    with sync_playwright() as playwright:
        opened = chromium.launch(playwright)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance folder with its tables and Fay's account, to be copied."""
    folder = tmp_path_factory.mktemp("prepared")
    House(folder).prepare()
    return folder


@pytest.fixture(scope="session")
def house(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server that stays up for tests that do not harm it."""
    yield from opened(prepared, tmp_path_factory.mktemp("house") / "instance")


@pytest.fixture
def own_house(prepared: Path, tmp_path: Path) -> Iterator[House]:
    """A server of one's own, to be killed and started again."""
    yield from opened(prepared, tmp_path / "instance")


def opened(prepared: Path, instance: Path) -> Iterator[House]:
    shutil.copytree(prepared, instance)
    house = House(instance)
    house.open()
    yield house
    house.close()


@pytest.fixture
def workshop(house: House) -> Workshop:
    """A fresh "Atelier complet", not started."""
    return house.workshop()


@pytest.fixture
def screens(browser: Browser, house: House) -> Iterator[Screens]:
    yield from watched(browser, house)


@pytest.fixture
def own_screens(browser: Browser, own_house: House) -> Iterator[Screens]:
    yield from watched(browser, own_house)


def watched(browser: Browser, house: House) -> Iterator[Screens]:
    screens = Screens(browser, house)
    yield screens
    screens.close()
    assert screens.unforgiven() == []
