"""A link: what it opens, for whom, how long, and what is said when it does not."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.db.models.functions import Now

from mutations.cases import rules, selectors, services
from mutations.cases.choices import LinkState, SeatCode, Stage
from mutations.cases.models import Case, Invitation, Participant
from portal.actor import Actor
from portal.errors import NotAllowed, Refused
from portal.post.models import Message
from portal.trail import selectors as trail
from tests.mutations.makers import key_in_mail, seat_of
from tests.portal.makers import NOW

pytestmark = pytest.mark.django_db


@pytest.fixture
def invitation(recording: Case, fatma: Participant, sanne: Actor) -> Invitation:
    return services.invite(seat_id=fatma.seat_id, actor=sanne, now=NOW)


@pytest.fixture
def key(invitation: Invitation) -> str:
    return key_in_mail()


def run_out(invitation: Invitation) -> None:
    """By the database's clock."""
    Invitation.objects.filter(pk=invitation.pk).update(made_at=datetime(2020, 1, 1, tzinfo=UTC), expires_at=Now())


def events(case: Case) -> list[str]:
    return [entry.event for entry in trail.timeline(case.pk)]


def test_the_mail_says_whose_home_by_when_and_where_to_press(key: str) -> None:
    mail = Message.objects.get(kind="invitation")

    assert mail.to == "fatma@mail.example"
    assert mail.subject == "Uw nieuwe woning: vertel ons wat u wilt"
    assert f"http://testserver/invitation/{key}/" in mail.text
    assert f'href="http://testserver/invitation/{key}/"' in mail.html
    assert "Dit kan tot en met donderdag 3 december." in mail.text
    assert "Open mijn woning" in mail.text


def test_the_mail_speaks_the_tenant_s_language(recording: Case, fatma: Participant, sanne: Actor) -> None:
    Participant.objects.filter(pk=fatma.pk).update(language="en")

    services.invite(seat_id=fatma.seat_id, actor=sanne, now=NOW)

    assert "Thursday 3 December" in Message.objects.get(kind="invitation").text


def test_only_a_hash_of_a_long_key_is_kept(invitation: Invitation, key: str) -> None:
    assert len(key) * 4 >= 128
    assert invitation.key_hash == rules.digest(key)
    assert key not in str([entry.facts for entry in trail.timeline(invitation.participant.seat.case_id)])


def test_the_first_claim_is_recorded_and_later_ones_just_open(key: str, recording: Case) -> None:
    first = services.claim(key=key, now=NOW)
    second = services.claim(key=key, now=NOW + timedelta(hours=1))

    assert first == second
    assert Invitation.objects.get().claimed_at == NOW
    assert events(recording).count("invitation_claimed") == 1


def test_a_session_lasts_as_long_as_its_invitation(key: str, invitation: Invitation, fatma: Participant) -> None:
    assert selectors.session_is_valid(fatma.pk)

    run_out(invitation)

    assert not selectors.session_is_valid(fatma.pk)


def test_a_revoked_invitation_opens_nothing_and_ends_the_session(
    key: str, invitation: Invitation, fatma: Participant, sanne: Actor
) -> None:
    services.revoke_invitation(invitation_id=invitation.pk, actor=sanne, now=NOW)
    services.revoke_invitation(invitation_id=invitation.pk, actor=sanne, now=NOW)

    assert not selectors.session_is_valid(fatma.pk)
    with pytest.raises(Refused, match="ingetrokken"):
        services.claim(key=key, now=NOW)


def test_a_newer_invitation_takes_the_place_of_the_older(key: str, fatma: Participant, sanne: Actor) -> None:
    services.invite(seat_id=fatma.seat_id, actor=sanne, now=NOW)

    assert selectors.link(key).state is LinkState.RENEWED
    with pytest.raises(Refused, match="nieuwere link"):
        services.claim(key=key, now=NOW)


def test_a_link_that_ran_out_can_be_sent_again_to_the_tenant_alone(
    key: str, invitation: Invitation, recording: Case
) -> None:
    run_out(invitation)
    with pytest.raises(Refused, match="werkt niet meer"):
        services.claim(key=key, now=NOW)

    services.resend(key=key, now=NOW)

    mails = Message.objects.filter(kind="invitation")
    assert {mail.to for mail in mails} == {"fatma@mail.example"}
    assert selectors.link(key).state is LinkState.RENEWED
    with pytest.raises(Refused, match="nieuwere link"):
        services.resend(key=key, now=NOW)


def test_a_link_that_works_is_not_sent_again(key: str) -> None:
    with pytest.raises(Refused):
        services.resend(key=key, now=NOW)


def test_a_corrected_address_takes_the_link_from_the_old_one(key: str, fatma: Participant, sanne: Actor) -> None:
    services.correct_tenant(
        participant_id=fatma.pk,
        name="Fatma Yılmaz",
        email="fatma.yilmaz@mail.example",
        phone="",
        language="nl",
        actor=sanne,
        now=NOW,
    )

    assert selectors.link(key).state is LinkState.REVOKED


