"""Answering a request: line by line, by somebody who had no hand in it, within his mandate or passed on."""

from __future__ import annotations

from uuid import uuid4

import pytest
from django.db import DatabaseError, transaction

from mutations.cases import services as cases
from mutations.cases.choices import Stage
from portal.actor import Actor, Function
from portal.errors import NotAllowed, Refused
from portal.people.models import Account, FunctionHeld
from portal.people.selectors import actor_for
from portal.post.models import Message
from portal.trail import selectors as trail
from tests.wishes.decisions import steps
from tests.world import World
from wishes.decisions import selectors, services
from wishes.decisions.choices import Answer, Follows, Outcome, RequestStatus, ScopeStatus
from wishes.decisions.models import AnswerNote, ApprovalRequest, Decision, DecisionRow, LineAnswer, Scope, ScopeRow

pytestmark = pytest.mark.django_db


def give(world: World, actor: Actor, function: Function) -> Actor:
    """A second function from today, as the middleware would see him."""
    assert actor.person is not None
    FunctionHeld.objects.create(
        corporation_id=world.corporation, person_id=actor.person, function=function, valid_from=world.today
    )
    return actor_for(person_id=actor.person, corporation_id=world.corporation, day=world.today)


def outcomes(decision: Decision, world: World, kind: str) -> set[str]:
    rows = DecisionRow.objects.filter(decision=decision, element__in=steps.elements(world, kind))
    return set(rows.values_list("outcome", flat=True))


# --- four eyes


def test_who_composed_and_asked_does_not_approve_in_a_second_function(opened: World) -> None:
    request = steps.ask(opened)
    petra = give(opened, opened.coordinator, Function.DIRECTOR)
    with pytest.raises(NotAllowed, match="werkte zelf"):
        steps.approve(opened, request, petra)


def test_who_inspected_does_not_approve_in_a_second_function(opened: World) -> None:
    request = steps.ask(opened)
    jan = give(opened, opened.jan, Function.TEAM_LEAD)
    with pytest.raises(NotAllowed, match="werkte zelf"):
        steps.approve(opened, request, jan)


def test_a_second_account_is_the_same_person(opened: World) -> None:
    request = steps.ask(opened)
    petra = give(opened, opened.coordinator, Function.TEAM_LEAD)
    assert petra.person is not None
    second = Account.objects.create(person_id=petra.person, email="petra.thuis@demo.example", created_at=opened.now)
    again = actor_for(person_id=second.person_id, corporation_id=opened.corporation, day=opened.today)
    with pytest.raises(NotAllowed, match="werkte zelf"):
        steps.approve(opened, request, again)


def test_a_colleague_who_only_set_a_row_is_barred(opened: World) -> None:
    steps.start(opened)
    daan = opened.voorbeeld.people["daan"]
    steps.set_row(opened, "KITCHEN_UNIT", "S", reason_code="GELIJK", actor=daan)
    request = steps.decide(opened)
    assert isinstance(request, ApprovalRequest)
    with pytest.raises(NotAllowed, match="werkte zelf"):
        steps.approve(opened, request, give(opened, daan, Function.MANAGER))


def test_everybody_of_the_firm_at_the_table_is_barred_also_who_did_nothing(opened: World) -> None:
    els = opened.voorbeeld.people["els"]
    assert els.person in selectors.barred_in(opened.table.case)
    assert opened.vos.person in selectors.barred_in(opened.table.case)


def test_who_recorded_for_the_tenant_is_barred(world: World) -> None:
    steps.record_on_behalf(world)
    assert world.coordinator.person in selectors.barred_in(world.table.case)


def test_who_had_no_hand_in_it_is_not_barred(opened: World) -> None:
    steps.ask(opened)
    free = {opened.annelies.person, opened.manager.person, opened.director.person, opened.auditor.person}
    assert free.isdisjoint(selectors.barred_in(opened.table.case))


