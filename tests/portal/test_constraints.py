"""What the database refuses, tried on three tables made for it: a corporation's border, and rows that stay."""

from __future__ import annotations

from collections.abc import Iterator
from uuid import UUID, uuid4

import pytest
from django.db import IntegrityError, connection, models, transaction
from django.db.migrations.writer import MigrationWriter
from django.test.utils import isolate_apps

from portal.constraints import AppendOnly, Frozen, FrozenWith, SameCorporation, SqlConstraint

pytestmark = pytest.mark.django_db

OURS, THEIRS = uuid4(), uuid4()


def meta(*constraints: models.BaseConstraint) -> type:
    return type("Meta", (), {"app_label": "tests", "constraints": list(constraints)})


@pytest.fixture(autouse=True)
def tables() -> Iterator[None]:
    """tests_plan, its tests_line, and tests_stamp; gone with the test's transaction."""
    with isolate_apps("tests"):

        class Plan(models.Model):
            id = models.UUIDField(primary_key=True)
            corporation = models.UUIDField(db_column="corporation_id")
            status = models.TextField(default="draft")
            words = models.TextField(default="")
            seen = models.BooleanField(default=False)

            class Meta:
                app_label = "tests"
                constraints = [
                    models.UniqueConstraint(fields=["corporation", "id"], name="plan_key"),
                    Frozen(name="plan_frozen", when="OLD.status <> 'draft'", but=("seen",)),
                ]

        class Line(models.Model):
            id = models.UUIDField(primary_key=True)
            corporation = models.UUIDField(db_column="corporation_id")
            plan = models.UUIDField(db_column="plan_id")
            words = models.TextField(default="")

            Meta = meta(
                SameCorporation(field="plan", to="tests.Plan", name="line_plan"),
                FrozenWith(parent="plan", to="tests.Plan", name="line_frozen"),
            )

        class Stamp(models.Model):
            id = models.UUIDField(primary_key=True)
            words = models.TextField(default="")
            Meta = meta(AppendOnly(name="stamp_append_only"))

        with connection.schema_editor() as editor:
            for model in (Plan, Line, Stamp):
                editor.create_model(model)
        yield


def sql(statement: str, *values: UUID | str) -> None:
    """One statement, with everything checked that would be checked at its commit."""
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement, values)
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")


def add_plan(*, corporation: UUID = OURS, status: str = "draft") -> UUID:
    plan = uuid4()
    sql("INSERT INTO tests_plan VALUES (%s, %s, %s, 'as written', false)", plan, corporation, status)
    return plan


def add_line(plan: UUID, *, corporation: UUID = OURS) -> UUID:
    line = uuid4()
    sql("INSERT INTO tests_line VALUES (%s, %s, %s, 'as written')", line, corporation, plan)
    return line


def refused(statement: str, *values: UUID | str, match: str) -> None:
    with pytest.raises(IntegrityError, match=match):
        sql(statement, *values)


# --- SameCorporation --------------------------------------------------------------------------------------------------


def test_a_row_hangs_under_a_row_of_its_own_corporation() -> None:
    add_line(add_plan())


def test_a_row_does_not_hang_under_another_corporation_s_row() -> None:
    with pytest.raises(IntegrityError, match="line_plan"):
        add_line(add_plan(corporation=THEIRS))


def test_a_row_does_not_move_to_another_corporation() -> None:
    line = add_line(add_plan())

    refused("UPDATE tests_line SET corporation_id=%s WHERE id=%s", THEIRS, line, match="line_plan")


def test_a_row_with_rows_under_it_stays() -> None:
    plan = add_plan()
    add_line(plan)

    refused("DELETE FROM tests_plan WHERE id=%s", plan, match="line_plan")


# --- AppendOnly -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE tests_stamp SET words='changed'",
        "UPDATE tests_stamp SET words=words",
        "DELETE FROM tests_stamp",
        "TRUNCATE tests_stamp",
    ],
)
def test_what_is_only_added_to_is_not_changed(statement: str) -> None:
    sql("INSERT INTO tests_stamp VALUES (gen_random_uuid(), 'as written')")

    refused(statement, match="tests_stamp is append-only or frozen")


def test_no_session_can_switch_the_guard_off_by_a_setting() -> None:
    sql("INSERT INTO tests_stamp VALUES (gen_random_uuid(), 'as written')")

    refused("SET LOCAL pgtrigger.ignore = '{*}'; DELETE FROM tests_stamp", match="append-only")


# --- Frozen -----------------------------------------------------------------------------------------------------------


