"""The team opens and closes the shared tablet of a workshop."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response

from app import kiosks
from app.access import check_may, signed_in, staff_only, workshop_of
from app.addresses import qr_svg
from app.models import Workshop

blueprint = Blueprint("kiosk_desk", __name__)


@blueprint.get("/workshops/<workshop_id>/borne")
@staff_only
def show(workshop_id: str) -> str:
    workshop = prepared(workshop_id)
    link = kiosks.current_link(workshop.id)
    address = kiosks.address_of(link) if link else ""
    # A signed link is not the same in capitals.
    qr = qr_svg(address, ignores_case=False) if link else ""
    return render_template("desk/kiosk.html", workshop=workshop, link=link, address=address, qr=qr)


@blueprint.post("/workshops/<workshop_id>/borne")
@staff_only
def open_kiosk(workshop_id: str) -> Response:
    kiosks.open_link(prepared(workshop_id))
    return redirect(url_for("kiosk_desk.show", workshop_id=workshop_id))


@blueprint.post("/workshops/<workshop_id>/borne/close")
@staff_only
def close_kiosk(workshop_id: str) -> Response:
    kiosks.close_links(prepared(workshop_id).id)
    return redirect(url_for("kiosk_desk.show", workshop_id=workshop_id))


def prepared(workshop_id: str) -> Workshop:
    """The workshop, for those who may prepare it."""
    workshop = workshop_of(signed_in(), workshop_id)
    check_may(signed_in(), "prepare", workshop.centre_id)
    return workshop