def test_one_query_finds_who_is_barred_in_many_cases(opened: World, django_assert_num_queries: object) -> None:
    steps.ask(opened)
    other = uuid4()
    with django_assert_num_queries(1):  # type: ignore[operator]
        found = selectors.barred([opened.table.case, other])
    assert found[other] == frozenset()
    assert opened.jan.person in found[opened.table.case]


def test_the_asker_is_not_asked_although_she_holds_the_function(opened: World) -> None:
    give(opened, opened.coordinator, Function.TEAM_LEAD)
    steps.ask(opened)
    assert [mail.to for mail in Message.objects.filter(kind="waits_for_you")] == ["annelies@demo.example"]


@pytest.mark.parametrize("who", ["theo", "mirjam", "ayse"])
def test_a_function_without_a_rung_may_not_answer(opened: World, who: str) -> None:
    request = steps.ask(opened)
    with pytest.raises(NotAllowed):
        steps.approve(opened, request, opened.voorbeeld.people[who])


def test_charlie_of_another_corporation_may_not_answer(opened: World) -> None:
    request = steps.ask(opened)
    with pytest.raises(NotAllowed):
        steps.approve(opened, request, opened.charlie)
    with pytest.raises(NotAllowed):
        services.forward(request_id=request.pk, replies={}, actor=opened.charlie, now=opened.now)


def test_the_database_too_refuses_an_answer_by_the_asker(opened: World) -> None:
    request = steps.ask(opened)
    with pytest.raises(DatabaseError, match="request_not_answered_by_asker"), transaction.atomic():
        ApprovalRequest.objects.filter(pk=request.pk).update(
            status=RequestStatus.APPROVED, answered_by=opened.coordinator.person, answered_at=opened.now
        )


# --- line by line


def test_a_rejected_line_falls_back_to_the_standard_and_the_rest_is_granted(opened: World) -> None:
    request = steps.ask(opened)
    decision = steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.REJECT, "KOSTEN"))
    assert isinstance(decision, Decision)
    assert outcomes(decision, opened, "PAINTWORK") == {Outcome.REFUSED}
    assert outcomes(decision, opened, "TOILET_THRESHOLD") == {Outcome.GRANTED}
    request.refresh_from_db()
    assert request.status == RequestStatus.APPROVED


def test_the_tenant_reads_the_reason_of_who_rejected(opened: World) -> None:
    request = steps.ask(opened)
    decision = steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.REJECT, "KOSTEN"))
    assert isinstance(decision, Decision)
    row = DecisionRow.objects.filter(decision=decision, element=steps.element(opened, "PAINTWORK")).get()
    assert row.reason_texts["nl"].startswith("Dit kost veel meer")
    assert "Dit kost veel meer" in Message.objects.get(kind="decision").text


def test_rejecting_every_line_is_a_decision_for_the_standard(opened: World) -> None:
    request = steps.ask(opened)
    page = selectors.request_page(
        selectors.found_request(request.pk), opened.annelies, replies={}, language="nl", day=opened.today
    )
    kinds = {row.element for row in page.rows}
    replies = {id: steps.reject(opened, "GELIJK") for id in kinds}
    decision = services.answer(request_id=request.pk, replies=replies, actor=opened.annelies, now=opened.now)
    request.refresh_from_db()
    assert isinstance(decision, Decision)
    assert request.status == RequestStatus.REJECTED
    assert decision.scope.status == ScopeStatus.DECIDED
    assert set(decision.rows.values_list("outcome", flat=True)).isdisjoint({Outcome.GRANTED})


@pytest.mark.parametrize("answer", [Answer.REJECT, Answer.RETURN])
def test_a_no_and_a_question_need_a_reason(opened: World, answer: Answer) -> None:
    request = steps.ask(opened)
    with pytest.raises(Refused, match="Kies een reden"):
        steps.answer(opened, request, opened.annelies, PAINTWORK=(answer, ""))
    assert not LineAnswer.objects.exists()


def test_a_reason_for_returning_does_not_reject(opened: World) -> None:
    request = steps.ask(opened)
    with pytest.raises(Refused):
        steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.REJECT, "LEEG"))


