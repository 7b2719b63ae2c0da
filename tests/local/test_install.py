"""Installing tells in one line what went wrong, and does nothing twice."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from portal.local import install, places
from portal.local.problem import Problem


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project of its own with one requirements file."""
    monkeypatch.setattr(places, "PROJECT", tmp_path)
    monkeypatch.setattr(places, "VENV", tmp_path / ".venv")
    (tmp_path / ".venv").mkdir()
    (tmp_path / "requirements.txt").write_text("django==5.2")
    return tmp_path


def test_an_environment_whose_python_is_gone_does_not_work(elsewhere: Path) -> None:
    (elsewhere / ".venv" / "bin").mkdir()
    (elsewhere / ".venv" / "bin" / "python").symlink_to("/nowhere/python3.11")
    assert install.works() is False


def test_a_missing_venv_module_is_told_with_the_package_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(Problem, match="apt install python3-venv"):
        install.make_venv()


def test_packages_are_not_installed_twice(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "works", lambda: True)
    asked: list[list[str]] = []
    monkeypatch.setattr(install, "install", asked.append)
    install.ensure(["requirements.txt"])
    install.ensure(["requirements.txt"])
    assert asked == [["requirements.txt"]]


def test_changed_requirements_are_installed_again(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "works", lambda: True)
    asked: list[list[str]] = []
    monkeypatch.setattr(install, "install", asked.append)
    install.ensure(["requirements.txt"])
    (elsewhere / "requirements.txt").write_text("django==5.2.1")
    install.ensure(["requirements.txt"])
    assert len(asked) == 2


def test_an_interrupted_install_is_done_again(elsewhere: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(install, "works", lambda: True)
    monkeypatch.setattr(install, "install", refuse)
    with pytest.raises(Problem):
        install.ensure(["requirements.txt"])
    assert install.stamped("requirements.txt") == ""


def test_no_room_for_an_environment_is_told_before_anything_is_made(
    elsewhere: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "room_left", lambda path: 1_000_000)
    with pytest.raises(Problem, match="disk of .* is full. Make room"):
        install.ensure(["requirements.txt"])


def test_a_disk_that_fills_up_on_the_way_is_told_in_one_line() -> None:
    said = "import sys; sys.exit('error: No space left on device (os error 28)')"
    with pytest.raises(Problem, match="is full"):
        install.run([sys.executable, "-c", said], what="uv failed")


def test_a_failure_is_told_with_its_last_line() -> None:
    said = "import sys; sys.exit('downloading\\nno route to host')"
    with pytest.raises(Problem, match="^uv failed: no route to host$"):
        install.run([sys.executable, "-c", said], what="uv failed")


def test_pip_takes_over_when_uv_cannot(monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []

    def run(command: list[str | Path], *, what: str) -> None:
        done.append(what)
        if what == "uv failed":
            raise Problem(what)

    monkeypatch.setattr(install, "run", run)
    install.install(["requirements.txt"])
    assert done == ["uv could not be installed", "uv failed", "Packages could not be installed"]


def refuse(files: list[str]) -> None:
    raise Problem("the network is gone")
