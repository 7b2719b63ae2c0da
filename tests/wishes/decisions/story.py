"""The story's flat in four elements, as values: a threshold, a kitchen, the walls and a smoke alarm."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from uuid import UUID

from mutations.dwellings.choices import Measure, RoomKind
from mutations.dwellings.values import Dwelling, Element, KindWords, Room
from portal.actor import Function
from portal.money import Amount
from wishes.catalogue.choices import Action, Trade, Unit, VatClass, WorkKind
from wishes.catalogue.values import Catalogue, Choice, Ingredient, Work
from wishes.costing.choices import Mark
from wishes.costing.rules import state
from wishes.costing.values import Line, Plan, Price, Prices, Statement
from wishes.decisions.choices import Follows
from wishes.decisions.values import Dossier, RowChoice
from wishes.policy.choices import FactCode, GroundKind
from wishes.policy.rules import lay_locks
from wishes.policy.values import Frame, Limit, Lock, Mandate, Pins, Policy
from wishes.proposals.choices import Card

THRESHOLD, KITCHEN, WALLS, ALARM = (UUID(int=number) for number in range(1, 5))
TOILET_ROOM, KITCHEN_ROOM, LIVING_ROOM = (UUID(int=number) for number in range(101, 104))
KINDS = {THRESHOLD: "threshold", KITCHEN: "kitchen", WALLS: "walls", ALARM: "alarm"}
ROOMS = {THRESHOLD: TOILET_ROOM, KITCHEN: KITCHEN_ROOM, WALLS: LIVING_ROOM, ALARM: LIVING_ROOM}

WORKS = {
    "REMOVE": ("1000.00", WorkKind.MAINTENANCE, Trade.CARPENTER),
    "SEAT": ("50.00", WorkKind.MAINTENANCE, Trade.PLUMBER),
    "NEWKIT": ("5000.00", WorkKind.PLANNED, Trade.CARPENTER),
    "WORKTOP": ("900.00", WorkKind.MAINTENANCE, Trade.CARPENTER),
    "SAUCE": ("4000.00", WorkKind.MAINTENANCE, Trade.PAINTER),
    "PAINT": ("400.00", WorkKind.VOUCHER, Trade.OTHER),
    "ALARM": ("100.00", WorkKind.SAFETY, Trade.ELECTRICIAN),
}
CHOICES = {
    "threshold": (("keep", Action.KEEP, "SEAT"), ("remove", Action.ADAPT, "REMOVE")),
    "kitchen": (
        ("keep", Action.KEEP, ""),
        ("repair", Action.REPAIR, "WORKTOP"),
        ("replace", Action.REPLACE, "NEWKIT"),
        ("other", Action.OTHER, ""),
    ),
    "walls": (("keep", Action.KEEP, ""), ("self", Action.SELF, "PAINT"), ("sauce", Action.REPAIR, "SAUCE")),
    "alarm": (("alarm", Action.REPLACE, "ALARM"),),
}
STANDARD = {THRESHOLD: "remove", KITCHEN: "repair", WALLS: "keep", ALARM: "alarm"}
TENANT = {THRESHOLD: "keep", KITCHEN: "keep", WALLS: "self"}
INSPECTOR = {THRESHOLD: "remove", KITCHEN: "replace", WALLS: "sauce"}
CONTRACTOR = {THRESHOLD: "remove", KITCHEN: "repair", WALLS: "sauce"}


def _work(code: str) -> Work:
    price, kind, trade = WORKS[code]
    return Work(
        code=code,
        label=code,
        label_tenant=code,
        unit=Unit.PIECE,
        hours=Decimal(0) if kind is WorkKind.VOUCHER else Decimal(price) / 50,
        trade=trade,
        kind=kind,
        vat_class=VatClass.NONE if kind is WorkKind.VOUCHER else VatClass.GENERAL,
    )


def _choice(kind: str, code: str, action: Action, work: str) -> Choice:
    recipe = (Ingredient(work=work, measure=Measure.ONE, factor=Decimal(1)),) if work else ()
    return Choice(
        element_kind=kind,
        code=code,
        action=action,
        label=code,
        title=code,
        hint="",
        is_offered=True,
        disturbs_material=False,
        loses_level_access=(kind, code) == ("threshold", "keep"),
        own_hours=Decimal(40 if action is Action.SELF else 0),
        recipe=recipe,
    )


CATALOGUE = Catalogue(
    id=UUID(int=1001),
    works={code: _work(code) for code in WORKS},
    choices={kind: tuple(_choice(kind, *choice) for choice in choices) for kind, choices in CHOICES.items()},
)


def book(factor: str = "1.00", **changed: str) -> Prices:
    """Works with 21 % VAT at the story's prices times `factor`; vouchers keep their value."""
    prices = {}
    for code, (price, kind, _trade) in WORKS.items():
        is_voucher = kind is WorkKind.VOUCHER
        amount = Decimal(changed.get(code, price)) * (1 if is_voucher or code in changed else Decimal(factor))
        rate = Decimal("0.0000" if is_voucher else "0.2100")
        prices[code] = Price(work=code, kind=kind, price_excl=amount, vat_rate=rate)
    return prices


def element(id: UUID, *, has_defect: bool = False) -> Element:
    return Element(
        id=id,
        room=ROOMS[id],
        kind=KINDS[id],
        age=10,
        condition=3,
        measures={Measure.ONE: Decimal(1)},
        has_defect=has_defect,
    )


