"""What an edition must keep to, and when a version may begin."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from uuid import UUID

import pytest

from mutations.dwellings.choices import Measure
from portal.errors import Refused
from wishes.catalogue import rules
from wishes.catalogue.choices import Action, Trade, Unit, VatClass, WorkKind
from wishes.catalogue.values import Catalogue, Choice, Ingredient, Work

TODAY = date(2026, 11, 23)
MIRJAM, SASKIA = UUID(int=1), UUID(int=2)


def work(code: str, trade: Trade = Trade.CARPENTER, kind: WorkKind = WorkKind.MAINTENANCE) -> Work:
    return Work(
        code=code,
        label=code,
        label_tenant=code,
        unit=Unit.PIECE,
        hours=Decimal(1),
        trade=trade,
        kind=kind,
        vat_class=VatClass.GENERAL,
    )


def choice(code: str, *works: str, action: Action = Action.REPAIR, is_offered: bool = True) -> Choice:
    return Choice(
        element_kind="SOCKETS",
        code=code,
        action=action,
        label=code,
        title=code,
        hint="",
        is_offered=is_offered,
        disturbs_material=False,
        loses_level_access=False,
        own_hours=Decimal(0),
        recipe=tuple(Ingredient(work=name, measure=Measure.ONE, factor=Decimal(1)) for name in works),
    )


def catalogue(*choices: Choice, works: tuple[Work, ...] = ()) -> Catalogue:
    return Catalogue(id=UUID(int=9), works={one.code: one for one in works}, choices={"SOCKETS": choices})


def test_a_version_begins_tomorrow_at_the_earliest() -> None:
    rules.check_start(date(2026, 11, 24), today=TODAY, starts=[])
    with pytest.raises(Refused, match="na vandaag") as refusal:
        rules.check_start(TODAY, today=TODAY, starts=[])
    assert refusal.value.field == "valid_from"


@pytest.mark.parametrize("start", [date(2027, 1, 1), date(2027, 2, 1)])
def test_a_version_begins_after_every_version_that_is_published(start: date) -> None:
    with pytest.raises(Refused, match="op deze dag of later"):
        rules.check_start(date(2027, 1, 1), today=TODAY, starts=[date(2025, 1, 1), start])


@pytest.mark.parametrize("publisher", [MIRJAM, None])
def test_a_draft_is_published_by_another_person(publisher: UUID | None) -> None:
    rules.check_second_person(drafted_by=MIRJAM, publisher=SASKIA)
    with pytest.raises(Refused, match="Iemand anders"):
        rules.check_second_person(drafted_by=MIRJAM, publisher=publisher)


def test_what_is_published_is_no_draft_any_more() -> None:
    rules.check_draft(is_published=False)
    with pytest.raises(Refused):
        rules.check_draft(is_published=True)


def test_five_choices_are_offered_at_most() -> None:
    five = tuple(choice(f"C{number}") for number in range(5))
    rules.check_catalogue(catalogue(*five, choice("HIDDEN", is_offered=False)))
    with pytest.raises(Refused, match="hoogstens vijf"):
        rules.check_catalogue(catalogue(*five, choice("SIXTH")))


def test_a_recipe_names_works_that_exist() -> None:
    with pytest.raises(Refused, match="NEW"):
        rules.check_catalogue(catalogue(choice("REPLACE", "NEW")))


@pytest.mark.parametrize(
    "dangerous",
    [
        work("W", Trade.ELECTRICIAN),
        work("W", Trade.ELECTRICIAN_ALL),
        work("W", Trade.HEATING),
        work("W", Trade.ASBESTOS),
        work("W", Trade.PLUMBER, WorkKind.SAFETY),
    ],
)
def test_where_gas_electricity_or_asbestos_is_touched_a_tenant_is_never_offered_to_do_it_himself(
    dangerous: Work,
) -> None:
    myself = choice("SELF", action=Action.SELF)
    with pytest.raises(Refused, match="nooit zelf"):
        rules.check_catalogue(catalogue(choice("REPLACE", "W"), myself, works=(dangerous,)))
    rules.check_catalogue(catalogue(choice("REPLACE", "W"), replace(myself, is_offered=False), works=(dangerous,)))


def test_a_tenant_may_be_offered_to_paint() -> None:
    painting = work("W", Trade.PAINTER)
    rules.check_catalogue(catalogue(choice("PAINT", "W"), choice("SELF", action=Action.SELF), works=(painting,)))


def test_an_empty_edition_is_refused() -> None:
    with pytest.raises(Refused, match="leeg"):
        rules.check_catalogue(Catalogue(id=UUID(int=9), works={}, choices={}))
