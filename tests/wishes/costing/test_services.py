"""Price books: drafted, priced, and published by a second person."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

import pytest

from portal.actor import Actor
from portal.errors import NotAllowed, Refused
from portal.trail import services as trail
from portal.trail.models import Event
from tests.world import World
from wishes.catalogue import services as catalogue
from wishes.costing import selectors, services
from wishes.costing.models import BookPrice, PriceBook


@pytest.fixture
def next_year(world: World) -> date:
    return date(world.today.year + 1, 1, 1)


@pytest.fixture
def draft(world: World, next_year: date) -> PriceBook:
    """Drafted by Mirjam: a copy of this year's prices."""
    return services.draft_book(
        corporation_id=world.corporation,
        firm_id=None,
        name="Prijzenboek",
        valid_from=next_year,
        actor=world.policy_owner,
        now=world.now,
    )


def publish(book: PriceBook, actor: Actor, world: World) -> PriceBook:
    return services.publish_book(book_id=book.pk, actor=actor, now=world.now)


def set_price(book: PriceBook, code: str, price: str, world: World, actor: Actor | None = None) -> BookPrice:
    return services.set_price(
        book_id=book.pk,
        work_code=code,
        price_excl=Decimal(price),
        actor=actor or world.policy_owner,
        now=world.now,
    )


def events_of(world: World) -> list[str]:
    rows = Event.objects.filter(chain=world.corporation).order_by("-sequence")
    return list(rows.values_list("event", flat=True))


def test_a_draft_starts_from_the_prices_in_force(world: World, draft: PriceBook) -> None:
    in_force = selectors.own_book_on(world.corporation, world.today)
    assert selectors.read_book(draft.pk) == selectors.read_book(in_force.pk)
    assert (draft.number, draft.status, draft.drafted_by_id) == (3, "draft", world.policy_owner.person)


def test_another_person_publishes_and_the_book_before_it_ends_that_day(
    world: World, draft: PriceBook, next_year: date
) -> None:
    before = selectors.own_book_on(world.corporation, world.today)
    published = publish(draft, world.director, world)
    before.refresh_from_db()
    assert published.is_published
    assert before.valid_until == next_year
    assert selectors.own_book_on(world.corporation, next_year - timedelta(days=1)) == before
    assert selectors.own_book_on(world.corporation, next_year) == published


def test_each_step_writes_one_event_on_the_corporations_chain(world: World, draft: PriceBook) -> None:
    set_price(draft, "WND-BEH", "6.90", world)
    publish(draft, world.director, world)
    assert events_of(world)[:3] == ["book_published", "book_priced", "book_drafted"]


def test_a_changed_price_leaves_the_old_one_on_the_trail(world: World, draft: PriceBook) -> None:
    set_price(draft, "WND-BEH", "6.90", world)
    assert '"price_new":"6.90","price_old":"6.70"' in Event.objects.latest("recorded_at", "sequence").body


def test_whoever_drafted_a_book_does_not_publish_it(world: World, draft: PriceBook) -> None:
    with pytest.raises(Refused, match="Iemand anders"):
        publish(draft, world.policy_owner, world)


def test_the_drafter_does_not_publish_under_a_second_function_either(world: World, draft: PriceBook) -> None:
    with pytest.raises(Refused, match="Iemand anders"):
        publish(draft, replace(world.policy_owner, functions=world.director.functions), world)


@pytest.mark.parametrize("days", [0, -1])
def test_a_book_does_not_begin_today_or_earlier(world: World, draft: PriceBook, days: int) -> None:
    start = world.today + timedelta(days=days)
    services.set_start(book_id=draft.pk, valid_from=start, actor=world.policy_owner, now=world.now)
    with pytest.raises(Refused, match="na vandaag"):
        publish(draft, world.director, world)


def test_two_books_do_not_begin_on_one_day(world: World, draft: PriceBook, next_year: date) -> None:
    publish(draft, world.director, world)
    second = services.draft_book(
        corporation_id=world.corporation,
        firm_id=None,
        name="Nog een",
        valid_from=next_year,
        actor=world.policy_owner,
        now=world.now,
    )
    with pytest.raises(Refused, match="op deze dag of later"):
        publish(second, world.director, world)


def test_a_book_without_a_price_for_a_recipe_is_refused(world: World, draft: PriceBook) -> None:
    BookPrice.objects.filter(book=draft, work_code="TOI-DRP").delete()
    with pytest.raises(Refused, match="TOI-DRP"):
        publish(draft, world.director, world)


def test_a_refused_publication_leaves_everything_as_it_was(world: World, draft: PriceBook) -> None:
    BookPrice.objects.filter(book=draft, work_code="TOI-DRP").delete()
    before = events_of(world)
    with pytest.raises(Refused):
        publish(draft, world.director, world)
    draft.refresh_from_db()
    assert not draft.is_published
    assert selectors.own_book_on(world.corporation, world.today).valid_until is None
    assert events_of(world) == before


