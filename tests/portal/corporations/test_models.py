"""What the database keeps true of corporations, firms and engagements, and who sees which."""

from __future__ import annotations

from datetime import date
from uuid import uuid4

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from portal.actor import NOBODY, Actor, Function
from portal.corporations.models import Corporation, Engagement, Firm
from portal.corporations.selectors import house_of
from tests.portal.makers import TODAY, make_corporation, make_firm

pytestmark = pytest.mark.django_db


@pytest.fixture
def woonveld() -> Corporation:
    return make_corporation()


def staff_of(corporation: Corporation) -> Actor:
    return Actor(name="Jan", person=uuid4(), corporation=corporation.pk, functions=frozenset({Function.INSPECTOR}))


def engage(corporation: Corporation, firm: Firm, valid_from: date, valid_until: date | None) -> None:
    Engagement.objects.create(corporation=corporation, firm=firm, valid_from=valid_from, valid_until=valid_until)


def test_a_slug_belongs_to_one_corporation(woonveld: Corporation) -> None:
    with pytest.raises(IntegrityError, match="slug"), transaction.atomic():
        make_corporation("Anders", "woonveld")


def test_a_firm_s_address_is_one_firm_in_any_capitals() -> None:
    Firm.objects.create(name="Vos", phone="030", email="info@vos.example")

    with pytest.raises(IntegrityError, match="firm_email"), transaction.atomic():
        Firm.objects.create(name="Vos", phone="030", email="INFO@vos.example")


def test_engagements_of_one_firm_do_not_overlap(woonveld: Corporation) -> None:
    firm = Firm.objects.create(name="Vos", phone="030", email="info@vos.example")
    engage(woonveld, firm, date(2026, 1, 1), date(2027, 1, 1))

    with pytest.raises(IntegrityError, match="engagement_once"), transaction.atomic():
        engage(woonveld, firm, date(2026, 12, 31), None)


def test_an_engagement_begins_on_the_day_that_the_former_ends(woonveld: Corporation) -> None:
    firm = Firm.objects.create(name="Vos", phone="030", email="info@vos.example")
    engage(woonveld, firm, date(2026, 1, 1), date(2027, 1, 1))
    engage(woonveld, firm, date(2027, 1, 1), None)

    assert [period.valid_from.year for period in Engagement.objects.valid_on(date(2026, 12, 31))] == [2026]
    assert [period.valid_from.year for period in Engagement.objects.valid_on(date(2027, 1, 1))] == [2027]


@pytest.mark.parametrize("end", [date(2026, 1, 1), date(2025, 12, 31)])
def test_an_engagement_does_not_end_before_it_has_begun(woonveld: Corporation, end: date) -> None:
    firm = Firm.objects.create(name="Vos", phone="030", email="info@vos.example")

    with pytest.raises(DatabaseError), transaction.atomic():
        engage(woonveld, firm, date(2026, 1, 1), end)


def test_staff_see_their_own_corporation_and_the_firms_that_serve_it(woonveld: Corporation) -> None:
    overmaas = make_corporation("Overmaas", "overmaas")
    ours = make_firm(woonveld).firm
    make_firm(overmaas, "Elders", "info@elders.example")

    jan = staff_of(woonveld)
    assert list(Corporation.objects.visible_to(jan)) == [woonveld]
    assert list(Firm.objects.visible_to(jan)) == [ours]
    assert [each.firm for each in Engagement.objects.visible_to(jan)] == [ours]


def test_a_contractor_sees_his_own_firm_only(woonveld: Corporation) -> None:
    ours = make_firm(woonveld)
    make_firm(woonveld, "Elders", "info@elders.example")
    vos = Actor(name="Vos", person=uuid4(), corporation=woonveld.pk, firm=ours.firm_id)

    assert list(Firm.objects.visible_to(vos)) == [ours.firm]
    assert list(Engagement.objects.visible_to(vos)) == [ours]


def test_nobody_sees_nothing(woonveld: Corporation) -> None:
    make_firm(woonveld)

    assert not Corporation.objects.visible_to(NOBODY).exists()
    assert not Firm.objects.visible_to(NOBODY).exists()
    assert not Engagement.objects.visible_to(NOBODY).exists()


def test_a_firm_serves_a_corporation_on_a_day(woonveld: Corporation) -> None:
    firm = make_firm(woonveld).firm

    assert list(Firm.objects.serving(woonveld.pk, TODAY)) == [firm]
    assert not Firm.objects.serving(woonveld.pk, date(2019, 12, 31)).exists()


def test_a_page_carries_the_name_and_number_of_its_corporation(woonveld: Corporation) -> None:
    house = house_of(woonveld.pk)

    assert house is not None
    assert (house.name, house.phone, house.languages) == ("Woonveld", "030 123 45 67", ("nl", "en"))
    assert house_of(uuid4()) is None
