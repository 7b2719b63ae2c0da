"""The whole demo: loaded once, alive in every stage, and every chain of it verifies."""

from __future__ import annotations

from collections import Counter

import pytest
from django.core.management import call_command
from django.utils import timezone

from mutations.cases.choices import Stage
from mutations.cases.models import Case, Invitation
from portal.corporations.models import Corporation
from portal.errors import Refused
from portal.trail import selectors as trail
from wishes.decisions import selectors as deciding
from wishes.decisions.models import ApprovalRequest, Decision, DecisionReceipt
from wishes.demo import services
from wishes.demo.people import PROEFDAM, VOORBEELD
from wishes.proposals.models import Opening, OpeningTotal

pytestmark = pytest.mark.django_db


def test_the_demo_has_every_stage_and_keeps_what_is_there(capsys: pytest.CaptureFixture[str]) -> None:
    """One test, because loading takes its time."""
    services.load(now=timezone.now())

    stages = Counter(Case.objects.values_list("stage", flat=True))
    assert set(stages) == set(Stage.values)
    assert sum(stages.values()) == 66
    assert list(trail.verify()) == []
    story_is_told()
    the_walk_is_ready()
    charlie_has_a_desk()
    the_board_has_something_to_see()
    every_decision_gives_its_verdict_again()

    call_command("load_demo")
    assert capsys.readouterr().out == "There already: 2 corporations, 66 cases.\n"


def story_is_told() -> None:
    """Inspector, contractor, standard, tenant; and vouchers of 400 against 300, which wait with the team lead."""
    told = Case.objects.get(dwelling__street="Kastanjelaan", dwelling__house_number=12)
    totals = dict(OpeningTotal.objects.filter(opening__case=told).values_list("code", "own_incl"))
    assert sorted(totals, key=lambda code: totals[code], reverse=True) == ["O", "A", "S", "H"]
    request = ApprovalRequest.objects.get(case=told)
    assert (request.status, request.needs, request.limit_code) == ("waiting", "team_lead", "VOUCHERS")
    assert (int(request.number), int(request.ceiling or 0)) == (400, 300)


def the_walk_is_ready() -> None:
    walk = Case.objects.get(dwelling__street="Kastanjelaan", dwelling__house_number=14)
    assert walk.stage == Stage.RECORDING
    assert Invitation.objects.good().filter(participant__seat__case=walk).exists()


def charlie_has_a_desk() -> None:
    assert Case.objects.filter(corporation__slug=PROEFDAM.slug).count() == 4


def the_board_has_something_to_see() -> None:
    assert Opening.objects.count() >= 35
    assert Opening.objects.filter(cause="deadline").exists()
    assert Decision.objects.filter(without_approval=True).exists()
    assert Decision.objects.filter(function="team_lead").exists()


def every_decision_gives_its_verdict_again() -> None:
    """From the sealed text of its receipt alone, and the version of policy that it names."""
    receipts = DecisionReceipt.objects.all()
    assert receipts.count() == Decision.objects.count() >= 20
    assert [receipt.decision.number for receipt in receipts if not deciding.holds(receipt)] == []


def test_a_demo_that_was_cut_off_says_so() -> None:
    services.found_corporation(VOORBEELD, now=timezone.now())
    with pytest.raises(Refused, match="half geladen"):
        services.load(now=timezone.now())
    assert Corporation.objects.count() == 1
