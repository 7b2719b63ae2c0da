"""Data, logs and sockets have a place on every machine: also under a deep path, and where somebody else was first."""

from __future__ import annotations

import socket
from pathlib import Path

import pytest

from portal.local import places
from portal.local.problem import Problem

LONGEST_SOCKET_PATH = 107
DEEP = Path("/home/a user/" + "very/deep/" * 30)


def test_a_socket_has_a_short_path_however_deep_the_project_lies() -> None:
    found = places.socket_dir(DEEP)
    found.rmdir()
    assert len(str(found / "pg" / ".s.PGSQL.5432")) <= LONGEST_SOCKET_PATH


def test_two_projects_have_sockets_apart() -> None:
    assert places.short_name(Path("/one/var")) != places.short_name(Path("/two/var"))


def test_a_folder_that_is_a_link_to_another_is_refused(tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(tmp_path, target_is_directory=True)
    with pytest.raises(Problem, match="belongs to somebody else"):
        places.private_dir(tmp_path / "link")


def test_a_taken_port_is_told_with_another_to_take(monkeypatch: pytest.MonkeyPatch) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        number = taken.getsockname()[1]
        with pytest.raises(Problem, match=f"Port {number} is taken.*PORT={number + 1}"):
            places.refuse_taken_port(number)


@pytest.mark.parametrize("said", ["eight", "0", "65536", "-1", "80.5"])
def test_a_senseless_port_is_refused(monkeypatch: pytest.MonkeyPatch, said: str) -> None:
    monkeypatch.setenv("PORT", said)
    with pytest.raises(Problem, match="PORT must be a number"):
        places.port()


def test_without_a_port_it_is_eight_thousand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PORT", "")
    assert places.port() == 8000


def test_data_that_the_database_cannot_reach_is_kept_elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(places, "ELSEWHERE", tmp_path)
    monkeypatch.setattr(places, "reaches", lambda path, account: False)
    assert places.data_home(Path("/root/project/var"), None).parent == tmp_path


def test_data_that_the_database_can_reach_stays_in_the_project(tmp_path: Path) -> None:
    assert places.data_home(tmp_path, None) == tmp_path