def test_only_lines_that_leave_the_standard_are_answered(opened: World) -> None:
    request = steps.ask(opened)
    with pytest.raises(Refused, match="wijkt niet af"):
        steps.answer(opened, request, opened.annelies, SMOKE_ALARM=(Answer.REJECT, "GOED"))


def test_every_line_gets_its_answer_on_paper(opened: World) -> None:
    request = steps.ask(opened)
    steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.REJECT, "KOSTEN"))
    answers = LineAnswer.objects.filter(request=request)
    assert answers.filter(answer=Answer.REJECT).count() == 5
    assert answers.filter(answer=Answer.APPROVE).exists()
    assert AnswerNote.objects.count() == 5


# --- sending back


def test_a_returned_line_sends_the_whole_back_to_the_coordinator(opened: World) -> None:
    request = steps.ask(opened)
    scope = steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.RETURN, "LEEG"))
    assert isinstance(scope, Scope)
    assert scope.status == ScopeStatus.RETURNED
    assert opened.case.stage == Stage.OPENED
    assert not Decision.objects.exists()
    mail = Message.objects.get(kind="scope_returned")
    assert mail.to == "petra@demo.example"
    assert "5 regels" in mail.text
    assert [entry.event for entry in trail.timeline(opened.table.case)][-1] == "request_returned"


def test_the_coordinator_reads_what_was_asked_and_answers_with_a_change(opened: World) -> None:
    request = steps.ask(opened)
    steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.RETURN, "LEEG"))
    steps.set_row(opened, "TOILET_BOWL", "S", reason_code="GOED")
    page = selectors.scope_page(opened.case, opened.coordinator, language="nl", day=opened.today)
    assert page is not None
    assert page.returned_by == "Annelies Kok"
    assert [change.label for change in page.changes or ()] == ["Closetcombinatie"]
    asked = next(row for row in page.rows if row.element == steps.element(opened, "PAINTWORK"))
    assert asked.answer is not None
    assert asked.answer.text == "Kijk nog eens."
    again = steps.decide(opened)
    assert isinstance(again, ApprovalRequest)
    assert again.round == 2


def test_resubmitted_unchanged_it_says_so(opened: World) -> None:
    request = steps.ask(opened)
    steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.RETURN, "LEEG"))
    again = steps.decide(opened)
    page = selectors.request_page(
        selectors.found_request(again.pk), opened.annelies, replies={}, language="nl", day=opened.today
    )
    assert page.changes == ()


def test_a_returned_scope_within_policy_is_decided_at_once(opened: World) -> None:
    request = steps.ask(opened)
    steps.answer(opened, request, opened.annelies, PAINTWORK=(Answer.RETURN, "LEEG"))
    steps.set_row(opened, "PAINTWORK", "S", reason_code="KOSTEN")
    decision = steps.decide(opened)
    assert isinstance(decision, Decision)
    assert decision.without_approval


# --- above the mandate


def test_a_request_above_his_mandate_is_passed_on_with_his_advice(opened: World) -> None:
    request = steps.ask_for_much(opened)
    assert request.needs == Function.DIRECTOR
    with pytest.raises(Refused, match="boven uw mandaat"):
        steps.approve(opened, request, opened.annelies)
    asked = services.forward(
        request_id=request.pk,
        replies=steps.replies_of(opened, KITCHEN_UNIT=(Answer.REJECT, "KOSTEN")),
        actor=opened.annelies,
        now=opened.now,
    )
    request.refresh_from_db()
    assert request.status == RequestStatus.FORWARDED
    assert (asked.needs, asked.round) == (Function.DIRECTOR, 2)
    page = selectors.request_page(
        selectors.found_request(asked.pk), opened.director, replies={}, language="nl", day=opened.today
    )
    advised = next(row for row in page.rows if row.element == steps.element(opened, "KITCHEN_UNIT"))
    assert advised.answer is not None
    assert advised.answer.answer is Answer.REJECT


