"""Workshops as staff prepare and open them."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from flask_smorest import Blueprint

from app import access, kiosks
from app.addresses import join_address
from app.api.schemas import LinkCard, NewLink, NewSeat, NewWorkshop, SeatPass, WorkshopCard
from app.api.shapes import json_only
from app.errors import Refused
from app.formats import ready_formats
from app.models import Staff, Workshop, now
from app.models.engine import let_go
from app.rooms import create_workshop, open_room
from workshops.scenario import Scenario

blueprint = Blueprint("api_workshops", __name__, description="Workshops")
blueprint.before_request(json_only)


@blueprint.route("/workshops", methods=["POST"])
@access.staff_only
@blueprint.arguments(NewWorkshop)
@blueprint.response(201, WorkshopCard)
def create(asked: dict[str, Any]) -> Workshop:
    """Prepare a workshop in one of your centres; in the first of them when centre_id is left out."""
    staff = access.signed_in()
    scenario = scenario_of(asked.pop("scenario"))
    centre_id = centre_of(staff, asked.pop("centre_id"))
    access.check_may(staff, "prepare", centre_id)
    return create_workshop(centre_id=centre_id, scenario=scenario, created_by=staff.id, **asked)


@blueprint.route("/workshops", methods=["GET"])
@access.staff_only
@blueprint.response(200, WorkshopCard(many=True))
def list_workshops() -> list[Workshop]:
    """The workshops of your centres, newest first."""
    return access.workshops_of(access.signed_in())


@blueprint.route("/workshops/<workshop_id>", methods=["GET"])
@access.staff_only
@blueprint.response(200, WorkshopCard)
def show(workshop_id: str) -> Workshop:
    """One workshop. Those of other centres are `not_found`."""
    return access.workshop_of(access.signed_in(), workshop_id)


@blueprint.route("/workshops/<workshop_id>/seats", methods=["POST"])
@access.staff_only
@blueprint.arguments(NewSeat)
@blueprint.response(201, SeatPass)
def take_seat(asked: dict[str, str], workshop_id: str) -> dict[str, Any]:
    """Take a facilitator's or an officer's seat: the token opens the live connection."""
    staff, role = access.signed_in(), asked["role"]
    workshop = access.workshop_of(staff, workshop_id)
    access.check_may(staff, "facilitate" if role == "facilitator" else "review", workshop.centre_id)
    let_go()
    seat = open_room(workshop_id).take_seat(role=role)
    return {"token": access.issue_token(role, workshop_id, seat.seat_id), "seat": seat}


@blueprint.route("/workshops/<workshop_id>/links", methods=["POST"])
@access.staff_only
@blueprint.arguments(NewLink)
@blueprint.response(201, LinkCard)
def make_link(asked: dict[str, str], workshop_id: str) -> dict[str, Any]:
    """A link that opens a screen of this workshop without an account, until it expires."""
    kind = asked["kind"]
    workshop = access.workshop_of(access.signed_in(), workshop_id)
    if kind == "kiosk":
        link = kiosks.open_link(workshop)
        return {"url": kiosks.address_of(link), "expires_at": link.expires_at}
    if kind != "board":
        raise Refused("not_yet", {"kind": ["not_yet"]})
    token = access.issue_token(kind, workshop.id)
    expires_at = now() + timedelta(seconds=access.LIFETIMES[kind])
    return {"url": f"{join_address()}/board/{token}", "expires_at": expires_at}


@blueprint.route("/workshops/<workshop_id>/links/kiosk", methods=["DELETE"])
@access.staff_only
@blueprint.response(204)
def close_kiosk(workshop_id: str) -> None:
    """Close the shared tablets of this workshop: their link opens nothing any more."""
    kiosks.close_links(access.workshop_of(access.signed_in(), workshop_id).id)


def scenario_of(scenario_id: str) -> Scenario:
    if scenario_id not in ready_formats():
        raise Refused("malformed", {"scenario": ["unknown"]}, status=422)
    return ready_formats()[scenario_id]


def centre_of(staff: Staff, centre_id: str | None) -> str:
    mine = [centre.id for centre in access.centres_of(staff)]
    if not mine or (centre_id and centre_id not in mine):
        raise Refused("malformed", {"centre_id": ["unknown"]}, status=422)
    return centre_id or mine[0]
