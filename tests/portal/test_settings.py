"""A production that is not set up completely does not start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from portal.local.tools import PRODUCTION
from tests.house.reading import PROJECT


def start(tmp_path: Path, **changed: str) -> subprocess.CompletedProcess[str]:
    """Load the settings in a process that knows nothing else."""
    env = {"VAR_DIR": str(tmp_path)} | PRODUCTION | changed
    command = [
        sys.executable,
        "-c",
        "import portal.settings as s; print(s.DEBUG, s.SESSION_COOKIE_SECURE, s.EMAIL_PORT)",
    ]
    return subprocess.run(command, cwd=PROJECT, env=env, capture_output=True, text=True, check=False)


def test_a_complete_production_starts_without_debugging_and_with_secure_cookies(tmp_path: Path) -> None:
    assert start(tmp_path).stdout.strip() == "False True 587"


@pytest.mark.parametrize("name", ["SECRET_KEY", "SITE_URL", "DATABASE_URL", "REDIS_URL", "MAIL_URL", "MAIL_FROM"])
def test_a_missing_setting_stops_the_start_with_its_name(tmp_path: Path, name: str) -> None:
    done = start(tmp_path, **{name: ""})
    assert done.returncode != 0
    assert f"{name} is missing" in done.stderr


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("SECRET_KEY", "changeme"),
        ("SITE_URL", "http://portal.example"),
        ("SITE_URL", "https://"),
        ("ALLOWED_HOSTS", "*"),
        ("DATABASE_URL", "sqlite:///db.sqlite3"),
        ("REDIS_URL", "localhost:6379"),
        ("MAIL_URL", "mail.example"),
        ("DEMO", "perhaps"),
        ("CONN_MAX_AGE", "forever"),
        ("LOG_LEVEL", "LOUD"),
        ("FILES_DIR", "files"),
    ],
)
def test_a_senseless_setting_stops_the_start_with_its_name(tmp_path: Path, name: str, value: str) -> None:
    done = start(tmp_path, **{name: value})
    assert done.returncode != 0
    assert name in done.stderr.splitlines()[-1]


def test_the_owner_of_the_tables_is_known_only_where_it_is_given(tmp_path: Path) -> None:
    asked = "import portal.settings as s; print(sorted(s.DATABASES))"
    env = {"VAR_DIR": str(tmp_path)} | PRODUCTION
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "['default']"


def test_a_migration_waits_ten_seconds_for_a_lock_at_most(tmp_path: Path) -> None:
    asked = "import portal.settings as s; print(s.DATABASES['owner']['OPTIONS'])"
    env = {"VAR_DIR": str(tmp_path), "DATABASE_OWNER_URL": "postgresql://owner@db/portal"} | PRODUCTION
    done = subprocess.run(
        [sys.executable, "-c", asked], cwd=PROJECT, env=env, capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "{'options': '-c lock_timeout=10s'}"
