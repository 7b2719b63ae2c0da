"""Dwellings and cases of the tests, made by the services."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from mutations.cases import services as cases
from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Participant, Seat
from mutations.dwellings import services as dwellings
from mutations.dwellings.choices import AccessibilityLabel, DwellingKind, QualityLevel, RoomKind
from mutations.dwellings.models import Dwelling, DwellingType, ElementKind, TypeElement, TypeRoom
from mutations.dwellings.services.keeping import DwellingFields
from portal.actor import Actor, system
from portal.corporations.models import Corporation
from portal.people.models import Person
from portal.post.models import Message
from tests.portal.makers import NOW

NOTICE_ON = date(2026, 11, 20)
LEASE_ENDS_ON = date(2026, 12, 20)
KEY_EXPECTED_ON = date(2027, 1, 11)


def make_type(corporation: Corporation) -> DwellingType:
    """A walk-up flat of one kitchen with a unit and a floor, and the whole."""
    flat = DwellingType.objects.create(
        corporation=corporation, name="Portiekflat 1968", kind=DwellingKind.WALK_UP_FLAT, floor_area=Decimal("65.00")
    )
    kitchen = TypeRoom.objects.create(
        corporation=corporation,
        type=flat,
        kind=RoomKind.KITCHEN,
        name="Keuken",
        position=0,
        width=3,
        height=2,
        floor_area=Decimal("8.40"),
        wall_area=Decimal("24.00"),
        ceiling_area=Decimal("8.40"),
        perimeter=Decimal("11.60"),
    )
    whole = TypeRoom.objects.create(
        corporation=corporation, type=flat, kind=RoomKind.WHOLE, name="Hele woning", position=1
    )
    unit = make_kind(corporation, "kitchen_unit", "Keukenblok")
    alarm = make_kind(corporation, "smoke_alarm", "Rookmelder")
    TypeElement.objects.create(corporation=corporation, room=kitchen, kind=unit, length=Decimal("2.40"))
    TypeElement.objects.create(corporation=corporation, room=whole, kind=alarm, count=2)
    return flat


def make_kind(corporation: Corporation, code: str, label: str) -> ElementKind:
    return ElementKind.objects.create(corporation=corporation, code=code, label=label, label_tenant=label.lower())


def typed(**changes: object) -> DwellingFields:
    """What a coordinator types of the story's flat."""
    fields: DwellingFields = {
        "street": "Dorpsstraat",
        "house_number": 12,
        "house_letter": "",
        "house_addition": "",
        "postcode": "3511 ab",
        "city": "Utrecht",
        "bag_id": "",
        "kind": DwellingKind.WALK_UP_FLAT,
        "year_built": 1968,
        "year_first_use": 1968,
        "floor_area": Decimal("65.00"),
        "storeys": 1,
        "monthly_rent": Decimal("608.00"),
        "quality": QualityLevel.STANDARD,
        "accessibility": AccessibilityLabel.NONE,
        "complex_code": "C12",
    }
    return {**fields, **changes}  # type: ignore[typeddict-item]


def make_dwelling(corporation: Corporation, template: DwellingType | None = None, **changes: object) -> Dwelling:
    return dwellings.add_dwelling(
        corporation_id=corporation.pk,
        type_id=None if template is None else template.pk,
        actor=system(corporation.pk),
        now=NOW,
        **typed(**changes),
    )


def make_case(dwelling: Dwelling, actor: Actor, *, inspector: Person | None = None) -> Case:
    assert actor.person is not None
    return cases.register(
        dwelling_id=dwelling.pk,
        notice_on=NOTICE_ON,
        lease_ends_on=LEASE_ENDS_ON,
        key_expected_on=KEY_EXPECTED_ON,
        coordinator_id=actor.person,
        inspector_id=None if inspector is None else inspector.pk,
        actor=actor,
        now=NOW,
    )


def seat_of(case: Case, code: SeatCode) -> Seat:
    return Seat.objects.at_table().get(case=case, code=code)


def name_fatma(case: Case, actor: Actor) -> Participant:
    return cases.name_tenant(
        seat_id=seat_of(case, SeatCode.TENANT).pk,
        name="Fatma Yılmaz",
        email="fatma@mail.example",
        phone="06-12 34 56 78",
        language="nl",
        actor=actor,
        now=NOW,
    )


def key_in_mail() -> str:
    """The key of the newest invitation: nothing but the mail has it."""
    mail = Message.objects.filter(kind="invitation").order_by("-due_at").first()
    assert mail is not None
    return mail.text.split("/invitation/")[1].split("/")[0]
