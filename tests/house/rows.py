"""Everything that is stored, as one number a table: equal before and after means that nothing was."""

from __future__ import annotations

from collections.abc import Mapping

from django.db import connection

from tests.snapshot import tables

NOT_KEPT = {"django_session"}
ROWS = """SELECT '{0}', count(*)::text || '-' || coalesce(sum(hashtextextended(t::text, 0)), 0)::text FROM "{0}" t"""
WRITTEN = "SELECT sum(n_tup_ins + n_tup_upd + n_tup_del) FROM pg_stat_xact_user_tables WHERE relname <> ALL(%s)"


def fingerprint() -> Mapping[str, str]:
    """Of every table: how many rows, and what is in them."""
    asked = " UNION ALL ".join(ROWS.format(table) for table in tables() if table not in NOT_KEPT)
    with connection.cursor() as cursor:
        cursor.execute(asked)
        return dict(cursor.fetchall())


def written() -> int:
    """How often this transaction wrote a row so far, also what it took back: quick, where nothing is expected."""
    with connection.cursor() as cursor:
        cursor.execute(WRITTEN, [list(NOT_KEPT)])
        return int(cursor.fetchone()[0])
