"""Accounts are made and shut from a terminal, also before the first run."""

from __future__ import annotations

from pathlib import Path

import pytest
from flask import Flask
from sqlalchemy import select
from sqlalchemy.orm import Session

from app.models import Staff
from tests.caller import PASSWORD, Caller
from tests.conftest import make_app

ADD = ["staff", "add", "samira@example.org", "--password-stdin"]


def test_an_account_made_in_a_terminal_signs_in(app: Flask) -> None:
    made = app.test_cli_runner().invoke(args=[*ADD, "--role", "admin", "--name", "Samira"], input=f"{PASSWORD}\n")
    assert made.exit_code == 0, made.output
    assert PASSWORD not in made.output
    who = Caller(app).signed_in("samira").get("/api/v1/session").expect(200)["staff"]
    assert who["name"] == "Samira"
    assert {centre["role"] for centre in who["centres"]} == {"admin"}
    assert len(who["centres"]) == 8


def test_an_account_may_be_of_one_centre_only(app: Flask) -> None:
    options = ["--role", "officer", "--centre", "Centre social Echo"]
    made = app.test_cli_runner().invoke(args=[*ADD, *options], input=f"{PASSWORD}\n")
    assert made.exit_code == 0, made.output
    who = Caller(app).signed_in("samira").get("/api/v1/session").expect(200)["staff"]
    assert [(centre["name"], centre["role"]) for centre in who["centres"]] == [("Centre social Echo", "officer")]


def test_an_account_may_be_made_before_the_first_run(tmp_path: Path) -> None:
    app = make_app(tmp_path)
    made = app.test_cli_runner().invoke(args=[*ADD, "--role", "admin"], input=f"{PASSWORD}\n")
    assert made.exit_code == 0, made.output
    Caller(app).signed_in("samira")


@pytest.mark.parametrize(
    ("args", "typed", "said"),
    [
        ([*ADD, "--role", "admin"], "court\n", "password: too_short"),
        ([*ADD, "--role", "admin"], "", "password: too_short"),
        ([*ADD, "--role", "king"], PASSWORD, "Invalid value for '--role'"),
        ([*ADD, "--role", "admin", "--centre", "Ailleurs"], PASSWORD, "Ailleurs: no such centre"),
        (["staff", "add", "fay@example.org", "--role", "admin", "--password-stdin"], PASSWORD, "email: already_exists"),
        (["staff", "disable", "nobody@example.org"], "", "nobody@example.org: no such account"),
    ],
)
def test_a_fault_is_told_in_one_line_and_makes_nothing(
    app: Flask, rows: Session, args: list[str], typed: str, said: str
) -> None:
    before = rows.scalars(select(Staff.email)).all()
    refused = app.test_cli_runner().invoke(args=args, input=typed)
    assert refused.exit_code != 0
    assert said in refused.output
    assert "Traceback" not in refused.output
    rows.rollback()
    assert rows.scalars(select(Staff.email)).all() == before


def test_an_account_shut_in_a_terminal_is_out_at_once(app: Flask, fay: Caller) -> None:
    assert app.test_cli_runner().invoke(args=["staff", "disable", "FAY@example.org"]).exit_code == 0
    fay.get("/api/v1/session").refused(401, "unauthorized")


def test_the_password_is_asked_twice_where_somebody_types_it(app: Flask) -> None:
    args = ["staff", "add", "samira@example.org", "--role", "admin"]
    made = app.test_cli_runner().invoke(args=args, input=f"{PASSWORD}\n{PASSWORD}\n")
    assert made.exit_code == 0, made.output
    assert PASSWORD not in made.output
