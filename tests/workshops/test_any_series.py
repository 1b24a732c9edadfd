"""Whatever people do, in any order: screens, journal and secrets hold."""

import json

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.workshops.cast import ANA, AUDIENCES, BEN, EVERYBODY, FAY, OMAR, ZOE, Stage, ready_scenario, stacking
from tests.workshops.chance import MAKE, anything, likely
from workshops.commands import COMMANDS, Command, OpenPhase, Undo
from workshops.errors import RuleBroken
from workshops.method import Phase
from workshops.mine import mine
from workshops.notes import is_revealed
from workshops.roles import DOOR, KIOSK, Role, Seat

EVE = Seat("seat-of-eve", Role.FACILITATOR)
SCENARIOS = (
    ready_scenario("complet"),
    ready_scenario("parcours"),
    ready_scenario("decouverte"),
    ready_scenario("boite-a-besoins"),
    stacking(ready_scenario("complet")),
)
ROOM = ("participants", "board")


class AnyWorkshop(RuleBasedStateMachine):
    """Stage.ask itself checks, after each command, that patches give every audience its fresh document."""

    @initialize(
        scenario=st.sampled_from(SCENARIOS),
        wording=st.sampled_from(["adult", "child"]),
        days=st.sampled_from([5, 4, 3, 2, 1, 0]),
    )
    def begin(self, scenario, wording, days):
        self.stage = Stage(scenario, wording)
        for seat in (*EVERYBODY, EVE):
            self.stage.seat(seat)
        self.fresh = 0
        self.play(days)

    @rule(seat=st.sampled_from([ANA, BEN, KIOSK]), data=st.data())
    def take_part(self, seat, data):
        self.ask(seat, data.draw(likely(self.stage.workshop, seat, self.new_id())))

    @rule(seat=st.sampled_from([FAY, EVE]), data=st.data())
    def facilitate(self, seat, data):
        self.ask(seat, data.draw(likely(self.stage.workshop, seat, self.new_id())))

    @rule(seat=st.sampled_from([FAY, EVE, ANA, BEN, OMAR, ZOE, DOOR, KIOSK]), data=st.data())
    def ask_anything(self, seat, data):
        self.ask(seat, data.draw(anything(self.stage.workshop, self.new_id())))

    @rule()
    def go_on(self):
        here = self.stage.workshop.position
        places = self.places()
        step, phase = places[(places.index(here) + 1) % len(places)]
        self.ask(FAY, OpenPhase(step, phase, *here, override=True))

    @rule(data=st.data())
    def go_anywhere(self, data):
        step, phase = data.draw(st.sampled_from(self.places()))
        self.ask(FAY, OpenPhase(step, phase, *self.stage.workshop.position, override=True))

    @precondition(lambda self: self.stage.workshop.state == "open")
    @rule(data=st.data())
    def change_your_mind(self, data):
        """Undo gives back what was there before, for every audience."""
        before, known = self.documents(), len(self.stage.workshop.undoables)
        self.ask(FAY, data.draw(likely(self.stage.workshop, FAY, self.new_id())))
        if 0 < len(self.stage.workshop.undoables) == known + 1:
            self.ask(FAY, Undo())
            assert self.documents() == before

    def play(self, days):
        """So many steps have been gone through already, in the plainest way."""
        for step in self.workshop().scenario.steps[:days]:
            self.stage.open(step.step, "collect")
            if step.step not in ("prototype", "test"):
                for seat in (ANA, BEN, ANA):
                    self.stage.post(seat, id := self.new_id(), f"mots de {id}.")
                for plan in step.phases[1:]:
                    self.stage.open(step.step, plan.phase)
                    self.PLAINEST[plan.phase](self, list(self.workshop().notes)[-3:])

    PLAINEST = {  # noqa: RUF012
        "group": lambda self, ids: self.stage.group(self.new_id(), *ids[:2]),
        "vote": lambda self, ids: self.stage.vote(ANA, ids[2]),
        "decide": lambda self, ids: self.stage.keep(ids[2]),
    }

    def ask(self, seat: Seat, command: Command) -> None:
        before = self.stage.snapshot()
        try:
            self.stage.ask(seat, command)
        except RuleBroken:
            assert self.stage.workshop == before
            assert not self.stage.workshop.touched

    @invariant()
    def no_document_names_an_author(self):
        for audience in AUDIENCES:
            told = json.dumps({name: value for name, value in self.seen(audience).items() if name != "people"})
            assert "seat-of-" not in told

    @invariant()
    def the_room_has_no_words_that_are_blind_hidden_or_held(self):
        workshop = self.workshop()
        secret = [note for note in workshop.notes.values() if not note.is_visible or not is_revealed(workshop, note)]
        for audience in ROOM:
            seen = self.seen(audience)
            assert not {note.id for note in secret} & {*seen["notes"], *seen["questions"], *seen["feedback"]}
            told = json.dumps(seen)
            assert [note.text for note in secret if note.text.startswith("mots de") and note.text in told] == []

    @invariant()
    def nobody_sees_a_tally_before_the_vote_closes(self):
        for audience in AUDIENCES:
            seen = self.seen(audience)
            for item in [*seen["notes"].values(), *seen["clusters"].values()]:
                self.check_secret(item, item["step"])
            for item in seen["questions"].values():
                self.check_secret(item, "define")
            decided = self.workshop().position == ("test", "decide")
            assert all((item["use"] is not None) == decided for item in seen["prototypes"].values())

    @invariant()
    def a_phone_shows_one_ballot_at_most_and_never_one_that_was_handed_over(self):
        workshop = self.workshop()
        for seat in (ANA, BEN):
            own = mine(workshop, seat.id)
            for step, ballot in own["votes"].items():
                theirs = 2 if step in own["sealed"] else 1
                assert ballot == workshop.ballots[step][seat.id, theirs]
                assert theirs == 1 or (seat.id in workshop.pairs and not workshop.position.is_past(step, Phase.VOTE))

    def check_secret(self, item, step):
        closed = self.workshop().position.is_past(step, Phase.VOTE)
        assert (item["votes"] is not None) == (item["paper_votes"] is not None) == closed
        assert closed or item["choice"] is None

    @invariant()
    def every_note_is_in_the_group_that_counts_it(self):
        workshop = self.workshop()
        for cluster in workshop.clusters.values():
            assert {note.id for note in workshop.notes.values() if note.cluster_id == cluster.id} == cluster.members
            assert {workshop.notes[id].step for id in cluster.members} <= {cluster.step}

    def teardown(self):
        if hasattr(self, "stage"):
            assert self.stage.replayed() == self.stage.workshop

    def workshop(self):
        return self.stage.workshop

    def seen(self, audience):
        return self.stage.sees(audience)

    def documents(self):
        return {audience: self.stage.document(audience) for audience in AUDIENCES}

    def places(self):
        return [(step.step, plan.phase) for step in self.workshop().scenario.steps for plan in step.phases]

    def new_id(self):
        self.fresh += 1
        return f"id-{self.fresh}"


def test_every_command_of_the_method_may_be_drawn():
    assert set(MAKE) == set(COMMANDS) - {"say_done", "ask_help", "answer_help", "practise"}


TestAnySeries = AnyWorkshop.TestCase
TestAnySeries.settings = settings(stateful_step_count=40)
