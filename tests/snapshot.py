"""What many tests begin with is written once per process by the services, and copied back for every further test."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import StringIO
from typing import TypeVar

from django.db import connection, transaction

from portal.value import value

T = TypeVar("T")
WITHOUT_TRIGGERS = "SET LOCAL session_replication_role = %s"


@value
class Kept:
    """What the maker returned, and the rows that it left, as text by table."""

    made: object
    rows: Mapping[str, str]


_kept: dict[str, Kept] = {}


def once(key: str, make: Callable[[], T]) -> T:
    """`make` writes to a database in which nothing of its kind stands yet; the second time its rows are copied in.

    Rows that were written under all constraints are copied back without them: they are the same rows.
    """
    kept = _kept.get(key)
    if kept is None:
        filled = {table for table in tables() if is_filled(table)}
        made = make()
        _kept[key] = Kept(made=made, rows={t: text for t in tables() if t not in filled and (text := read(t))})
        return made
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(WITHOUT_TRIGGERS, ["replica"])
        for table, rows in kept.rows.items():
            cursor.copy_expert(f'COPY "{table}" FROM STDIN', StringIO(rows))
        cursor.execute(WITHOUT_TRIGGERS, ["origin"])
    made_before: T = kept.made  # type: ignore[assignment]  # the same key has the same maker
    return made_before


def tables() -> list[str]:
    with connection.cursor() as cursor:
        return connection.introspection.table_names(cursor)


def is_filled(table: str) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(f'SELECT EXISTS (SELECT FROM "{table}")')
        return bool(cursor.fetchone()[0])


def read(table: str) -> str:
    text = StringIO()
    with connection.cursor() as cursor:
        cursor.copy_expert(f'COPY "{table}" TO STDOUT', text)
    return text.getvalue()