def test_a_draft_changes_and_goes() -> None:
    plan = add_plan()

    sql("UPDATE tests_plan SET words='changed', status='submitted' WHERE id=%s", plan)
    sql("DELETE FROM tests_plan WHERE id=%s", add_plan())


@pytest.mark.parametrize("change", ["words='changed'", "status='draft'", "corporation_id=gen_random_uuid()"])
def test_what_was_submitted_does_not_change(change: str) -> None:
    plan = add_plan(status="submitted")

    refused(f"UPDATE tests_plan SET {change} WHERE id=%s", plan, match="frozen")


def test_what_was_submitted_is_not_deleted() -> None:
    refused("DELETE FROM tests_plan WHERE id=%s", add_plan(status="submitted"), match="frozen")


def test_a_column_left_out_of_the_frost_still_changes() -> None:
    sql("UPDATE tests_plan SET seen=true WHERE id=%s", add_plan(status="submitted"))


def test_a_column_left_out_does_not_take_another_with_it() -> None:
    plan = add_plan(status="submitted")

    refused("UPDATE tests_plan SET seen=true, words='changed' WHERE id=%s", plan, match="frozen")


def test_a_table_with_frozen_rows_is_not_emptied() -> None:
    refused("TRUNCATE tests_plan CASCADE", match="append-only or frozen")


# --- FrozenWith -------------------------------------------------------------------------------------------------------


def test_lines_of_a_draft_come_change_and_go() -> None:
    line = add_line(add_plan())

    sql("UPDATE tests_line SET words='changed' WHERE id=%s", line)
    sql("DELETE FROM tests_line WHERE id=%s", line)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE tests_line SET words='changed'",
        "DELETE FROM tests_line",
        "INSERT INTO tests_line SELECT gen_random_uuid(), corporation_id, plan_id, 'late' FROM tests_line",
    ],
)
def test_lines_of_a_submitted_plan_stay_as_they_are(statement: str) -> None:
    plan = add_plan()
    add_line(plan)
    sql("UPDATE tests_plan SET status='submitted' WHERE id=%s", plan)

    refused(statement, match="tests_line is frozen with its parent")


def test_a_line_does_not_leave_a_submitted_plan_for_a_draft() -> None:
    plan = add_plan()
    line = add_line(plan)
    sql("UPDATE tests_plan SET status='submitted' WHERE id=%s", plan)

    refused("UPDATE tests_line SET plan_id=%s WHERE id=%s", add_plan(), line, match="tests_line")


def test_a_line_without_a_plan_is_refused() -> None:
    with pytest.raises(IntegrityError, match="tests_line is frozen"):
        add_line(uuid4())


# --- made and removed by migrations -----------------------------------------------------------------------------------

CONSTRAINTS = [
    SameCorporation(field="plan", to="tests.Plan", name="line_plan"),
    Frozen(name="plan_frozen", when="OLD.status <> 'draft'", but=("seen",)),
    AppendOnly(name="stamp_append_only"),
    FrozenWith(parent="plan", to="tests.Plan", name="line_frozen", state="phase", draft="open"),
]


@pytest.mark.parametrize("constraint", CONSTRAINTS, ids=lambda constraint: type(constraint).__name__)
def test_a_migration_writes_a_constraint_so_that_it_reads_the_same(constraint: SqlConstraint) -> None:
    path, arguments, keywords = constraint.deconstruct()
    again = type(constraint)(*arguments, **keywords)

    assert path == f"portal.constraints.{type(constraint).__name__}"
    assert again == constraint
    assert MigrationWriter.serialize(again)[0] == MigrationWriter.serialize(constraint)[0]


def test_constraints_that_differ_are_told_apart() -> None:
    assert Frozen(name="a", when="true") != Frozen(name="a", when="false")
    assert AppendOnly(name="a") != Frozen(name="a")


class Stamp(models.Model):
    """As in the fixture, for a migration that takes its guard away and lays it again."""

    id = models.UUIDField(primary_key=True)

    class Meta:
        app_label = "tests_apart"
        db_table = "tests_stamp"
        managed = False


def test_a_removed_constraint_no_longer_refuses_and_an_added_one_does() -> None:
    guard = AppendOnly(name="stamp_append_only")
    sql("INSERT INTO tests_stamp VALUES (gen_random_uuid(), 'as written')")

    with connection.schema_editor() as editor:
        editor.remove_constraint(Stamp, guard)
    sql("UPDATE tests_stamp SET words='changed'")
    with connection.schema_editor() as editor:
        editor.add_constraint(Stamp, guard)
    refused("UPDATE tests_stamp SET words='again'", match="append-only")
