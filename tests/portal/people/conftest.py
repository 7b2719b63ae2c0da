"""Two corporations and an administrator."""

from __future__ import annotations

import pytest

from portal.actor import Actor, Function
from portal.corporations.models import Corporation
from tests.portal.makers import actor_at, make_corporation, make_person


@pytest.fixture
def woonveld() -> Corporation:
    return make_corporation()


@pytest.fixture
def overmaas() -> Corporation:
    return make_corporation("Overmaas", "overmaas")


@pytest.fixture
def bea(woonveld: Corporation) -> Actor:
    """Woonveld's administrator."""
    return actor_at(make_person(woonveld, "Bea", Function.ADMINISTRATOR), woonveld)
