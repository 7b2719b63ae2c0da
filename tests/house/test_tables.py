"""What may not exist, the database refuses: amounts have bounds, and no row hangs under another corporation's."""

from __future__ import annotations

import ast

import pytest
from django.apps import apps
from django.db import models
from django.db.models import CheckConstraint, Q, UniqueConstraint

from portal.constraints import SameCorporation
from tests.house import reading

Model = type[models.Model]
OURS = [model for wing in reading.WINGS for model in apps.get_app_config(wing).get_models()]
LOW, HIGH = {"gt", "gte", "range"}, {"lt", "lte", "range"}


def owned() -> list[Model]:
    """Models whose rows belong to one corporation."""
    return [model for model in OURS if any(field.name == "corporation" for field in model._meta.fields)]


def label(thing: Model) -> str:
    return thing._meta.label


@pytest.mark.parametrize("model", OURS, ids=label)
def test_no_column_is_a_float(model: Model) -> None:
    assert [field.name for field in model._meta.fields if isinstance(field, models.FloatField)] == []


@pytest.mark.parametrize("model", OURS, ids=label)
def test_every_amount_and_quantity_has_a_lower_and_an_upper_bound(model: Model) -> None:
    """`numeric` takes NaN and a number with thirty digits; only a check with two sides refuses both."""
    amounts = {field.name for field in model._meta.fields if isinstance(field, models.DecimalField)}
    asked = lookups(model)
    assert {name for name in amounts if not (asked.get(name, set()) & LOW and asked.get(name, set()) & HIGH)} == set()


@pytest.mark.parametrize("model", owned(), ids=label)
def test_a_row_of_a_corporation_can_be_referred_to_together_with_its_corporation(model: Model) -> None:
    first = next(iter(model._meta.constraints), None)
    assert isinstance(first, UniqueConstraint)
    assert first.fields == ("corporation", "id")


@pytest.mark.parametrize("model", owned(), ids=label)
def test_a_row_hangs_only_under_rows_of_its_own_corporation(model: Model) -> None:
    joined = {field.name for field in model._meta.fields if field.related_model in owned()}
    held = {constraint.field for constraint in model._meta.constraints if isinstance(constraint, SameCorporation)}
    assert joined - held == set()


def test_no_float_is_made_where_money_is() -> None:
    assert [
        reading.name(path, node.lineno)
        for path in reading.python_files("mutations", "wishes")
        for node in ast.walk(reading.tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "float"
    ] == []


def lookups(model: Model) -> dict[str, set[str]]:
    """Field name: the comparisons that the model's checks make with it."""
    found: dict[str, set[str]] = {}
    for constraint in model._meta.constraints:
        if isinstance(constraint, CheckConstraint) and isinstance(constraint.condition, Q):
            collect(constraint.condition, found)
    return found


def collect(condition: Q, found: dict[str, set[str]]) -> None:
    for child in condition.children:
        if isinstance(child, Q):
            collect(child, found)
        elif isinstance(child, tuple):
            name, _, lookup = child[0].partition("__")
            found.setdefault(name, set()).add(lookup)