def test_a_corrected_name_leaves_the_link_alone(key: str, fatma: Participant, sanne: Actor) -> None:
    services.correct_tenant(
        participant_id=fatma.pk,
        name="Fatma Yilmaz",
        email="Fatma@mail.example",
        phone="",
        language="en",
        actor=sanne,
        now=NOW,
    )

    assert selectors.link(key).state is LinkState.OPEN


def test_the_link_of_a_replaced_tenant_opens_nothing(key: str, fatma: Participant, sanne: Actor) -> None:
    services.replace_seat(seat_id=fatma.seat_id, reason="Fatma ziet af", actor=sanne, now=NOW)

    assert selectors.link(key).state is LinkState.REVOKED
    assert not selectors.session_is_valid(fatma.pk)


def test_the_link_of_a_cancelled_case_opens_nothing(key: str, recording: Case, sanne: Actor) -> None:
    services.cancel(case_id=recording.pk, reason="Huurder blijft", actor=sanne, now=NOW)

    assert selectors.link(key).state is LinkState.REVOKED


def test_a_later_closing_date_keeps_the_link_good_for_longer(
    invitation: Invitation, recording: Case, sanne: Actor
) -> None:
    before = invitation.expires_at

    services.move_closing_date(
        case_id=recording.pk,
        closes_on=recording.closes_on + timedelta(days=7),
        revision=1,
        reason="Later",
        actor=sanne,
        now=NOW,
    )

    invitation.refresh_from_db()
    assert invitation.expires_at - before == timedelta(days=7)


def test_a_foreign_key_and_an_invented_one_look_the_same(recording: Case) -> None:
    with pytest.raises(Refused) as invented:
        services.claim(key="0" * 40, now=NOW)

    assert invented.value.message == rules.SENTENCES[LinkState.UNKNOWN]
    assert selectors.link("0" * 40) == selectors.link("1" * 40)


@pytest.mark.parametrize("cut", [1, 20, 39])
def test_a_link_that_was_cut_off_is_not_complete(key: str, cut: int) -> None:
    assert selectors.link(key[:cut]).state is LinkState.INCOMPLETE


@pytest.mark.parametrize("glued", [">", ".", "/>", ").", " ", "/", "&gt;", ",", "%20"])
def test_what_a_mail_program_glued_to_a_link_does_no_harm(key: str, glued: str) -> None:
    assert rules.clean_key(key + glued) == key


def test_before_the_button_a_link_shows_a_masked_name_and_the_address(key: str) -> None:
    link = selectors.link(key)

    assert (link.masked_name, link.address) == ("F. Y•••••", "Dorpsstraat 12")
    assert link.masked_email == ""


def test_a_link_that_ran_out_shows_no_more_than_where_a_new_one_would_go(key: str, invitation: Invitation) -> None:
    run_out(invitation)

    link = selectors.link(key)

    assert (link.masked_name, link.address, link.masked_email) == ("", "", "f•••@mail.example")


def test_before_parties_record_nobody_is_invited(case: Case, fatma: Participant, sanne: Actor) -> None:
    with pytest.raises(Refused, match="Begin eerst"):
        services.invite(seat_id=fatma.seat_id, actor=sanne, now=NOW)


def test_an_unknown_tenant_is_not_invited(case: Case, sanne: Actor) -> None:
    services.start_recording(case_id=case.pk, without_empty=True, actor=sanne, now=NOW)

    with pytest.raises(Refused, match="nog niet bekend"):
        services.invite(seat_id=seat_of(case, SeatCode.TENANT).pk, actor=sanne, now=NOW)


def test_only_a_coordinator_invites(recording: Case, fatma: Participant, jan: Actor) -> None:
    with pytest.raises(NotAllowed):
        services.invite(seat_id=fatma.seat_id, actor=jan, now=NOW)


def test_the_demo_finds_its_links_in_its_mails(key: str) -> None:
    [found] = selectors.demo_invitations()

    assert (found.name, found.address, found.url) == ("Fatma Yılmaz", "Dorpsstraat 12", f"/invitation/{key}/")


def test_of_the_tenants_who_are_not_asked_now_the_demo_shows_only_its_cast(key: str, recording: Case) -> None:
    Case.objects.filter(pk=recording.pk).update(stage=Stage.OPENED)

    assert list(selectors.demo_invitations()) == []
    assert [found.email for found in selectors.demo_invitations(["fatma@mail.example"])] == ["fatma@mail.example"]


def test_outside_the_demo_no_link_is_handed_out(key: str, settings: pytest.FixtureRequest) -> None:
    settings.DEMO = False  # type: ignore[attr-defined]

    assert list(selectors.demo_invitations()) == []
