"""The demo's reference data as written in `data/*.csv`, read into the entries that the services take."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import lru_cache
from pathlib import Path

from mutations.dwellings.choices import Measure
from portal.value import value
from wishes.catalogue.choices import Action, Trade, Unit, VatClass, WorkKind
from wishes.catalogue.values import ChoiceEntry, Ingredient, WorkEntry
from wishes.demo.words import DUTCH, ENGLISH

DATA = Path(__file__).parent / "data"
Row = Mapping[str, str]


@value
class KindEntry:
    """A kind of element in two voices and two languages."""

    code: str
    icon: str
    life_years: int | None
    label: str
    label_tenant: str
    label_en: str
    label_tenant_en: str


def rows(name: str) -> Iterator[Row]:
    """Lines that begin with # explain the sheet."""
    with (DATA / name).open(encoding="utf-8", newline="") as sheet:
        yield from csv.DictReader((line for line in sheet if not line.startswith("#")), delimiter=";")


@lru_cache(maxsize=1)
def kinds() -> tuple[KindEntry, ...]:
    return tuple(
        KindEntry(
            code=row["code"],
            icon=row["icon"],
            life_years=int(row["life_years"]) if row["life_years"] else None,
            label=row["label"],
            label_tenant=row["label_tenant"],
            label_en=row["label_en"],
            label_tenant_en=row["label_tenant_en"],
        )
        for row in rows("kinds.csv")
    )


@lru_cache(maxsize=1)
def works() -> tuple[WorkEntry, ...]:
    return tuple(
        WorkEntry(
            code=row["code"],
            label=row["label"],
            label_tenant=row["label_tenant"],
            translations={"en": {"label": row["label_en"], "label_tenant": row["label_tenant_en"]}},
            unit=Unit(row["unit"]),
            hours=Decimal(row["hours"]),
            trade=Trade(row["trade"]),
            kind=WorkKind(row["kind"]),
            vat_class=VatClass(row["vat"]),
        )
        for row in rows("works.csv")
    )


@lru_cache(maxsize=2)
def prices(column: str) -> Mapping[str, Decimal]:
    """Invented prices excluding VAT: `price` of the corporation, `price_vos` of Bouwbedrijf Vos."""
    return {row["code"]: Decimal(row[column]) for row in rows("works.csv")}


@lru_cache(maxsize=1)
def choices() -> tuple[ChoiceEntry, ...]:
    """Per kind: leave it first, what the sheet says, something else last where anything is offered to a tenant."""
    written: dict[str, list[ChoiceEntry]] = {kind.code: [] for kind in kinds()}
    for row in rows("choices.csv"):
        written[row["kind"]].append(choice(row))
    return tuple(entry for kind, entries in written.items() for entry in with_ends(kind, entries))


def with_ends(kind: str, entries: list[ChoiceEntry]) -> list[ChoiceEntry]:
    offered = any(entry.is_offered for entry in entries)
    first = [] if any(entry.code == "KEEP" for entry in entries) else [plain(kind, Action.KEEP, offered=offered)]
    last = [plain(kind, Action.OTHER, offered=True)] if offered else []
    return [*first, *entries, *last]


def plain(kind: str, action: Action, *, offered: bool) -> ChoiceEntry:
    """A choice without works, in the words of its action."""
    cells = {"kind": kind, "code": action.name, "action": action.value, "offered": "yes" if offered else ""}
    return choice(defaultdict(str, cells))


def choice(row: Row) -> ChoiceEntry:
    action = Action(row["action"])
    dutch, english = DUTCH[action], ENGLISH[action]
    return ChoiceEntry(
        element_kind=row["kind"],
        code=row["code"],
        action=action,
        label=row["label"] or dutch.label,
        title=row["title"] or dutch.title,
        hint=row["hint"] or dutch.hint,
        translations={
            "en": {
                "label": row["label_en"] or english.label,
                "title": row["title_en"] or english.title,
                "hint": row["hint_en"] or english.hint,
            }
        },
        is_offered=bool(row["offered"]),
        disturbs_material="material" in row["flags"],
        loses_level_access="step" in row["flags"],
        own_hours=Decimal(row["own_hours"] or "0"),
        recipe=tuple(ingredient(text) for text in row["recipe"].split()),
    )


def ingredient(text: str) -> Ingredient:
    """WORK*measure or WORK*measure*factor."""
    work, measure, *factor = text.split("*")
    return Ingredient(work=work, measure=Measure(measure), factor=Decimal(factor[0] if factor else "1"))
