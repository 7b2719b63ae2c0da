"""The web role can work, and cannot change what was recorded."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from django.core.management import call_command
from django.db import ProgrammingError, connection, transaction

from portal.management.commands.grant_web import append_only_tables

pytestmark = pytest.mark.django_db


@pytest.fixture
def web() -> Iterator[None]:
    """This test's statements are the web role's."""
    call_command("grant_web", database="default", role="web", verbosity=0)
    with connection.cursor() as cursor:
        cursor.execute("SET ROLE web")
        yield
        cursor.execute("RESET ROLE")


def run(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


def test_the_trail_is_found_by_its_constraint() -> None:
    assert "portal_event" in append_only_tables()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE portal_event SET hash = hash",
        "DELETE FROM portal_event",
        "TRUNCATE portal_event",
        "TRUNCATE portal_corporation CASCADE",
        "ALTER TABLE portal_event DISABLE TRIGGER USER",
        "DROP TABLE portal_corporation",
        "CREATE TABLE stash (id int)",
        "DELETE FROM django_migrations",
    ],
)
def test_the_web_role_may_not(web: None, statement: str) -> None:
    with pytest.raises(ProgrammingError, match="permission denied|must be owner"):
        run(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT count(*) FROM portal_event",
        "UPDATE portal_corporation SET name = name",
        "DELETE FROM django_session",
        "SELECT id FROM portal_corporation FOR UPDATE",
    ],
)
def test_the_web_role_may(web: None, statement: str) -> None:
    run(statement)


def test_an_owner_that_is_also_the_web_role_is_told_so(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("grant_web", database="default", role="owner")
    assert "only triggers guard the trail" in capsys.readouterr().out
