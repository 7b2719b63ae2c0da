"""A corporation with its people, a flat to let, and Charlie of another corporation."""

from __future__ import annotations

import pytest

from mutations.cases import services as cases
from mutations.cases.choices import SeatCode
from mutations.cases.models import Case, Participant, SeatingPlan
from mutations.dwellings.models import Dwelling
from portal.actor import Actor, Function
from portal.corporations.models import Corporation, Engagement
from portal.people.models import Person
from tests.mutations.makers import make_case, make_dwelling, make_type, name_fatma
from tests.portal.makers import NOW, actor_at, make_corporation, make_crew, make_firm, make_person


@pytest.fixture
def woonveld(db: None) -> Corporation:
    return make_corporation()


@pytest.fixture
def sanne(woonveld: Corporation) -> Actor:
    """The coordinator."""
    return actor_at(make_person(woonveld, "Sanne", Function.COORDINATOR), woonveld)


@pytest.fixture
def jan_person(woonveld: Corporation) -> Person:
    return make_person(woonveld, "Jan", Function.INSPECTOR)


@pytest.fixture
def jan(jan_person: Person, woonveld: Corporation) -> Actor:
    return actor_at(jan_person, woonveld)


@pytest.fixture
def annelies(woonveld: Corporation) -> Actor:
    return actor_at(make_person(woonveld, "Annelies", Function.TEAM_LEAD), woonveld)


@pytest.fixture
def vos_firm(woonveld: Corporation) -> Engagement:
    return make_firm(woonveld)


@pytest.fixture
def vos(vos_firm: Engagement, woonveld: Corporation) -> Actor:
    return actor_at(make_crew(vos_firm), woonveld)


@pytest.fixture
def seating_plan(woonveld: Corporation, vos_firm: Engagement) -> None:
    """Tenant, inspector and, as usual, Vos."""
    for position, code in enumerate((SeatCode.TENANT, SeatCode.INSPECTOR, SeatCode.CONTRACTOR)):
        firm = vos_firm.firm if code is SeatCode.CONTRACTOR else None
        SeatingPlan.objects.create(corporation=woonveld, code=code, position=position, firm=firm)


@pytest.fixture
def charlie(db: None) -> Actor:
    """Coordinator of another corporation."""
    elsewhere = make_corporation("Elders", "elders")
    return actor_at(make_person(elsewhere, "Charlie", Function.COORDINATOR), elsewhere)


@pytest.fixture
def flat(woonveld: Corporation) -> Dwelling:
    return make_dwelling(woonveld, make_type(woonveld))


@pytest.fixture
def case(flat: Dwelling, sanne: Actor, jan_person: Person, vos: Actor, seating_plan: None) -> Case:
    """Registered, with Jan and Vos at the table and nobody yet on the tenant's seat."""
    return make_case(flat, sanne, inspector=jan_person)


@pytest.fixture
def fatma(case: Case, sanne: Actor) -> Participant:
    return name_fatma(case, sanne)


@pytest.fixture
def recording(case: Case, fatma: Participant, sanne: Actor) -> Case:
    """Everybody sits and may record."""
    return cases.start_recording(case_id=case.pk, actor=sanne, now=NOW)