def room(id: UUID, kind: RoomKind) -> Room:
    return Room(id=id, kind=kind, name=str(kind), x=0, y=0, width=1, height=1, floor_area=Decimal(10))


DWELLING = Dwelling(
    id=UUID(int=2001),
    age=58,
    year_built=1968,
    quality="STA",
    storeys=1,
    rooms=(
        room(TOILET_ROOM, RoomKind.TOILET),
        room(KITCHEN_ROOM, RoomKind.KITCHEN),
        room(LIVING_ROOM, RoomKind.LIVING),
    ),
    elements={id: element(id) for id in KINDS},
)
NOTHING = Amount()
LOCKS = {
    ALARM: Lock(element=ALARM, choice="alarm", ground=GroundKind.LAW, code="ROOK", text="De wet vraagt een rookmelder.")
}


def limit(code: str, fact: FactCode, ceiling: str | None) -> Limit:
    return Limit(code=code, fact=fact, ceiling=None if ceiling is None else Decimal(ceiling))


def policy(vouchers: str = "300.00", line: str = "1500.00") -> Policy:
    ladder = {
        Function.TEAM_LEAD: ("2500.00", "500.00", "15000.00", "1"),
        Function.MANAGER: ("10000.00", "1000.00", "50000.00", "3"),
        Function.DIRECTOR: (None, None, None, None),
    }
    return Policy(
        id=UUID(int=3001),
        number=7,
        standard=(),
        locks=(),
        limits=(
            limit("REGEL", FactCode.LINE_DEARER, line),
            limit("MINDER", FactCode.LINE_CHEAPER, None),
            limit("DUURDER", FactCode.DEARER, "2000.00"),
            limit("GOEDKOPER", FactCode.CHEAPER, None),
            limit("BON", FactCode.VOUCHERS, vouchers),
            limit("OPDRACHT", FactCode.ORDER, "10000.00"),
            limit("BEZWAAR", FactCode.OBJECTIONS, "0"),
        ),
        mandates=tuple(
            Mandate(
                function=function,
                ceilings={
                    FactCode.CHEAPER: None,
                    FactCode.DEARER: None if dearer is None else Decimal(dearer),
                    FactCode.VOUCHERS: None if bon is None else Decimal(bon),
                    FactCode.ORDER: None if order is None else Decimal(order),
                    FactCode.OBJECTIONS: None if objections is None else Decimal(objections),
                },
            )
            for function, (dearer, bon, order, objections) in ladder.items()
        ),
    )


def plan(seat: str, choices: Mapping[UUID, str], *, prices: Prices, locks: Mapping[UUID, Lock] = LOCKS) -> Plan:
    """A seat's choices by element, locked works laid over them; what is not named is silent."""
    said = {}
    for id, code in choices.items():
        choice = CATALOGUE.choice(KINDS[id], code)
        assert choice is not None
        said[id] = state(seat=seat, choice=choice, element=DWELLING.elements[id], prices=prices)
    return lay_locks(
        Plan(statements=said), seat=seat, locks=locks, elements=DWELLING.elements, catalogue=CATALOGUE, prices=book()
    )


def frame(
    *,
    prices: Prices | None = None,
    rules: Policy | None = None,
    firm: Prices | None = None,
    locks: Mapping[UUID, Lock] = LOCKS,
) -> Frame:
    own = prices or book()
    return Frame(
        pins=Pins(
            edition=CATALOGUE.id,
            book=UUID(int=4001),
            firm_book=UUID(int=4002),
            policy=UUID(int=3001),
            day=date(2026, 10, 1),
        ),
        dwelling=DWELLING,
        words={kind: KindWords(label=kind, label_tenant=kind, icon="home") for kind in CHOICES},
        catalogue=CATALOGUE,
        prices=own,
        firm_prices=firm or book("1.10"),
        policy=rules or policy(),
        locks=locks,
        standard=plan("S", STANDARD, prices=own, locks=locks),
    )


def dossier(
    *,
    at: Frame | None = None,
    tenant: Mapping[UUID, str] = TENANT,
    objections: frozenset[UUID] = frozenset(),
    cards: tuple[Card, ...] = (),
    before: Amount = NOTHING,
) -> Dossier:
    case = at or frame()
    return Dossier(
        frame=case,
        plans={
            "S": case.standard,
            "H": plan("H", tenant, prices=case.prices, locks=case.locks),
            "O": plan("O", INSPECTOR, prices=case.prices, locks=case.locks),
            "A": plan("A", CONTRACTOR, prices=case.firm_prices, locks=case.locks),
        },
        objections=objections,
        ordered_before=before,
        cards=cards,
    )


def own_words() -> Statement:
    return Statement(seat="H", mark=Mark.DO, choice="other")


def rows(**follows: str) -> dict[UUID, RowChoice]:
    """`walls="H"`, `kitchen="X:replace"`."""
    ids = {kind: id for id, kind in KINDS.items()}
    return {
        ids[kind]: RowChoice(follows=Follows(said.split(":")[0]), choice=said.partition(":")[2])
        for kind, said in follows.items()
    }


def one_line(plan: Plan, id: UUID) -> Line:
    (line,) = plan.statements[id].lines
    return line
