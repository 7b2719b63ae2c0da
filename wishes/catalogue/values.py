"""The catalogue as the rest of the house sees it: codes, words in the reader's language, recipes."""

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from mutations.dwellings.choices import Measure
from portal.value import value
from wishes.catalogue.choices import Action, Trade, Unit, VatClass, WorkKind


@value
class Work:
    """One work; `hours` is the norm per unit, an estimate that days are counted from."""

    code: str
    label: str
    label_tenant: str
    unit: Unit
    hours: Decimal
    trade: Trade
    kind: WorkKind
    vat_class: VatClass


@value
class Ingredient:
    """One work of a recipe: its quantity is `factor` times the measure (ONE: the factor itself)."""

    work: str
    measure: Measure
    factor: Decimal


@value
class Choice:
    """What can be done with a kind of element, in two voices."""

    element_kind: str
    code: str
    action: Action
    label: str
    title: str
    hint: str
    is_offered: bool
    disturbs_material: bool
    loses_level_access: bool
    own_hours: Decimal
    recipe: tuple[Ingredient, ...]


@value
class Catalogue:
    """One published edition, in one language."""

    id: UUID
    works: Mapping[str, Work]
    choices: Mapping[str, tuple[Choice, ...]]

    def choice(self, element_kind: str, code: str) -> Choice | None:
        return next((choice for choice in self.choices.get(element_kind, ()) if choice.code == code), None)


@value
class KindCard:
    """A kind of thing in a home, in two voices, with what the edition lets be done to it."""

    id: UUID
    label: str
    label_tenant: str
    icon: str
    life_years: int | None
    choices: tuple[Choice, ...]

    @property
    def offered(self) -> tuple[Choice, ...]:
        """What a tenant is offered, in its order."""
        return tuple(choice for choice in self.choices if choice.is_offered)


Translations = Mapping[str, Mapping[str, str]]
"""By language, then by field: {"en": {"label": …}}."""


@value
class WorkEntry:
    """A work as it is typed or imported, in all languages."""

    code: str
    label: str
    label_tenant: str
    translations: Translations
    unit: Unit
    hours: Decimal
    trade: Trade
    kind: WorkKind
    vat_class: VatClass


@value
class ChoiceEntry:
    """A choice with its recipe as it is typed or imported, in all languages."""

    element_kind: str
    code: str
    action: Action
    label: str
    title: str
    hint: str
    translations: Translations
    is_offered: bool
    disturbs_material: bool
    loses_level_access: bool
    own_hours: Decimal
    recipe: tuple[Ingredient, ...]
