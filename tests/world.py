"""The corporation, the people and the flat of the story, for every test that asks for `world`."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from uuid import UUID

import pytest
from django.test import Client
from django.utils import timezone
from django.utils.timezone import localdate, make_aware

from mutations.cases.models import Case
from portal.actor import Actor
from portal.people.models import Account
from portal.people.services.sessions import PLACE, TENANT
from portal.people.values import Place
from portal.value import value
from tests.snapshot import once
from wishes.demo import plot
from wishes.demo.people import PROEFDAM, VOORBEELD
from wishes.demo.services import found_corporation, load_corporation, steps
from wishes.demo.services.dwellings import Address, add_story_flat
from wishes.demo.services.steps import Table, TenantEntry
from wishes.demo.values import House

STORY_ADDRESS = Address(street="Kastanjelaan", number=14, addition="2", postcode="3053AB", city="Rotterdam")
FATMA = TenantEntry(name="Fatma Demir", email="fatma@demo.example", phone="+31612345678")


@value
class World:
    """Voorbeeld Wonen with the flat, its case registered and Fatma named; Proefdam Wonen with its people, Charlie
    among them, and nothing else (`equip` gives it the rest).

    `now` is nine o'clock on the last Monday that has begun, and views read the same clock.
    """

    now: datetime
    voorbeeld: House
    proefdam: House
    dwelling: UUID
    table: Table
    fatma: Actor

    @property
    def today(self) -> date:
        return localdate(self.now)

    @property
    def corporation(self) -> UUID:
        return self.voorbeeld.corporation

    @property
    def firm(self) -> UUID:
        return self.voorbeeld.firm

    @property
    def case(self) -> Case:
        return Case.objects.get(pk=self.table.case)

    @property
    def coordinator(self) -> Actor:
        return self.voorbeeld.people["petra"]

    @property
    def jan(self) -> Actor:
        return self.voorbeeld.people["jan"]

    @property
    def vos(self) -> Actor:
        return self.voorbeeld.people["vos"]

    @property
    def annelies(self) -> Actor:
        return self.voorbeeld.people["annelies"]

    @property
    def manager(self) -> Actor:
        return self.voorbeeld.people["hendrik"]

    @property
    def director(self) -> Actor:
        return self.voorbeeld.people["saskia"]

    @property
    def policy_owner(self) -> Actor:
        return self.voorbeeld.people["mirjam"]

    @property
    def auditor(self) -> Actor:
        return self.voorbeeld.people["theo"]

    @property
    def administrator(self) -> Actor:
        return self.voorbeeld.people["ayse"]

    @property
    def charlie(self) -> Actor:
        return self.proefdam.people["charlie"]

    def seated(self, code: str) -> Actor:
        """Who sits at the table by the letter of the seat."""
        return {"H": self.fatma, "O": self.jan, "A": self.vos}[code]


@pytest.fixture
def world(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    """The case is registered; nobody records yet."""
    return at_its_time(once("world", make_world), monkeypatch)


@pytest.fixture
def opened(db: None, monkeypatch: pytest.MonkeyPatch) -> World:
    """The same world when all three have submitted what they say in the story. Ask for this one or for `world`."""
    return at_its_time(once("opened", make_opened), monkeypatch)


def at_its_time(world: World, monkeypatch: pytest.MonkeyPatch) -> World:
    monkeypatch.setattr(timezone, "now", lambda: world.now)
    return world


def make_world() -> World:
    now = last_monday()
    voorbeeld, proefdam = load_corporation(VOORBEELD, now=now), found_corporation(PROEFDAM, now=now)
    dwelling = add_story_flat(voorbeeld, STORY_ADDRESS, now=now)
    table = steps.register(voorbeeld, dwelling, coordinator="petra", inspector="jan", builder="vos", now=now)
    fatma = steps.name_tenant(table, FATMA, now=now)
    return World(now=now, voorbeeld=voorbeeld, proefdam=proefdam, dwelling=dwelling, table=table, fatma=fatma)


def make_opened() -> World:
    world = make_world()
    open_story(world)
    return world


def last_monday() -> datetime:
    """A working day whatever the day of the test, and near enough to the database's clock."""
    today = localdate()
    morning = make_aware(datetime.combine(today - timedelta(days=today.weekday()), time(9)))
    return morning if morning <= timezone.now() else morning - timedelta(days=7)


def begin(world: World) -> None:
    """Everybody may record; Fatma has her link."""
    steps.start(world.table, now=world.now)


def record(world: World, code: str) -> UUID:
    """A draft with what this seat says in the story."""
    says = steps.by_kind(plot.WISHES[code])
    return steps.fill(world.table, code, world.seated(code), says, now=world.now)


def submit(world: World, code: str) -> UUID:
    """What this seat says in the story, sealed; the last of the three opens them all."""
    proposal = record(world, code)
    steps.submit(proposal, actor=world.seated(code), now=world.now)
    return proposal


def open_story(world: World) -> None:
    """From a registered case to three opened plans."""
    begin(world)
    submit(world, "O")
    submit(world, "A")
    submit(world, "H")


def browser(actor: Actor) -> Client:
    """Signed in as this actor, at the corporation or firm where he works; a tenant with his own session."""
    client = Client()
    if actor.is_tenant:
        session = client.session
        names = ("participant", "case", "seat", "corporation", "name")
        session[TENANT] = {name: str(getattr(actor, name)) for name in names}
        session.save()
        return client
    client.force_login(Account.objects.get(person=actor.person))
    session = client.session
    session[PLACE] = place_of(actor).key
    session.save()
    return client


def place_of(actor: Actor) -> Place:
    assert actor.corporation is not None
    return Place(corporation=actor.corporation, corporation_name="", functions=actor.functions, firm=actor.firm)
