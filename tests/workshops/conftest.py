"""Workshops at the moments that tests need."""

import os

import pytest
from hypothesis import settings

from tests.workshops.cast import ANA, BEN, EVERYBODY, Stage

settings.register_profile("short", deadline=None, max_examples=40)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))


@pytest.fixture
def door() -> Stage:
    """A workshop nobody has started, with everybody in."""
    stage = Stage()
    for seat in EVERYBODY:
        stage.seat(seat)
    return stage


@pytest.fixture
def stage(door: Stage) -> Stage:
    """A workshop at its first phase: needs are collected."""
    door.open("empathise", "collect")
    return door


@pytest.fixture
def grouping(stage: Stage) -> Stage:
    """Ideas a1, a2 by Ana and b1, b2 by Ben; they are being grouped."""
    stage.open("ideate", "collect")
    for id in ("a1", "a2"):
        stage.post(ANA, id)
    for id in ("b1", "b2"):
        stage.post(BEN, id)
    stage.open("ideate", "group")
    return stage


@pytest.fixture
def staff_groups() -> Stage:
    """A workshop whose scenario leaves grouping to facilitators, with an idea a1 and a group "waiting"."""
    stage = Stage("decouverte")
    for seat in EVERYBODY:
        stage.seat(seat)
    stage.open("ideate", "collect")
    stage.post(ANA, "a1")
    stage.open("ideate", "group")
    stage.group("waiting")
    return stage


@pytest.fixture
def voting(grouping: Stage) -> Stage:
    """Two groups, waiting (a1, b1) and signs (a2), and the loose idea b2, are voted on."""
    grouping.group("waiting", "a1", "b1", title="Attendre")
    grouping.group("signs", "a2", title="Panneaux")
    grouping.open("ideate", "vote")
    return grouping


@pytest.fixture
def deciding(voting: Stage) -> Stage:
    """Ana voted for waiting and signs, Ben for waiting; the group decides."""
    voting.vote(ANA, "waiting", "signs")
    voting.vote(BEN, "waiting")
    voting.open("ideate", "decide")
    return voting


@pytest.fixture
def making(deciding: Stage) -> Stage:
    """The group "waiting" and the idea b2 won; sheets are being filled."""
    deciding.keep("waiting", "b2")
    deciding.open("prototype", "collect")
    return deciding


@pytest.fixture
def testing(making: Stage) -> Stage:
    """The prototypes are tried."""
    making.open("test", "collect")
    return making


@pytest.fixture
def waiting_sheet(making: Stage) -> str:
    """The id of the sheet of the group "waiting"."""
    return sheet_of(making, "waiting")


@pytest.fixture
def idea_sheet(making: Stage) -> str:
    """The id of the sheet of the loose idea b2."""
    return sheet_of(making, "b2")


def sheet_of(stage: Stage, source: str) -> str:
    return next(id for id, prototype in stage.workshop.prototypes.items() if prototype.source_id == source)
