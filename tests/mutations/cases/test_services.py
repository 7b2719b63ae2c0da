"""From notice to key: registered, seated, recorded for, carried out or cancelled; each one event on its trail."""

from __future__ import annotations

from datetime import date, timedelta
from uuid import UUID

import pytest

from mutations.cases import services
from mutations.cases.choices import SeatCode, SeatState, Stage
from mutations.cases.models import Case, Participant, Seat, SeatingPlan
from mutations.dwellings.models import Dwelling
from portal.actor import Actor, Function
from portal.corporations.models import Corporation, Engagement
from portal.errors import NotAllowed, Refused
from portal.people.models import FunctionHeld, Person
from portal.trail import selectors as trail
from portal.trail import services as trail_services
from tests.mutations.makers import (
    KEY_EXPECTED_ON,
    LEASE_ENDS_ON,
    NOTICE_ON,
    make_case,
    make_dwelling,
    name_fatma,
    seat_of,
)
from tests.portal.makers import NOW, TODAY, make_firm, make_person

pytestmark = pytest.mark.django_db


def events(case: Case) -> list[str]:
    return [entry.event for entry in trail.timeline(case.pk)]


# --- Registered -----------------------------------------------------------------------------------------------------


def test_a_notice_becomes_a_case_with_a_number_and_its_seats(case: Case) -> None:
    seats = Seat.objects.filter(case=case).order_by("position")

    assert case.number == "2026-0001"
    assert case.stage == Stage.REGISTERED
    assert [seat.code for seat in seats] == ["H", "O", "A"]
    assert [str(seat.person or seat.firm or "") for seat in seats] == ["", "Jan", "Bouwbedrijf Vos"]
    assert events(case) == ["case_registered"]


def test_parties_get_the_corporation_s_answering_days(case: Case) -> None:
    assert case.closes_on == date(2026, 12, 3)


def test_without_a_seating_plan_all_three_are_asked(flat: Dwelling, sanne: Actor) -> None:
    case = make_case(flat, sanne)

    assert list(Seat.objects.filter(case=case).order_by("position").values_list("code", flat=True)) == ["H", "O", "A"]


def test_a_seat_that_the_plan_does_not_ask_is_not_there(flat: Dwelling, sanne: Actor, seating_plan: None) -> None:
    SeatingPlan.objects.filter(code=SeatCode.TENANT).update(is_asked=False)

    case = make_case(flat, sanne)

    assert list(Seat.objects.filter(case=case).order_by("position").values_list("code", flat=True)) == ["O", "A"]


def test_numbers_count_on_per_corporation_and_year(case: Case, flat: Dwelling, sanne: Actor, charlie: Actor) -> None:
    second = make_case(make_dwelling(flat.corporation, house_number=14), sanne)
    Case.objects.filter(pk=second.pk).update(number="2026-9999")

    third = make_case(make_dwelling(flat.corporation, house_number=16), sanne)

    assert third.number == "2026-10000"


def test_sending_the_same_registration_twice_gives_the_first_case(
    case: Case, flat: Dwelling, sanne: Actor, jan_person: Person
) -> None:
    again = make_case(flat, sanne, inspector=jan_person)

    assert again.pk == case.pk
    assert events(case) == ["case_registered"]


def register(dwelling: Dwelling, actor: Actor, **changes: object) -> Case:
    words: dict[str, object] = {
        "dwelling_id": dwelling.pk,
        "notice_on": NOTICE_ON,
        "lease_ends_on": LEASE_ENDS_ON,
        "key_expected_on": KEY_EXPECTED_ON,
        "coordinator_id": actor.person,
        "actor": actor,
        "now": NOW,
        **changes,
    }
    return services.register(**words)  # type: ignore[arg-type]


def test_a_dwelling_has_one_open_mutation(case: Case, flat: Dwelling, sanne: Actor) -> None:
    with pytest.raises(Refused, match="2026-0001") as refusal:
        register(flat, sanne, notice_on=date(2026, 11, 23))

    assert refusal.value.field == "dwelling_id"


