"""Small scopes and a policy like the demo's, as values."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from uuid import UUID

from hypothesis import strategies as st

from mutations.dwellings.choices import Measure
from mutations.dwellings.values import Dwelling, Element
from portal.actor import Function
from portal.money import Amount
from wishes.catalogue.choices import Action, WorkKind
from wishes.catalogue.values import Catalogue, Choice, Ingredient
from wishes.costing.choices import Mark
from wishes.costing.values import Line, Plan, Price, Statement
from wishes.demo.tables import LIMITS, MANDATES
from wishes.policy.choices import FactCode, GroundKind
from wishes.policy.rules import gather, judge
from wishes.policy.values import Fact, LockRule, Policy, StandardRule, Verdict

KITCHEN, WALLS, BOWL, FUSES = (UUID(int=number) for number in range(1, 5))
KINDS = {KITCHEN: "KITCHEN_UNIT", WALLS: "WALLS", BOWL: "TOILET_BOWL", FUSES: "FUSE_BOX"}
ROOM, DWELLING, VERSION, EDITION = (UUID(int=number) for number in range(10, 14))


def element(
    id: UUID, *, age: int | None = 20, condition: int | None = 4, has_defect: bool = False, kind: str = ""
) -> Element:
    return Element(
        id=id,
        room=ROOM,
        kind=kind or KINDS[id],
        age=age,
        condition=condition,
        measures={Measure.ONE: Decimal(1)},
        has_defect=has_defect,
    )


ELEMENTS = {id: element(id) for id in KINDS}


def flat(*elements: Element, quality: str = "STA", year_built: int = 1968) -> Dwelling:
    return Dwelling(
        id=DWELLING,
        age=58,
        year_built=year_built,
        quality=quality,
        storeys=1,
        rooms=(),
        elements={one.id: one for one in elements},
    )


def cost(incl: str, *, kind: WorkKind = WorkKind.MAINTENANCE) -> Line:
    """One work that costs this much including VAT."""
    return Line(work=kind.value, kind=kind, quantity=Decimal(1), price_excl=Decimal(incl), vat_rate=Decimal(0))


def do(incl: str, *, kind: WorkKind = WorkKind.MAINTENANCE, choice: str = "") -> Statement:
    return Statement(seat="H", mark=Mark.DO, choice=choice, lines=(cost(incl, kind=kind),))


def plan(rows: Mapping[UUID, str], *, vouchers: Mapping[UUID, str] | None = None) -> Plan:
    """Amounts including VAT by element; what is not named is left."""
    said = {id: do(incl) for id, incl in rows.items()}
    bought = {id: do(incl, kind=WorkKind.VOUCHER) for id, incl in (vouchers or {}).items()}
    left = {id: Statement(seat="H", mark=Mark.LEAVE) for id in KINDS}
    return Plan(statements=left | said | bought)


def policy(
    *,
    standard: tuple[StandardRule, ...] = (),
    locks: tuple[LockRule, ...] = (),
) -> Policy:
    """The demo's limits and mandates."""
    return Policy(id=VERSION, number=1, standard=standard, locks=locks, limits=LIMITS, mandates=MANDATES)


def facts_of(scope: Plan, standard: Plan, *, order: str = "", objections: int = 0) -> tuple[Fact, ...]:
    ordered = Amount(excl=Decimal(order)) if order else scope.amount
    return gather(scope=scope, standard=standard, elements=ELEMENTS, order=ordered, objections=objections)


def verdict_on(scope: Plan, standard: Plan, *, objections: int = 0, order: str = "") -> Verdict:
    return judge(facts_of(scope, standard, order=order, objections=objections), policy())


def number_of(facts: tuple[Fact, ...], code: FactCode) -> Decimal:
    [fact] = [fact for fact in facts if fact.code is code]
    return fact.number


HEIGHT = {None: 0, Function.TEAM_LEAD: 1, Function.MANAGER: 2, Function.DIRECTOR: 3}
"""How high a verdict reaches; nobody is lowest."""


# --- a catalogue of three kinds


def choice(kind: str, code: str, action: Action, *works: str) -> Choice:
    return Choice(
        element_kind=kind,
        code=code,
        action=action,
        label=code,
        title=code,
        hint="",
        is_offered=True,
        disturbs_material=False,
        loses_level_access=False,
        own_hours=Decimal(0),
        recipe=tuple(Ingredient(work=work, measure=Measure.ONE, factor=Decimal(1)) for work in works),
    )


CATALOGUE = Catalogue(
    id=EDITION,
    works={},
    choices={
        "KITCHEN_UNIT": (
            choice("KITCHEN_UNIT", "KEEP", Action.KEEP),
            choice("KITCHEN_UNIT", "REPLACE", Action.REPLACE, "NEW_KITCHEN"),
            choice("KITCHEN_UNIT", "PARTS", Action.REPAIR, "PARTS"),
        ),
        "TOILET_BOWL": (
            choice("TOILET_BOWL", "KEEP", Action.KEEP),
            choice("TOILET_BOWL", "REPLACE", Action.REPLACE, "NEW_BOWL"),
        ),
        "FUSE_BOX": (choice("FUSE_BOX", "REPLACE", Action.REPLACE, "NEW_FUSES"),),
    },
)
PRICES = {
    work: Price(work=work, kind=WorkKind.MAINTENANCE, price_excl=Decimal(excl), vat_rate=Decimal("0.21"))
    for work, excl in {"NEW_KITCHEN": "5000", "PARTS": "850", "NEW_BOWL": "395", "NEW_FUSES": "700"}.items()
}
FUSES_FROM_30 = LockRule(
    code="FUSES30",
    element_kind="FUSE_BOX",
    choice="REPLACE",
    ground=GroundKind.OWN_SAFETY,
    text="Een meterkast van 30 jaar of ouder vervangen wij.",
    min_age=30,
)

# --- random scopes

euros = st.decimals(min_value=0, max_value=20000, places=2, allow_nan=False, allow_infinity=False).map(str)
scopes = st.builds(
    plan,
    st.dictionaries(st.sampled_from([KITCHEN, BOWL]), euros),
    vouchers=st.dictionaries(st.sampled_from([WALLS, FUSES]), euros),
)
standards = st.builds(plan, st.dictionaries(st.sampled_from(list(KINDS)), euros))
