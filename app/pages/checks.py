"""Ready? What is really tried, ten minutes before: each point is good or to be seen."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urlsplit
from urllib.request import urlopen

from flask import current_app

from app.addresses import join_address
from app.models import Workshop
from app.models.engine import let_go
from app.rooms import Room
from app.words import gettext, ngettext

PATIENCE_SECONDS = 2.0
GIGABYTE = 10**9
ENOUGH = GIGABYTE


@dataclass(frozen=True)
class Point:
    """One thing that was tried: `key` names its sentences."""

    key: str
    is_good: bool
    detail: str
    word: str = ""
    action: str = ""


def points(workshop: Workshop, room: Room) -> list[Point]:
    """Every point, those to be seen first."""
    tried = [_phone(workshop), _wall(room), _address(), _space()]
    return sorted(tried, key=lambda point: point.is_good)


def _phone(workshop: Workshop) -> Point:
    came = workshop.people_count
    detail = ngettext("desk.check.phone_came", came) if came else gettext("desk.check.phone_try")
    return Point("phone", came > 0, detail)


def _wall(room: Room) -> Point:
    is_open = room.walls > 0
    return Point("wall", is_open, gettext("desk.check.wall_open" if is_open else "desk.check.wall_shut"), action="wall")


def _address() -> Point:
    address = join_address()
    if urlsplit(address).hostname in ("127.0.0.1", "localhost", "::1"):
        return Point("network", False, gettext("desk.check.network_none"))
    let_go()
    answered = answers(address)
    return Point("address", answered, gettext("desk.check.address_" + ("good" if answered else "none"), address=address))


def answers(address: str) -> bool:
    """Does this server answer at the address that phones will open?"""
    try:
        with urlopen(f"{address}/healthz", timeout=PATIENCE_SECONDS) as answer:
            return bool(answer.status == 200)
    except (OSError, HTTPException, ValueError):
        return False


def _space() -> Point:
    free = shutil.disk_usage(current_app.instance_path).free
    gigabytes = free // GIGABYTE if free >= GIGABYTE else f"{free / GIGABYTE:.1f}"
    return Point("space", free >= ENOUGH, gettext("desk.check.space_left", n=gigabytes))
