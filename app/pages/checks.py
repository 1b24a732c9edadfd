"""Ready? What is really tried, ten minutes before: each point is good, or to be seen."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from http.client import HTTPException
from urllib.parse import urlsplit
from urllib.request import urlopen

from flask import current_app

from app import kiosks
from app.addresses import join_address
from app.models import Workshop
from app.models.engine import let_go
from app.rooms import Room
from app.words import gettext, ngettext

PATIENCE_SECONDS = 2.0
GIGABYTE = 10**9
HERE_ONLY = ("127.0.0.1", "localhost", "::1")


@dataclass(frozen=True)
class Point:
    """One thing that was tried, and what was found."""

    is_good: bool
    title: str
    detail: str
    opens_wall: bool = False


def points(workshop: Workshop, room: Room) -> list[Point]:
    """Every point, those to be seen first. Where people come one by one, over weeks, a tablet stands for the wall."""
    stands_alone = room.state.scenario.review
    met = [_kiosk(workshop.id)] if stands_alone else [_phone(workshop.people_count), _wall(room.walls)]
    tried = [*met, _address(join_address()), _space()]
    return sorted(tried, key=lambda point: point.is_good)


def _phone(came: int) -> Point:
    if came:
        return Point(True, gettext("desk.check.square"), ngettext("desk.check.square_used", came))
    return Point(False, gettext("desk.check.no_square"), gettext("desk.check.no_square_do"))


def _wall(walls: int) -> Point:
    if walls:
        return Point(True, gettext("desk.check.wall_open"), gettext("desk.check.wall_alive"))
    return Point(False, gettext("desk.check.wall_shut"), gettext("desk.check.wall_do"), opens_wall=True)


def _kiosk(workshop_id: str) -> Point:
    if kiosks.current_link(workshop_id):
        return Point(True, gettext("desk.check.kiosk_open"), gettext("desk.check.kiosk_alive"))
    return Point(False, gettext("desk.check.kiosk_shut"), gettext("desk.check.kiosk_do"))


def _address(address: str) -> Point:
    if urlsplit(address).hostname in HERE_ONLY:
        return Point(False, gettext("desk.check.no_network"), gettext("desk.check.no_network_text"))
    if answers(address):
        return Point(True, gettext("desk.check.address"), gettext("desk.check.address_tried", address=address))
    return Point(False, gettext("desk.check.no_address"), gettext("desk.check.no_address_text", address=address))


def answers(address: str) -> bool:
    """Does this server answer at the address that phones will open?"""
    let_go()
    try:
        with urlopen(f"{address}/healthz", timeout=PATIENCE_SECONDS) as answer:  # noqa: S310  (an address of our settings)
            return bool(answer.status == 200)
    except (OSError, HTTPException, ValueError):
        return False


def _space() -> Point:
    free = shutil.disk_usage(current_app.instance_path).free
    left = gettext("desk.check.space_left", n=free // GIGABYTE if free >= GIGABYTE else round(free / GIGABYTE, 1))
    return Point(free >= GIGABYTE, gettext("desk.check.space" if free >= GIGABYTE else "desk.check.no_space"), left)
