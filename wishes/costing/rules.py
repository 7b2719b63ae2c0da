"""From a choice to lines, from a class to a VAT rate: values in, values out."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from mutations.dwellings.choices import Measure
from mutations.dwellings.values import Element
from portal.errors import Refused
from portal.money import MAX_AMOUNT, ZERO, to_cents
from portal.words import _
from wishes.catalogue.choices import Action, VatClass
from wishes.catalogue.values import Choice, Ingredient
from wishes.costing.choices import Mark
from wishes.costing.values import Line, Plan, Prices, Statement

HUNDREDTH = Decimal("0.01")
PAINTING_FROM_AGE = 2
"""Years after first use from which painting, plastering and papering have the low rate (Wet OB, table I, b 8)."""


def vat_class_for(vat_class: VatClass, *, dwelling_age: int) -> VatClass:
    """The class that counts in this dwelling: painting in a new dwelling falls back to the general rate."""
    if vat_class is VatClass.PAINTING and dwelling_age <= PAINTING_FROM_AGE:
        return VatClass.GENERAL
    return vat_class


def quantity(ingredient: Ingredient, element: Element) -> Decimal:
    """In the work's unit, to two decimals; zero when the dwelling lacks the measure."""
    measure = Decimal(1) if ingredient.measure is Measure.ONE else element.measures.get(ingredient.measure, ZERO)
    return (ingredient.factor * measure).quantize(HUNDREDTH, rounding=ROUND_HALF_UP)


def cost(*, choice: Choice, element: Element, prices: Prices) -> tuple[Line, ...]:
    """The choice's recipe times the measures of the element or its room; works without a price or quantity drop out."""
    lines = []
    for ingredient in choice.recipe:
        price = prices.get(ingredient.work)
        amount = quantity(ingredient, element)
        if price is not None and amount:
            lines.append(
                Line(
                    work=price.work,
                    kind=price.kind,
                    quantity=amount,
                    price_excl=price.price_excl,
                    vat_rate=price.vat_rate,
                )
            )
    return tuple(lines)


def state(*, seat: str, choice: Choice, element: Element, prices: Prices) -> Statement:
    """A statement that makes this choice; without works it leaves the element, unless it is in own words."""
    lines = cost(choice=choice, element=element, prices=prices)
    mark = Mark.DO if lines or choice.action is Action.OTHER else Mark.LEAVE
    return Statement(seat=seat, mark=mark, choice=choice.code, lines=lines)


def reprice(line: Line, prices: Prices) -> Line:
    """The same work and quantity at another book; a work that the book lacks keeps its price."""
    price = prices.get(line.work)
    if price is None:
        return line
    return replace(line, price_excl=price.price_excl, vat_rate=price.vat_rate)


def at_book(plan: Plan, prices: Prices) -> Plan:
    """The same plan with every line at one book, so that only scope and quantity differ between seats."""
    return Plan(
        statements={
            element: replace(statement, lines=tuple(reprice(line, prices) for line in statement.lines))
            for element, statement in plan.statements.items()
        }
    )


def find_missing(recipes: Mapping[str, tuple[Choice, ...]], priced: Collection[str]) -> frozenset[str]:
    """Works that a recipe asks for and the book does not price."""
    asked = {line.work for choices in recipes.values() for choice in choices for line in choice.recipe}
    return frozenset(asked.difference(priced))


def check_all_priced(recipes: Mapping[str, tuple[Choice, ...]], priced: Collection[str]) -> None:
    missing = sorted(find_missing(recipes, priced))
    if missing:
        raise Refused(_("Deze werkzaamheden hebben nog geen prijs: %(works)s.") % {"works": ", ".join(missing[:5])})


def check_price(price_excl: Decimal) -> None:
    """Cents, not negative, not NaN, and below what any work in a dwelling costs."""
    if not price_excl.is_finite() or not ZERO <= price_excl <= MAX_AMOUNT:
        raise Refused(_("Vul een bedrag in tussen 0 en 1.000.000 euro."), field="price_excl")
    if price_excl != to_cents(price_excl):
        raise Refused(_("Vul hoogstens twee cijfers achter de komma in."), field="price_excl")
