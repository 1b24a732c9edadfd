"""What a shared tablet is told: the question of the moment, whether one may answer it, and nothing that was written."""

from typing import Any

from workshops.method import Phase, Step
from workshops.workshop import Workshop

Json = dict[str, Any]

WRITING_STEPS = (Step.EMPATHISE, Step.DEFINE, Step.IDEATE)


def told(workshop: Workshop) -> Json:
    """`state`: open, waiting (not begun), elsewhere (the room does something else), paused, closed.

    `prompts` are those of the current step, by language, while it is open; `box`: nobody leads, it stands in a hall.
    """
    state = _state(workshop)
    return {
        "state": state,
        "step": workshop.position.step,
        "prompts": _prompts(workshop) if state == "open" else {},
        "title": workshop.title,
        "centre": workshop.centre,
        "box": not workshop.scenario.facilitated,
        "next_meeting": workshop.next_meeting,
    }


def _state(workshop: Workshop) -> str:
    if workshop.state != "open":
        return workshop.state
    if not workshop.started:
        return "waiting"
    step, phase = workshop.position
    return "open" if phase == Phase.COLLECT and step in WRITING_STEPS else "elsewhere"


def _prompts(workshop: Workshop) -> Json:
    """The question and the beginnings of sentence; what helps a facilitator stays with them."""
    prompts = workshop.current_plan.prompts[workshop.wording]
    return {lang: {"question": said.question, "starts": list(said.starts)} for lang, said in prompts.items()}
