"""How much dearer the main pages are than a bare page of as many bytes, in the same process; `make bench`."""

from __future__ import annotations

import statistics
import sys
import time
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.timezone import localdate

from mutations.cases.choices import Stage
from mutations.cases.models import Case
from portal.people.models import Account
from portal.people.selectors import places_of
from portal.people.services.sessions import PLACE
from wishes.demo.services import load

pytestmark = [pytest.mark.bench, pytest.mark.django_db, pytest.mark.urls("tests.bench.urls")]

HEAD = f"{'page':<52}{'queries':>8}{'kB':>7}{'ms':>8}{'bare':>8}{'ratio':>7}"
TIMES = 15
AIM = 3.0
MOST_QUERIES = 12


@pytest.fixture
def year() -> Case:
    """The demo as it is loaded, and one of the opened cases of Petra's."""
    load(now=timezone.now(), workers=1)
    return Case.objects.filter(stage=Stage.OPENED, coordinator__email="petra@demo.example").order_by("number")[0]


def pages(case: Case) -> Iterator[tuple[str, str]]:
    """Who opens which page."""
    yield "petra", "/desk/"
    yield "petra", "/cases/"
    yield "petra", f"/cases/{case.pk}/"
    yield "jan", "/inspection/"
    yield "vos", "/offers/"
    yield "jan", f"/comparison/{case.pk}/"
    yield "petra", f"/decisions/{case.pk}/"
    yield "annelies", "/decisions/requests/"
    yield "saskia", "/insight/"
    yield "mirjam", "/policy/"
    yield "theo", "/trail"


def test_the_main_pages_beside_a_bare_page_of_the_same_size(year: Case, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [row(signed_in(who), who, address) for who, address in pages(year)]
    with capsys.disabled():
        sys.stdout.write("\n".join(["", HEAD, *rows, ""]))


def row(client: Client, who: str, address: str) -> str:
    with CaptureQueriesContext(connection) as queries:
        answer = client.get(address)
        asked = len(queries)
    assert answer.status_code == 200, f"{who} {address}: {answer.status_code}"
    size = len(answer.content)
    page, bare = median(client, address), median(client, f"/bare/{size}")
    ratio = page / bare
    marks = ("" if ratio <= AIM else " > 3") + ("" if asked <= MOST_QUERIES else " > 12 queries")
    named = f"{who} {address}"[:50]
    return f"{named:<52}{asked:>8}{size / 1000:>7.1f}{page:>8.1f}{bare:>8.1f}{ratio:>7.1f}{marks}"


def median(client: Client, address: str) -> float:
    """Milliseconds, the first two left out."""
    return statistics.median([timed(client, address) for _ in range(TIMES + 2)][2:])


def timed(client: Client, address: str) -> float:
    begun = time.perf_counter()
    client.get(address)
    return (time.perf_counter() - begun) * 1000


def signed_in(key: str) -> Client:
    """One of the demo people, where he works."""
    account = Account.objects.get(email=f"{key}@demo.example")
    client = Client()
    client.force_login(account)
    session = client.session
    session[PLACE] = places_of(account.person_id, localdate())[0].key
    session.save()
    return client
