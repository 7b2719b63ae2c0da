"""Freezing, taking back, and the one opening."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction
from django.utils.timezone import localdate

from mutations.cases import services as cases
from mutations.cases.choices import Stage
from portal.errors import NotAllowed, Refused
from portal.post.models import Message
from portal.post.services import run_due
from portal.trail import selectors as trail
from tests.world import World, begin, open_story, record, submit
from wishes.costing.rules import at_book
from wishes.proposals import selectors, services
from wishes.proposals.choices import Cause, ProposalStatus
from wishes.proposals.models import Opening, OpeningTotal, Proposal, ProposalLine, ProposalStatement

pytestmark = pytest.mark.django_db


def test_submitting_freezes_totals_versions_and_a_hash(world: World) -> None:
    begin(world)
    row = Proposal.objects.get(pk=submit(world, "O"))
    lines = ProposalLine.objects.filter(proposal=row)
    assert row.status == ProposalStatus.SUBMITTED
    assert row.total_excl == sum((line.amount_excl for line in lines), Decimal(0))
    assert len(row.content_hash) == 64


def test_submitting_twice_is_once(world: World) -> None:
    begin(world)
    proposal = submit(world, "O")
    services.submit(proposal_id=proposal, actor=world.jan, now=world.now)
    assert sum(entry.event == "submitted" for entry in trail.timeline(world.table.case)) == 1


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE wishes_proposal SET total_excl = 1",
        "UPDATE wishes_proposalline SET quantity = quantity",
        "DELETE FROM wishes_proposalline",
        "DELETE FROM wishes_proposalstatement",
        "UPDATE wishes_proposalstatement SET choice = 'X'",
        "TRUNCATE wishes_proposalline",
    ],
)
def test_the_database_refuses_any_change_of_what_was_submitted(world: World, change: str) -> None:
    begin(world)
    submit(world, "O")
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(change)


def test_no_line_is_added_to_what_was_submitted(world: World) -> None:
    begin(world)
    proposal = submit(world, "O")
    statement = ProposalStatement.objects.filter(proposal=proposal).first()
    assert statement is not None
    statement.pk = None
    with pytest.raises(IntegrityError), transaction.atomic():
        statement.save(force_insert=True)


def test_a_plan_that_is_not_complete_stays_a_draft(world: World) -> None:
    begin(world)
    proposal = services.start(seat_id=world.table.seats["H"], actor=world.fatma, now=world.now)
    with pytest.raises(Refused):
        services.submit(proposal_id=proposal.pk, actor=world.fatma, now=world.now)
    assert Proposal.objects.get(pk=proposal.pk).status == ProposalStatus.DRAFT


def test_taken_back_before_the_opening_it_becomes_a_new_version_and_the_old_one_stays_readable(world: World) -> None:
    begin(world)
    old = Proposal.objects.get(pk=submit(world, "O"))
    new = services.withdraw(proposal_id=old.pk, actor=world.jan, now=world.now)
    frame = selectors.frame_for(world.case, "nl")
    assert (new.version, new.status) == (2, ProposalStatus.DRAFT)
    assert selectors.plan_of(new, frame) == selectors.plan_of(old, frame)


def test_after_the_closing_date_nothing_is_submitted(world: World) -> None:
    begin(world)
    proposal = record(world, "O")
    late = world.now + timedelta(days=(world.case.closes_on - world.today).days + 1)
    with pytest.raises(Refused):
        services.submit(proposal_id=proposal, actor=world.jan, now=late)


def test_after_the_closing_date_nothing_is_changed_or_taken_back_either(world: World) -> None:
    begin(world)
    sent, draft = submit(world, "O"), record(world, "A")
    late = world.now + deadline(world) + timedelta(days=1)
    with pytest.raises(Refused):
        services.withdraw(proposal_id=sent, actor=world.jan, now=late)
    with pytest.raises(Refused):
        services.set_line(
            proposal_id=draft,
            element_id=ProposalStatement.objects.filter(proposal=draft)[0].element_id,
            work_code="X",
            quantity=Decimal(1),
            price_excl=None,
            price_reason="",
            revision=0,
            actor=world.vos,
            now=late,
        )


def test_the_last_one_in_opens_them_all_and_pins_the_versions(world: World) -> None:
    open_story(world)
    opening = Opening.objects.get(case=world.table.case)
    assert (opening.cause, world.case.stage) == (Cause.LAST_SUBMIT, Stage.OPENED)
    assert selectors.pins_of(world.case).book == opening.book_id


def test_after_the_opening_a_submit_is_refused_with_the_reason(world: World) -> None:
    open_story(world)
    proposal = Proposal.objects.get(seat=world.table.seats["O"])
    with pytest.raises(Refused, match="geopend"):
        services.withdraw(proposal_id=proposal.pk, actor=world.jan, now=world.now)


def test_everybody_who_waits_is_told_once_that_all_are_in(world: World) -> None:
    open_story(world)
    run_due()
    told = sorted(Message.objects.filter(kind="opened").values_list("to", flat=True))
    assert told == ["jan@demo.example", "petra@demo.example"]


def test_the_opening_keeps_the_totals_that_the_plans_come_to(world: World) -> None:
    open_story(world)
    frame = selectors.frame_for(world.case, "nl")
    plans = selectors.plans_of(world.table.case, frame)
    kept = {row.code: (row.own_incl, row.book_incl) for row in OpeningTotal.objects.all()}
    counted = {code: (plan.amount.incl, at_book(plan, frame.prices).amount.incl) for code, plan in plans.items()}
    assert kept == counted


def test_the_story_has_the_inspector_dearest_then_the_contractor_the_standard_and_the_tenant(world: World) -> None:
    open_story(world)
    totals = dict(OpeningTotal.objects.values_list("code", "own_incl"))
    assert sorted(totals, key=totals.__getitem__, reverse=True) == ["O", "A", "S", "H"]


def deadline(world: World) -> timedelta:
    return timedelta(days=(world.case.closes_on - localdate(world.now)).days)


def test_at_the_closing_date_the_coordinator_opens_without_who_is_missing(world: World) -> None:
    begin(world)
    submit(world, "O")
    opening = services.open_by_deadline(
        case_id=world.table.case, reason="Geen antwoord", actor=world.coordinator, now=world.now + deadline(world)
    )
    assert (opening.cause, opening.missing) == (Cause.DEADLINE, "A,H")
    assert set(selectors.plans_of(world.table.case, selectors.frame_for(world.case, "nl"))) == {"S", "O"}


def test_the_deadline_decision_comes_not_a_day_early_nor_from_another(world: World) -> None:
    begin(world)
    early = world.now + deadline(world) - timedelta(days=1)
    with pytest.raises(Refused):
        services.open_by_deadline(case_id=world.table.case, reason="x", actor=world.coordinator, now=early)
    with pytest.raises(NotAllowed):
        services.open_by_deadline(
            case_id=world.table.case, reason="x", actor=world.annelies, now=world.now + deadline(world)
        )


def test_a_replaced_seats_draft_is_closed_and_not_inherited(world: World) -> None:
    begin(world)
    draft = record(world, "A")
    cases.withdraw_seat(seat_id=world.table.seats["A"], reason="Ander bedrijf", actor=world.coordinator, now=world.now)
    run_due()
    assert Proposal.objects.get(pk=draft).status == ProposalStatus.CLOSED


def test_every_chain_holds_after_the_story(world: World) -> None:
    open_story(world)
    assert list(trail.verify()) == []


def test_when_the_only_seat_that_misses_is_no_longer_asked_the_others_open(world: World) -> None:
    begin(world)
    submit(world, "O")
    submit(world, "H")
    cases.withdraw_seat(seat_id=world.table.seats["A"], reason="Ander bedrijf", actor=world.coordinator, now=world.now)
    run_due()
    assert Opening.objects.get(case=world.table.case).cause == Cause.LAST_SUBMIT
    assert world.case.stage == Stage.OPENED
