"""A recipe in words, in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mutations.dwellings.choices import Measure
from portal.errors import Text
from portal.ui.writing import NBSP, written_number
from portal.value import value
from portal.words import _
from wishes.catalogue.values import Catalogue, Choice, Ingredient, Work

FOLLOWS: Mapping[Measure, Text] = {
    Measure.COUNT: _("het aantal"),
    Measure.LENGTH: _("de lengte van het onderdeel"),
    Measure.FLOOR: _("de vloer van de kamer"),
    Measure.WALL: _("de wanden van de kamer"),
    Measure.CEILING: _("het plafond van de kamer"),
    Measure.PERIMETER: _("de omtrek van de kamer"),
}
"""What a quantity follows; what follows nothing is fixed."""


@value
class RecipeLine:
    """One work of a choice, and how much of it."""

    work: Work
    quantity: str


def recipe(choice: Choice, catalogue: Catalogue) -> Iterator[RecipeLine]:
    for ingredient in choice.recipe:
        work = catalogue.works[ingredient.work]
        yield RecipeLine(work=work, quantity=quantity(ingredient, work))


def quantity(ingredient: Ingredient, work: Work) -> str:
    """`2 stuk`, `de vloer van de kamer`, `1,5 × de lengte van het onderdeel`."""
    number = written_number(ingredient.factor, 3, fixed=False)
    if ingredient.measure is Measure.ONE:
        return f"{number}{NBSP}{work.unit.label}"
    followed = str(FOLLOWS[ingredient.measure])
    return followed if ingredient.factor == 1 else f"{number}{NBSP}×{NBSP}{followed}"
