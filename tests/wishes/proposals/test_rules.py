"""When the opening happens, what a seat may choose, when a plan is complete."""

from datetime import date
from decimal import Decimal
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mutations.cases.choices import Stage
from mutations.dwellings.choices import RoomKind
from mutations.dwellings.values import Element, Room
from portal.errors import Refused
from portal.money import Amount
from wishes.catalogue.choices import Action, Unit, WorkKind
from wishes.catalogue.values import Choice
from wishes.costing.choices import Mark
from wishes.policy.choices import GroundKind
from wishes.policy.values import Lock
from wishes.proposals import rules
from wishes.proposals.choices import Card, Gate, ProposalStatus, SeatProgress
from wishes.proposals.values import Draft, DraftLine, DraftRoom, DraftStatement, SeatStanding

IN = SeatProgress.SUBMITTED
NOT_IN = SeatProgress.WAITING
GONE = SeatProgress.WITHDRAWN


def seats(*progress: SeatProgress) -> list[SeatStanding]:
    return [SeatStanding(code=code, progress=one) for code, one in zip("HOA", progress, strict=True)]


@pytest.mark.parametrize(
    ("progress", "last"),
    [
        ((IN, IN, IN), True),
        ((IN, IN, NOT_IN), False),
        ((IN, IN, GONE), True),
        ((NOT_IN, GONE, GONE), False),
        ((GONE, GONE, GONE), False),
    ],
)
def test_the_last_one_in_opens_and_a_seat_that_withdrew_is_not_waited_for(
    progress: tuple[SeatProgress, ...], *, last: bool
) -> None:
    assert rules.is_last(seats(*progress)) is last


def test_the_deadline_decision_names_who_is_missing() -> None:
    assert rules.find_missing(seats(NOT_IN, IN, NOT_IN)) == ("A", "H")


@pytest.mark.parametrize("stage", [stage for stage in Stage if stage is not Stage.RECORDING])
def test_nothing_is_recorded_outside_the_stage_of_recording(stage: Stage) -> None:
    with pytest.raises(Refused):
        rules.check_recording(stage)


def test_the_closing_date_itself_is_still_in_time() -> None:
    rules.check_in_time(date(2026, 10, 14), date(2026, 10, 14))


def test_the_day_after_the_closing_date_is_too_late() -> None:
    with pytest.raises(Refused):
        rules.check_in_time(date(2026, 10, 15), date(2026, 10, 14))


def choice(*, action: Action = Action.REPAIR, offered: bool = True, disturbs: bool = False) -> Choice:
    return Choice(
        element_kind="WALL",
        code="x",
        action=action,
        label="",
        title="",
        hint="",
        is_offered=offered,
        disturbs_material=disturbs,
        loses_level_access=False,
        own_hours=Decimal(0),
        recipe=(),
    )


def element(*, addition: bool = False) -> Element:
    return Element(id=uuid4(), room=uuid4(), kind="WALL", age=None, condition=None, measures={}, is_addition=addition)


def lock(ground: GroundKind) -> Lock:
    return Lock(element=uuid4(), choice="x", ground=ground, code="L", text="")


@pytest.mark.parametrize(
    ("seat", "chosen", "locked", "built", "may"),
    [
        ("H", choice(), None, 1968, True),
        ("H", choice(offered=False), None, 1968, False),
        ("H", choice(), lock(GroundKind.DEFECT), 1968, False),
        ("H", choice(action=Action.SELF, disturbs=True), None, 1993, False),
        ("H", choice(action=Action.SELF, disturbs=True), None, 1994, True),
        ("H", choice(action=Action.SELF), None, 1968, True),
        ("O", choice(offered=False), None, 1968, True),
        ("O", choice(), lock(GroundKind.LAW), 1968, False),
        ("O", choice(action=Action.REPLACE), lock(GroundKind.DEFECT), 1968, True),
        ("O", choice(action=Action.KEEP), lock(GroundKind.DEFECT), 1968, False),
        ("A", choice(action=Action.TAKE_OVER), None, 1968, False),
    ],
)
def test_a_seat_chooses_only_what_it_may(
    seat: str, chosen: Choice, locked: Lock | None, built: int, *, may: bool
) -> None:
    assert rules.can_choose(seat_code=seat, choice=chosen, element=element(), lock=locked, year_built=built) is may


