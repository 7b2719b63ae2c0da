"""From homes to sums and one headline. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from mutations.cases.choices import SeatCode
from portal.money import ZERO, to_cents
from wishes.insight.values import Headline, Home, SeatSum

ORDER = (SeatCode.STANDARD, SeatCode.TENANT, SeatCode.INSPECTOR, SeatCode.CONTRACTOR)


def headline(homes: Iterable[Home]) -> Headline:
    """Only homes in which the tenant was in count, for silence asks nothing."""
    asked = [home for home in homes if SeatCode.TENANT in home.totals and SeatCode.STANDARD in home.totals]
    less = sum(home.totals[SeatCode.TENANT] < home.totals[SeatCode.STANDARD] for home in asked)
    return Headline(less=less, homes=len(asked))


def sums(homes: Sequence[Home]) -> tuple[SeatSum, ...]:
    """Per seat over the homes in which it was in, so that averages compare and totals are what they are."""
    found = []
    for code in ORDER:
        totals = [home.totals[code] for home in homes if code in home.totals]
        total = sum(totals, ZERO)
        found.append(
            SeatSum(
                code=code.value,
                label=code.label,
                homes=len(totals),
                total=total,
                average=to_cents(total / len(totals)) if totals else ZERO,
            )
        )
    return tuple(found)
