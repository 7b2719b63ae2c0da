"""Constraints that the database holds and Django has no word for: composite keys and rows that never change.

Each is named in `Meta.constraints`, so that migrations make and remove it with its table.
"""

from __future__ import annotations

from django.db.backends.base.schema import BaseDatabaseSchemaEditor
from django.db.models import BaseConstraint, Field, Model


class SqlConstraint(BaseConstraint):
    """A constraint made after its table by statements of its own; the database alone validates it."""

    def statements(self, model: type[Model], quote: Quote) -> list[str]:
        raise NotImplementedError

    def removal(self, model: type[Model], quote: Quote) -> list[str]:
        raise NotImplementedError

    def constraint_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        """Nothing inside CREATE TABLE: the other table may not be there yet."""
        if model is not None and schema_editor is not None:
            schema_editor.deferred_sql.extend(self.statements(model, Quote(schema_editor)))
        return ""

    def create_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        return self.constraint_sql(model, schema_editor)

    def remove_sql(self, model: type[Model] | None, schema_editor: BaseDatabaseSchemaEditor | None) -> str:
        if model is None or schema_editor is None:
            return ""
        return "; ".join(self.removal(model, Quote(schema_editor)))

    def validate(self, model: type[Model], instance: Model, exclude: object = None, using: str = "default") -> None:
        """Left to the database, which sees all rows."""


class Quote:
    """Quoted names of one schema editor."""

    def __init__(self, editor: BaseDatabaseSchemaEditor) -> None:
        self.name = editor.quote_name

    def table(self, model: type[Model]) -> str:
        return self.name(model._meta.db_table)


def column_of(model: type[Model], field: str) -> str:
    """The column in which a field stands."""
    found = model._meta.get_field(field)
    if not isinstance(found, Field):
        raise TypeError(f"{model.__name__}.{field} has no column of its own")
    return str(found.column)


class SameCorporation(SqlConstraint):
    """(corporation, `field`) refers to (corporation, id) of the other table: no row hangs under another's."""

    def __init__(self, *, field: str, to: str, name: str) -> None:
        super().__init__(name=name)
        self.field = field
        self.to = to

    def statements(self, model: type[Model], quote: Quote) -> list[str]:
        column = quote.name(column_of(model, self.field))
        other = quote.name(self.to.lower().replace(".", "_"))
        return [
            f"ALTER TABLE {quote.table(model)} ADD CONSTRAINT {quote.name(self.name)} "
            f"FOREIGN KEY (corporation_id, {column}) REFERENCES {other} (corporation_id, id) "
            "DEFERRABLE INITIALLY DEFERRED"
        ]

    def removal(self, model: type[Model], quote: Quote) -> list[str]:
        return [f"ALTER TABLE {quote.table(model)} DROP CONSTRAINT IF EXISTS {quote.name(self.name)}"]

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, object]]:
        return f"{__name__}.SameCorporation", (), {"field": self.field, "to": self.to, "name": self.name}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, SameCorporation) and self.deconstruct() == other.deconstruct()


class Frozen(SqlConstraint):
    """Rows for which the SQL `when` holds (over OLD; empty: all rows) are never changed or deleted, nor truncated.

    Columns in `but` may still change: the state of a submitted plan, never what it says.
    """

    def __init__(self, *, name: str, when: str = "", but: tuple[str, ...] = ()) -> None:
        super().__init__(name=name)
        self.when = when
        self.but = tuple(but)

    def statements(self, model: type[Model], quote: Quote) -> list[str]:
        table = quote.table(model)
        left_out = "".join(f" - '{column}'" for column in self.but)
        changed = f"(to_jsonb(OLD){left_out}) IS DISTINCT FROM (to_jsonb(NEW){left_out})"
        guard = f"({self.when}) AND " if self.when else ""
        return [
            f"CREATE TRIGGER {quote.name(self.name + '_update')} BEFORE UPDATE ON {table} FOR EACH ROW "
            f"WHEN ({guard}{changed if self.but else 'true'}) EXECUTE FUNCTION refuse()",
            f"CREATE TRIGGER {quote.name(self.name + '_delete')} BEFORE DELETE ON {table} FOR EACH ROW "
            f"WHEN ({guard}true) EXECUTE FUNCTION refuse()",
            f"CREATE TRIGGER {quote.name(self.name + '_truncate')} BEFORE TRUNCATE ON {table} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse()",
        ]

    def removal(self, model: type[Model], quote: Quote) -> list[str]:
        return [
            f"DROP TRIGGER IF EXISTS {quote.name(self.name + ending)} ON {quote.table(model)}"
            for ending in ("_update", "_delete", "_truncate")
        ]

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, object]]:
        return f"{__name__}.Frozen", (), {"name": self.name, "when": self.when, "but": self.but}

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Frozen) and self.deconstruct() == other.deconstruct()


class AppendOnly(Frozen):
    """Rows are added and never changed: events, decisions, receipts."""

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, object]]:
        return f"{__name__}.AppendOnly", (), {"name": self.name}


class FrozenWith(SqlConstraint):
    """Rows under a parent that is no longer in state `draft` are never added, changed or deleted.

    The trigger takes a share lock on the parent, so that nothing slips in while it is being frozen.
    """

    def __init__(self, *, parent: str, to: str, name: str, state: str = "status", draft: str = "draft") -> None:
        super().__init__(name=name)
        self.parent = parent
        self.to = to
        self.state = state
        self.draft = draft

    def statements(self, model: type[Model], quote: Quote) -> list[str]:
        column = column_of(model, self.parent)
        arguments = f"'{self.to.lower().replace('.', '_')}', '{column}', '{self.state}', '{self.draft}'"
        return [
            f"CREATE TRIGGER {quote.name(self.name)} BEFORE INSERT OR UPDATE OR DELETE ON {quote.table(model)} "
            f"FOR EACH ROW EXECUTE FUNCTION refuse_with_parent({arguments})",
            f"CREATE TRIGGER {quote.name(self.name + '_truncate')} BEFORE TRUNCATE ON {quote.table(model)} "
            "FOR EACH STATEMENT EXECUTE FUNCTION refuse()",
        ]

    def removal(self, model: type[Model], quote: Quote) -> list[str]:
        return [
            f"DROP TRIGGER IF EXISTS {quote.name(self.name + ending)} ON {quote.table(model)}"
            for ending in ("", "_truncate")
        ]

    def deconstruct(self) -> tuple[str, tuple[()], dict[str, object]]:
        return (
            f"{__name__}.FrozenWith",
            (),
            {"parent": self.parent, "to": self.to, "name": self.name, "state": self.state, "draft": self.draft},
        )

    def __eq__(self, other: object) -> bool:
        return isinstance(other, FrozenWith) and self.deconstruct() == other.deconstruct()
