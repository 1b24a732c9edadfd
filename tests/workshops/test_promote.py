"""promote: the prototype enters the backlog, once."""

import pytest

from tests.workshops.cast import ANA, FAY, OMAR, ZOE
from workshops.commands import CloseWorkshop, PauseWorkshop, Promote


@pytest.mark.parametrize("seat", [FAY, OMAR])
def test_a_facilitator_or_an_officer_promotes_with_a_reason(making, waiting_sheet, seat):
    making.ask(seat, Promote(waiting_sheet, " Beaucoup de votes. "))
    assert making.sees("participants")["prototypes"][waiting_sheet]["promoted"] is True
    prototype = making.workshop.prototypes[waiting_sheet]
    assert (prototype.promote_reason, prototype.promoted_at) == ("Beaucoup de votes.", making.now)


def test_a_prototype_is_promoted_once(making, waiting_sheet):
    making.ask(FAY, Promote(waiting_sheet, "Beaucoup de votes."))
    with making.refused("already_promoted"):
        making.ask(OMAR, Promote(waiting_sheet, "Beaucoup de votes."))


def test_promotion_starts_with_the_choice_of_ideas(deciding):
    deciding.keep("b2")
    (prototype_id,) = deciding.workshop.prototypes
    deciding.ask(FAY, Promote(prototype_id, "Tout de suite."))
    assert deciding.sees("board")["prototypes"][prototype_id]["promoted"] is True


def test_an_officer_promotes_after_the_end_and_in_a_pause(making, waiting_sheet, idea_sheet):
    making.ask(FAY, PauseWorkshop())
    making.ask(OMAR, Promote(idea_sheet, "Facile."))
    making.ask(FAY, CloseWorkshop())
    making.ask(OMAR, Promote(waiting_sheet, "Beaucoup de votes."))
    assert all(prototype["promoted"] for prototype in making.sees("board")["prototypes"].values())


@pytest.mark.parametrize(("reason", "code"), [("", "malformed"), (" ", "malformed"), ("x" * 281, "too_long")])
def test_a_reason_that_residents_can_read_is_needed(making, waiting_sheet, reason, code):
    with making.refused(code) as caught:
        making.ask(FAY, Promote(waiting_sheet, reason))
    assert list(caught.value.fields) == ["reason"]


def test_an_unknown_prototype_is_refused(making):
    with making.refused("unknown_target"):
        making.ask(FAY, Promote("nobody", "Facile."))


def test_participants_do_not_promote(making, waiting_sheet):
    with making.refused("forbidden"):
        making.ask(ANA, Promote(waiting_sheet, "Facile."))


def test_nobody_from_outside_promotes(making, waiting_sheet):
    with making.refused("unauthorized"):
        making.ask(ZOE._replace(role=OMAR.role), Promote(waiting_sheet, "Facile."))


def test_promotion_waits_for_the_choice(voting):
    with voting.refused("wrong_phase"):
        voting.ask(FAY, Promote("nobody", "Facile."))
