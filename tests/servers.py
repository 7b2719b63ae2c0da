"""A throw-away PostgreSQL and Valkey per test process, begun from a copy of tables that were migrated once."""

from __future__ import annotations

import fcntl
import hashlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from portal.local import places
from portal.local.postgres import Postgres
from portal.local.tools import PRODUCTION
from portal.local.valkey import Valkey
from tests.house.reading import PROJECT, WINGS

DATABASE = "test_portal"
COPY_BACK = "GRANT SET ON PARAMETER session_replication_role TO owner"
"""So that tests/snapshot.py may copy rows back in past the triggers that they were written under."""
MIGRATE = [sys.executable, "manage.py", "migrate", "--skip-checks", "--verbosity", "0"]


@contextmanager
def running(folder: Path) -> Iterator[None]:
    postgres = cluster(folder)
    valkey = Valkey(at=folder / "valkey.sock", log=folder / "valkey.log")
    try:
        copy(migrated_once(folder), postgres.data)
        postgres.start()
        postgres.run(COPY_BACK)
        valkey.start()
        yield
    finally:
        valkey.stop()
        postgres.stop()
        shutil.rmtree(folder, ignore_errors=True)


def cluster(folder: Path) -> Postgres:
    places.private_dir(folder)
    return Postgres(data=folder / "pg", sockets=folder / "sockets", log=folder / "postgres.log", durable=False)


def migrated_once(folder: Path) -> Path:
    """Made again when a migration changes; test processes wait for the first of them."""
    kept = places.var_dir() / "tests"
    kept.mkdir(parents=True, exist_ok=True)
    with (kept / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        found = kept / fingerprint()
        if not found.exists():
            for older in kept.glob("tables-*"):
                shutil.rmtree(older)
            migrate(folder / "first", found)
    return found


def migrate(folder: Path, target: Path) -> None:
    first = cluster(folder)
    try:
        first.start()
        first.run(f"CREATE DATABASE {DATABASE} OWNER owner")
        address = {"DATABASE_URL": f"postgresql://owner@/{DATABASE}?host={first.sockets}"}
        subprocess.run(MIGRATE, cwd=PROJECT, env=PRODUCTION | address, check=True)
    finally:
        first.stop()
    copy(first.data, target.with_suffix(".new"))
    target.with_suffix(".new").rename(target)


def fingerprint() -> str:
    """Of all that makes the tables."""
    sources = [PROJECT / "requirements.txt", PROJECT / "requirements-local.txt", PROJECT / "portal" / "constraints.py"]
    sources += sorted(path for wing in WINGS for path in (PROJECT / wing / "migrations").glob("*.py"))
    return "tables-" + hashlib.sha256(b"".join(path.read_bytes() for path in sources)).hexdigest()[:16]


def copy(source: Path, target: Path) -> None:
    """With its owner, who may be `nobody`."""
    shutil.rmtree(target, ignore_errors=True)
    subprocess.run(["cp", "-a", str(source), str(target)], check=True)
