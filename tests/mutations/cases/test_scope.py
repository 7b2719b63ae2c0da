"""Who sees which case and seat: staff all, a firm where it sits, a tenant his own, Charlie nothing."""

from __future__ import annotations

import pytest

from mutations.cases import permissions, selectors, services
from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Invitation, Participant, Seat
from mutations.cases.permissions import Act
from mutations.dwellings.models import Dwelling, Element, Room
from portal.actor import NOBODY, Actor, Function
from tests.mutations.makers import make_case, make_dwelling, seat_of
from tests.portal.makers import NOW, TODAY, make_firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def fatma_actor(fatma: Participant, case: Case) -> Actor:
    return Actor(
        name=fatma.name, corporation=case.corporation_id, participant=fatma.pk, case=case.pk, seat=fatma.seat_id
    )


@pytest.fixture
def elsewhere(case: Case, sanne: Actor) -> Case:
    """Another dwelling of Woonveld, where neither Fatma nor Vos sits."""
    other = make_firm(case.corporation, "Bouw BV", "info@bouw.example")
    second = make_case(make_dwelling(case.corporation, house_number=14), sanne)
    services.replace_seat(
        seat_id=seat_of(second, SeatCode.CONTRACTOR).pk, firm_id=other.firm_id, reason="Vol", actor=sanne, now=NOW
    )
    return second


def seen(actor: Actor) -> set[str]:
    return set(Case.objects.visible_to(actor).values_list("number", flat=True))


def test_staff_see_the_cases_of_their_corporation(case: Case, elsewhere: Case, jan: Actor, annelies: Actor) -> None:
    assert seen(jan) == seen(annelies) == {"2026-0001", "2026-0002"}


def test_a_firm_sees_only_where_it_sits(case: Case, elsewhere: Case, vos: Actor) -> None:
    assert seen(vos) == {"2026-0001"}


def test_a_firm_that_was_replaced_sees_nothing_any_more(case: Case, elsewhere: Case, vos: Actor, sanne: Actor) -> None:
    other = seat_of(elsewhere, SeatCode.CONTRACTOR).firm_id
    services.replace_seat(
        seat_id=seat_of(case, SeatCode.CONTRACTOR).pk, firm_id=other, reason="Vol", actor=sanne, now=NOW
    )

    assert seen(vos) == set()


def test_a_firm_on_two_seats_sees_a_case_once(case: Case, vos: Actor) -> None:
    Seat.objects.create(corporation=case.corporation, case=case, code="12", firm_id=vos.firm)

    assert list(Case.objects.visible_to(vos).values_list("number", flat=True)) == ["2026-0001"]


def test_a_tenant_sees_his_own_case(case: Case, elsewhere: Case, fatma_actor: Actor) -> None:
    assert seen(fatma_actor) == {"2026-0001"}


def test_charlie_and_a_stranger_see_nothing(case: Case, fatma: Participant, charlie: Actor) -> None:
    assert seen(charlie) == seen(NOBODY) == set()


@pytest.mark.parametrize("model", [Seat, Invitation, Dwelling, Room, Element])
def test_charlie_and_a_stranger_see_no_row_of_a_case(model: type, case: Case, charlie: Actor) -> None:
    assert not model.objects.visible_to(charlie).exists()  # type: ignore[attr-defined]
    assert not model.objects.visible_to(NOBODY).exists()  # type: ignore[attr-defined]


def test_a_firm_and_a_tenant_see_no_seat_but_their_own(case: Case, vos: Actor, fatma_actor: Actor) -> None:
    assert [seat.code for seat in Seat.objects.visible_to(vos)] == ["A"]
    assert [seat.code for seat in Seat.objects.visible_to(fatma_actor)] == ["H"]


def test_a_firm_and_a_tenant_see_no_dwelling_but_through_their_case(case: Case, vos: Actor, fatma_actor: Actor) -> None:
    assert not Dwelling.objects.visible_to(vos).exists()
    assert not Dwelling.objects.visible_to(fatma_actor).exists()
    assert not Invitation.objects.visible_to(vos).exists()


def holders(case: Case, actor: Actor) -> dict[str, str]:
    return {seat.code: seat.holder for seat in selectors.seats_of(case.pk, actor)}


def test_a_firm_never_reads_who_the_tenant_is(case: Case, fatma: Participant, vos: Actor) -> None:
    assert "Fatma" not in str(selectors.seats_of(case.pk, vos))
    assert not permissions.may(vos, Act.SEE_TENANT, case)


def test_an_inspector_knows_that_somebody_is_the_tenant_but_not_who(
    case: Case, fatma: Participant, jan: Actor, annelies: Actor
) -> None:
    assert holders(case, jan)["H"] == "huurder"
    assert holders(case, annelies)["H"] == "Fatma Yılmaz"


def test_an_empty_seat_has_no_holder(case: Case, sanne: Actor) -> None:
    assert holders(case, sanne)["H"] == ""
    assert [seat.code for seat in selectors.seats_of(case.pk, sanne) if seat.is_empty] == ["H"]


# --- What a function may --------------------------------------------------------------------------------------------


def staff(case: Case, function: Function, actor: Actor) -> Actor:
    return Actor(name="X", corporation=case.corporation_id, person=actor.person, functions=frozenset({function}))


@pytest.mark.parametrize(
    ("function", "acts"),
    [
        (Function.COORDINATOR, set(Act) - {Act.PLAN_SEATS}),
        (Function.INSPECTOR, set()),
        (Function.TEAM_LEAD, {Act.HAND_OVER, Act.CANCEL, Act.SEE_TENANT}),
        (Function.MANAGER, {Act.SEE_TENANT}),
        (Function.DIRECTOR, {Act.SEE_TENANT}),
        (Function.AUDITOR, {Act.SEE_TENANT}),
        (Function.POLICY_OWNER, set()),
        (Function.ADMINISTRATOR, {Act.PLAN_SEATS}),
    ],
)
def test_each_function_may_what_the_table_says(case: Case, sanne: Actor, function: Function, acts: set[Act]) -> None:
    assert permissions.allowed(staff(case, function, sanne), case) == acts


def test_every_act_is_in_the_table() -> None:
    assert set(permissions.MAY) == set(Act)


def test_charlie_may_nothing_here(case: Case, charlie: Actor) -> None:
    assert permissions.allowed(charlie, case) == frozenset()


def test_lists_and_seats_say_the_same_of_a_case(case: Case, sanne: Actor) -> None:
    card = selectors.page_of_cases(sanne, today=TODAY).cards[0]
    head = selectors.head(case.pk, today=TODAY)

    assert (card.number, card.vacancy, card.timetable) == (head.number, head.vacancy, head.timetable)
