"""resume_workshop: go on, today or weeks later, with the same people or others."""

from tests.workshops.cast import ANA, BEN, FAY, ZOE
from workshops.commands import LeaveSeat, PauseWorkshop, ResumeWorkshop

THREE_WEEKS = 21 * 24 * 3600 * 1000


def test_weeks_later_others_go_on_from_where_it_stopped(voting):
    voting.vote(ANA, "waiting")
    voting.ask(FAY, PauseWorkshop())
    voting.ask(ANA, LeaveSeat())
    voting.now += THREE_WEEKS
    voting.ask(FAY, ResumeWorkshop())
    voting.seat(ZOE)
    voting.vote(ZOE, "waiting")
    voting.open("ideate", "decide")
    assert voting.sees("board")["workshop"]["state"] == "open"
    assert voting.sees("board")["clusters"]["waiting"]["votes"] == 2


def test_phones_give_again(stage):
    stage.ask(FAY, PauseWorkshop())
    stage.ask(FAY, ResumeWorkshop())
    stage.post(BEN, "n1")


def test_an_open_workshop_is_not_resumed(stage):
    assert stage.ask(FAY, ResumeWorkshop()) == []


def test_participants_do_not_resume(stage):
    with stage.refused("forbidden"):
        stage.ask(ANA, ResumeWorkshop())
