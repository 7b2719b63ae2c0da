"""After migrations: gives the web role what it needs and no more."""

from __future__ import annotations

from django.apps import apps
from django.conf import settings
from django.core.management.base import BaseCommand, CommandParser
from django.db import connections
from django.db.backends.utils import CursorWrapper

from portal.constraints import AppendOnly

READ_ONLY = frozenset({"django_migrations"})


class Command(BaseCommand):
    help = "Gives the web role its rights; append-only tables stay without UPDATE and DELETE, none gets TRUNCATE."

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument("--database", default="owner", help="Whose connection grants; it owns the tables.")
        parser.add_argument("--role", default=settings.DATABASES["default"]["USER"], help="Who receives.")

    def handle(self, *, database: str, role: str, **options: object) -> None:
        connection = connections[database]
        if role == connection.settings_dict["USER"]:
            self.stdout.write(f"{role} owns the tables: nothing to grant, and only triggers guard the trail.")
            return
        with connection.cursor() as cursor:
            tables = connection.introspection.table_names(cursor)
            for table in tables:
                grant(cursor, connection.ops.quote_name(table), connection.ops.quote_name(role), rights(table))
            cursor.execute(f"GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO {connection.ops.quote_name(role)}")
        self.stdout.write(f"{role} may use {len(tables)} tables.")


def grant(cursor: CursorWrapper, table: str, role: str, what: str) -> None:
    cursor.execute(f"REVOKE ALL ON TABLE {table} FROM {role}")
    cursor.execute(f"GRANT {what} ON TABLE {table} TO {role}")


def rights(table: str) -> str:
    if table in READ_ONLY:
        return "SELECT"
    return "SELECT, INSERT" if table in append_only_tables() else "SELECT, INSERT, UPDATE, DELETE"


def append_only_tables() -> frozenset[str]:
    """Found by their constraint, so that a new ledger needs no line here."""
    return frozenset(
        model._meta.db_table
        for model in apps.get_models()
        if any(isinstance(constraint, AppendOnly) for constraint in model._meta.constraints)
    )
