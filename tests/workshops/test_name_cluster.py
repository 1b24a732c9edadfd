"""name_cluster: a group gets a name."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import HideNote, NameCluster
from workshops.text import cut


def test_a_group_gets_a_name_and_may_lose_it(grouping):
    grouping.group("waiting")
    for title in ("Attendre", ""):
        grouping.ask(FAY, NameCluster("waiting", title))
        assert grouping.sees("board")["clusters"]["waiting"]["title"] == title


def test_a_group_without_a_name_is_called_by_its_first_words_the_room_may_read(grouping):
    grouping.group("waiting", "a1", "a2")
    first, second = (grouping.workshop.notes[id].text for id in ("a1", "a2"))
    assert label(grouping) == first
    grouping.ask(FAY, HideNote("a1"))
    assert label(grouping) == second
    grouping.ask(FAY, NameCluster("waiting", "Attendre"))
    assert label(grouping) == "Attendre"


def test_a_group_without_a_name_or_a_note_is_called_nothing(grouping):
    grouping.group("waiting")
    assert label(grouping) == ""


def label(grouping):
    return grouping.sees("board")["clusters"]["waiting"]["label"]


@pytest.mark.parametrize(
    ("words", "short"),
    [
        ("Un banc", "Un banc"),
        ("Un banc\ndevant la porte", "Un banc devant la porte"),
        ("x" * 41, "x" * 40 + "…"),
        ("Attendre debout dans le couloir, parfois deux heures", "Attendre debout dans le couloir, parfois…"),
    ],
)
def test_long_words_are_cut_at_a_word(words, short):
    assert cut(words) == short


def test_the_same_name_changes_nothing(grouping):
    grouping.group("waiting", title="Attendre")
    assert grouping.ask(FAY, NameCluster("waiting", "Attendre ")) == []


@pytest.mark.parametrize("stranger", ["nowhere", "a1"])
def test_an_unknown_group_is_refused(grouping, stranger):
    with grouping.refused("unknown_target") as caught:
        grouping.ask(FAY, NameCluster(stranger, "Attendre"))
    assert caught.value.fields == {"cluster_id": [stranger]}


def test_a_name_too_long_is_refused(grouping):
    grouping.group("waiting")
    with grouping.refused("too_long"):
        grouping.ask(FAY, NameCluster("waiting", "x" * 61))


def test_participants_do_not_name_where_the_scenario_does_not_let_them(staff_groups):
    with staff_groups.refused("forbidden"):
        staff_groups.ask(ANA, NameCluster("waiting", "Attendre"))
