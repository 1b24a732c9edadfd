"""Shared tablets: the links that open them, and what a tablet with a good link may use."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from flask import current_app
from sqlalchemy import select, update

from app.access import DAY, HOUR, BadToken, Pass, issue_token, read_token
from app.addresses import join_address
from app.errors import Refused
from app.extensions import db
from app.models import KioskLink, Workshop, now
from app.models.engine import let_go, writing
from app.rooms import Room, open_room

# A needs box stands in a hall for one to four weeks, with some to spare; a tablet in a workshop lives that day.
BOX_SECONDS = 42 * DAY
LIVE_SECONDS = 12 * HOUR


@dataclass(frozen=True, slots=True)
class Kiosk:
    """A tablet whose link is good: the room it gives to."""

    link_id: str
    room: Room

    def ask_help(self, asked: bool) -> bool:
        """Tells the console that somebody here needs somebody; answers whether the console is looked at."""
        is_heard: bool = current_app.extensions["connections"].call_from_kiosk(self.room, self.link_id, asked)
        return is_heard


def open_link(workshop: Workshop) -> KioskLink:
    """The link of a workshop's tablets: the one that is open, else a new one. Refused `workshop_closed`."""
    if workshop.is_closed():
        raise Refused("workshop_closed")
    known = current_link(workshop.id)
    if known:
        return known
    seconds = LIVE_SECONDS if workshop.scenario["facilitated"] else BOX_SECONDS
    with writing() as rows:
        made = KioskLink(workshop_id=workshop.id, expires_at=now() + timedelta(seconds=seconds))
        rows.add(made)
    return made


def current_link(workshop_id: str) -> KioskLink | None:
    """The link that is open now."""
    mine = select(KioskLink).where(KioskLink.workshop_id == workshop_id, KioskLink.closed_at.is_(None))
    newest = db.session.scalars(mine.order_by(KioskLink.expires_at.desc()).limit(1)).first()
    return newest if newest and newest.is_open(now()) else None


def close_links(workshop_id: str) -> None:
    """No tablet of this workshop works any more, at its next request."""
    still_open = update(KioskLink).where(KioskLink.workshop_id == workshop_id, KioskLink.closed_at.is_(None))
    with writing() as rows:
        rows.execute(still_open.values(closed_at=now()))


def address_of(link: KioskLink) -> str:
    """The address to open on the tablet; signed each time it is shown, so that it is kept nowhere."""
    left = int((link.expires_at - now()).total_seconds())
    return f"{join_address()}/borne/{issue_token('kiosk', link.workshop_id, link.id, left)}"


def kiosk_behind(token: str) -> Kiosk:
    """Raises BadToken for a link that is forged, too old or closed, for another screen, or to a workshop now gone."""
    return kiosk_of(read_token(token))


def kiosk_of(known: Pass) -> Kiosk:
    """Raises BadToken as `kiosk_behind` does."""
    link = db.session.get(KioskLink, known.seat_id or "") if known.kind == "kiosk" else None
    if link is None or link.workshop_id != known.workshop_id or not link.is_open(now()):
        raise BadToken
    link_id = link.id
    let_go()
    try:
        return Kiosk(link_id, open_room(known.workshop_id))
    except LookupError as error:
        raise BadToken from error
