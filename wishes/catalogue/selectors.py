"""An edition of the catalogue as a value."""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from functools import lru_cache
from uuid import UUID

from mutations.dwellings.choices import Measure
from mutations.dwellings.models import ElementKind
from mutations.dwellings.selectors import words_in
from portal.errors import Refused
from portal.words import _
from wishes.catalogue.choices import Action, Trade, Unit, VatClass, WorkKind
from wishes.catalogue.models import CatalogueChoice, CatalogueWork, Edition, RecipeLine
from wishes.catalogue.values import Catalogue, Choice, Ingredient, KindCard, Work


def edition_on(corporation_id: UUID, day: date) -> Edition:
    edition = Edition.objects.of(corporation_id).holding_on(day).first()
    if edition is None:
        raise Refused(_("Er geldt geen catalogus op deze datum."))
    return edition


def _work(row: CatalogueWork, language: str) -> Work:
    return Work(
        code=row.code,
        label=words_in(row.translations, language, "label", row.label),
        label_tenant=words_in(row.translations, language, "label_tenant", row.label_tenant),
        unit=Unit(row.unit),
        hours=row.norm_hours,
        trade=Trade(row.trade),
        kind=WorkKind(row.kind),
        vat_class=VatClass(row.vat_class),
    )


def _choice(row: CatalogueChoice, recipe: list[Ingredient], language: str) -> Choice:
    return Choice(
        element_kind=row.element_kind.code,
        code=row.code,
        action=Action(row.action),
        label=words_in(row.translations, language, "label", row.label),
        title=words_in(row.translations, language, "title", row.title),
        hint=words_in(row.translations, language, "hint", row.hint),
        is_offered=row.is_offered,
        disturbs_material=row.disturbs_material,
        loses_level_access=row.loses_level_access,
        own_hours=row.own_hours,
        recipe=tuple(recipe),
    )


def read_catalogue(edition_id: UUID, language: str) -> Catalogue:
    """Three queries, whatever the size."""
    works = {
        row.code: _work(row, language) for row in CatalogueWork.objects.filter(edition_id=edition_id).order_by("code")
    }
    recipes: dict[UUID, list[Ingredient]] = defaultdict(list)
    for line in RecipeLine.objects.filter(edition_id=edition_id).select_related("work").order_by("position", "pk"):
        recipes[line.choice_id].append(
            Ingredient(work=line.work.code, measure=Measure(line.measure), factor=line.factor)
        )
    choices: dict[str, list[Choice]] = defaultdict(list)
    rows = CatalogueChoice.objects.filter(edition_id=edition_id).select_related("element_kind")
    for row in rows.order_by("element_kind__position", "position", "pk"):
        choices[row.element_kind.code].append(_choice(row, recipes[row.pk], language))
    return Catalogue(id=edition_id, works=works, choices={kind: tuple(found) for kind, found in choices.items()})


published_catalogue = lru_cache(maxsize=64)(read_catalogue)
"""For published editions, which never change: read once per process and language."""


def catalogue(edition: Edition, language: str) -> Catalogue:
    read = published_catalogue if edition.is_published else read_catalogue
    return read(edition.pk, language)


def kind_card(row: ElementKind, catalogue: Catalogue, language: str) -> KindCard:
    return KindCard(
        id=row.pk,
        label=words_in(row.translations, language, "label", row.label),
        label_tenant=words_in(row.translations, language, "label_tenant", row.label_tenant),
        icon=row.icon,
        life_years=row.life_years,
        choices=catalogue.choices.get(row.code, ()),
    )


def kind_cards(corporation_id: UUID, catalogue: Catalogue, language: str) -> tuple[KindCard, ...]:
    """One query."""
    rows = ElementKind.objects.filter(corporation_id=corporation_id).order_by("position", "pk")
    return tuple(kind_card(row, catalogue, language) for row in rows)
