"""Policy in sentences; the next version is drafted by one person and published by another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from tests.world import World, browser
from wishes.policy.models import LimitRow, MandateRow, PolicyVersion

pytestmark = pytest.mark.django_db


def draft(world: World, client: Client) -> PolicyVersion:
    typed = {
        "valid_from": (world.today + timedelta(days=14)).isoformat(),
        "decision_reference": "Bestuursbesluit 2026-51",
        "why": "Verf is duurder geworden.",
    }
    client.post(reverse("policy:draft"), typed)
    return PolicyVersion.objects.of(world.corporation).get(status="draft")


def test_the_version_in_force_reads_as_sentences(world: World) -> None:
    page = browser(world.annelies).get(reverse("policy:page")).content.decode()
    assert "De bonnen voor één woning mogen samen tot en met" in page
    assert "300,00" in page
    assert "Teamleider" in page


def test_a_draft_starts_as_a_copy_and_its_limits_can_be_changed(world: World) -> None:
    client = browser(world.policy_owner)
    version = draft(world, client)
    address = reverse("policy:limit", args=[version.pk, "VOUCHERS"])
    client.post(address, {"ceiling": "400"})
    assert str(LimitRow.objects.get(version=version, code="VOUCHERS").ceiling) == "400.00"
    client.post(address, {"unlimited": "on"})
    assert LimitRow.objects.get(version=version, code="VOUCHERS").ceiling is None


def test_a_mandate_is_changed_in_the_draft_only(world: World) -> None:
    client = browser(world.policy_owner)
    version = draft(world, client)
    typed = {"function": "team_lead", "fact": "vouchers", "ceiling": "1.000,00"}
    client.post(reverse("policy:mandate", args=[version.pk]), typed)
    found = MandateRow.objects.filter(function="team_lead", fact="vouchers", version__corporation=world.corporation)
    assert "1000.00" in {str(row.ceiling) for row in found}


@pytest.mark.parametrize("typed", ["", "1.234", "1e3", "NaN", "-1", "9999999999", "\u0663"])
def test_a_limit_that_cannot_be_meant_is_refused_at_its_row_and_stays_typed(world: World, typed: str) -> None:
    client = browser(world.policy_owner)
    version = draft(world, client)
    answer = client.post(reverse("policy:limit", args=[version.pk, "VOUCHERS"]), {"ceiling": typed})
    assert answer.status_code == 422
    assert f'value="{typed}"' in answer.content.decode()
    assert str(LimitRow.objects.get(version=version, code="VOUCHERS").ceiling) == "300.00"


def test_who_drafted_does_not_publish_and_another_does(world: World) -> None:
    version = draft(world, browser(world.policy_owner))
    address = reverse("policy:publish", args=[version.pk])
    assert browser(world.policy_owner).post(address).status_code == 422
    browser(world.director).post(address)
    assert PolicyVersion.objects.get(pk=version.pk).is_published


@pytest.mark.parametrize("who", ["petra", "annelies", "theo"])
def test_who_does_not_own_policy_only_reads(world: World, who: str) -> None:
    client = browser(world.voorbeeld.people[who])
    assert client.get(reverse("policy:page")).status_code == 200
    assert client.get(reverse("policy:draft")).status_code == 403


def test_another_corporations_version_is_not_there(world: World) -> None:
    version = PolicyVersion.objects.of(world.corporation).filter(status="published")[0]
    assert browser(world.charlie).get(reverse("policy:version", args=[version.pk])).status_code == 404
