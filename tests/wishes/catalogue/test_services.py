"""An edition: drafted as a copy, edited, and published by a second person; and what the database keeps of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import IntegrityError, connection, transaction

from mutations.dwellings.choices import Measure
from portal.actor import Actor
from portal.errors import NotAllowed, Refused
from portal.trail import services as trail
from portal.trail.models import Event
from tests.world import World
from wishes.catalogue import selectors, services
from wishes.catalogue.choices import VatClass
from wishes.catalogue.models import CatalogueChoice, CatalogueWork, Edition, RecipeLine
from wishes.catalogue.values import ChoiceEntry, Ingredient, WorkEntry
from wishes.costing import services as costing
from wishes.demo import sheets

[THRESHOLD_LOW] = [entry for entry in sheets.choices() if entry.code == "LOW_SILL"]
[SELF_PAINT] = [e for e in sheets.choices() if (e.element_kind, e.code) == ("PAINTWORK", "SELF")]
[REMOVE_SILL] = [work for work in sheets.works() if work.code == "TOI-DRP"]
NEW_WORK = replace(REMOVE_SILL, code="TOI-HEL", label="Hellingplaat bij dorpel plaatsen")


@pytest.fixture
def next_year(world: World) -> date:
    return date(world.today.year + 1, 1, 1)


@pytest.fixture
def draft(world: World, next_year: date) -> Edition:
    """Drafted by Mirjam: a copy of the edition in force."""
    return services.draft(
        corporation_id=world.corporation, valid_from=next_year, actor=world.policy_owner, now=world.now
    )


def set_choice(draft: Edition, entry: ChoiceEntry, world: World, actor: Actor | None = None) -> CatalogueChoice:
    return services.set_choice(edition_id=draft.pk, entry=entry, actor=actor or world.policy_owner, now=world.now)


def set_work(draft: Edition, entry: WorkEntry, world: World) -> CatalogueWork:
    return services.set_work(edition_id=draft.pk, entry=entry, actor=world.policy_owner, now=world.now)


def publish(draft: Edition, world: World, actor: Actor | None = None) -> Edition:
    return costing.publish_edition(edition_id=draft.pk, actor=actor or world.director, now=world.now)


def test_a_draft_is_a_copy_of_the_edition_in_force(world: World, draft: Edition) -> None:
    in_force = selectors.read_catalogue(selectors.edition_on(world.corporation, world.today).pk, "nl")
    copied = selectors.read_catalogue(draft.pk, "nl")
    assert copied.works == in_force.works
    assert copied.choices == in_force.choices
    assert (draft.number, draft.status) == (2, "draft")


def test_from_its_first_day_a_published_edition_holds(world: World, draft: Edition, next_year: date) -> None:
    published = publish(draft, world)
    assert selectors.edition_on(world.corporation, next_year) == published
    assert selectors.edition_on(world.corporation, next_year - timedelta(days=1)).number == 1


def test_a_changed_choice_keeps_its_place_and_gets_its_new_recipe(world: World, draft: Edition) -> None:
    before = [choice.code for choice in selectors.read_catalogue(draft.pk, "nl").choices["TOILET_THRESHOLD"]]
    two = (Ingredient(work="TOI-DRP", measure=Measure.ONE, factor=Decimal(2)),)
    set_choice(draft, replace(THRESHOLD_LOW, recipe=two), world)
    after = selectors.read_catalogue(draft.pk, "nl").choices["TOILET_THRESHOLD"]
    assert [choice.code for choice in after] == before
    assert [choice.recipe for choice in after if choice.code == "LOW_SILL"] == [two]


def test_a_new_choice_comes_last_and_can_be_taken_out_again(world: World, draft: Edition) -> None:
    set_choice(draft, replace(THRESHOLD_LOW, code="RAMP", is_offered=False), world)
    codes = [choice.code for choice in selectors.read_catalogue(draft.pk, "nl").choices["TOILET_THRESHOLD"]]
    assert codes[-1] == "RAMP"
    services.remove_choice(
        edition_id=draft.pk,
        element_kind="TOILET_THRESHOLD",
        code="RAMP",
        actor=world.policy_owner,
        now=world.now,
    )
    assert selectors.read_catalogue(draft.pk, "nl").choice("TOILET_THRESHOLD", "RAMP") is None


def test_a_choice_of_an_unknown_kind_or_work_is_refused_by_name(world: World, draft: Edition) -> None:
    with pytest.raises(Refused, match="BALLROOM"):
        set_choice(draft, replace(THRESHOLD_LOW, element_kind="BALLROOM"), world)
    unknown = (Ingredient(work="GOLD", measure=Measure.ONE, factor=Decimal(1)),)
    with pytest.raises(Refused, match="GOLD"):
        set_choice(draft, replace(THRESHOLD_LOW, recipe=unknown), world)


def test_a_work_that_a_recipe_uses_is_not_taken_out(world: World, draft: Edition) -> None:
    with pytest.raises(Refused, match="gebruikt deze werkzaamheid"):
        services.remove_work(edition_id=draft.pk, code="TOI-DRP", actor=world.policy_owner, now=world.now)


def test_a_work_that_no_recipe_uses_is_taken_out(world: World, draft: Edition) -> None:
    services.remove_work(edition_id=draft.pk, code="ALG-UUR", actor=world.policy_owner, now=world.now)
    assert "ALG-UUR" not in selectors.read_catalogue(draft.pk, "nl").works


def test_an_edition_with_a_work_that_no_book_prices_is_refused(world: World, draft: Edition) -> None:
    """A work without a price would silently drop out of every plan."""
    set_work(draft, NEW_WORK, world)
    ramp = (Ingredient(work="TOI-HEL", measure=Measure.ONE, factor=Decimal(1)),)
    set_choice(draft, replace(THRESHOLD_LOW, recipe=ramp), world)
    with pytest.raises(Refused, match="TOI-HEL"):
        publish(draft, world)
    draft.refresh_from_db()
    assert not draft.is_published


def test_a_sixth_choice_for_a_tenant_is_refused(world: World, draft: Edition) -> None:
    set_choice(draft, replace(THRESHOLD_LOW, code="RAMP"), world)
    set_choice(draft, replace(THRESHOLD_LOW, code="BRIDGE"), world)
    with pytest.raises(Refused, match="hoogstens vijf"):
        publish(draft, world)


def test_a_tenant_is_never_offered_to_work_on_sockets_himself(world: World, draft: Edition) -> None:
    set_choice(draft, replace(SELF_PAINT, element_kind="SOCKETS"), world)
    with pytest.raises(Refused, match="nooit zelf"):
        publish(draft, world)


def test_whoever_drafted_an_edition_does_not_publish_it(world: World, draft: Edition) -> None:
    with pytest.raises(Refused, match="Iemand anders"):
        publish(draft, world, world.policy_owner)


def test_an_edition_does_not_begin_today(world: World, draft: Edition) -> None:
    services.set_start(edition_id=draft.pk, valid_from=world.today, actor=world.policy_owner, now=world.now)
    with pytest.raises(Refused, match="na vandaag"):
        publish(draft, world)


def test_a_published_edition_is_not_edited_any_more(world: World, draft: Edition) -> None:
    publish(draft, world)
    with pytest.raises(Refused, match="al gepubliceerd"):
        set_work(draft, NEW_WORK, world)


def test_an_import_replaces_everything_as_one_use_case(world: World, draft: Edition) -> None:
    services.fill(
        edition_id=draft.pk,
        works=[REMOVE_SILL],
        choices=[THRESHOLD_LOW],
        actor=world.policy_owner,
        now=world.now,
    )
    content = selectors.read_catalogue(draft.pk, "nl")
    assert (set(content.works), set(content.choices)) == ({"TOI-DRP"}, {"TOILET_THRESHOLD"})
    assert Event.objects.filter(chain=world.corporation).latest("sequence").event == "edition_edited"


def test_an_edition_is_not_published_when_the_trail_cannot_be_written(
    world: World, draft: Edition, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "record", broken)
    with pytest.raises(RuntimeError):
        publish(draft, world)
    draft.refresh_from_db()
    assert not draft.is_published


def broken(**_said: object) -> None:
    raise RuntimeError


@pytest.mark.parametrize(
    "who", [lambda world: world.director, lambda world: world.jan, lambda world: world.charlie, lambda world: world.vos]
)
def test_only_the_policy_owner_edits(world: World, draft: Edition, who: Callable[[World], Actor]) -> None:
    with pytest.raises(NotAllowed):
        set_choice(draft, THRESHOLD_LOW, world, who(world))


def test_texts_are_read_in_the_readers_language_and_in_dutch_where_it_lacks(world: World) -> None:
    edition = selectors.edition_on(world.corporation, world.today)
    titles = {
        language: selectors.read_catalogue(edition.pk, language).choices["TOILET_THRESHOLD"][1].title
        for language in ("nl", "en", "tr")
    }
    assert titles == {"nl": "De drempel laag maken", "en": "Make the step low", "tr": "De drempel laag maken"}


# --- the database


@pytest.fixture
def in_force(world: World) -> Edition:
    return selectors.edition_on(world.corporation, world.today)


def test_two_published_editions_may_not_hold_on_one_day(world: World, in_force: Edition) -> None:
    other = Edition.objects.create(corporation_id=world.corporation, number=9, valid_from=world.today)
    with pytest.raises(IntegrityError, match="edition_no_overlap"), transaction.atomic():
        Edition.objects.filter(pk=other.pk).update(status="published")


def test_the_content_of_a_published_edition_stays(in_force: Edition) -> None:
    with pytest.raises(IntegrityError), transaction.atomic():
        CatalogueWork.objects.filter(edition=in_force, code="TOI-DRP").update(label="Anders")
    with pytest.raises(IntegrityError), transaction.atomic():
        CatalogueChoice.objects.filter(edition=in_force).update(is_offered=False)
    with pytest.raises(IntegrityError), transaction.atomic():
        RecipeLine.objects.filter(edition=in_force).delete()


def test_a_voucher_has_no_vat_and_a_work_has(world: World, draft: Edition) -> None:
    with pytest.raises(IntegrityError, match="work_voucher_without_vat"), transaction.atomic():
        set_work(draft, replace(NEW_WORK, vat_class=VatClass.NONE), world)


@pytest.mark.parametrize("factor", ["0", "-1", "10001", "NaN"])
def test_a_recipe_takes_more_than_nothing_of_a_work(world: World, draft: Edition, factor: str) -> None:
    """Past Django, which would stop some of these itself."""
    with pytest.raises(IntegrityError, match="recipe_factor"), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("UPDATE wishes_recipeline SET factor = %s::numeric WHERE edition_id = %s", [factor, draft.pk])
