"""Dwellings of the demo: added from their type, with age and condition as a register would know them."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from django.db import connection
from django.utils.timezone import localdate
from psycopg2.extras import execute_values

from mutations.dwellings import services as dwellings
from mutations.dwellings.choices import AccessibilityLabel, QualityLevel, RoomKind
from mutations.dwellings.models import Dwelling, Element
from portal.actor import system
from portal.value import value
from wishes.demo import plot
from wishes.demo.homes import WALK_UP_FLAT, HomePlan
from wishes.demo.plot import Standing
from wishes.demo.values import House

SET_STANDING = """
    UPDATE mutations_element
    SET year_placed = stands.placed::int, condition = stands.condition::int,
        is_addition = stands.is_addition, may_be_taken_over = stands.may_be_taken_over
    FROM (VALUES %s) AS stands (id, placed, condition, is_addition, may_be_taken_over)
    WHERE mutations_element.id = stands.id::uuid
"""
"""All at once: one by one would take as long as everything else of the year together."""
IN_ORDER = ("room__position", "kind__position", "pk")


@value
class Address:
    street: str
    number: int
    postcode: str
    city: str
    letter: str = ""
    addition: str = ""
    bag_id: str = ""


def add_home(
    house: House,
    plan: HomePlan,
    address: Address,
    *,
    year_built: int,
    rent: Decimal,
    standing: Callable[[Element], Standing],
    now: datetime,
    quality: QualityLevel = QualityLevel.STANDARD,
) -> UUID:
    """The portal itself imports it; `standing` says how each thing in it stands."""
    dwelling = dwellings.add_dwelling(
        corporation_id=house.corporation,
        type_id=house.types[plan.name],
        actor=system(house.corporation),
        now=now,
        street=address.street,
        house_number=address.number,
        house_letter=address.letter,
        house_addition=address.addition,
        postcode=address.postcode,
        city=address.city,
        bag_id=address.bag_id,
        kind=plan.kind,
        year_built=year_built,
        year_first_use=year_built,
        floor_area=plan.floor_area,
        storeys=plan.storeys,
        monthly_rent=rent,
        quality=quality,
        accessibility=AccessibilityLabel.NONE,
        complex_code=f"C{year_built}",
    )
    register(dwelling, standing, year=localdate(now).year)
    return dwelling.pk


def register(dwelling: Dwelling, standing: Callable[[Element], Standing], *, year: int) -> None:
    """Nothing is older than the dwelling that it is in."""
    elements = Element.objects.filter(room__dwelling=dwelling).select_related("kind", "room").order_by(*IN_ORDER)
    rows = []
    for element in elements:
        stands = standing(element)
        placed = None if stands.age is None else max(year - stands.age, dwelling.year_built)
        rows.append((element.pk, placed, stands.condition, stands.is_addition, stands.may_be_taken_over))
    with connection.cursor() as cursor:
        execute_values(cursor.cursor, SET_STANDING, rows)


def as_in_the_story(element: Element) -> Standing:
    if element.kind.code == "FLOOR" and element.room.kind == RoomKind.LIVING:
        return plot.LAMINATE
    return plot.FLAT.get(element.kind.code, plot.USUAL)


def add_story_flat(house: House, address: Address, *, now: datetime) -> UUID:
    """A walk-up flat of 1968 of 65 square metres, with its high step at the toilet."""
    return add_home(
        house, WALK_UP_FLAT, address, year_built=1968, rent=Decimal("612.40"), standing=as_in_the_story, now=now
    )
