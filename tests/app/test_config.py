"""Settings come from the environment or instance/, and a wrong one is refused by name."""

from __future__ import annotations

import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app import config
from app.config import SETTINGS, BadSetting, load


@pytest.fixture(autouse=True)
def _bare_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for setting in SETTINGS:
        monkeypatch.delenv(setting.name, raising=False)


def test_the_first_place_that_has_a_setting_wins(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    here = {"INSTANCE_PATH": tmp_path}
    assert load(here)["PORT"] == 8000
    (tmp_path / "settings.toml").write_text("PORT = 8001")
    assert load(here)["PORT"] == 8001
    monkeypatch.setenv("PORT", "8002")
    assert load(here)["PORT"] == 8002
    assert load({**here, "PORT": 8003})["PORT"] == 8003


def test_the_secret_key_is_made_once_and_read_by_nobody_else(tmp_path: Path) -> None:
    key = load({"INSTANCE_PATH": tmp_path})["SECRET_KEY"]
    assert len(key) >= 43
    assert load({"INSTANCE_PATH": tmp_path})["SECRET_KEY"] == key
    assert stat.S_IMODE((tmp_path / "secret_key").stat().st_mode) == 0o600


def test_a_given_secret_key_is_not_written_down(tmp_path: Path) -> None:
    load({"INSTANCE_PATH": tmp_path, "SECRET_KEY": "given"})
    assert not (tmp_path / "secret_key").exists()


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"PORT": "eight"}, "PORT='eight'"),
        ({"ASYNC_MODE": "twisted"}, "one of eventlet, gevent, threading"),
        ({"PUBLIC_URL": "fabrique.example"}, "http:// or https://"),
    ],
)
def test_a_wrong_setting_is_refused_by_name(tmp_path: Path, given: dict[str, str], said: str) -> None:
    with pytest.raises(BadSetting, match=said):
        load({"INSTANCE_PATH": tmp_path, **given})


def test_a_broken_settings_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "settings.toml").write_text("PORT = ")
    with pytest.raises(BadSetting, match=r"settings\.toml"):
        load({"INSTANCE_PATH": tmp_path})


@pytest.mark.parametrize(
    ("url", "mode", "read_as"),
    [
        ("postgresql://u@h/d", "eventlet", "postgresql+psycopg2://u@h/d"),
        ("postgres://u@h/d", "eventlet", "postgresql+psycopg2://u@h/d"),
        ("postgresql+pg8000://u@h/d", "eventlet", "postgresql+pg8000://u@h/d"),
        ("postgresql://u@h/d", "threading", "postgresql+psycopg2://u@h/d"),
        ("postgresql://u@h/d", "gevent", "postgresql+psycopg://u@h/d"),
        ("sqlite:////somewhere/else.sqlite3", "eventlet", "sqlite:////somewhere/else.sqlite3"),
    ],
)
def test_the_driver_suits_the_engine(tmp_path: Path, url: str, mode: str, read_as: str) -> None:
    given = {"INSTANCE_PATH": tmp_path, "DATABASE_URL": url, "ASYNC_MODE": mode}
    assert load(given)["SQLALCHEMY_DATABASE_URI"] == read_as


@pytest.mark.parametrize(("name", "url"), [("DATABASE_URL", "postgresql://u@h/d"), ("REDIS_URL", "redis://h/0")])
def test_what_several_processes_need_is_named_when_it_is_missing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, url: str
) -> None:
    monkeypatch.setattr(config, "find_spec", lambda _: None)
    with pytest.raises(BadSetting, match=rf"{name} .*requirements-grown\.txt"):
        load({"INSTANCE_PATH": tmp_path, name: url})


def test_the_database_lives_in_the_instance(tmp_path: Path) -> None:
    assert load({"INSTANCE_PATH": tmp_path})["DATABASE_URL"] == f"sqlite:///{tmp_path}/fabrique.sqlite3"


def test_every_setting_says_what_it_means() -> None:
    for setting in SETTINGS:
        assert setting.meaning.endswith(".")
        assert setting.name.isupper()


def test_processes_that_start_together_keep_one_secret(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as processes:
        kept = {
            settings["SECRET_KEY"] for settings in processes.map(lambda _: load({"INSTANCE_PATH": tmp_path}), range(8))
        }
    assert len(kept) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["secret_key"]
