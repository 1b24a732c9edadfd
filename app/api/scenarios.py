"""The formats a workshop may follow."""

from __future__ import annotations

from typing import Any

from flask_smorest import Blueprint

from app import access
from app.api.schemas import ScenarioCard
from app.formats import ready_formats
from app.words import current_lang
from workshops.scenario import Scenario

blueprint = Blueprint("api_scenarios", __name__, description="Formats of workshop")


@blueprint.route("/scenarios", methods=["GET"])
@access.staff_only
@blueprint.response(200, ScenarioCard(many=True))
def list_scenarios() -> list[dict[str, Any]]:
    """The ready formats, in the asker's language."""
    return [card(scenario, current_lang()) for scenario in ready_formats().values()]


def card(scenario: Scenario, lang: str) -> dict[str, Any]:
    steps = [{"step": plan["step"], "phases": plan["phases"]} for plan in scenario.plan_json("adult")]
    return {
        "id": scenario.id,
        "title": scenario.title[lang],
        "summary": scenario.summary[lang],
        "duration_minutes": scenario.duration_minutes,
        "steps": steps,
    }
