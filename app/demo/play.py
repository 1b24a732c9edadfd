"""Plays a story from its first fact to where it stands, one real command after the other."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import uuid4

from app.demo.cast import Cast
from app.demo.story import Group, Story
from app.rooms import Room
from workshops import commands
from workshops.method import ANSWERS, Phase, Position, Step
from workshops.sheets import prototype_id


class Play:
    """One workshop being played. `targets` are what was made of each group of the story, in its order."""

    def __init__(self, story: Story, room: Room) -> None:
        self.story = story
        self.room = room
        self.cast = Cast(room, story.people, story.who)
        self.note_ids: dict[int, list[str]] = {}
        self.targets: list[str] = []
        self.prototypes: dict[str, Group] = {}

    def to_its_end(self) -> None:
        for plan in self.room.state.scenario.steps:
            for phase in plan.phases:
                self.open(plan.step, phase.phase)
                self.act(plan.step, phase.phase, plan.dots)
                if (plan.step, phase.phase) == self.story.stop_at:
                    return
        self.promote_the_rest()
        self.cast.lead(commands.CloseWorkshop(self.story.next_meeting))

    def open(self, step: Step, phase: Phase) -> None:
        now: Position = self.room.state.position
        self.cast.lead(commands.OpenPhase(step, phase, now.step, now.phase))

    def act(self, step: Step, phase: Phase, dots: int) -> None:
        if step == Step.PROTOTYPE:
            self.fill_sheets()
        elif step == Step.TEST:
            self.try_out() if phase == Phase.COLLECT else self.decide_prototypes()
        elif phase == Phase.COLLECT:
            self.post(self.groups(step))
        elif phase == Phase.GROUP:
            self.group(self.groups(step))
        elif phase == Phase.VOTE:
            self.cast.vote(dict(zip(self.targets, (group.votes for group in self.groups(step)), strict=True)), dots)
        else:
            self.choose(step, self.groups(step))

    def groups(self, step: Step) -> Sequence[Group]:
        by_step = {Step.EMPATHISE: self.story.needs, Step.DEFINE: self.story.questions, Step.IDEATE: self.story.ideas}
        return by_step[step]

    def post(self, groups: Sequence[Group]) -> None:
        """Everybody writes; what came on paper is typed by the facilitator."""
        self.note_ids = {index: [] for index in range(len(groups))}
        for index, group in enumerate(groups):
            for zone, texts in group.words.items():
                for text in texts:
                    self.cast.somebody(commands.PostNote(self.new_note(index), text, zone))
            for number, text in enumerate(group.paper, start=1):
                self.cast.lead(commands.PostNote(self.new_note(index), text, paper=True, number=number))
        self.targets = [ids[0] for ids in self.note_ids.values() if ids]

    def new_note(self, index: int) -> str:
        self.note_ids[index].append(str(uuid4()))
        return self.note_ids[index][-1]

    def group(self, groups: Sequence[Group]) -> None:
        self.targets = []
        for index, group in enumerate(groups):
            if group.title:
                self.targets.append(str(uuid4()))
                command = commands.MakeCluster(self.targets[-1], tuple(self.note_ids[index]), group.title)
                self.cast.lead(command)

    def choose(self, step: Step, groups: Sequence[Group]) -> None:
        kept = {target: group for target, group in zip(self.targets, groups, strict=True) if group.kept}
        self.cast.lead(commands.Choose(tuple(commands.Target(target, group.kept) for target, group in kept.items())))
        if step == Step.IDEATE:
            self.prototypes = {prototype_id(self.room.state, target): group for target, group in kept.items()}

    def fill_sheets(self) -> None:
        for id, group in self.prototypes.items():
            for field, text in group.sheet.items():
                self.cast.somebody(commands.FillSheet(id, field, text))

    def try_out(self) -> None:
        for id, group in self.prototypes.items():
            for zone, text in group.feedback:
                feedback_id = str(uuid4())
                self.cast.somebody(commands.GiveFeedback(id, zone, text, feedback_id), feedback_id)
            answers = [answer for answer in ANSWERS for _ in range(group.trial.get(answer, 0))]
            for seat, answer in zip(self.cast.people, answers, strict=False):
                self.cast.ask(commands.SayUse(id, answer), seat)

    def decide_prototypes(self) -> None:
        """What is promoted goes in before its verdict, so that the card tells of the trial."""
        self.promote_the_rest()
        for id, group in self.prototypes.items():
            self.cast.lead(commands.DecidePrototype(id, group.trial["verdict"], group.trial["reason"]))

    def promote_the_rest(self) -> None:
        for id, group in self.prototypes.items():
            if group.promote and self.room.state.prototypes[id].promoted_at is None:
                self.cast.lead(commands.Promote(id, group.promote))
