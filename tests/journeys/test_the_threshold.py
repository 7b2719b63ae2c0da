"""The anecdote: the professionals would take the threshold out, the tenant left it and wanted vouchers to buy paint."""

from __future__ import annotations

import pytest
from django.urls import reverse

from portal.trail import selectors as trail
from tests.browser import OpenPage
from tests.journeys.people import Cast
from tests.world import World


@pytest.mark.e2e
def test_the_tenant_leaves_the_threshold_and_paints_with_vouchers(world: World, open_page: OpenPage) -> None:
    cast = Cast(world, open_page)

    cast.petra.registers_the_notice()
    cast.petra.asks_the_parties()

    cast.fatma.opens_her_invitation()
    cast.fatma.says_what_she_wants()
    cast.fatma.says_what_matters()
    cast.fatma.sends()
    cast.jan.inspects()
    cast.vos.makes_an_offer()

    cast.petra.open("comparison:table", cast.petra.case.pk)
    cast.petra.reads("Van duur naar goedkoop: opzichter, aannemer, standaard, huurder")
    cast.jan.looks_after_the_differences()

    cast.petra.composes_the_scope()
    cast.petra.reads("De bonnen voor deze woning zijn samen € 400,00.")
    cast.petra.asks_for_approval()

    cast.annelies.opens_what_waits_for_her()
    cast.annelies.reads("Zonder akkoord mag tot en met € 300,00")
    cast.annelies.approves()

    cast.fatma.page.goto(reverse("decisions:answer"))
    cast.fatma.reads("Dit gaan we doen")
    cast.fatma.reads("bon")
    cast.theo.recomputes_the_receipt()
    cast.theo.reads("Gelijk.")
    assert list(trail.verify()) == []
