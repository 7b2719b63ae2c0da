"""One demo per data folder, with a secret of its own."""

from __future__ import annotations

from pathlib import Path

import pytest

from portal.local import services
from portal.local.problem import Problem
from portal.local.services import Home


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.delenv("DATABASE_URL")
    monkeypatch.delenv("REDIS_URL")
    return Home(var=tmp_path, data=tmp_path, sockets=tmp_path)


def test_a_second_demo_on_the_same_data_is_refused(home: Home) -> None:
    with services.alone(home), pytest.raises(Problem, match="already runs here"), services.alone(home):
        pass


def test_the_secret_is_kept_so_that_people_stay_signed_in(tmp_path: Path) -> None:
    first = services.secret(tmp_path / "secret")
    assert services.secret(tmp_path / "secret") == first
    assert len(first) >= 50


def test_nobody_else_can_read_the_secret(tmp_path: Path) -> None:
    services.secret(tmp_path / "secret")
    assert (tmp_path / "secret").stat().st_mode & 0o077 == 0


def test_a_reset_empties_data_and_files(home: Home) -> None:
    (home.data / "postgres").mkdir()
    (home.var / "files").mkdir()
    home.loaded().touch()
    services.reset(home)
    assert sorted(path.name for path in home.var.iterdir()) == []


def test_a_reset_leaves_somebody_elses_database_alone(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://web@db/portal")
    with pytest.raises(Problem, match="empty the one in DATABASE_URL yourself"):
        services.reset(home)


def test_servers_that_are_given_are_used_and_none_is_started(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgresql://web@db/portal")
    monkeypatch.setenv("REDIS_URL", "redis://cache:6379/0")
    with services.servers(home) as env:
        assert (env["DATABASE_URL"], env["REDIS_URL"]) == ("postgresql://web@db/portal", "redis://cache:6379/0")


def test_each_database_that_is_given_is_loaded_once(home: Home) -> None:
    assert home.loaded("postgresql://web@one/portal") != home.loaded("postgresql://web@two/portal")
