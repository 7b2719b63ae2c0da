"""The servers and the habits that all tests share."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.db import connection, connections
from django.test import TransactionTestCase
from hypothesis import settings as hypothesis

from portal.management import texts
from tests import servers
from tests.settings import RUN_DIR

pytest_plugins = ["tests.browser", "tests.world"]

TEARDOWN = "_fixture_teardown"
hypothesis.register_profile("portal", deadline=None)  # a busy machine is not a wrong sum
hypothesis.load_profile("portal")

TRUNCATE_TRIGGERS = "SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal AND tgtype & 32 > 0"


@pytest.fixture(scope="session")
def django_db_modify_db_settings() -> Iterator[None]:
    """Before pytest-django looks for its database: every test process has servers of its own."""
    with servers.running(RUN_DIR):
        yield
        connections.close_all()


@pytest.fixture(scope="session")
def django_db_keepdb() -> bool:
    """It is there already, migrated, and goes with its server."""
    return True


@pytest.fixture(scope="session", autouse=True)
def compiled_texts() -> None:
    """English pages are English in tests too."""
    texts.compile_stale()


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
