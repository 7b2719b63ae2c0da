"""The board's page: two queries, however many homes."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from uuid import UUID

from django.db.models.functions import ExtractYear
from django.utils.timezone import localdate

from portal.actor import Actor
from wishes.insight import rules
from wishes.insight.values import Board, Home
from wishes.proposals.models import Opening, OpeningTotal


def _homes(actor: Actor, year: int) -> tuple[Home, ...]:
    rows = OpeningTotal.objects.filter(corporation=actor.corporation, opening__at__year=year)
    totals: dict[UUID, dict[str, Decimal]] = defaultdict(dict)
    openings: dict[UUID, Opening] = {}
    for row in rows.select_related("opening__case__dwelling").order_by("opening__at", "pk"):
        openings[row.opening_id] = row.opening
        totals[row.opening_id][row.code] = row.own_incl
    return tuple(
        Home(
            case=opening.case_id,
            number=opening.case.number,
            address=opening.case.dwelling.address,
            opened_on=localdate(opening.at),
            totals=totals[id],
        )
        for id, opening in openings.items()
    )


def years(actor: Actor) -> tuple[int, ...]:
    """Years in which anything was opened, the latest first."""
    rows = Opening.objects.filter(corporation=actor.corporation).annotate(year=ExtractYear("at"))
    return tuple(rows.values_list("year", flat=True).distinct().order_by("-year"))


def board(actor: Actor, year: int | None) -> Board:
    """Of one year; without one, of the latest in which anything was opened."""
    known = years(actor)
    chosen = year if year in known else known[0] if known else localdate().year
    homes = _homes(actor, chosen)
    return Board(
        year=chosen,
        years=known,
        homes=homes,
        codes=tuple(code.value for code in rules.ORDER),
        sums=rules.sums(homes),
        headline=rules.headline(homes),
    )
