"""A version of policy: drafted, edited row by row, published by a second person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from portal.actor import Actor, Function
from portal.errors import NotAllowed, Refused
from portal.trail import services as trail
from portal.trail.models import Event
from tests.world import World
from wishes.demo.tables import LIMITS, LOCKS, MANDATES, STANDARD
from wishes.policy import selectors, services
from wishes.policy.choices import FactCode
from wishes.policy.models import LimitRow, PolicyVersion
from wishes.policy.values import Limit, StandardRule

VOUCHERS = Limit(code="VOUCHERS", fact=FactCode.VOUCHERS, ceiling=Decimal("450.00"))


@pytest.fixture
def next_year(world: World) -> date:
    return date(world.today.year + 1, 1, 1)


@pytest.fixture
def draft(world: World, next_year: date) -> PolicyVersion:
    """Drafted by Mirjam: a copy of the version in force."""
    return services.draft(
        corporation_id=world.corporation,
        valid_from=next_year,
        decision_reference="Bestuursbesluit 12",
        why="Ruimte voor schilderende huurders.",
        actor=world.policy_owner,
        now=world.now,
    )


def publish(version: PolicyVersion, actor: Actor, world: World) -> PolicyVersion:
    return services.publish(version_id=version.pk, actor=actor, now=world.now)


def set_vouchers(version: PolicyVersion, world: World, actor: Actor | None = None) -> LimitRow:
    return services.set_limit(version_id=version.pk, limit=VOUCHERS, actor=actor or world.policy_owner, now=world.now)


def last_event(world: World) -> Event:
    return Event.objects.filter(chain=world.corporation).latest("sequence")


def test_a_draft_is_a_copy_of_the_version_in_force(world: World, draft: PolicyVersion) -> None:
    in_force = selectors.policy(selectors.version_on(world.corporation, world.today), "nl")
    copied = selectors.policy(draft, "nl")
    assert replace(copied, id=in_force.id, number=in_force.number) == in_force
    assert (draft.number, draft.status) == (3, "draft")


def test_another_person_publishes_and_from_its_first_day_it_holds(
    world: World, draft: PolicyVersion, next_year: date
) -> None:
    set_vouchers(draft, world)
    publish(draft, world.director, world)
    new = selectors.policy(selectors.version_on(world.corporation, next_year), "nl")
    old = selectors.policy(selectors.version_on(world.corporation, next_year - timedelta(days=1)), "nl")
    assert VOUCHERS in new.limits
    assert VOUCHERS not in old.limits


def test_a_second_policy_owner_may_publish_what_the_first_drafted(world: World, draft: PolicyVersion) -> None:
    colleague = replace(world.director, functions=world.policy_owner.functions)
    assert publish(draft, colleague, world).is_published


@pytest.mark.parametrize("functions", [{Function.POLICY_OWNER}, {Function.DIRECTOR}, {Function.MANAGER}])
def test_whoever_drafted_does_not_publish_in_any_function(
    world: World, draft: PolicyVersion, functions: set[Function]
) -> None:
    with pytest.raises(Refused, match="Iemand anders"):
        publish(draft, replace(world.policy_owner, functions=frozenset(functions)), world)


def test_a_version_does_not_begin_today(world: World, draft: PolicyVersion) -> None:
    services.describe(
        version_id=draft.pk,
        valid_from=world.today,
        decision_reference="",
        why="",
        actor=world.policy_owner,
        now=world.now,
    )
    with pytest.raises(Refused, match="na vandaag"):
        publish(draft, world.director, world)


def test_history_is_loaded_with_a_day_of_its_own(world: World) -> None:
    """The first version of the world was published for a day that has passed."""
    first = PolicyVersion.objects.of(world.corporation).get(number=1)
    assert first.valid_from < world.today
    assert first.valid_until == PolicyVersion.objects.of(world.corporation).get(number=2).valid_from


def test_a_gap_in_the_limits_is_refused_and_nothing_is_published(world: World, draft: PolicyVersion) -> None:
    services.remove_limit(version_id=draft.pk, code="ORDER", actor=world.policy_owner, now=world.now)
    with pytest.raises(Refused, match="ontbreekt een grens"):
        publish(draft, world.director, world)
    draft.refresh_from_db()
    assert not draft.is_published
    assert selectors.version_on(world.corporation, world.today).valid_until is None


def test_a_mandate_that_falls_below_the_one_under_it_is_refused(world: World, draft: PolicyVersion) -> None:
    services.set_mandate(
        version_id=draft.pk,
        function=Function.MANAGER,
        fact=FactCode.VOUCHERS,
        ceiling=Decimal("100.00"),
        actor=world.policy_owner,
        now=world.now,
    )
    with pytest.raises(Refused, match="mag minder besluiten"):
        publish(draft, world.director, world)


def test_a_director_who_may_not_decide_everything_is_refused(world: World, draft: PolicyVersion) -> None:
    services.remove_mandate(
        version_id=draft.pk,
        function=Function.DIRECTOR,
        fact=FactCode.ORDER,
        actor=world.policy_owner,
        now=world.now,
    )
    with pytest.raises(Refused, match="hoogste functie"):
        publish(draft, world.director, world)


def test_a_standard_row_for_a_choice_that_the_catalogue_lacks_is_refused(world: World, draft: PolicyVersion) -> None:
    services.set_standard(
        version_id=draft.pk,
        position=None,
        rule=StandardRule(element_kind="WALLS", choice="GOLD_LEAF"),
        actor=world.policy_owner,
        now=world.now,
    )
    with pytest.raises(Refused, match="GOLD_LEAF"):
        publish(draft, world.director, world)


def test_a_version_is_not_published_when_the_trail_cannot_be_written(
    world: World, draft: PolicyVersion, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "record", broken)
    with pytest.raises(RuntimeError):
        publish(draft, world.director, world)
    draft.refresh_from_db()
    assert not draft.is_published
    assert selectors.version_on(world.corporation, world.today).valid_until is None


def broken(**_said: object) -> None:
    raise RuntimeError


def test_a_changed_limit_is_one_event_with_the_old_ceiling_and_the_new(world: World, draft: PolicyVersion) -> None:
    set_vouchers(draft, world)
    event = last_event(world)
    assert event.event == "policy_edited"
    assert '"new":"450.00","old":"300.00"' in event.body


def test_a_row_keeps_its_place_when_it_changes(world: World, draft: PolicyVersion) -> None:
    before = [limit.code for limit in selectors.policy(draft, "nl").limits]
    set_vouchers(draft, world)
    assert [limit.code for limit in selectors.policy(draft, "nl").limits] == before


def test_a_new_row_comes_last_and_can_be_taken_out_again(world: World, draft: PolicyVersion) -> None:
    extra = Limit(code="KITCHEN", fact=FactCode.LINE_DEARER, ceiling=None, element_kind="KITCHEN_UNIT")
    services.set_limit(version_id=draft.pk, limit=extra, actor=world.policy_owner, now=world.now)
    assert selectors.policy(draft, "nl").limits[-1] == extra
    services.remove_limit(version_id=draft.pk, code="KITCHEN", actor=world.policy_owner, now=world.now)
    assert selectors.policy(draft, "nl").limits == LIMITS


def test_a_standard_row_is_changed_at_its_place(world: World, draft: PolicyVersion) -> None:
    new = StandardRule(element_kind="KITCHEN_UNIT", choice="REPLACE", min_age=18, min_condition=5)
    services.set_standard(version_id=draft.pk, position=1, rule=new, actor=world.policy_owner, now=world.now)
    standard = selectors.policy(draft, "nl").standard
    assert standard[1] == new
    assert (standard[0], standard[2]) == (STANDARD[0], STANDARD[2])


def test_a_standard_row_is_taken_out(world: World, draft: PolicyVersion) -> None:
    services.remove_standard(version_id=draft.pk, position=0, actor=world.policy_owner, now=world.now)
    assert selectors.policy(draft, "nl").standard == STANDARD[1:]


def test_a_lock_is_changed_and_taken_out(world: World, draft: PolicyVersion) -> None:
    [fuses] = [entry for entry in LOCKS if entry.code == "FUSES30"]
    services.set_lock(version_id=draft.pk, entry=replace(fuses, min_age=25), actor=world.policy_owner, now=world.now)
    [changed] = [lock for lock in selectors.policy(draft, "nl").locks if lock.code == "FUSES30"]
    services.remove_lock(version_id=draft.pk, code="CO", actor=world.policy_owner, now=world.now)
    assert changed.min_age == 25
    assert "CO" not in {lock.code for lock in selectors.policy(draft, "nl").locks}


@pytest.mark.parametrize("ceiling", ["-1.00", "NaN", "0.001"])
def test_a_ceiling_that_is_no_amount_is_refused(world: World, draft: PolicyVersion, ceiling: str) -> None:
    with pytest.raises(Refused):
        services.set_limit(
            version_id=draft.pk,
            limit=replace(VOUCHERS, ceiling=Decimal(ceiling)),
            actor=world.policy_owner,
            now=world.now,
        )


def test_a_published_version_is_not_edited_any_more(world: World, draft: PolicyVersion) -> None:
    publish(draft, world.director, world)
    with pytest.raises(Refused, match="al gepubliceerd"):
        set_vouchers(draft, world)
    with pytest.raises(Refused, match="al gepubliceerd"):
        publish(draft, world.manager, world)


@pytest.mark.parametrize(
    "who",
    [
        lambda world: world.director,
        lambda world: world.coordinator,
        lambda world: world.administrator,
        lambda world: world.charlie,
        lambda world: world.vos,
        lambda world: world.fatma,
    ],
)
def test_only_the_policy_owner_edits(world: World, draft: PolicyVersion, who: Callable[[World], Actor]) -> None:
    with pytest.raises(NotAllowed):
        set_vouchers(draft, world, who(world))


@pytest.mark.parametrize(
    "who", [lambda world: world.annelies, lambda world: world.auditor, lambda world: world.charlie]
)
def test_only_who_may_publish_publishes(world: World, draft: PolicyVersion, who: Callable[[World], Actor]) -> None:
    with pytest.raises(NotAllowed):
        publish(draft, who(world), world)


def test_the_version_in_force_says_what_the_tables_say(world: World) -> None:
    policy = selectors.policy(selectors.version_on(world.corporation, world.today), "nl")
    assert (policy.standard, policy.limits, policy.mandates) == (STANDARD, LIMITS, MANDATES)


def test_locks_are_read_in_the_readers_language(world: World) -> None:
    version = selectors.version_on(world.corporation, world.today)
    assert "wet" in selectors.policy(version, "nl").locks[0].text
    assert "law" in selectors.policy(version, "en").locks[0].text


def test_last_years_reference_date_reads_last_years_limits(world: World) -> None:
    version = selectors.version_on(world.corporation, date(world.today.year - 1, 12, 31))
    [vouchers] = [one for one in selectors.policy(version, "nl").limits if one.code == "VOUCHERS"]
    assert vouchers.ceiling == Decimal("250.00")


def test_before_the_first_version_there_is_no_policy(world: World) -> None:
    with pytest.raises(Refused, match="geen beleid"):
        selectors.version_on(world.corporation, date(2001, 1, 1))
