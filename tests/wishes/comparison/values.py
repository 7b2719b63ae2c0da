"""Small plans to compare, and random ones whose sums must agree."""

from __future__ import annotations

from decimal import Decimal
from uuid import UUID

from hypothesis import strategies as st

from wishes.catalogue.choices import Trade, Unit, VatClass, WorkKind
from wishes.catalogue.values import Work
from wishes.costing.choices import Mark
from wishes.costing.values import Line, Plan, Statement

KITCHEN, TOILET, WALLS, SMOKE = (UUID(int=number) for number in range(1, 5))
ROOM_A, ROOM_B = UUID(int=101), UUID(int=102)
ROOMS = {KITCHEN: ROOM_A, TOILET: ROOM_B, WALLS: ROOM_A, SMOKE: ROOM_B}


def line(
    work: str,
    quantity: str = "1",
    price: str = "100.00",
    *,
    kind: WorkKind = WorkKind.MAINTENANCE,
    rate: str = "0.2100",
) -> Line:
    return Line(work=work, kind=kind, quantity=Decimal(quantity), price_excl=Decimal(price), vat_rate=Decimal(rate))


def do(*lines: Line, seat: str = "O", choice: str = "") -> Statement:
    return Statement(seat=seat, mark=Mark.DO, choice=choice, lines=lines)


LEAVE = Statement(seat="O", mark=Mark.LEAVE, choice="keep")
SILENT = Statement(seat="O", mark=Mark.SILENT)
OWN_WORDS = Statement(seat="H", mark=Mark.DO, choice="other")


def plan(
    kitchen: Statement = LEAVE, toilet: Statement = LEAVE, walls: Statement = LEAVE, smoke: Statement = LEAVE
) -> Plan:
    return Plan(statements={KITCHEN: kitchen, TOILET: toilet, WALLS: walls, SMOKE: smoke})


def work(code: str, hours: str, trade: Trade, *, kind: WorkKind = WorkKind.MAINTENANCE) -> Work:
    return Work(
        code=code,
        label=code,
        label_tenant=code,
        unit=Unit.PIECE,
        hours=Decimal(hours),
        trade=trade,
        kind=kind,
        vat_class=VatClass.GENERAL,
    )


KINDS = {f"W{number}": list(WorkKind)[number % len(WorkKind)] for number in range(8)}
"""A work has one kind, whoever names it."""

quantities = st.decimals(min_value="0.01", max_value="999", places=2)
prices = st.decimals(min_value="0", max_value="9999", places=2)
rates = st.sampled_from([Decimal("0.0000"), Decimal("0.0900"), Decimal("0.2100")])
silent = st.just(SILENT)
without_lines = st.sampled_from([SILENT, LEAVE, OWN_WORDS])


@st.composite
def random_lines(draw: st.DrawFn) -> tuple[Line, ...]:
    """At most one line per work."""
    works = draw(st.sets(st.sampled_from(sorted(KINDS)), min_size=1, max_size=5))
    return tuple(
        Line(work=w, kind=KINDS[w], quantity=draw(quantities), price_excl=draw(prices), vat_rate=draw(rates))
        for w in sorted(works)
    )


said = random_lines().map(lambda lines: do(*lines))
priced = st.one_of(st.just(LEAVE), said)
statements = st.one_of(without_lines, said)
plans = st.builds(plan, statements, statements, statements, statements)