def test_after_the_end_the_dwelling_may_be_given_notice_of_again(case: Case, flat: Dwelling, sanne: Actor) -> None:
    services.cancel(case_id=case.pk, reason="Huurder blijft", actor=sanne, now=NOW)

    assert register(flat, sanne).number == "2026-0002"


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("notice_on", {"notice_on": TODAY + timedelta(days=1)}),
        ("notice_on", {"notice_on": TODAY - timedelta(days=400)}),
        ("lease_ends_on", {"lease_ends_on": NOTICE_ON - timedelta(days=1)}),
        ("key_expected_on", {"key_expected_on": LEASE_ENDS_ON - timedelta(days=1)}),
        ("key_expected_on", {"lease_ends_on": NOTICE_ON, "key_expected_on": TODAY - timedelta(days=1)}),
        ("key_expected_on", {"key_expected_on": date(2100, 1, 1)}),
        ("closes_on", {"closes_on": TODAY - timedelta(days=1)}),
        ("closes_on", {"closes_on": KEY_EXPECTED_ON + timedelta(days=1)}),
        ("coordinator_id", {"coordinator_id": UUID(int=0)}),
        ("inspector_id", {"inspector_id": UUID(int=0)}),
        ("firm_id", {"firm_id": UUID(int=0)}),
    ],
)
def test_a_calendar_or_a_person_that_cannot_be_is_refused_at_its_field(
    flat: Dwelling, sanne: Actor, field: str, changes: dict[str, object]
) -> None:
    with pytest.raises(Refused) as refusal:
        register(flat, sanne, **changes)

    assert refusal.value.field == field
    assert not Case.objects.exists()


def test_the_coordinator_is_not_also_the_inspector(flat: Dwelling, sanne: Actor) -> None:
    """She may record for the tenant, and would know both plans."""
    give_inspector(sanne)

    with pytest.raises(Refused, match="blind"):
        register(flat, sanne, inspector_id=sanne.person)


def give_inspector(actor: Actor) -> None:
    FunctionHeld.objects.create(
        corporation=Corporation.objects.get(),
        person=Person.objects.get(name=actor.name),
        function=Function.INSPECTOR,
        valid_from=date(2020, 1, 1),
    )


def test_a_firm_that_no_longer_works_here_leaves_its_seat_empty(
    flat: Dwelling, sanne: Actor, seating_plan: None, vos_firm: Engagement
) -> None:
    Engagement.objects.filter(pk=vos_firm.pk).update(valid_until=TODAY)

    assert seat_of(register(flat, sanne), SeatCode.CONTRACTOR).firm is None


def test_charlie_registers_nothing_here(flat: Dwelling, charlie: Actor) -> None:
    with pytest.raises(NotAllowed):
        register(flat, charlie)


def test_an_inspector_registers_nothing(flat: Dwelling, jan: Actor) -> None:
    with pytest.raises(NotAllowed):
        register(flat, jan)


