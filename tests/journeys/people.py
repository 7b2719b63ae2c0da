"""The people of the story at their own screens: a phone, a tablet, a desk. Each does what the page offers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta
from urllib.parse import urlsplit
from uuid import UUID

from django.urls import reverse
from playwright.sync_api import Page, expect

from mutations.cases.models import Case
from mutations.dwellings.models import Element
from portal.actor import Actor
from portal.post.models import Message
from tests.browser import DESKTOP, PHONE, OpenPage, carry
from tests.world import World, browser
from wishes.demo import plot
from wishes.demo.services.dwellings import Address, add_story_flat

FLAT = Address(street="Drempelstraat", number=1, addition="2", postcode="3053AB", city="Rotterdam")
TABLET = 768
LINK = re.compile(r"https?://\S+/invitation/\S+/")


class Person:
    """Somebody at a screen of his own."""

    def __init__(self, world: World, page: Page) -> None:
        self.world, self.page = world, page

    @property
    def case(self) -> Case:
        return Case.objects.get(dwelling__street=FLAT.street)

    def open(self, name: str, *arguments: object) -> None:
        self.page.goto(reverse(name, args=arguments))

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name).first.click()

    def reads(self, text: str) -> None:
        expect(self.page.locator("main")).to_contain_text(text)

    def wanted(self, seat: str) -> Iterator[tuple[Element, str]]:
        """What this seat asks for in the story, thing by thing."""
        rows = Element.objects.filter(room__dwelling=self.case.dwelling_id).select_related("kind", "room")
        for element in rows.order_by("room__position", "kind__position", "pk"):
            if choice := plot.WISHES[seat].get(element.kind.code):
                yield element, choice


class Petra(Person):
    """The coordinator."""

    def registers_the_notice(self) -> None:
        dwelling = add_story_flat(self.world.voorbeeld, FLAT, now=self.world.now)
        today = self.world.today
        self.page.goto(f"{reverse('cases:new')}?dwelling={dwelling}")
        self.page.goto(reverse("cases:register", args=[dwelling]))
        dates = {"notice_on": 0, "lease_ends_on": 30, "key_expected_on": 33}
        for field, days in dates.items():
            self.page.fill(f"[name={field}]", (today + timedelta(days=days)).strftime("%d-%m-%Y"))
        self.page.select_option("[name=inspector_id]", label="Jan Mulder")
        self.page.select_option("[name=firm_id]", label="Bouwbedrijf Vos")
        self.page.fill("[name=name]", "Fatma Aydin")
        self.page.fill("[name=email]", "fatma.aydin@demo.example")
        self.press("Meld aan")

    def asks_the_parties(self) -> None:
        self.open("cases:seats", self.case.pk)
        self.press("Vraag de partijen")

    def composes_the_scope(self) -> None:
        self.open("decisions:scope", self.case.pk)
        self.press("Begin het besluit")

    def asks_for_approval(self) -> None:
        self.press("Akkoord vragen aan teamleider")


class Fatma(Person):
    """The prospective tenant, on her phone."""

    def opens_her_invitation(self) -> None:
        mail = Message.objects.filter(kind="invitation", case_id=self.case.pk).latest("created_at")
        found = LINK.search(mail.text)
        assert found is not None
        self.page.goto(urlsplit(found.group()).path)
        self.press("Ja, open mijn woning")

    def says_what_she_wants(self) -> None:
        """In the toilet she wants a new seat and leaves the threshold; she paints herself."""
        wishes = {element.pk: choice for element, choice in self.wanted("H")}
        rooms = {element.room_id for element, _ in self.wanted("H")}
        every = Element.objects.filter(room__dwelling=self.case.dwelling_id)
        for room in every.order_by("room__position").values_list("room_id", flat=True).distinct():
            self.open("tenant:room", room)
            if not self.page.get_by_role("button", name="Ja, laat alles zo").count():
                continue
            self.press("Nee, ik wil iets anders" if room in rooms else "Ja, laat alles zo")
            self.answers_each_thing(wishes)

    def answers_each_thing(self, wishes: dict[UUID, str]) -> None:
        if self.page.url.endswith("/pick/"):
            for box in self.page.locator("input[type=checkbox]").all():
                box.set_checked(UUID(box.get_attribute("value")) in wishes)
            self.press("Opslaan en verder")
        while thing := re.search(r"/elements/([0-9a-f-]{36})/", self.page.url):
            self.page.check(f"input[type=radio][value='{wishes[UUID(thing.group(1))]}']")
            self.press("Opslaan en verder")

    def says_what_matters(self) -> None:
        self.open("tenant:matters")
        for card in ("soon", "myself", "cheap"):
            self.page.check(f"input[value={card}]")
        self.press("Opslaan")

    def sends(self) -> None:
        self.open("tenant:check")
        self.press("Verstuur mijn wensen")
        self.reads("Uw wensen zijn binnen")


class Jan(Person):
    """The inspector, on a tablet in an empty home."""

    def inspects(self) -> None:
        self.open("inspection:home", self.case.pk)
        self.press("Begin de opname")
        for element, choice in self.wanted("O"):
            self.open("inspection:element", self.case.pk, element.pk)
            self.page.check(f"input[value='choice:{choice}']")
            self.press("Bewaar en terug naar de kamer")
        self.open("inspection:check", self.case.pk)
        self.press("Sluit de vooropname af")
        self.press("Verstuur mijn voorstel")

    def looks_after_the_differences(self) -> None:
        self.open("comparison:review", self.case.pk)
        self.page.locator("input[value=agree]").first.check()
        self.press("Bewaren")


class Vos(Person):
    """The contractor, at his desk."""

    def makes_an_offer(self) -> None:
        self.open("offers:sheet", self.case.pk)
        self.press("Begin het aanbod")
        for element, choice in self.wanted("A"):
            row = self.page.locator(f"#row-{element.pk}")
            row.locator("select[name=choice]").select_option(choice)
            row.get_by_role("button", name="Vul in").click()
            expect(row.locator("table")).to_be_visible()
        self.open("offers:check", self.case.pk)
        self.press("Verstuur mijn aanbod")


class Annelies(Person):
    """The team lead."""

    def opens_what_waits_for_her(self) -> None:
        self.open("desk:home")
        self.page.get_by_role("link", name="Drempelstraat 1-2").first.click()

    def approves(self) -> None:
        self.press("Besluit opslaan")


class Theo(Person):
    """The auditor."""

    def recomputes_the_receipt(self) -> None:
        self.open("desk:home")
        self.page.get_by_role("link", name="Drempelstraat 1-2").first.click()
        self.press("Reken na")


class Cast:
    """Everybody with a browser of his own; Fatma has no account, only the mail that she gets."""

    def __init__(self, world: World, open_page: OpenPage) -> None:
        def at(width: int, actor: Actor) -> Page:
            return carry(open_page(width), browser(actor))

        self.world = world
        self.petra = Petra(world, at(DESKTOP, world.coordinator))
        self.fatma = Fatma(world, open_page(PHONE))
        self.jan = Jan(world, at(TABLET, world.jan))
        self.vos = Vos(world, at(DESKTOP, world.vos))
        self.annelies = Annelies(world, at(DESKTOP, world.annelies))
        self.theo = Theo(world, at(DESKTOP, world.auditor))
