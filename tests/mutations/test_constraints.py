"""What the database refuses whoever asks: another's rows, a second open mutation, amounts and dates that cannot be."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from uuid import uuid4

import pytest
from django.db import IntegrityError, connection, transaction

from mutations.cases.choices import SeatCode, Stage
from mutations.cases.models import Case, Invitation, Participant, Seat
from mutations.dwellings.models import Dwelling, Element, Room
from portal.actor import Actor
from portal.corporations.models import Corporation
from tests.mutations.makers import seat_of
from tests.portal.makers import NOW

pytestmark = pytest.mark.django_db


def refused(model: type, pk: object, **changes: object) -> bool:
    """The database says no, at once or at the commit."""
    try:
        with transaction.atomic():
            model.objects.filter(pk=pk).update(**changes)  # type: ignore[attr-defined]
            connection.cursor().execute("SET CONSTRAINTS ALL IMMEDIATE")
    except IntegrityError:
        return True
    return False


@pytest.mark.parametrize(
    "changes",
    [
        {"floor_area": Decimal("-0.01")},
        {"floor_area": Decimal("10000.01")},
        {"monthly_rent": Decimal("10000.01")},
        {"postcode": "0123AB"},
        {"postcode": "1234SS"},
        {"bag_id": "123"},
        {"house_letter": "a"},
        {"house_number": 0},
        {"year_built": 999},
        {"year_first_use": 1967},
        {"facts_closed": True},
    ],
)
def test_a_dwelling_that_cannot_be_is_refused(flat: Dwelling, changes: dict[str, object]) -> None:
    assert refused(Dwelling, flat.pk, **changes)


@pytest.mark.parametrize(
    "changes", [{"condition": 0}, {"condition": 7}, {"count": 0}, {"count": 1000}, {"length": Decimal("-1")}]
)
def test_an_element_that_cannot_be_is_refused(flat: Dwelling, changes: dict[str, object]) -> None:
    element = Element.objects.filter(room__dwelling=flat).first()
    assert element is not None

    assert refused(Element, element.pk, **changes)


@pytest.mark.parametrize(
    ("table", "column"),
    [
        ("dwelling", "floor_area"),
        ("dwelling", "monthly_rent"),
        ("room", "wall_area"),
        ("room", "perimeter"),
        ("element", "length"),
    ],
)
def test_what_is_no_number_is_refused_though_the_column_would_take_it(flat: Dwelling, table: str, column: str) -> None:
    with pytest.raises(IntegrityError), connection.cursor() as cursor:
        cursor.execute(f"UPDATE mutations_{table} SET {column} = 'NaN'")


def test_a_dwelling_has_one_place_for_what_belongs_to_no_room(flat: Dwelling) -> None:
    kitchen = Room.objects.get(dwelling=flat, kind="KEU")

    assert refused(Room, kitchen.pk, kind="ALL")


def test_a_second_open_mutation_is_refused(case: Case) -> None:
    with pytest.raises(IntegrityError, match="case_one_open_mutation"):
        Case.objects.create(
            corporation=case.corporation,
            number="2026-0099",
            dwelling=case.dwelling,
            coordinator=case.coordinator,
            notice_on=case.notice_on,
            lease_ends_on=case.lease_ends_on,
            key_expected_on=case.key_expected_on,
            closes_on=case.closes_on,
            registered_at=NOW,
        )


@pytest.mark.parametrize(
    "changes",
    [
        {"key_expected_on": NOW.date() - timedelta(days=1)},
        {"lease_ends_on": NOW.date() - timedelta(days=300)},
        {"stage": Stage.RECORDING},
    ],
)
def test_a_calendar_that_cannot_be_is_refused(case: Case, changes: dict[str, object]) -> None:
    assert refused(Case, case.pk, **changes)


@pytest.mark.parametrize("model", [Case, Seat, Participant, Dwelling, Room, Element])
def test_no_row_moves_to_charlie_s_corporation(
    model: type, case: Case, fatma: Participant, charlie: Actor, flat: Dwelling
) -> None:
    theirs = Corporation.objects.get(slug="elders")

    assert refused(model, model.objects.values_list("pk", flat=True)[0], corporation=theirs)  # type: ignore[attr-defined]


def test_a_seat_is_given_once_at_a_time(case: Case) -> None:
    with pytest.raises(IntegrityError, match="seat_code_once_at_table"):
        Seat.objects.create(corporation=case.corporation, case=case, code=SeatCode.TENANT)


def test_a_tenant_has_one_live_invitation(case: Case, fatma: Participant) -> None:
    assert seat_of(case, SeatCode.TENANT).pk == fatma.seat_id
    invite(fatma)

    with pytest.raises(IntegrityError, match="invitation_one_live"):
        invite(fatma)


def invite(tenant: Participant) -> Invitation:
    return Invitation.objects.create(
        corporation=tenant.corporation,
        participant=tenant,
        key_hash=uuid4().hex * 2,
        made_at=NOW,
        expires_at=NOW + timedelta(days=1),
    )
