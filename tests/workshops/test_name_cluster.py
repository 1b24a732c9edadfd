"""name_cluster: a group gets a name."""

import pytest

from tests.workshops.cast import ANA, FAY
from workshops.commands import NameCluster


def test_a_group_gets_a_name_and_may_lose_it(grouping):
    grouping.group("waiting")
    for title in ("Attendre", ""):
        grouping.ask(FAY, NameCluster("waiting", title))
        assert grouping.sees("board")["clusters"]["waiting"]["title"] == title


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
