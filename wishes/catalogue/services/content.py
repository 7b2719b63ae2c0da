"""Rows of a draft edition from what was typed or imported, or copied from a former edition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from uuid import UUID, uuid4

from mutations.dwellings.models import ElementKind
from portal.errors import Refused
from portal.words import _
from wishes.catalogue.models import CatalogueChoice, CatalogueWork, Edition, RecipeLine
from wishes.catalogue.values import ChoiceEntry, WorkEntry


def add_content(edition: Edition, *, works: Sequence[WorkEntry], choices: Sequence[ChoiceEntry]) -> None:
    """Works first, then choices in the order in which they are given, each kind counted for itself."""
    CatalogueWork.objects.bulk_create(work_row(edition, entry) for entry in works)
    places: Counter[str] = Counter()
    placed: list[tuple[int, ChoiceEntry]] = []
    for entry in choices:
        placed.append((places[entry.element_kind], entry))
        places[entry.element_kind] += 1
    add_choices(edition, placed)


def work_row(edition: Edition, entry: WorkEntry) -> CatalogueWork:
    return CatalogueWork(
        corporation_id=edition.corporation_id,
        edition=edition,
        code=entry.code,
        label=entry.label,
        label_tenant=entry.label_tenant,
        translations=entry.translations,
        unit=entry.unit,
        norm_hours=entry.hours,
        trade=entry.trade,
        kind=entry.kind,
        vat_class=entry.vat_class,
    )


def add_choices(edition: Edition, placed: Iterable[tuple[int, ChoiceEntry]]) -> list[CatalogueChoice]:
    """Choices with their recipes; a kind or work that is not there is named."""
    kinds = dict(ElementKind.objects.filter(corporation_id=edition.corporation_id).values_list("code", "pk"))
    works = dict(CatalogueWork.objects.filter(edition=edition).values_list("code", "pk"))
    rows: list[CatalogueChoice] = []
    lines: list[RecipeLine] = []
    for position, entry in placed:
        row = choice_row(edition, entry, kind=found(kinds, entry.element_kind), position=position)
        rows.append(row)
        lines.extend(recipe_rows(row, entry, works))
    CatalogueChoice.objects.bulk_create(rows)
    RecipeLine.objects.bulk_create(lines)
    return rows


def choice_row(edition: Edition, entry: ChoiceEntry, *, kind: UUID, position: int) -> CatalogueChoice:
    return CatalogueChoice(
        corporation_id=edition.corporation_id,
        edition=edition,
        element_kind_id=kind,
        code=entry.code,
        action=entry.action,
        position=position,
        label=entry.label,
        title=entry.title,
        hint=entry.hint,
        translations=entry.translations,
        is_offered=entry.is_offered,
        disturbs_material=entry.disturbs_material,
        loses_level_access=entry.loses_level_access,
        own_hours=entry.own_hours,
    )


def recipe_rows(row: CatalogueChoice, entry: ChoiceEntry, works: Mapping[str, UUID]) -> Iterable[RecipeLine]:
    for position, line in enumerate(entry.recipe):
        yield RecipeLine(
            corporation_id=row.corporation_id,
            edition_id=row.edition_id,
            choice=row,
            work_id=found(works, line.work),
            measure=line.measure,
            factor=line.factor,
            position=position,
        )


def found(ids: Mapping[str, UUID], code: str) -> UUID:
    if code not in ids:
        raise Refused(_("Deze code is er niet: %(code)s.") % {"code": code})
    return ids[code]


def copy_content(former: Edition, edition: Edition) -> None:
    """Every work, choice and recipe line of a former edition, with identities of their own."""
    works = {row.pk: row for row in CatalogueWork.objects.filter(edition=former)}
    choices = {row.pk: row for row in CatalogueChoice.objects.filter(edition=former)}
    lines = list(RecipeLine.objects.filter(edition=former))
    for work in works.values():
        work.pk, work.edition = uuid4(), edition
    for choice in choices.values():
        choice.pk, choice.edition = uuid4(), edition
    for line in lines:
        line.pk, line.edition = uuid4(), edition
        line.choice, line.work = choices[line.choice_id], works[line.work_id]
    CatalogueWork.objects.bulk_create(works.values())
    CatalogueChoice.objects.bulk_create(choices.values())
    RecipeLine.objects.bulk_create(lines)
