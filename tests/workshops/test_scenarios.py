"""The four ready formats: what they plan, and words that everybody can read."""

import json
import re

import pytest

from workshops.method import PHASES, STEPS
from workshops.scenario import Scenario, load_scenarios

READY = load_scenarios()
PLANS = {
    "decouverte": "empathise collect group | define collect vote decide | ideate collect group vote decide",
    "complet": (
        "empathise collect group vote decide | define collect vote decide"
        " | ideate collect group vote decide | prototype collect | test collect decide"
    ),
    "boite-a-besoins": "empathise collect group",
}
PLANS["parcours"] = PLANS["complet"]
JARGON = re.compile(r"\b(session|valider|cliquer|utilisateur|workshop|feedback|interface)", re.IGNORECASE)

every_format = pytest.mark.parametrize("scenario", READY.values(), ids=list(READY))


def planned_minutes(scenario):
    seconds = sum(phase.seconds for step in scenario.steps if not step.another_day for phase in step.phases)
    around = scenario.welcome_minutes + scenario.pause_minutes + scenario.closing_minutes
    return scenario.meetings * around + seconds / 60


def words_people_read(scenario):
    for step in scenario.steps:
        for wording, by_language in step.prompts.items():
            for lang, prompts in by_language.items():
                for text in (prompts.context, prompts.question, prompts.vote, *prompts.more, *prompts.starts):
                    yield wording, lang, text
    for by_language in (scenario.title, scenario.summary, scenario.length):
        for lang, text in by_language.items():
            yield "adult", lang, text


def test_four_formats_are_ready_shortest_first_and_the_unattended_one_last():
    assert list(READY) == ["decouverte", "complet", "parcours", "boite-a-besoins"]


@every_format
def test_a_format_goes_through_the_steps_and_phases_of_its_plan(scenario):
    plan = " | ".join(" ".join([step.step, *(phase.phase for phase in step.phases)]) for step in scenario.steps)
    assert plan == PLANS[scenario.id]


@pytest.mark.parametrize(("id", "minutes"), [("decouverte", 75), ("complet", 165), ("parcours", 5 * 75)])
def test_the_parts_of_a_format_add_up_to_its_duration(id, minutes):
    assert READY[id].duration_minutes == planned_minutes(READY[id]) == minutes


def test_the_path_is_five_meetings_of_one_step_each():
    path = READY["parcours"]
    assert path.meetings == len(path.steps) == 5
    assert {sum(phase.seconds for phase in step.phases) for step in path.steps} == {3600}


def test_the_test_of_a_full_workshop_comes_another_day():
    assert [step.step for step in READY["complet"].steps if step.another_day] == ["test"]


def test_the_needs_box_has_no_clock_and_nobody_leads_it():
    box = READY["boite-a-besoins"]
    assert not box.facilitated
    assert box.duration_minutes == 0
    assert all(scenario.facilitated for scenario in READY.values() if scenario is not box)


@every_format
def test_people_have_three_votes_one_a_card_unless_told_otherwise(scenario):
    assert {(step.dots, step.stacking) for step in scenario.steps} == {(3, False)}


@every_format
def test_steps_and_phases_are_those_of_the_method(scenario):
    for step in scenario.steps:
        assert step.step in STEPS
        assert all(plan.phase in PHASES for plan in step.phases)


@every_format
def test_a_copy_kept_as_json_is_the_same_scenario(scenario):
    copy = json.loads(json.dumps(scenario.to_json()))
    assert Scenario.from_json(copy) == scenario
    assert Scenario.from_json(copy).to_json() == copy


@every_format
@pytest.mark.parametrize("wording", ["adult", "child"])
def test_screens_receive_exactly_the_shape_they_know(scenario, wording):
    for plan in json.loads(json.dumps(scenario.plan_json(wording))):
        assert set(plan) == {"step", "phases", "prompts", "dots", "stacking", "participants_group"}
        assert all(set(phase) == {"phase", "seconds"} for phase in plan["phases"])
        assert set(plan["prompts"]) == {"fr", "en", "ar", "pt", "tr"}
        for prompts in plan["prompts"].values():
            assert set(prompts) == {"context", "question", "more", "starts", "vote"}


@every_format
def test_each_language_asks_and_helps_as_often_as_french(scenario):
    for step in scenario.steps:
        for by_language in step.prompts.values():
            assert {(len(p.more), len(p.starts), bool(p.vote)) for p in by_language.values()} == {
                (len(by_language["fr"].more), len(by_language["fr"].starts), bool(by_language["fr"].vote))
            }


def test_adults_and_children_read_their_own_words():
    adult, child = (READY["complet"].plan_json(wording)[0]["prompts"]["fr"] for wording in ("adult", "child"))
    assert adult["question"] == "Qu’est-ce qui était difficile\u00a0?"
    assert child["question"] == "Qu’est-ce qui t’embête\u00a0?"


@every_format
def test_a_sentence_has_twelve_words_at_most(scenario):
    sentences = [s for _, _, text in words_people_read(scenario) for s in re.split(r"[.?!…:]", text)]
    assert len(sentences) > 20
    assert [s for s in sentences if len(s.split()) > 12] == []


@every_format
def test_adults_are_told_vous_and_children_tu(scenario):
    french = [(wording, text) for wording, lang, text in words_people_read(scenario) if lang == "fr"]
    assert [t for w, t in french if w == "adult" and re.search(r"\b(tu|toi|ton|ta|tes|te)\b|\bt’", t, re.I)] == []
    assert [t for w, t in french if w == "child" and re.search(r"\b(vous|votre|vos)\b", t, re.I)] == []


@every_format
def test_words_are_common_and_typography_is_french(scenario):
    for _, lang, text in words_people_read(scenario):
        assert "'" not in text, text
        if lang == "fr":
            assert not JARGON.search(text), text
            assert not re.search(r"[^\u00a0][?!:;]", text), text


@every_format
def test_prompts_fit_any_theme(scenario):
    assert [text for _, _, text in words_people_read(scenario) if "accueil" in text.lower()] == []