def test_only_what_the_former_tenant_leaves_can_be_taken_over() -> None:
    chosen = choice(action=Action.TAKE_OVER)
    assert rules.can_choose(seat_code="H", choice=chosen, element=element(addition=True), lock=None, year_built=1968)


def test_three_cards_are_allowed_and_four_are_not() -> None:
    rules.check_cards({Card.SOON, Card.SAFE, Card.CHEAP})
    with pytest.raises(Refused, match="drie"):
        rules.check_cards({Card.SOON, Card.SAFE, Card.CHEAP, Card.MYSELF})


def room(*, gate: Gate | None, unsaid: tuple[UUID, ...] = (), empty: bool = False) -> DraftRoom:
    place = Room(id=uuid4(), kind=RoomKind.KITCHEN, name="Keuken", x=0, y=0, width=1, height=1, floor_area=Decimal(9))
    elements = () if empty else (element(),)
    return DraftRoom(room=place, elements=elements, gate=gate, picks=frozenset(unsaid), unsaid=unsaid)


def line(work: str, quantity: str = "2") -> DraftLine:
    return DraftLine(
        id=uuid4(),
        work=work,
        label=work,
        unit=Unit.PIECE,
        kind=WorkKind.MAINTENANCE,
        quantity=Decimal(quantity),
        price_excl=Decimal("10.00"),
        vat_rate=Decimal("0.21"),
        amount=Amount(excl=Decimal("20.00"), vat=Decimal("4.20")),
        is_hand_priced=False,
        price_reason="",
        revision=1,
    )


def statement(*lines: DraftLine, at: UUID | None = None) -> DraftStatement:
    return DraftStatement(element=at or uuid4(), mark=Mark.DO, choice="x", lines=lines, revision=1)


def draft(*rooms: DraftRoom, seat: str = "H", statements: tuple[DraftStatement, ...] = ()) -> Draft:
    return Draft(
        id=uuid4(),
        seat=uuid4(),
        seat_code=seat,
        version=1,
        status=ProposalStatus.DRAFT,
        saved_at=None,  # type: ignore[arg-type]
        submitted_at=None,
        rooms=rooms,
        statements={one.element: one for one in statements},
        notes={},
        cards=(),
        words="",
    )


def test_a_tenant_answers_every_room_before_sending() -> None:
    with pytest.raises(Refused):
        rules.check_complete(draft(room(gate=Gate.FINE), room(gate=None)))


def test_a_ticked_element_must_be_said_more_about() -> None:
    with pytest.raises(Refused):
        rules.check_complete(draft(room(gate=Gate.CHANGE, unsaid=(uuid4(),))))


def test_asking_to_be_called_is_an_answer_and_an_empty_room_needs_none() -> None:
    rules.check_complete(draft(room(gate=Gate.CALL), room(gate=None, empty=True)))


def test_a_professional_may_stay_silent_on_the_rest_but_not_on_everything() -> None:
    rules.check_complete(draft(room(gate=None), seat="O", statements=(statement(line("W1")),)))
    with pytest.raises(Refused):
        rules.check_complete(draft(room(gate=None), seat="O"))


@given(st.permutations(range(4)))
def test_no_order_of_rows_changes_the_content_hash(order: list[int]) -> None:
    said = [statement(line("A"), line("B"), at=UUID(int=number)) for number in range(4)]
    turned = [statement(line("B"), line("A"), at=UUID(int=number)) for number in order]
    assert rules.content_hash(said) == rules.content_hash(turned)


def test_another_quantity_is_another_content() -> None:
    at = UUID(int=1)
    assert rules.content_hash([statement(line("A"), at=at)]) != rules.content_hash([statement(line("A", "3"), at=at)])