def test_a_case_is_not_there_when_its_event_fails(
    flat: Dwelling, sanne: Actor, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(**_words: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(trail_services, "record", fail)

    with pytest.raises(RuntimeError):
        register(flat, sanne)

    assert not Case.objects.exists()
    flat.refresh_from_db()
    assert flat.held_by is None


def test_a_team_lead_hands_a_case_to_another_coordinator(case: Case, annelies: Actor) -> None:
    coordinator = make_person(case.corporation, "Peter", Function.COORDINATOR)

    services.hand_over(case_id=case.pk, coordinator_id=coordinator.pk, actor=annelies, now=NOW)
    services.hand_over(case_id=case.pk, coordinator_id=coordinator.pk, actor=annelies, now=NOW)

    case.refresh_from_db()
    assert case.coordinator == coordinator
    assert events(case).count("case_handed_over") == 1


# --- The tenant -----------------------------------------------------------------------------------------------------


def test_the_tenant_is_named_and_nothing_of_it_is_sealed_in_the_trail(case: Case, fatma: Participant) -> None:
    assert (fatma.name, fatma.phone) == ("Fatma Yılmaz", "+31612345678")
    assert "Fatma" not in str(trail.timeline(case.pk)[-1].facts)


def test_naming_the_tenant_twice_in_the_same_words_is_one_participant(
    case: Case, fatma: Participant, sanne: Actor
) -> None:
    assert name_fatma(case, sanne).pk == fatma.pk
    assert events(case).count("tenant_known") == 1


def name(case: Case, actor: Actor, **changes: str) -> Participant:
    words = {"name": "Fatma", "email": "fatma@mail.example", "phone": "", "language": "nl", **changes}
    return services.name_tenant(seat_id=seat_of(case, SeatCode.TENANT).pk, actor=actor, now=NOW, **words)


@pytest.mark.parametrize(
    ("field", "changes"),
    [
        ("name", {"name": " \u200b"}),
        ("email", {"email": ""}),
        ("phone", {"phone": "12"}),
        ("language", {"language": "xx"}),
        ("email", {"email": "JAN@woonveld.example"}),
        ("email", {"email": "vos@vos.example"}),
        ("email", {"email": "Sanne@woonveld.example"}),
    ],
)
def test_a_tenant_who_cannot_be_reached_or_sits_elsewhere_is_refused(
    case: Case, sanne: Actor, field: str, changes: dict[str, str]
) -> None:
    with pytest.raises(Refused) as refusal:
        name(case, sanne, **changes)

    assert refusal.value.field == field


def test_a_tenant_without_a_mailbox_is_known_by_telephone(case: Case, sanne: Actor) -> None:
    assert name(case, sanne, email="", phone="+31 (0)6 1234 5678").phone == "+31612345678"


def test_another_tenant_does_not_slip_into_a_taken_seat(case: Case, fatma: Participant, sanne: Actor) -> None:
    with pytest.raises(Refused, match="al bekend"):
        name(case, sanne, name="Piet", email="piet@mail.example")


def test_an_inspector_does_not_name_the_tenant(case: Case, jan: Actor) -> None:
    with pytest.raises(NotAllowed):
        name(case, jan)


# --- Seats ----------------------------------------------------------------------------------------------------------


def test_an_empty_seat_is_given(flat: Dwelling, sanne: Actor, jan_person: Person) -> None:
    case = make_case(flat, sanne)

    seat = services.assign_seat(
        seat_id=seat_of(case, SeatCode.INSPECTOR).pk, inspector_id=jan_person.pk, actor=sanne, now=NOW
    )

    assert seat.person == jan_person
    assert events(case)[-1] == "seat_assigned"


def test_a_taken_seat_is_not_given_in_silence(case: Case, sanne: Actor) -> None:
    other = make_person(case.corporation, "Kees", Function.INSPECTOR)

    with pytest.raises(Refused, match="al iemand"):
        services.assign_seat(seat_id=seat_of(case, SeatCode.INSPECTOR).pk, inspector_id=other.pk, actor=sanne, now=NOW)


def test_who_replaces_starts_on_a_seat_of_his_own(case: Case, sanne: Actor) -> None:
    other = make_person(case.corporation, "Kees", Function.INSPECTOR)
    old = seat_of(case, SeatCode.INSPECTOR)

    new = services.replace_seat(seat_id=old.pk, inspector_id=other.pk, reason="Jan is ziek", actor=sanne, now=NOW)

    old.refresh_from_db()
    assert old.state == SeatState.REPLACED
    assert (new.code, new.position, new.person) == (old.code, old.position, other)
    assert trail.timeline(case.pk)[-1].reason == "Jan is ziek"


def test_a_replaced_tenant_leaves_an_empty_seat(case: Case, fatma: Participant, sanne: Actor) -> None:
    new = services.replace_seat(seat_id=fatma.seat_id, reason="Fatma ziet af", actor=sanne, now=NOW)

    assert not new.participants.exists()
    assert name(case, sanne, name="Piet", email="piet@mail.example").seat_id == new.pk


def test_a_seat_that_was_given_away_cannot_be_given_again(case: Case, sanne: Actor, vos_firm: Engagement) -> None:
    other = make_firm(case.corporation, "Bouw BV", "info@bouw.example")
    old = seat_of(case, SeatCode.CONTRACTOR)
    services.replace_seat(seat_id=old.pk, firm_id=other.firm_id, reason="Vol", actor=sanne, now=NOW)

    with pytest.raises(Refused, match="intussen"):
        services.replace_seat(seat_id=old.pk, firm_id=other.firm_id, reason="Vol", actor=sanne, now=NOW)


@pytest.mark.parametrize(("reason", "given"), [(" ", True), ("Ziek", False)])
def test_replacing_needs_a_reason_and_somebody_else(case: Case, sanne: Actor, reason: str, given: bool) -> None:
    other = make_person(case.corporation, "Kees", Function.INSPECTOR) if given else None

    with pytest.raises(Refused):
        services.replace_seat(
            seat_id=seat_of(case, SeatCode.INSPECTOR).pk,
            inspector_id=None if other is None else other.pk,
            reason=reason,
            actor=sanne,
            now=NOW,
        )


def test_a_withdrawn_seat_is_no_longer_asked(case: Case, sanne: Actor) -> None:
    seat = seat_of(case, SeatCode.CONTRACTOR)

    services.withdraw_seat(seat_id=seat.pk, reason="Eigen dienst", actor=sanne, now=NOW)

    assert not Seat.objects.at_table().filter(pk=seat.pk).exists()


def test_the_last_seat_stays(case: Case, sanne: Actor) -> None:
    for code in (SeatCode.TENANT, SeatCode.CONTRACTOR):
        services.withdraw_seat(seat_id=seat_of(case, code).pk, reason="Nee", actor=sanne, now=NOW)

    with pytest.raises(Refused, match="laatste"):
        services.withdraw_seat(seat_id=seat_of(case, SeatCode.INSPECTOR).pk, reason="Nee", actor=sanne, now=NOW)


def test_who_becomes_inspector_may_not_be_the_tenant(case: Case, sanne: Actor) -> None:
    name(case, sanne, email="kees@woonveld.example")
    kees = make_person(case.corporation, "Kees", Function.INSPECTOR)

    with pytest.raises(Refused, match="ook de huurder"):
        services.replace_seat(
            seat_id=seat_of(case, SeatCode.INSPECTOR).pk, inspector_id=kees.pk, reason="Ziek", actor=sanne, now=NOW
        )
