"""The servers and the habits that all tests share."""

from __future__ import annotations

import shutil
from collections.abc import Iterator

import pytest
from django.db import connection, connections
from django.test import TransactionTestCase

from portal.local import places
from portal.local.postgres import Postgres
from portal.local.valkey import Valkey
from tests.settings import RUN_DIR

pytest_plugins = ["tests.browser"]

pytest_plugins = ["tests.world"]

TEARDOWN = "_fixture_teardown"
TRUNCATE_TRIGGERS = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal AND tgtype & 32 > 0"


@pytest.fixture(scope="session")
def servers() -> Iterator[None]:
    """A throw-away PostgreSQL and Valkey for this process; started when the first test asks for the database."""
    places.private_dir(RUN_DIR)
    postgres = Postgres(data=RUN_DIR / "pg", sockets=RUN_DIR / "sockets", log=RUN_DIR / "postgres.log", durable=False)
    valkey = Valkey(at=RUN_DIR / "valkey.sock", log=RUN_DIR / "valkey.log")
    try:
        postgres.start()
        postgres.run("CREATE DATABASE portal OWNER owner")
        valkey.start()
        yield
    finally:
        connections.close_all()
        valkey.stop()
        postgres.stop()
        shutil.rmtree(RUN_DIR, ignore_errors=True)


@pytest.fixture(scope="session")
def django_db_modify_db_settings(django_db_modify_db_settings: None, servers: None) -> None:
    """pytest-django makes the test database after this."""


@pytest.fixture(scope="session", autouse=True)
def flush_past_triggers() -> Iterator[None]:
    """Tables that refuse TRUNCATE break every `transaction=True` teardown, and the next test sees its rows."""
    original = getattr(TransactionTestCase, TEARDOWN)

    def teardown(case: TransactionTestCase) -> None:
        with connection.cursor() as cursor:
            cursor.execute(TRUNCATE_TRIGGERS)
            guarded = [name for (name,) in cursor.fetchall()]
            for name in guarded:
                cursor.execute(f"ALTER TABLE {name} DISABLE TRIGGER USER")
            original(case)
            for name in guarded:
                cursor.execute(f"ALTER TABLE {name} ENABLE TRIGGER USER")

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(TransactionTestCase, TEARDOWN, teardown)
        yield