def test_who_passed_it_on_may_pass_it_on_again_and_gets_the_same(opened: World) -> None:
    request = steps.ask_for_much(opened)
    first = services.forward(request_id=request.pk, replies={}, actor=opened.annelies, now=opened.now)
    assert services.forward(request_id=request.pk, replies={}, actor=opened.annelies, now=opened.now) == first


def test_after_passing_on_the_director_decides(opened: World) -> None:
    request = steps.ask_for_much(opened)
    asked = services.forward(request_id=request.pk, replies={}, actor=opened.annelies, now=opened.now)
    decision = steps.approve(opened, asked, opened.director)
    assert isinstance(decision, Decision)
    assert decision.function == Function.DIRECTOR


def test_what_is_within_his_mandate_is_not_passed_on(opened: World) -> None:
    request = steps.ask(opened)
    with pytest.raises(Refused, match="binnen uw mandaat"):
        services.forward(request_id=request.pk, replies={}, actor=opened.annelies, now=opened.now)


def test_the_asker_stays_barred_after_passing_on(opened: World) -> None:
    request = steps.ask_for_much(opened)
    asked = services.forward(request_id=request.pk, replies={}, actor=opened.annelies, now=opened.now)
    petra = give(opened, opened.coordinator, Function.DIRECTOR)
    with pytest.raises(NotAllowed):
        steps.approve(opened, asked, petra)


# --- the inbox


def test_the_inbox_counts_only_what_this_person_can_answer_now(opened: World) -> None:
    request = steps.ask(opened)
    jan = give(opened, opened.jan, Function.TEAM_LEAD)
    assert [row.id for row in selectors.inbox(opened.annelies, language="nl", today=opened.today)] == [request.pk]
    assert selectors.inbox(jan, language="nl", today=opened.today) == ()
    assert selectors.inbox(opened.coordinator, language="nl", today=opened.today) == ()
    assert selectors.inbox(opened.charlie, language="nl", today=opened.today) == ()
    steps.approve(opened, request, opened.annelies)
    assert selectors.inbox(opened.annelies, language="nl", today=opened.today) == ()


def test_the_inbox_says_why_in_one_sentence_and_what_waiting_costs(opened: World) -> None:
    steps.ask(opened)
    (row,) = selectors.inbox(opened.annelies, language="nl", today=opened.today)
    assert row.why.startswith("De bonnen voor deze woning zijn samen €\u00a0400,00.")
    assert row.cost_a_day > 0
    assert row.days_waiting == 0


def test_a_request_for_more_is_not_in_the_inbox_of_who_may_less(opened: World) -> None:
    steps.ask_for_much(opened)
    assert selectors.inbox(opened.annelies, language="nl", today=opened.today) == ()
    assert len(selectors.inbox(opened.director, language="nl", today=opened.today)) == 1


def test_rows_keep_following_whom_they_followed(opened: World) -> None:
    steps.ask(opened)
    follows = set(ScopeRow.objects.filter(scope__case=opened.table.case).values_list("follows", flat=True))
    assert follows == {Follows.STANDARD, Follows.TENANT}


def test_a_case_that_lapsed_asks_nothing_any_more(opened: World) -> None:
    request = steps.ask(opened)
    cases.cancel(
        case_id=opened.table.case, reason="De opzegging is ingetrokken", actor=opened.coordinator, now=opened.now
    )
    assert selectors.inbox(opened.annelies, language="nl", today=opened.today) == ()
    with pytest.raises(Refused, match="wacht niet meer"):
        steps.approve(opened, request, opened.annelies)
    with pytest.raises(Refused, match="wacht niet meer"):
        services.forward(request_id=request.pk, replies={}, actor=opened.annelies, now=opened.now)


def test_a_case_that_lapsed_is_composed_no_further(opened: World) -> None:
    steps.start(opened)
    cases.cancel(
        case_id=opened.table.case, reason="De opzegging is ingetrokken", actor=opened.coordinator, now=opened.now
    )
    with pytest.raises(Refused):
        steps.set_row(opened, "KITCHEN_UNIT", "O")
    with pytest.raises(Refused):
        steps.decide(opened)
