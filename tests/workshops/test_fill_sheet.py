"""fill_sheet: one field of a prototype's sheet."""

import pytest

from tests.workshops.cast import ANA, BEN, FAY
from workshops.commands import FillSheet, HideNote
from workshops.method import SHEET_FIELDS


@pytest.mark.parametrize("field", SHEET_FIELDS)
def test_each_field_is_filled_and_cleared(making, waiting_sheet, field):
    for text in ("Pour les familles", ""):
        making.fill(waiting_sheet, field, text)
        assert making.sees("participants")["prototypes"][waiting_sheet]["sheet"][field] == text


def test_several_people_fill_different_fields_at_once(making, waiting_sheet):
    making.fill(waiting_sheet, "needs", "Un banc", ANA)
    making.fill(waiting_sheet, "helpers", "La mairie", BEN)
    making.fill(waiting_sheet, "before", "On attend debout", FAY)
    sheet = making.sees("board")["prototypes"][waiting_sheet]["sheet"]
    assert (sheet["needs"], sheet["helpers"], sheet["before"]) == ("Un banc", "La mairie", "On attend debout")


def test_the_same_words_change_nothing(making, waiting_sheet):
    assert making.ask(ANA, FillSheet(waiting_sheet, "name", "Attendre")) == []


def test_nothing_is_written_over_words_that_their_writer_has_not_seen(making, waiting_sheet):
    making.fill(waiting_sheet, "needs", "Un banc", ANA)
    before = making.sees("facilitators")
    with making.refused("text_moved"):
        making.ask(BEN, FillSheet(waiting_sheet, "needs", "Une lampe", base=("",)))
    assert making.sees("facilitators") == before
    making.ask(BEN, FillSheet(waiting_sheet, "needs", "Un banc et une lampe", base=("", "Un banc")))
    assert making.sees("board")["prototypes"][waiting_sheet]["sheet"]["needs"] == "Un banc et une lampe"


def test_the_words_already_there_are_nobody_s_quarrel(making, waiting_sheet):
    making.fill(waiting_sheet, "needs", "Un banc", ANA)
    assert making.ask(BEN, FillSheet(waiting_sheet, "needs", "Un banc", base=("",))) == []


def test_what_was_seen_is_what_a_screen_shows_though_hidden_words_lie_beneath(making, idea_sheet):
    assert making.workshop.prototypes[idea_sheet].sheet["idea"]
    making.ask(FAY, HideNote("b2"))
    assert making.sees("participants")["prototypes"][idea_sheet]["sheet"]["idea"] == ""
    assert making.ask(BEN, FillSheet(idea_sheet, "idea", "Deux bancs", base=("",)))


@pytest.mark.parametrize(("field", "limit"), [("name", 60), ("idea", 600)])
def test_a_field_has_its_length(making, waiting_sheet, field, limit):
    making.fill(waiting_sheet, field, "x" * limit)
    with making.refused("too_long") as caught:
        making.fill(waiting_sheet, field, "x" * (limit + 1))
    assert caught.value.fields == {"text": [str(limit)]}


def test_an_unknown_field_is_refused(making, waiting_sheet):
    with making.refused("malformed"):
        making.fill(waiting_sheet, "colour", "bleu")


def test_an_unknown_prototype_is_refused(making):
    with making.refused("unknown_target") as caught:
        making.fill("nobody", "name", "Le banc")
    assert caught.value.fields == {"prototype_id": ["nobody"]}


def test_a_sheet_left_out_of_the_winners_is_not_filled(making, waiting_sheet):
    making.open("ideate", "decide")
    making.keep("b2")
    making.open("prototype", "collect")
    with making.refused("unknown_target"):
        making.fill(waiting_sheet, "name", "Le banc")


def test_sheets_are_filled_in_their_step(testing, waiting_sheet):
    with testing.refused("wrong_phase"):
        testing.fill(waiting_sheet, "name", "Le banc")
