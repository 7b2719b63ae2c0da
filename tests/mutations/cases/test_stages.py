"""Recording, dates, execution and the end of a case; each use case one event on its trail."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from mutations.cases import services
from mutations.cases.choices import Stage
from mutations.cases.models import Case, Participant
from mutations.dwellings.models import Dwelling
from portal.actor import Actor
from portal.errors import Conflict, NotAllowed, Refused
from portal.post.models import Message
from portal.trail import selectors as trail
from tests.mutations.makers import (
    KEY_EXPECTED_ON,
    LEASE_ENDS_ON,
    name_fatma,
)
from tests.portal.makers import NOW, TODAY

pytestmark = pytest.mark.django_db


def events(case: Case) -> list[str]:
    return [entry.event for entry in trail.timeline(case.pk)]


# --- Recording ------------------------------------------------------------------------------------------------------


def test_recording_fixes_the_reference_date_and_tells_who_is_waited_for(recording: Case) -> None:
    assert (recording.stage, recording.reference_date) == (Stage.RECORDING, TODAY)
    assert sorted(Message.objects.filter(kind="asked").values_list("to", flat=True)) == [
        "jan@woonveld.example",
        "vos@vos.example",
    ]


def test_a_firm_reads_nothing_of_the_tenant_in_its_mail(recording: Case) -> None:
    mail = Message.objects.get(kind="asked", to="vos@vos.example")

    assert "Dorpsstraat 12" in mail.text
    assert "Fatma" not in mail.subject + mail.text + mail.html


def test_recording_does_not_start_with_an_empty_seat_unnoticed(case: Case, sanne: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        services.start_recording(case_id=case.pk, actor=sanne, now=NOW)

    assert refusal.value.field == "without_empty"


def test_recording_may_start_before_the_tenant_is_known(case: Case, sanne: Actor) -> None:
    services.start_recording(case_id=case.pk, without_empty=True, actor=sanne, now=NOW)

    assert trail.timeline(case.pk)[-1].facts["empty"] == "H"
    assert name_fatma(case, sanne).name == "Fatma Yılmaz"


def test_started_twice_it_started_once(recording: Case, sanne: Actor) -> None:
    services.start_recording(case_id=recording.pk, actor=sanne, now=NOW + timedelta(days=1))

    recording.refresh_from_db()
    assert recording.reference_date == TODAY
    assert events(recording).count("recording_started") == 1


def test_recording_does_not_start_after_its_closing_date(case: Case, fatma: Participant, sanne: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        services.start_recording(case_id=case.pk, actor=sanne, now=NOW + timedelta(days=30))

    assert refusal.value.field == "closes_on"


def test_the_inspector_closes_the_facts_once(recording: Case, jan: Actor) -> None:
    services.close_facts(case_id=recording.pk, actor=jan, now=NOW)
    again = services.close_facts(case_id=recording.pk, actor=jan, now=NOW + timedelta(hours=1))

    assert again.facts_closed_at == NOW
    assert events(recording).count("facts_closed") == 1


def test_only_the_inspector_at_the_table_closes_the_facts(recording: Case, sanne: Actor) -> None:
    with pytest.raises(NotAllowed):
        services.close_facts(case_id=recording.pk, actor=sanne, now=NOW)


# --- Dates ----------------------------------------------------------------------------------------------------------


def move(case: Case, actor: Actor, day: date, *, revision: int = 1, reason: str = "Sleutel later") -> Case:
    return services.move_closing_date(
        case_id=case.pk, closes_on=day, revision=revision, reason=reason, actor=actor, now=NOW
    )


def test_the_closing_date_moves_with_a_reason(case: Case, sanne: Actor) -> None:
    move(case, sanne, date(2026, 12, 10))

    case.refresh_from_db()
    assert case.closes_on == date(2026, 12, 10)
    assert trail.timeline(case.pk)[-1].facts == {"from": "2026-12-03", "to": "2026-12-10"}


def test_everybody_who_is_asked_hears_of_a_new_closing_date(recording: Case, sanne: Actor) -> None:
    move(recording, sanne, date(2026, 12, 10))

    mails = {mail.to: mail.text for mail in Message.objects.filter(kind="moved")}
    assert sorted(mails) == ["fatma@mail.example", "jan@woonveld.example", "vos@vos.example"]
    assert "tot en met donderdag 10 december. Eerst was dat donderdag 3 december." in mails["vos@vos.example"]
    assert "Fatma" not in mails["vos@vos.example"]


def test_a_date_does_not_move_without_a_reason(case: Case, sanne: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        move(case, sanne, date(2026, 12, 10), reason="\n")

    assert refusal.value.field == "reason"


def test_the_second_of_two_who_move_a_date_sees_the_first(case: Case, sanne: Actor) -> None:
    move(case, sanne, date(2026, 12, 10))

    with pytest.raises(Conflict):
        move(case, sanne, date(2026, 12, 11))


def test_after_the_opening_the_closing_date_stays(recording: Case, sanne: Actor) -> None:
    services.enter(recording, Stage.OPENED)

    with pytest.raises(Refused, match="al geopend"):
        move(recording, sanne, date(2026, 12, 10))


def dates(case: Case, actor: Actor, *, lease: date = LEASE_ENDS_ON, key: date = KEY_EXPECTED_ON) -> Case:
    return services.change_dates(
        case_id=case.pk, lease_ends_on=lease, key_expected_on=key, revision=1, reason="Later", actor=actor, now=NOW
    )


def test_the_day_of_the_key_moves(case: Case, sanne: Actor) -> None:
    assert dates(case, sanne, key=date(2027, 1, 18)).key_expected_on == date(2027, 1, 18)


@pytest.mark.parametrize(
    ("lease", "key", "field"),
    [
        (date(2026, 11, 19), KEY_EXPECTED_ON, "lease_ends_on"),
        (LEASE_ENDS_ON, date(2026, 12, 19), "key_expected_on"),
        (date(2026, 12, 1), date(2026, 12, 2), "key_expected_on"),
    ],
)
def test_dates_that_cannot_be_are_refused(case: Case, sanne: Actor, lease: date, key: date, field: str) -> None:
    with pytest.raises(Refused) as refusal:
        dates(case, sanne, lease=lease, key=key)

    assert refusal.value.field == field


# --- To the end -----------------------------------------------------------------------------------------------------


def test_a_decided_case_is_carried_out_and_closed(recording: Case, flat: Dwelling, sanne: Actor) -> None:
    services.enter(recording, Stage.OPENED)
    services.enter(recording, Stage.DECIDED)
    words = {"case_id": recording.pk, "actor": sanne, "now": NOW}

    services.start_execution(**words)  # type: ignore[arg-type]
    services.mark_ready(**words)  # type: ignore[arg-type]
    closed = services.close(**words)  # type: ignore[arg-type]

    flat.refresh_from_db()
    assert closed.stage == Stage.CLOSED
    assert events(recording)[-3:] == ["stage_changed"] * 3
    assert flat.held_by is None


def test_a_step_taken_twice_is_one_step(recording: Case, sanne: Actor) -> None:
    services.enter(recording, Stage.OPENED)
    services.enter(recording, Stage.DECIDED)
    services.start_execution(case_id=recording.pk, actor=sanne, now=NOW)
    services.start_execution(case_id=recording.pk, actor=sanne, now=NOW)

    assert events(recording).count("stage_changed") == 1


def test_a_step_cannot_be_skipped(recording: Case, sanne: Actor) -> None:
    with pytest.raises(Refused):
        services.mark_ready(case_id=recording.pk, actor=sanne, now=NOW)


def test_cancelling_needs_a_reason(case: Case, sanne: Actor) -> None:
    with pytest.raises(Refused) as refusal:
        services.cancel(case_id=case.pk, reason="", actor=sanne, now=NOW)

    assert refusal.value.field == "reason"


def test_charlie_cancels_nothing_here(case: Case, charlie: Actor) -> None:
    with pytest.raises(NotAllowed):
        services.cancel(case_id=case.pk, reason="Zomaar", actor=charlie, now=NOW)


def tenant_actor(fatma: Participant, case: Case) -> Actor:
    return Actor(
        name=fatma.name, corporation=case.corporation_id, participant=fatma.pk, case=case.pk, seat=fatma.seat_id
    )


def test_a_tenant_who_wants_to_be_called_asks_once(case: Case, fatma: Participant, sanne: Actor) -> None:
    actor = tenant_actor(fatma, case)
    services.ask_call(seat_id=fatma.seat_id, actor=actor, now=NOW)

    asked = services.ask_call(seat_id=fatma.seat_id, actor=actor, now=NOW)
    called = services.call_done(case_id=case.pk, actor=sanne, now=NOW)

    assert (asked.wants_call, called.wants_call) == (True, False)
    assert events(case)[-2:] == ["call_asked", "call_done"]


def test_nobody_asks_a_call_on_another_s_seat(case: Case, fatma: Participant, vos: Actor) -> None:
    with pytest.raises(NotAllowed):
        services.ask_call(seat_id=fatma.seat_id, actor=vos, now=NOW)


def test_every_chain_of_these_tests_verifies(recording: Case, sanne: Actor) -> None:
    services.cancel(case_id=recording.pk, reason="Huurder blijft", actor=sanne, now=NOW)

    assert list(trail.verify()) == []