def test_a_book_is_not_published_when_the_trail_cannot_be_written(
    world: World, draft: PriceBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "record", broken)
    with pytest.raises(RuntimeError):
        publish(draft, world.director, world)
    draft.refresh_from_db()
    assert not draft.is_published
    assert selectors.own_book_on(world.corporation, world.today).valid_until is None


def test_a_price_is_not_set_when_the_trail_cannot_be_written(
    world: World, draft: PriceBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trail, "record", broken)
    with pytest.raises(RuntimeError):
        set_price(draft, "WND-BEH", "6.90", world)
    assert selectors.read_book(draft.pk)["WND-BEH"] == Decimal("6.70")


def broken(**_said: object) -> None:
    raise RuntimeError


def test_a_published_book_takes_no_prices_any_more(world: World, draft: PriceBook) -> None:
    publish(draft, world.director, world)
    with pytest.raises(Refused, match="al gepubliceerd"):
        set_price(draft, "WND-BEH", "6.90", world)


@pytest.mark.parametrize(
    "who",
    [lambda world: world.jan, lambda world: world.coordinator, lambda world: world.charlie, lambda world: world.vos],
)
def test_nobody_else_changes_the_corporations_prices(
    world: World, draft: PriceBook, who: Callable[[World], Actor]
) -> None:
    with pytest.raises(NotAllowed):
        set_price(draft, "WND-BEH", "0.01", world, who(world))


@pytest.mark.parametrize(
    "who",
    [lambda world: world.annelies, lambda world: world.auditor, lambda world: world.charlie, lambda world: world.vos],
)
def test_nobody_else_publishes_the_corporations_prices(
    world: World, draft: PriceBook, who: Callable[[World], Actor]
) -> None:
    with pytest.raises(NotAllowed):
        publish(draft, who(world), world)


def test_vos_drafts_his_own_book_and_the_corporation_agrees_to_it(world: World, next_year: date) -> None:
    own = services.draft_book(
        corporation_id=world.corporation,
        firm_id=world.firm,
        name="Vos",
        valid_from=next_year,
        actor=world.vos,
        now=world.now,
    )
    set_price(own, "WND-BEH", "7.20", world, world.vos)
    with pytest.raises(NotAllowed):
        publish(own, world.vos, world)
    assert publish(own, world.director, world).owner == world.firm


def test_a_firm_that_does_not_work_for_us_gets_no_book(world: World, next_year: date) -> None:
    with pytest.raises(Refused, match="werkt op die dag niet voor u"):
        services.draft_book(
            corporation_id=world.corporation,
            firm_id=world.proefdam.firm,
            name="Brouwer",
            valid_from=next_year,
            actor=world.policy_owner,
            now=world.now,
        )


@pytest.mark.parametrize("price", ["-1.00", "NaN", "1000000.01", "0.005"])
def test_a_price_that_is_none_is_refused_before_it_is_stored(world: World, draft: PriceBook, price: str) -> None:
    with pytest.raises(Refused):
        set_price(draft, "WND-BEH", price, world)


def test_an_import_replaces_every_price_as_one_use_case(world: World, draft: PriceBook) -> None:
    services.fill_book(book_id=draft.pk, prices={"WND-BEH": Decimal("1.00")}, actor=world.policy_owner, now=world.now)
    assert selectors.read_book(draft.pk) == {"WND-BEH": Decimal("1.00")}
    assert events_of(world)[0] == "book_priced"


def test_an_edition_is_published_only_when_every_book_of_its_first_day_prices_it(world: World, next_year: date) -> None:
    edition = catalogue.draft(
        corporation_id=world.corporation, valid_from=next_year, actor=world.policy_owner, now=world.now
    )
    published = services.publish_edition(edition_id=edition.pk, actor=world.director, now=world.now)
    assert published.is_published


# --- reading by date


def test_last_years_reference_date_reads_last_years_prices(world: World) -> None:
    last_year = date(world.today.year - 1, 12, 31)
    former = selectors.read_book(selectors.own_book_on(world.corporation, last_year).pk)
    now = selectors.read_book(selectors.own_book_on(world.corporation, world.today).pk)
    assert (former["TOI-DRP"], now["TOI-DRP"]) == (Decimal("446.20"), Decimal("460.00"))


def test_before_the_first_book_there_is_no_price(world: World) -> None:
    with pytest.raises(Refused, match="geen prijzenboek"):
        selectors.own_book_on(world.corporation, date(2001, 1, 1))


def test_another_corporation_has_no_book_of_ours(world: World) -> None:
    assert selectors.book_on(world.proefdam.corporation, world.corporation, world.today) is None
