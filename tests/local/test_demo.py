"""The demo watches what it started, and tells the web process no more than it may know."""

from __future__ import annotations

import json
import sys
from contextlib import ExitStack
from pathlib import Path

import pytest

from portal.local import demo, processes, services
from portal.local.problem import Problem
from portal.local.services import Home

ADDRESSES = {"DATABASE_URL": "postgresql://web@/portal", "DATABASE_OWNER_URL": "postgresql://owner@/portal"}


@pytest.fixture
def home(tmp_path: Path) -> Home:
    (tmp_path / "log").mkdir()
    return Home(var=tmp_path, data=tmp_path, sockets=tmp_path)


def test_a_server_that_stops_by_itself_ends_the_demo_with_its_last_words(home: Home) -> None:
    log = home.logs / "web.log"
    process = processes.start([sys.executable, "-c", "raise SystemExit('no memory left')"], log=log)
    process.wait()
    with pytest.raises(Problem, match="The portal stopped: no memory left"):
        demo.watch({"The portal": (process, log)})


def test_what_serves_pages_does_not_know_the_owner_of_the_tables(home: Home) -> None:
    tell = "import json, os; print(json.dumps(sorted(name for name in os.environ if 'DATABASE' in name)))"
    log = home.logs / "web.log"
    with ExitStack() as stack:
        process = demo.start([sys.executable, "-c", tell], log, ADDRESSES, stack)
        process.wait()
    assert json.loads(log.read_text()) == ["DATABASE_URL"]


def test_the_addresses_are_there_for_manage_py_only_while_the_demo_runs(home: Home) -> None:
    with ExitStack() as stack:
        demo.note(home, ADDRESSES, stack)
        written = home.var / "demo.env"
        assert "DATABASE_URL=postgresql://web@/portal\n" in written.read_text()
        assert written.stat().st_mode & 0o077 == 0
    assert not written.exists()


def test_one_can_tell_whether_the_demo_runs(home: Home) -> None:
    assert not services.runs(home)
    with services.alone(home):
        assert services.runs(home)
    assert not services.runs(home)
