"""Composing and deciding: what goes by itself, what is asked, and what is written."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, transaction

from mutations.cases.choices import Stage
from portal.actor import Function
from portal.errors import Conflict, NotAllowed, Refused
from portal.post.models import Job, Message
from portal.trail import selectors as trail
from portal.trail.models import Event
from tests.wishes.decisions import steps
from tests.world import World
from wishes.decisions import selectors, services
from wishes.decisions.choices import Follows, Outcome, RequestStatus, ScopeStatus
from wishes.decisions.models import ApprovalRequest, Decision, DecisionFact, DecisionLine, DecisionRow, Scope, ScopeRow
from wishes.policy.choices import ReasonKind
from wishes.policy.models import Reason

pytestmark = pytest.mark.django_db


def events(world: World) -> list[str]:
    return [entry.event for entry in trail.timeline(world.table.case)]


# --- composing


def test_a_scope_begins_with_the_tenants_wishes_filled_in(opened: World) -> None:
    scope = steps.start(opened)
    assert scope.status == ScopeStatus.DRAFT
    assert steps.row(opened, "TOILET_THRESHOLD").follows == Follows.TENANT
    assert steps.row(opened, "KITCHEN_UNIT").follows == Follows.TENANT
    assert steps.row(opened, "SMOKE_ALARM").follows == Follows.STANDARD


def test_a_scope_begun_twice_is_one_and_leaves_one_event(opened: World) -> None:
    assert steps.start(opened) == steps.start(opened)
    assert events(opened).count("scope_started") == 1


def test_a_colleague_coordinator_may_take_over(opened: World) -> None:
    daan = opened.voorbeeld.people["daan"]
    assert steps.start(opened, daan).composed_by_id == daan.person


@pytest.mark.parametrize("who", ["jan", "annelies", "theo", "saskia"])
def test_only_a_coordinator_composes(opened: World, who: str) -> None:
    with pytest.raises(NotAllowed):
        steps.start(opened, opened.voorbeeld.people[who])


def test_charlie_of_another_corporation_composes_nothing(opened: World) -> None:
    with pytest.raises(NotAllowed):
        steps.start(opened, opened.charlie)


def test_nothing_is_composed_before_the_opening(world: World) -> None:
    with pytest.raises(Refused):
        steps.start(world)
    assert not Scope.objects.exists()


def test_setting_a_row_marks_it_as_touched_and_counts_the_scope_on(opened: World) -> None:
    scope = steps.start(opened)
    row = steps.set_row(opened, "KITCHEN_UNIT", "S", reason_code="GELIJK")
    scope.refresh_from_db()
    assert (row.follows, row.is_suggested, row.revision, scope.revision) == (Follows.STANDARD, False, 2, 2)
    assert row.set_by_id == opened.coordinator.person
    assert events(opened)[-1] == "scope_row_set"


def test_the_same_choice_again_is_answered_with_what_stands(opened: World) -> None:
    steps.start(opened)
    steps.set_row(opened, "KITCHEN_UNIT", "O")
    again = steps.set_row(opened, "KITCHEN_UNIT", "O")
    assert again.revision == 2
    assert events(opened).count("scope_row_set") == 1


def test_another_choice_of_the_catalogue_can_be_taken(opened: World) -> None:
    steps.start(opened)
    row = steps.set_row(opened, "KITCHEN_UNIT", "X:REPLACE")
    assert (row.follows, row.choice) == (Follows.OTHER, "REPLACE")


def test_a_stale_row_is_refused_with_what_stands_now(opened: World) -> None:
    steps.start(opened)
    row = steps.row(opened, "KITCHEN_UNIT")
    steps.set_row(opened, "KITCHEN_UNIT", "O")
    with pytest.raises(Conflict) as refusal:
        services.set_row(
            case_id=opened.table.case,
            element_id=row.element_id,
            follows=Follows.STANDARD,
            choice="",
            reason=None,
            revision=row.revision,
            actor=opened.coordinator,
            now=opened.now,
        )
    assert isinstance(refusal.value.theirs, ScopeRow)
    assert refusal.value.theirs.follows == Follows.INSPECTOR


@pytest.mark.parametrize("follows", ["H", "O", "X:NOTHING"])
def test_a_locked_row_is_fixed(opened: World, follows: str) -> None:
    steps.start(opened)
    with pytest.raises(Refused, match="ligt vast"):
        steps.set_row(opened, "SMOKE_ALARM", follows)


def test_a_choice_that_the_catalogue_lacks_is_refused(opened: World) -> None:
    steps.start(opened)
    with pytest.raises(Refused):
        steps.set_row(opened, "KITCHEN_UNIT", "X:GOLD")


def test_a_reason_of_another_corporation_is_refused(opened: World) -> None:
    steps.start(opened)
    row = steps.row(opened, "KITCHEN_UNIT")
    theirs = Reason.objects.create(
        corporation_id=opened.proefdam.corporation,
        code="GOED",
        kind=ReasonKind.REJECT,
        label="Goed",
        text_tenant="Goed.",
    )
    with pytest.raises(Refused):
        services.set_row(
            case_id=opened.table.case,
            element_id=row.element_id,
            follows=Follows.STANDARD,
            choice="",
            reason=theirs.pk,
            revision=1,
            actor=opened.coordinator,
            now=opened.now,
        )


# --- deciding by itself


def test_within_policy_it_is_decided_at_once_and_says_so(opened: World) -> None:
    decision = steps.within_policy(opened)
    assert decision.without_approval
    assert (decision.decided_by, decision.function, decision.request) == (None, "", None)
    assert decision.policy.number > 0
    assert opened.case.stage == Stage.DECIDED
    assert events(opened)[-1] == "decided_by_itself"


def test_a_decision_is_numbered_after_its_case(opened: World) -> None:
    decision = steps.within_policy(opened)
    assert decision.number == f"{opened.case.number}-B1"


def test_deciding_twice_gives_the_first_answer(opened: World) -> None:
    first = steps.within_policy(opened)
    assert steps.decide(opened) == first
    assert Decision.objects.count() == 1


def test_every_wish_that_is_not_granted_needs_a_reason(opened: World) -> None:
    steps.start(opened)
    steps.set_row(opened, "PAINTWORK", "S")
    with pytest.raises(Refused, match="reden"):
        steps.decide(opened)
    assert opened.case.stage == Stage.OPENED


def test_the_reason_stands_in_the_decision_as_it_was_that_day(opened: World) -> None:
    decision = steps.within_policy(opened)
    reason = Reason.objects.get(pk=steps.reason(opened, "KOSTEN"))
    text = reason.text_tenant
    reason.text_tenant = "Iets anders."
    reason.save()
    row = DecisionRow.objects.get(decision=decision, element=steps.element(opened, "PAINTWORK"))
    assert row.outcome == Outcome.REFUSED
    assert row.reason_texts["nl"] == text
    assert row.reason_texts["en"].startswith("This costs")


def test_the_lines_add_up_to_the_total_and_are_at_the_contractors_book(opened: World) -> None:
    decision = steps.within_policy(opened)
    lines = DecisionLine.objects.filter(decision=decision)
    assert sum(line.amount_excl + line.amount_vat for line in lines) == decision.total_incl
    found = selectors.fresh_dossier(opened.table.case, "nl").frame
    line = lines.exclude(kind="voucher").first()
    assert line is not None
    assert line.price_excl == found.firm_prices[line.work_code].price_excl


def test_facts_stand_as_rows_just_as_they_were_judged(opened: World) -> None:
    decision = steps.within_policy(opened)
    whole = dict(DecisionFact.objects.filter(decision=decision, element=None).values_list("code", "number"))
    assert whole["order"] == decision.total_incl
    assert whole["vouchers"] <= Decimal("300.00")
    assert set(whole) == {"dearer", "cheaper", "vouchers", "order", "objections"}


def test_a_stale_page_decides_nothing(opened: World) -> None:
    scope = steps.start(opened)
    steps.set_row(opened, "PAINTWORK", "S", reason_code="KOSTEN")
    with pytest.raises(Conflict):
        services.decide(case_id=opened.table.case, revision=scope.revision, actor=opened.coordinator, now=opened.now)


def test_the_tenant_is_told_once_and_the_next_room_too(opened: World) -> None:
    steps.within_policy(opened)
    mail = Message.objects.get(kind="decision")
    assert mail.to == opened.case.seats.get(code="H").participants.get().email
    assert "€ 400" not in mail.text
    assert Job.objects.filter(event="decision_sent").count() == len(steps.reactions("decision_sent"))


def test_when_the_event_fails_nothing_is_decided(opened: World, monkeypatch: pytest.MonkeyPatch) -> None:
    steps.start(opened)
    steps.set_row(opened, "PAINTWORK", "S", reason_code="KOSTEN")
    monkeypatch.setattr("portal.trail.services.record", steps.broken)
    with pytest.raises(steps.BrokenError), transaction.atomic():
        steps.decide(opened)
    assert not Decision.objects.exists()
    assert opened.case.stage == Stage.OPENED
    assert not Message.objects.filter(kind="decision").exists()


@pytest.mark.parametrize("model", [Decision, DecisionRow, DecisionLine, DecisionFact])
def test_a_decision_is_final_in_the_database(opened: World, model: type[Decision]) -> None:
    steps.within_policy(opened)
    with pytest.raises(DatabaseError), transaction.atomic():
        model.objects.all().delete()


# --- asking


def test_the_story_asks_the_team_lead_and_names_the_voucher_limit(opened: World) -> None:
    request = steps.ask(opened)
    assert request.needs == Function.TEAM_LEAD
    assert (request.limit_code, request.number, request.ceiling) == ("VOUCHERS", Decimal("400.00"), Decimal("300.00"))
    assert opened.case.stage == Stage.DECIDING
    assert events(opened)[-1] == "approval_requested"


def test_who_may_answer_is_told_that_it_waits(opened: World) -> None:
    steps.ask(opened)
    mail = Message.objects.get(kind="waits_for_you")
    assert mail.to == "annelies@demo.example"
    assert "€\u00a0400,00" in mail.text
    assert "wacht op uw besluit" in mail.subject


def test_asking_twice_gives_the_first_request(opened: World) -> None:
    request = steps.ask(opened)
    assert steps.decide(opened) == request
    assert ApprovalRequest.objects.count() == 1


def test_while_it_waits_no_row_is_changed(opened: World) -> None:
    steps.ask(opened)
    with pytest.raises(Refused):
        steps.set_row(opened, "KITCHEN_UNIT", "S", reason_code="GELIJK")


def test_nobody_free_is_said_at_once_with_who_could_be_asked(opened: World) -> None:
    steps.end_functions(opened, "annelies", "hendrik", "saskia")
    steps.start(opened)
    with pytest.raises(Refused, match="Niemand mag dit nu besluiten") as refusal:
        steps.decide(opened)
    assert "teamleider: niemand" in str(refusal.value)
    assert opened.case.stage == Stage.OPENED
    assert not ApprovalRequest.objects.exists()


def test_where_no_team_lead_is_left_the_manager_is_asked(opened: World) -> None:
    steps.end_functions(opened, "annelies")
    request = steps.ask(opened)
    assert request.needs == Function.TEAM_LEAD
    assert Message.objects.get(kind="waits_for_you").to == "hendrik@demo.example"


# --- approving


def test_the_team_lead_decides_and_the_mandate_stands_in_the_receipt(opened: World) -> None:
    decision = steps.approve(opened, steps.ask(opened), opened.annelies)
    assert isinstance(decision, Decision)
    assert (decision.decided_by_id, decision.function) == (opened.annelies.person, Function.TEAM_LEAD)
    assert not decision.without_approval
    assert opened.case.stage == Stage.DECIDED
    assert '"vouchers":"750.00"' in decision.receipt.body
    assert events(opened)[-1] == "request_approved"


def test_a_higher_function_may_always_sign(opened: World) -> None:
    decision = steps.approve(opened, steps.ask(opened), opened.director)
    assert isinstance(decision, Decision)
    assert decision.function == Function.DIRECTOR


def test_approving_twice_is_one_decision(opened: World) -> None:
    request = steps.ask(opened)
    first = steps.approve(opened, request, opened.annelies)
    assert steps.approve(opened, request, opened.annelies) == first


def test_a_second_approver_hears_who_was_first(opened: World) -> None:
    request = steps.ask(opened)
    steps.approve(opened, request, opened.annelies)
    with pytest.raises(Refused, match="Annelies"):
        steps.approve(opened, request, opened.manager)


def test_a_request_is_answered_once_in_the_database_too(opened: World) -> None:
    request = steps.ask(opened)
    steps.approve(opened, request, opened.annelies)
    with pytest.raises(DatabaseError), transaction.atomic():
        ApprovalRequest.objects.filter(pk=request.pk).update(status=RequestStatus.WAITING)


def test_every_event_of_deciding_names_its_policy(opened: World) -> None:
    decision = steps.approve(opened, steps.ask(opened), opened.annelies)
    assert isinstance(decision, Decision)
    named = Event.objects.filter(chain=opened.table.case, event__in=["approval_requested", "request_approved"])
    assert set(named.values_list("policy_version", flat=True)) == {decision.policy_id}


def test_the_chain_still_verifies(opened: World) -> None:
    steps.approve(opened, steps.ask(opened), opened.annelies)
    assert list(trail.verify(opened.corporation)) == []


def test_days_between_asking_and_answering_are_kept(opened: World) -> None:
    request = steps.ask(opened)
    steps.approve(opened, request, opened.annelies)
    request.refresh_from_db()
    assert request.answered_at == opened.now + timedelta(hours=1)
