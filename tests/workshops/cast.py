"""The cast, and a stage where every step of a test is checked for what screens and journal must always hold."""

from collections.abc import Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import replace
from functools import cache
from json import dumps, loads
from typing import Any

import pytest

from workshops.audience import Audience, document
from workshops.commands import (
    AddPhoto,
    CastVotes,
    Choose,
    Command,
    FillSheet,
    GiveFeedback,
    MakeCluster,
    OpenPhase,
    PostNote,
    TakeSeat,
    Target,
)
from workshops.errors import RuleBroken
from workshops.facts import Fact, WorkshopFounded, fact_from_json
from workshops.roles import DOOR, Role, Seat
from workshops.scenario import Scenario, load_scenarios
from workshops.view import View
from workshops.workshop import Workshop

FAY = Seat("seat-of-fay", Role.FACILITATOR)
ANA = Seat("seat-of-ana", Role.PARTICIPANT)
BEN = Seat("seat-of-ben", Role.PARTICIPANT)
OMAR = Seat("seat-of-omar", Role.OFFICER)
ZOE = Seat("seat-of-zoe", Role.PARTICIPANT)  # outside: she never took a seat
EVERYBODY = (FAY, ANA, BEN, OMAR)
AUDIENCES = tuple(Audience)
NOON = 1_790_000_000_000

ready_scenario = cache(lambda id: load_scenarios()[id])


def stacking(scenario: Scenario, dots: int = 3) -> Scenario:
    """The scenario where several dots may go to one target."""
    return replace(scenario, steps=tuple(replace(step, stacking=True, dots=dots) for step in scenario.steps))


class Stage:
    """A workshop with its journal, and the three audiences' screens kept up to date by patches."""

    def __init__(self, scenario: Scenario | str = "complet", wording: str = "adult", next_meeting: str = "") -> None:
        chosen = ready_scenario(scenario) if isinstance(scenario, str) else scenario
        founding = WorkshopFounded(
            workshop_id="w",
            title="L’accueil",
            challenge="Mieux accueillir chacun",
            centre="Les Tilleuls",
            pin="482915",
            scenario=chosen.to_json(),
            wording=wording,
            next_meeting=next_meeting,
            at=NOON,
        )
        self.now = NOON
        self.journal: list[Fact] = [founding]
        self.workshop = Workshop.replay(self.journal)
        self.views = {audience: View(self.workshop, audience) for audience in AUDIENCES}
        self.screens = {audience: deepcopy(view.document) for audience, view in self.views.items()}

    def ask(self, seat: Seat, command: Command) -> list[Fact]:
        """What the room does with a command: decide, write as JSON, read again, apply, send patches."""
        self.now += 1000
        facts = [through_json(fact) for fact in self.workshop.decide(command, seat, self.now)]
        for fact in facts:
            self.workshop.apply(fact)
        self.journal += facts
        self._send_patches()
        return facts

    def _send_patches(self) -> None:
        touched = set(self.workshop.touched)
        self.workshop.touched.clear()
        for audience, view in self.views.items():
            patch(self.screens[audience], loads(dumps(view.refresh(self.workshop, touched))))
            fresh = document(self.workshop, audience)
            assert self.screens[audience] == fresh, f"patches to {audience} are not the fresh document"
            assert view.document == fresh

    @contextmanager
    def refused(self, code: str) -> Iterator["pytest.ExceptionInfo[RuleBroken]"]:
        """The commands of this block are refused so; nothing changes and nobody hears of it."""
        before, seen = self.snapshot(), deepcopy(self.screens)
        with pytest.raises(RuleBroken) as caught:
            yield caught
        assert caught.value.code == code
        assert self.workshop == before
        assert not self.workshop.touched
        assert {audience: document(self.workshop, audience) for audience in AUDIENCES} == seen

    def snapshot(self) -> Workshop:
        """A copy of the whole state, to compare with later."""
        unchanging = (self.workshop.scenario, self.workshop.plan_json)
        return deepcopy(self.workshop, {id(part): part for part in unchanging})

    def replayed(self) -> Workshop:
        """The state that the journal tells, read again from its JSON."""
        return Workshop.replay(through_json(fact) for fact in self.journal)

    # Short ways to get somewhere

    def seat(self, seat: Seat) -> Seat:
        self.ask(DOOR, TakeSeat(seat.id, draw=0, role=seat.role))
        return seat

    def open(self, step: str, phase: str, override: bool = True) -> None:
        self.ask(FAY, OpenPhase(step, phase, *self.workshop.position, override=override))

    def post(self, seat: Seat, note_id: str, text: str = "", **more: Any) -> str:
        self.ask(seat, PostNote(note_id, text or f"Les mots de {note_id}", **more))
        return note_id

    def send_photo(self, seat: Seat, photo_id: str) -> str:
        self.ask(seat, AddPhoto(photo_id, 1280, 960))
        return photo_id

    def group(self, cluster_id: str, *note_ids: str, title: str = "") -> str:
        self.ask(FAY, MakeCluster(cluster_id, note_ids, title))
        return cluster_id

    def vote(self, seat: Seat, *targets: str, **dots: int) -> None:
        self.ask(seat, CastVotes({**dict.fromkeys(targets, 1), **dots}))

    def keep(self, *targets: str, reason: str = "Facile à essayer.") -> None:
        self.ask(FAY, Choose(tuple(Target(target, reason) for target in targets)))

    def fill(self, prototype_id: str, field: str, text: str, seat: Seat = ANA) -> None:
        self.ask(seat, FillSheet(prototype_id, field, text))

    def say(self, seat: Seat, prototype_id: str, feedback_id: str, zone: str = "like") -> str:
        self.ask(seat, GiveFeedback(prototype_id, zone, f"Les mots de {feedback_id}", feedback_id))
        return feedback_id

    # What people have before their eyes

    def sees(self, audience: str) -> dict[str, Any]:
        return self.screens[Audience(audience)]

    def document(self, audience: str) -> dict[str, Any]:
        """A copy to compare with later, without what "undo" would now take back."""
        seen: dict[str, Any] = loads(self.bytes(audience))
        del seen["progress"]["undo"]
        return seen

    def bytes(self, audience: str) -> str:
        """Everything an audience received, as it travels."""
        return dumps(self.sees(audience), ensure_ascii=False)


def through_json(fact: Fact) -> Fact:
    """A fact as the journal gives it back; it must be the same."""
    copy = fact_from_json(loads(dumps(fact.to_json())))
    assert copy == fact
    return copy


def patch(screen: dict[str, Any], changes: dict[str, Any]) -> None:
    """What a screen does with a patch (see the contract in static/src/live/doc.ts)."""
    for name, value in changes.items():
        if name in ("step", "phase", "timer"):
            screen[name] = value
        elif name in ("workshop", "progress"):
            screen[name].update(value)
        else:
            _patch_collection(screen[name], value)


def _patch_collection(items: dict[str, Any], changes: dict[str, Any]) -> None:
    for id, fields in changes.items():
        if fields is None:
            del items[id]
        else:
            items.setdefault(id, {}).update(fields)
