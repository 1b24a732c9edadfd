"""An afternoon workshop, run through its room by real commands until ideas are chosen and promoted."""

from __future__ import annotations

from uuid import uuid4

from flask import Flask

from app.rooms import open_room
from workshops.commands import (
    AddPaperVotes,
    CastVotes,
    Choose,
    Command,
    DecidePrototype,
    FillSheet,
    GiveFeedback,
    MakeCluster,
    OpenPhase,
    PostNote,
    Promote,
    SayUse,
    Target,
)
from workshops.roles import Seat

NEEDS = ("Je ne trouve pas la bonne porte.", "Les panneaux sont trop petits.", "On m’envoie partout.")
QUESTION = "Comment faire pour que chacun trouve sa porte ?"
WHY = "Utile aussi pour qui lit peu."
WHY_PROMOTED = "On peut commencer demain."


class Afternoon:
    def __init__(self, app: Flask, workshop_id: str, cast: tuple[Seat, ...] = ()) -> None:
        """A cast takes its seats, or finds those it had."""
        with app.app_context():
            self.room = open_room(workshop_id)
        self.cast = cast or tuple(self._seat(role) for role in ("facilitator", "participant", "participant"))
        self.fay, self.ana, self.ben = self.cast

    def _seat(self, role: str) -> Seat:
        seat = self.room.seat(self.room.take_seat(role=role).seat_id)
        assert seat
        return seat

    def ask(self, seat: Seat, command: Command) -> None:
        self.room.submit(command, seat, str(uuid4()))

    def open(self, step: str, phase: str) -> None:
        self.ask(self.fay, OpenPhase(step, phase, *self.room.state.position, override=True))

    def post(self, seat: Seat, text: str) -> str:
        note_id = str(uuid4())
        self.ask(seat, PostNote(note_id, text))
        return note_id

    def say_needs(self) -> None:
        self.open("empathise", "collect")
        notes = tuple(self.post(self.ana, text) for text in NEEDS)
        self.open("empathise", "group")
        self.ask(self.fay, MakeCluster(str(uuid4()), notes, "Trouver son chemin"))

    def choose_question(self) -> None:
        self.open("define", "collect")
        question = self.post(self.ben, QUESTION)
        self.open("define", "vote")
        self.ask(self.ana, CastVotes({question: 1}))
        self.open("define", "decide")
        self.ask(self.fay, Choose((Target(question, "La plus claire."),)))

    def choose_ideas(self, *texts: str) -> None:
        """Every idea gets a vote from Ana, one from Ben and one on paper, and is kept."""
        self.open("ideate", "collect")
        ideas = [self.post(self.ben, text) for text in texts]
        self.open("ideate", "vote")
        for seat in (self.ana, self.ben):
            self.ask(seat, CastVotes(dict.fromkeys(ideas, 1)))
        self.ask(self.fay, AddPaperVotes(dict.fromkeys(ideas, 1), ballots=1))
        self.open("ideate", "decide")
        self.ask(self.fay, Choose(tuple(Target(idea, WHY) for idea in ideas)))

    def choose_group(self, text: str, title: str) -> list[str]:
        """Keeps a group made of this one idea; returns the prototypes that it opened."""
        before = self.prototypes
        [idea] = [note.id for note in self.room.state.notes.values() if note.text == text]
        group = str(uuid4())
        self.open("ideate", "group")
        self.ask(self.fay, MakeCluster(group, (idea,), title))
        self.open("ideate", "decide")
        self.ask(self.fay, Choose((Target(group, WHY),)))
        return [prototype_id for prototype_id in self.prototypes if prototype_id not in before]

    def reach_ideas(self, *texts: str) -> None:
        self.say_needs()
        self.choose_question()
        self.choose_ideas(*texts)

    @property
    def prototypes(self) -> list[str]:
        return list(self.room.state.prototypes)

    def promote(self, prototype_id: str, reason: str = WHY_PROMOTED) -> None:
        self.ask(self.fay, Promote(prototype_id, reason))

    def fill(self, prototype_id: str, field: str, text: str) -> None:
        if self.room.state.position.step != "prototype":
            self.open("prototype", "collect")
        self.ask(self.ana, FillSheet(prototype_id, field, text))

    def try_out(self, prototype_id: str, verdict: str, reason: str) -> None:
        self.open("test", "collect")
        self.ask(self.ana, SayUse(prototype_id, "yes"))
        self.ask(self.ben, GiveFeedback(prototype_id, "wish", "Plus grand", str(uuid4())))
        self.open("test", "decide")
        self.ask(self.fay, DecidePrototype(prototype_id, verdict, reason))
