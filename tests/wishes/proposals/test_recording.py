"""Recording a plan: what is written, what is refused, and what stays when something fails."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from uuid import UUID

import pytest
from django.db import IntegrityError

from mutations.cases.models import Case
from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.errors import Conflict, DomainError, NotAllowed, Refused
from portal.trail import services as trail
from portal.trail.models import Event
from tests.world import World, begin
from wishes.costing.choices import Mark
from wishes.proposals import services
from wishes.proposals.choices import Card, EventName, Gate
from wishes.proposals.models import MatterNote, Proposal, ProposalLine, ProposalStatement, StatementNote
from wishes.proposals.values import DraftStatement

pytestmark = pytest.mark.django_db


def element_of(world: World, kind: str) -> Element:
    rows = Element.objects.filter(room__dwelling=world.dwelling, kind__code=kind)
    return rows.select_related("room").order_by("room__position", "pk")[0]


def started(world: World, actor: Actor, code: str) -> Proposal:
    begin(world)
    return services.start(seat_id=world.table.seats[code], actor=actor, now=world.now)


def say(world: World, proposal: Proposal, actor: Actor, kind: str, choice: str, revision: int = 0) -> ProposalStatement:
    return services.state(
        proposal_id=proposal.pk,
        element_id=element_of(world, kind).pk,
        choice=choice,
        note="",
        revision=revision,
        actor=actor,
        now=world.now,
    )


def test_starting_twice_gives_the_same_draft_and_one_event(world: World) -> None:
    first = started(world, world.jan, "O")
    again = services.start(seat_id=first.seat_id, actor=world.jan, now=world.now)
    assert again.pk == first.pk
    assert Event.objects.filter(event=EventName.STARTED, subject_id=first.pk).count() == 1


def test_nobody_records_on_a_seat_that_is_not_his(world: World) -> None:
    begin(world)
    for actor in (world.vos, world.annelies, world.charlie, world.fatma):
        with pytest.raises(NotAllowed):
            services.start(seat_id=world.table.seats["O"], actor=actor, now=world.now)


def test_a_choice_brings_the_lines_of_its_recipe_at_the_book(world: World) -> None:
    proposal = started(world, world.jan, "O")
    row = say(world, proposal, world.jan, "TOILET_THRESHOLD", "LOW_SILL")
    assert row.mark == Mark.DO
    assert all(line.amount_excl > 0 for line in row.lines.all())


def test_the_contractor_works_at_his_own_book(world: World) -> None:
    begin(world)
    lines = {}
    for code, actor in (("O", world.jan), ("A", world.vos)):
        proposal = services.start(seat_id=world.table.seats[code], actor=actor, now=world.now)
        row = say(world, proposal, actor, "KITCHEN_UNIT", "REPLACE")
        lines[code] = row.lines.order_by("work_code")[0]
    assert lines["O"].work_code == lines["A"].work_code
    assert lines["O"].price_excl != lines["A"].price_excl


def test_leaving_a_thing_is_not_silence(world: World) -> None:
    proposal = started(world, world.jan, "O")
    wall = element_of(world, "WALLS")
    row = services.leave(proposal_id=proposal.pk, element_id=wall.pk, revision=0, actor=world.jan, now=world.now)
    assert (row.mark, row.lines.count()) == (Mark.LEAVE, 0)


def test_a_locked_element_takes_no_statement(world: World) -> None:
    proposal = started(world, world.jan, "O")
    with pytest.raises(Refused):
        say(world, proposal, world.jan, "SMOKE_ALARM", "REPLACE")


def test_the_second_of_two_who_save_the_same_thing_is_shown_the_first(world: World) -> None:
    proposal = started(world, world.jan, "O")
    say(world, proposal, world.jan, "TOILET_THRESHOLD", "LOW_SILL")
    with pytest.raises(Conflict) as refused:
        say(world, proposal, world.jan, "TOILET_THRESHOLD", "LOWER_FLOOR", revision=0)
    assert isinstance(refused.value.theirs, DraftStatement)
    assert refused.value.theirs.choice == "LOW_SILL"
    assert ProposalStatement.objects.get(proposal=proposal).choice == "LOW_SILL"


def test_the_same_choice_sent_twice_is_one_statement_and_one_event(world: World) -> None:
    proposal = started(world, world.jan, "O")
    say(world, proposal, world.jan, "TOILET_THRESHOLD", "LOW_SILL")
    say(world, proposal, world.jan, "TOILET_THRESHOLD", "LOW_SILL")
    assert ProposalStatement.objects.filter(proposal=proposal).count() == 1
    assert Event.objects.filter(event=EventName.STATED).count() == 1


def line(world: World, proposal: Proposal, **changes: object) -> ProposalLine:
    arguments: dict[str, object] = {
        "proposal_id": proposal.pk,
        "element_id": element_of(world, "INNER_DOORS").pk,
        "work_code": ProposalLine.objects.filter(proposal=proposal).values_list("work_code", flat=True)[0],
        "quantity": Decimal("2"),
        "price_excl": None,
        "price_reason": "",
        "revision": 0,
        "actor": world.vos,
        "now": world.now,
    }
    call: Callable[..., ProposalLine] = services.set_line
    return call(**(arguments | changes))


def test_a_price_by_hand_needs_its_reason(world: World) -> None:
    proposal = started(world, world.vos, "A")
    say(world, proposal, world.vos, "KITCHEN_UNIT", "REPLACE")
    with pytest.raises(Refused) as refused:
        line(world, proposal, price_excl=Decimal("1.00"))
    assert refused.value.field == "price_reason"
    row = line(world, proposal, price_excl=Decimal("1.00"), price_reason="Restpartij")
    assert (row.is_hand_priced, row.amount_excl) == (True, Decimal("2.00"))


def test_nothing_is_added_without_a_quantity_or_for_a_work_that_is_not_in_the_book(world: World) -> None:
    proposal = started(world, world.vos, "A")
    say(world, proposal, world.vos, "KITCHEN_UNIT", "REPLACE")
    for changes, field in (
        ({"quantity": Decimal("0")}, "quantity"),
        ({"quantity": Decimal("10000.01")}, "quantity"),
        ({"work_code": "NOPE"}, "work_code"),
    ):
        with pytest.raises(Refused) as refused:
            line(world, proposal, **changes)
        assert refused.value.field == field


def test_taking_the_last_work_away_makes_the_thing_silent_again(world: World) -> None:
    proposal = started(world, world.vos, "A")
    say(world, proposal, world.vos, "KITCHEN_UNIT", "REPLACE")
    row = line(world, proposal)
    services.remove_line(proposal_id=proposal.pk, line_id=row.pk, revision=row.revision, actor=world.vos, now=world.now)
    doors = element_of(world, "INNER_DOORS")
    assert not ProposalStatement.objects.filter(proposal=proposal, element=doors).exists()


def gate(world: World, proposal: Proposal, answer: Gate, kind: str, *picks: UUID) -> None:
    services.answer_room(
        proposal_id=proposal.pk,
        room_id=element_of(world, kind).room_id,
        gate=answer,
        picks=frozenset(picks),
        actor=world.fatma,
        now=world.now,
    )


def test_a_room_that_is_fine_leaves_the_threshold_where_it_is(world: World) -> None:
    proposal = started(world, world.fatma, "H")
    gate(world, proposal, Gate.FINE, "TOILET_THRESHOLD")
    threshold = element_of(world, "TOILET_THRESHOLD")
    assert ProposalStatement.objects.get(proposal=proposal, element=threshold).mark == Mark.LEAVE


def test_what_was_not_ticked_is_left_and_what_was_ticked_is_asked(world: World) -> None:
    proposal = started(world, world.fatma, "H")
    bowl = element_of(world, "TOILET_BOWL")
    gate(world, proposal, Gate.CHANGE, "TOILET_BOWL", bowl.pk)
    said = ProposalStatement.objects.filter(proposal=proposal)
    assert not said.filter(element=bowl).exists()
    assert said.filter(element=element_of(world, "TOILET_THRESHOLD"), mark=Mark.LEAVE).exists()


def test_a_tenant_who_wants_a_call_says_nothing_yet_and_the_case_knows(world: World) -> None:
    proposal = started(world, world.fatma, "H")
    gate(world, proposal, Gate.FINE, "TOILET_BOWL")
    gate(world, proposal, Gate.CALL, "TOILET_BOWL")
    assert not ProposalStatement.objects.filter(proposal=proposal).exists()
    assert Case.objects.get(pk=world.table.case).wants_call


def test_own_words_stand_beside_the_frozen_rows(world: World) -> None:
    proposal = started(world, world.jan, "O")
    services.state(
        proposal_id=proposal.pk,
        element_id=element_of(world, "TOILET_THRESHOLD").pk,
        choice="LOW_SILL",
        note="De drempel is <b>18</b> cm.",
        revision=0,
        actor=world.jan,
        now=world.now,
    )
    assert StatementNote.objects.get(proposal=proposal).text == "De drempel is <b>18</b> cm."


def test_only_a_tenant_is_asked_what_matters(world: World) -> None:
    begin(world)
    fatma = services.start(seat_id=world.table.seats["H"], actor=world.fatma, now=world.now)
    jan = services.start(seat_id=world.table.seats["O"], actor=world.jan, now=world.now)
    cards = frozenset({Card.MYSELF, Card.CHEAP})
    services.set_matters(proposal_id=fatma.pk, cards=cards, words="Ik verf zelf.", actor=world.fatma, now=world.now)
    assert MatterNote.objects.get(proposal=fatma).text == "Ik verf zelf."
    with pytest.raises(Refused):
        services.set_matters(proposal_id=jan.pk, cards=cards, words="", actor=world.jan, now=world.now)


def test_the_coordinator_of_the_case_records_for_a_tenant_who_calls_and_the_trail_says_so(world: World) -> None:
    proposal = started(world, world.coordinator, "H")
    event = Event.objects.get(event=EventName.STARTED)
    assert proposal.recorded_by_id == world.coordinator.person
    assert event.on_behalf_of == world.table.seats["H"]


def test_the_coordinator_records_for_nobody_else(world: World) -> None:
    begin(world)
    with pytest.raises(NotAllowed):
        services.start(seat_id=world.table.seats["A"], actor=world.coordinator, now=world.now)


def test_nothing_is_kept_when_the_event_cannot_be_written(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    proposal = started(world, world.jan, "O")

    def fail(**_: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(trail, "record", fail)
    with pytest.raises(IntegrityError):
        say(world, proposal, world.jan, "TOILET_THRESHOLD", "LOW_SILL")
    assert not ProposalStatement.objects.filter(proposal=proposal).exists()


def test_a_refusal_carries_a_sentence_for_the_user(world: World) -> None:
    proposal = started(world, world.jan, "O")
    with pytest.raises(DomainError) as refused:
        say(world, proposal, world.jan, "TOILET_THRESHOLD", "NOPE")
    assert str(refused.value.message) == "Kies een van de mogelijkheden."
