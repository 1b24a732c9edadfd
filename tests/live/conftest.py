"""The house that live tests share: one server, prepared once."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.chaos.faulty_house import Nursery
from tests.instances import copied, furnish
from tests.live.house import House, Workshop


@pytest.fixture(scope="session")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An instance folder with its tables and Fay's account, to be copied."""
    folder = tmp_path_factory.mktemp("prepared")
    furnish(folder)
    House(folder).prepare()
    return folder


@pytest.fixture(scope="session")
def house(prepared: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A server that stays up for tests that do not harm it."""
    yield from _opened(prepared, tmp_path_factory.mktemp("house") / "instance")


@pytest.fixture
def own_house(prepared: Path, tmp_path: Path) -> Iterator[House]:
    """A server of one's own, to be killed and started again."""
    yield from _opened(prepared, tmp_path / "instance")


@pytest.fixture(scope="session")
def nursery() -> Iterator[Nursery]:
    """Where servers are born that are made to fail."""
    opened = Nursery()
    yield opened
    opened.close()


def _opened(prepared: Path, instance: Path) -> Iterator[House]:
    with copied(prepared, instance):
        opened = House(instance)
        opened.open()
        yield opened
        opened.close()


@pytest.fixture
def workshop(house: House) -> Workshop:
    """A fresh "Atelier complet", not started."""
    return house.workshop()
