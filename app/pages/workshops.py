"""The workshops of a centre: the list, the moment before one opens, what came out of it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from flask import Blueprint, current_app, redirect, render_template, request, url_for
from werkzeug.wrappers import Response

from app import rooms
from app.access import check_may, issue_token, signed_in, staff_only, workshop_of, workshops_of
from app.addresses import join_address, join_url, qr_svg
from app.models import Workshop
from app.models.engine import writing
from app.pages import checks, times
from app.pages.forms import DateForm
from app.pages.outcome import WORDS_SHOWN, mark_colour, mark_icon, outcome_of
from app.public_ids import public_id
from app.words import current_lang, gettext

PAST_SHOWN = 10
NEVER = datetime.max.replace(tzinfo=UTC)

blueprint = Blueprint("workshops", __name__)

Answer = str | Response


@blueprint.get("/workshops")
@staff_only
def index() -> Answer:
    staff = signed_in()
    mine = workshops_of(staff)
    past = sorted((one for one in mine if one.is_closed()), key=_closed_at, reverse=True)
    shown = past if request.args.get("past") == "all" else past[:PAST_SHOWN]
    return render_template(
        "desk/workshops.html",
        live=sorted((one for one in mine if _is_live(one)), key=_needs_nobody),
        coming=sorted((one for one in mine if not one.is_closed() and not _is_live(one)), key=_planned_at),
        past=shown,
        past_count=len(past),
        many_centres=len(staff.centre_ids()) > 1,
        position=position,
        format_of=format_of,
        steps_done=steps_done,
    )


def _is_live(workshop: Workshop) -> bool:
    return workshop.state == "open" and workshop.started


def _needs_nobody(workshop: Workshop) -> bool:
    """A box of needs goes by itself: it comes after the workshops somebody leads."""
    return not workshop.scenario["facilitated"]


def _planned_at(workshop: Workshop) -> datetime:
    return workshop.planned_at or NEVER


def _closed_at(workshop: Workshop) -> datetime:
    return workshop.closed_at or workshop.created_at


def position(workshop: Workshop) -> str:
    """As in "Étape 2 sur 3, Choisir la question : on vote."""
    return gettext(
        "desk.list.position",
        n=len(steps_done(workshop)),
        total=len(steps_of(workshop)),
        step=gettext(f"method.step.{workshop.step}"),
        doing=gettext(f"desk.doing.{workshop.phase}"),
    )


def steps_of(workshop: Workshop) -> list[str]:
    return [plan["step"] for plan in workshop.scenario["steps"]]


def steps_done(workshop: Workshop) -> list[str]:
    """The steps behind it, and the one it is in."""
    steps = steps_of(workshop)
    return steps[: steps.index(workshop.step) + 1]


def format_of(workshop: Workshop) -> str:
    scenario, lang = workshop.scenario, current_lang()
    return f"{scenario['title'][lang]}, {scenario['length'][lang]}"


@blueprint.get("/workshops/<workshop_id>")
@staff_only
def show(workshop_id: str) -> Answer:
    workshop = workshop_of(signed_in(), workshop_id)
    page: Callable[[Workshop], str] = _outcome if workshop.is_closed() else _ready
    return page(workshop)


def _ready(workshop: Workshop) -> str:
    room = rooms.open_room(workshop.id)
    points = checks.points(workshop, room)
    return render_template(
        "desk/ready.html",
        workshop=workshop,
        points=points,
        to_see=sum(not point.is_good for point in points),
        is_locked=room.state.door_locked,
        address=join_address(),
        qr=qr_svg(join_url(workshop.pin)),
        starts=workshop.planned_at and times.time_before(workshop.planned_at, datetime.now(UTC)),
        say_first=[] if room.state.scenario.review else _say_first(),
        now_ms=rooms.now_ms(),
        form=DateForm(data=_date_of(workshop)),
    )


def _say_first() -> list[str]:
    """What to say to the room. Without a public address, phones must be on our Wi-Fi first."""
    wifi = [] if current_app.config["PUBLIC_URL"] else ["desk.say.wifi"]
    return [*wifi, "desk.say.aim", "desk.say.paper"]


def _date_of(workshop: Workshop) -> dict[str, object]:
    local = workshop.planned_at and workshop.planned_at.astimezone(times.zone())
    return {"day": local.date(), "time": local.time()} if local else {}


def _outcome(workshop: Workshop) -> str:
    return render_template(
        "desk/outcome.html",
        workshop=workshop,
        outcome=outcome_of(rooms.open_room(workshop.id).state),
        followup=url_for("followup.show", name=public_id(workshop.id)),
        words_shown=WORDS_SHOWN,
        mark_icon=mark_icon,
        mark_colour=mark_colour,
    )


@blueprint.post("/workshops/<workshop_id>/date")
@staff_only
def plan_date(workshop_id: str) -> Response:
    """Sets the day and the hour, or takes them away."""
    workshop = workshop_of(signed_in(), workshop_id)
    check_may(signed_in(), "prepare", workshop.centre_id)
    form = DateForm()
    if form.validate_on_submit():
        with writing():
            workshop.planned_at = times.instant(form.day.data, form.time.data)
    return redirect(url_for("workshops.show", workshop_id=workshop_id))


@blueprint.get("/workshops/<workshop_id>/wall")
@staff_only
def wall(workshop_id: str) -> Response:
    """Opens the wall: a signed link of a few days, for the computer with the projector."""
    workshop = workshop_of(signed_in(), workshop_id)
    return redirect(f"/board/{issue_token('board', workshop.id)}")
