"""The people of the story, each in a browser of his own, doing what he would do: read, press, type."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date

from playwright.sync_api import Locator, expect

from tests.browser import DESKTOP, PHONE, OpenPage

TABLET = 820
Wishes = Mapping[str, str]
"""What is chosen, by the name of the thing; where a name is in several rooms, in all of them."""
PAINTS = {"de muren": "Gaten herstellen", "de verf": "Ik verf zelf"}


def told(found: Locator) -> str:
    """As a screen reader says it."""
    return " ".join((found.text_content() or "").split())


class Person:
    """Somebody at a screen; `page` is what he sees now."""

    width = DESKTOP
    name = ""

    def __init__(self, open_page: OpenPage) -> None:
        self.page = open_page(self.width)
        self.page.set_default_timeout(15_000)

    def comes_in(self) -> None:
        """By the button that the demo has for him."""
        self.page.goto("/demo")
        self.press(f"Word {self.name}")

    def press(self, name: str) -> None:
        self.page.get_by_role("button", name=name).first.click()

    def follows(self, name: str | re.Pattern[str]) -> None:
        self.page.get_by_role("link", name=name).first.click()

    def types(self, label: str, text: str) -> None:
        self.page.get_by_label(label).first.fill(text)

    def sees(self, *texts: str) -> None:
        for text in texts:
            expect(self.page.get_by_text(text).first).to_be_visible()

    def links(self, names: Iterable[str]) -> list[str]:
        """Where the links of these names go, in the order of the page."""
        wanted = tuple(names)
        found = self.page.locator("main a").all()
        return [link.get_attribute("href") or "" for link in found if told(link).startswith(wanted)]


class Petra(Person):
    """The coordinator."""

    name = "Petra de Wit"

    def registers(self, address: str, *, ends: date, key: date, tenant: str, email: str, inspector: str) -> None:
        """The notice, with everybody who sits at the table."""
        self.page.goto("/cases/")
        self.follows("Meld een opzegging")
        self.follows(address)
        self.types("Laatste dag van de huur", f"{ends:%d-%m-%Y}")
        self.types("Sleutel naar de nieuwe huurder op", f"{key:%d-%m-%Y}")
        self.page.get_by_label("Opzichter").select_option(label=inspector)
        self.types("Naam van de huurder", tenant)
        self.types("E-mailadres", email)
        self.press("Meld aan")

    def asks_everybody(self) -> None:
        self.press("Vraag de partijen")
        self.sees("De partijen zijn gevraagd.")
        self.follows(re.compile("^Zaak "))

    def looks_again_and_sees(self, *texts: str) -> None:
        """At the page of the case, where envelopes become columns."""
        self.page.reload()
        self.sees(*texts)

    def compares_and_sees(self, order: str) -> None:
        self.follows("Vergelijk")
        self.sees(order)

    def composes(self) -> None:
        """The suggestion as it stands: every wish that policy allows."""
        self.page.go_back()
        self.follows("Stel het besluit samen")
        self.press("Begin het besluit")


class Fatma(Person):
    """Who will live there; on her phone, without an account."""

    width = PHONE

    def opens_her_invitation(self, email: str) -> None:
        self.page.goto(f"/demo/mail?q={email}")
        self.page.locator("tbody a").first.click()
        self.page.locator(".own-words").get_by_role("link").first.click()
        self.press("Ja, open mijn woning")
        self.press("Begin")

    def paints(self, *rooms: str) -> None:
        for room in rooms:
            self.changes(room, PAINTS)

    def leaves(self, *rooms: str) -> None:
        for room in rooms:
            self.page.get_by_role("link", name=room, exact=True).click()
            self.press("Ja, laat alles zo")

    def changes(self, room: str, wishes: Wishes) -> None:
        """Ticks what should change, and says of each thing what; things are named by a part of their name."""
        self.page.get_by_role("link", name=room, exact=True).click()
        self.press("Nee, ik wil iets anders")
        for thing in wishes:
            self.page.locator("label", has_text=thing).first.click()
        self.press("Opslaan en verder")
        for _thing in wishes:
            question = self.page.locator("h1").inner_text()
            choice = next(choice for thing, choice in wishes.items() if thing in question)
            self.page.locator("label").filter(has=self.page.get_by_text(choice, exact=True)).click()
            self.press("Opslaan en verder")

    def sends(self, *, matters: Iterable[str], words: str) -> None:
        self.follows("Verder: wat vindt u belangrijk?")
        for card in matters:
            self.page.locator("label", has_text=card).click()
        self.types("Wilt u er iets over vertellen?", words)
        self.press("Opslaan en verder")
        self.press("Verstuur mijn wensen")
        self.sees("Uw wensen zijn binnen")

    def reads_the_answer(self) -> None:
        self.page.goto("/home/")
        self.follows("Lees ons besluit")


class Jan(Person):
    """The inspector; on his tablet."""

    width = TABLET
    name = "Jan Mulder"

    def inspects(self, address: str, wishes: Wishes) -> None:
        self.page.goto("/inspection/")
        self.follows(address)
        self.press("Begin de opname")
        home = self.page.url
        for room in self.rooms():
            self.page.goto(room)
            self.press("Alles goed in deze kamer")
            for thing in self.links(f"Feiten en werk {name}" for name in wishes):
                self.page.goto(thing)
                heading = self.page.locator("h1").inner_text().strip()
                choice = next(choice for name, choice in wishes.items() if name in heading)
                self.choose(choice)
        self.page.goto(home)
        self.follows("Nalopen en versturen")
        self.press("Sluit de vooropname af")
        self.press("Verstuur mijn voorstel")

    def rooms(self) -> list[str]:
        return [link.get_attribute("href") or "" for link in self.page.locator("ul.tasks a").all()]

    def choose(self, choice: str) -> None:
        self.page.locator("label").filter(has=self.page.get_by_text(choice, exact=True)).first.click()
        self.press("Bewaar en terug naar de kamer")

    def reviews(self, address: str, thing: str, *, stance: str, words: str) -> None:
        self.page.goto("/desk/")
        self.follows(address)
        row = self.row(thing)
        row.get_by_label(stance).check()
        row.get_by_label("Toelichting").fill(words)
        row.get_by_role("button", name="Bewaren").click()
        expect(row.get_by_text("Bewaard op")).to_be_visible()

    def row(self, thing: str) -> Locator:
        return self.page.locator("section", has=self.page.get_by_role("heading", name=thing)).first


class Vos(Person):
    """The contractor; at his desk, with a table."""

    name = "Willem Vos"

    def offers(self, address: str, wishes: Wishes) -> None:
        """Lines from a choice, at his own prices."""
        self.page.goto("/offers/")
        self.follows(address)
        self.press("Begin het aanbod")
        for name, choice in wishes.items():
            rows = self.page.locator(".sheet-row", has=self.page.get_by_label(f"Keuze voor {name}", exact=True))
            for at in range(rows.count()):
                row = rows.nth(at)
                row.get_by_label(f"Keuze voor {name}", exact=True).select_option(label=choice)
                row.get_by_role("button", name=f"Vul in {name}", exact=True).click()
                expect(row.locator("table")).to_be_visible()
        self.follows("Controleren en versturen")
        self.press("Verstuur mijn aanbod")


class Annelies(Person):
    """The team lead."""

    name = "Annelies Kok"

    def opens_what_waits(self, address: str) -> None:
        self.page.goto("/desk/")
        self.follows(address)


class Theo(Person):
    """The auditor."""

    name = "Theo Jansen"

    def recomputes(self, address: str) -> None:
        self.page.goto("/desk/")
        self.follows(address)
        self.press("Reken na")


class Charlie(Person):
    """Coordinator of another corporation, who must see nothing."""

    name = "Charlie Smit"

    def looks_at(self, url: str) -> None:
        self.page.goto(url)


class Cast:
    """Everybody at his own screen, signed in; Fatma has nothing yet but an address for mail."""

    def __init__(self, open_page: OpenPage) -> None:
        self.petra, self.jan, self.vos = Petra(open_page), Jan(open_page), Vos(open_page)
        self.annelies, self.theo, self.charlie = Annelies(open_page), Theo(open_page), Charlie(open_page)
        self.fatma = Fatma(open_page)
        for somebody in (self.petra, self.jan, self.vos, self.annelies, self.theo, self.charlie):
            somebody.comes_in()
