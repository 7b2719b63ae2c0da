"""The story with all that an address can name, before its plans were opened and after; and everybody who may look."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

import pytest
from django.db.models import Model, QuerySet
from django.test import Client
from django.utils import timezone

from mutations.dwellings import services as dwellings
from mutations.dwellings.choices import DefectKind
from mutations.dwellings.models import Defect, DwellingType, Element, TypeRoom
from portal.actor import Actor
from portal.corporations.models import Engagement
from portal.people.models import Employment, FunctionHeld
from portal.post.models import Job, Message
from portal.value import value
from tests.house.addresses import NOWHERE, Address
from tests.snapshot import once
from tests.wishes.decisions import steps as deciding
from tests.world import FATMA, STORY_ADDRESS, World, begin, browser, make_world, record, submit
from wishes.costing.models import BookPrice, PriceBook
from wishes.decisions.models import ApprovalRequest, Decision
from wishes.demo.services import steps
from wishes.demo.services.dwellings import Address as Street
from wishes.demo.services.dwellings import add_story_flat
from wishes.demo.services.steps import TenantEntry
from wishes.policy.models import PolicyVersion
from wishes.proposals.models import Proposal, ProposalLine

NEXT_DOOR = Street(
    street=STORY_ADDRESS.street, number=18, addition="2", postcode=STORY_ADDRESS.postcode, city=STORY_ADDRESS.city
)
NOURA = TenantEntry(name="Noura Haddad", email="noura@demo.example", phone="+31611111111")
KEY = re.compile(r"/invitation/([0-9a-f]+)/")
SEATS = "OAH"


@value
class Scene:
    """`next_door` is the same world with another flat, its case and its tenant; `key` opens Fatma's invitation."""

    world: World
    next_door: World
    key: str

    def ids_for(self, address: Address) -> Mapping[str, str]:
        """What the address names, all of it the story's own; what is not there yet is nowhere."""
        return {**self.ids, **self.own(address.name)}

    @property
    def ids(self) -> Mapping[str, str]:
        world = self.world
        return {
            "case_id": str(world.table.case),
            "dwelling_id": str(world.dwelling),
            "seat_id": str(world.table.seats["H"]),
            "type_room_id": key_of(TypeRoom.objects.filter(corporation=world.corporation)),
            "type_id": key_of(DwellingType.objects.filter(corporation=world.corporation)),
            "kind_id": str(self.walls.kind_id),
            "room_id": str(self.walls.room_id),
            "element_id": str(self.walls.pk),
            "defect_id": key_of(Defect.objects.filter(element__room__dwelling=world.dwelling)),
            "line_id": self.line("A"),
            "book_id": key_of(PriceBook.objects.filter(corporation=world.corporation, firm=None)),
            "version_id": key_of(PolicyVersion.objects.filter(corporation=world.corporation)),
            "person_id": str(world.jan.person),
            "function_held_id": key_of(FunctionHeld.objects.filter(person=world.jan.person)),
            "firm_id": str(world.firm),
            "engagement_id": key_of(Engagement.objects.filter(corporation=world.corporation)),
            "employment_id": key_of(Employment.objects.filter(corporation=world.corporation)),
            "message_id": key_of(Message.objects.filter(corporation=world.corporation).exclude(html="")),
            "job_id": key_of(Job.objects.filter(corporation=world.corporation)),
            "request_id": key_of(ApprovalRequest.objects.filter(case=world.table.case)),
            "decision_id": key_of(Decision.objects.filter(corporation=world.corporation)),
            "colour": "#1f6f5c",
            "key": self.key,
            "uidb36": "0",
        }

    def own(self, name: str) -> Mapping[str, str]:
        """Where one word names different things."""
        return {
            "inspection:line_remove": {"line_id": self.line("O")},
            "costing:price": {"code": self.work},
            "policy:limit": {"code": "VOUCHERS"},
            "account_confirm_email": {"key": "0"},
            "account_reset_password_from_key": {"key": "0"},
        }.get(name, {})

    @property
    def walls(self) -> Element:
        """Everybody says something of them, and the tenant is asked more."""
        rows = Element.objects.filter(room__dwelling=self.world.dwelling, kind__code="WALLS")
        return rows.order_by("room__position", "pk")[0]

    @property
    def work(self) -> str:
        return BookPrice.objects.filter(corporation=self.world.corporation).order_by("work_code")[0].work_code

    def line(self, code: str) -> str:
        return key_of(ProposalLine.objects.filter(proposal__seat=self.world.table.seats[code]))

    @property
    def actors(self) -> Mapping[str, Actor]:
        world = self.world
        return {
            "tenant": world.fatma,
            "tenant of another case": self.next_door.fatma,
            "inspector": world.jan,
            "contractor": world.vos,
            "coordinator": world.coordinator,
            "team lead": world.annelies,
            "manager": world.manager,
            "director": world.director,
            "policy owner": world.policy_owner,
            "auditor": world.auditor,
            "administrator": world.administrator,
            "coordinator elsewhere": world.charlie,
        }

    def everybody(self) -> Mapping[str, Client]:
        return {"nobody": Client(), **{who: browser(actor) for who, actor in self.actors.items()}}


def key_of(rows: QuerySet[Model]) -> str:
    first = rows.order_by("pk").values_list("pk", flat=True).first()
    return NOWHERE if first is None else str(first)


def make_before() -> Scene:
    """Everybody has a draft and nobody has sent it; a defect was found, and Fatma has her link."""
    world = make_world()
    begin(world)
    message = Message.objects.get(to=FATMA.email)
    key = KEY.search(message.text)
    assert key is not None
    note_defect(world)
    next_door = add_next_door(world)
    for code in SEATS:
        record(world, code)
    return Scene(world=world, next_door=next_door, key=key[1])


def make_after() -> Scene:
    """Opened, and approval is asked; next door it was decided already."""
    scene = make_before()
    for code in SEATS:
        [proposal] = Proposal.objects.filter(seat=scene.world.table.seats[code])
        steps.submit(proposal.pk, actor=scene.world.seated(code), now=scene.world.now)
        submit(scene.next_door, code)
    deciding.ask(scene.world)
    deciding.within_policy(scene.next_door)
    return scene


def note_defect(world: World) -> None:
    tiles = Element.objects.get(room__dwelling=world.dwelling, kind__code="TOILET_TILES")
    dwellings.note_defect(
        element_id=tiles.pk, kind=DefectKind.LOOSE, text="Een losse tegel.", actor=world.jan, now=world.now
    )


def add_next_door(world: World) -> World:
    flat = add_story_flat(world.voorbeeld, NEXT_DOOR, now=world.now)
    table = steps.register(world.voorbeeld, flat, coordinator="petra", inspector="jan", builder="vos", now=world.now)
    noura = steps.name_tenant(table, NOURA, now=world.now)
    beside = replace(world, dwelling=flat, table=table, fatma=noura)
    begin(beside)
    return beside


def scene_of(key: str, make: Callable[[], Scene], monkeypatch: pytest.MonkeyPatch) -> Scene:
    scene = once(f"access {key}", make)
    monkeypatch.setattr(timezone, "now", lambda: scene.world.now)
    return scene


def twin(client: Client) -> Client:
    """With the same session, for some addresses end it; what breaks is an answer 500, not an exception of the test."""
    other = Client(raise_request_exception=False)
    other.cookies.load({name: cookie.value for name, cookie in client.cookies.items()})
    return other
