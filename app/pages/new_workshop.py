"""A new workshop, ready in three minutes."""

from __future__ import annotations

from flask import Blueprint, redirect, render_template, url_for
from werkzeug.wrappers import Response
from wtforms.fields.choices import SelectChoice

from app.access import centres_of, check_may, may, signed_in, staff_only
from app.formats import ready_formats
from app.models import Staff, Workshop
from app.pages import times
from app.pages.forms import NewWorkshopForm
from app.pages.plan import plan_of
from app.rooms import create_workshop
from app.words import current_lang
from workshops.scenario import Scenario

blueprint = Blueprint("new_workshop", __name__)


@blueprint.route("/workshops/new", methods=["GET", "POST"])
@staff_only
def form() -> str | Response:
    scenarios = ready_formats()
    asked = _form(signed_in(), scenarios)
    if asked.validate_on_submit():
        workshop = _create(signed_in(), asked, scenarios[asked.scenario.data])
        return redirect(url_for("workshops.show", workshop_id=workshop.id))
    return render_template(
        "desk/new.html",
        form=asked,
        scenarios=list(scenarios.values()),
        plans=[plan_of(scenario) for scenario in scenarios.values()],
        lang=current_lang(),
    )


def _form(staff: Staff, scenarios: dict[str, Scenario]) -> NewWorkshopForm:
    form = NewWorkshopForm()
    centres = [centre for centre in centres_of(staff) if may(staff, "prepare", centre.id)]
    form.scenario.choices = [SelectChoice(scenario_id) for scenario_id in scenarios]
    form.centre_id.choices = [SelectChoice(centre.id, centre.name) for centre in centres]
    form.scenario.data = form.scenario.data or next(iter(scenarios))
    form.centre_id.data = form.centre_id.data or (centres[0].id if centres else None)
    return form


def _create(staff: Staff, asked: NewWorkshopForm, scenario: Scenario) -> Workshop:
    check_may(staff, "prepare", asked.centre_id.data)
    return create_workshop(
        centre_id=asked.centre_id.data,
        title=asked.title.data,
        challenge=asked.challenge.data,
        scenario=scenario,
        wording=asked.wording.data,
        planned_at=times.instant(asked.day.data, asked.time.data),
        created_by=staff.id,
    )
