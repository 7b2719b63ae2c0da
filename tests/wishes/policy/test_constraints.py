"""What the database refuses of policy, whoever asks."""

from __future__ import annotations

from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, models, transaction

from tests.world import World
from wishes.policy import selectors
from wishes.policy.models import LimitRow, LockRow, MandateRow, PolicyVersion, StandardRow


@pytest.fixture
def version(world: World) -> PolicyVersion:
    return selectors.version_on(world.corporation, world.today)


def draft_of(world: World) -> PolicyVersion:
    return PolicyVersion.objects.create(corporation_id=world.corporation, number=9, valid_from=world.today)


def test_two_published_versions_may_not_hold_on_one_day(world: World, version: PolicyVersion) -> None:
    with pytest.raises(IntegrityError, match="policy_no_overlap"), transaction.atomic():
        PolicyVersion.objects.filter(pk=draft_of(world).pk).update(status="published")


def test_a_published_version_is_never_rewritten(version: PolicyVersion) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyVersion.objects.filter(pk=version.pk).update(why="Anders")
    with pytest.raises(IntegrityError), transaction.atomic():
        PolicyVersion.objects.filter(pk=version.pk).delete()


@pytest.mark.parametrize("model", [StandardRow, LockRow, LimitRow, MandateRow])
def test_the_rows_of_a_published_version_stay(version: PolicyVersion, model: type[models.Model]) -> None:
    rows = model._default_manager.filter(version=version)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.update(position=99)
    with pytest.raises(IntegrityError), transaction.atomic():
        rows.delete()


def test_no_row_slips_into_a_published_version(world: World, version: PolicyVersion) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        LimitRow.objects.create(
            corporation_id=world.corporation, version=version, code="NEW", fact="vouchers", ceiling=None
        )


@pytest.mark.parametrize("ceiling", ["-0.01", "1000000.01", "NaN"])
def test_a_ceiling_is_an_amount_between_nothing_and_a_million(world: World, ceiling: str) -> None:
    draft = draft_of(world)
    with pytest.raises(IntegrityError, match="limit_row_ceiling"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(
            "INSERT INTO wishes_limitrow (id, corporation_id, version_id, position, code, fact, ceiling, element_kind,"
            " choice) VALUES (gen_random_uuid(), %s, %s, 0, 'X', 'vouchers', %s::numeric, '', '')",
            [world.corporation, draft.pk, ceiling],
        )


def test_a_function_has_one_ceiling_for_a_fact(world: World) -> None:
    draft = draft_of(world)
    row = {"corporation_id": world.corporation, "version": draft, "function": "manager", "fact": "order"}
    MandateRow.objects.create(**row, ceiling=Decimal(1))
    with pytest.raises(IntegrityError, match="mandate_row_fact_once"), transaction.atomic():
        MandateRow.objects.create(**row, ceiling=Decimal(2))


def test_a_version_holds_no_rows_of_another_corporation(world: World) -> None:
    draft = draft_of(world)
    with pytest.raises(IntegrityError, match="limit_row_version"), transaction.atomic():
        LimitRow.objects.create(
            corporation_id=world.proefdam.corporation, version=draft, code="X", fact="vouchers", ceiling=None
        )
        with connection.cursor() as cursor:
            cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
