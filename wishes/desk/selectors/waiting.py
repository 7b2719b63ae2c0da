"""What waits for somebody: a table of functions, each with its own short lists."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date

from django.db.models import Count, Q
from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext_lazy as _

from mutations.cases.choices import SeatState, Stage
from mutations.cases.models import Case
from portal.actor import Actor, Function
from portal.errors import Text
from wishes.catalogue.choices import EditionStatus
from wishes.costing.models import PriceBook
from wishes.decisions import selectors as decisions
from wishes.decisions.models import Decision
from wishes.desk.values import Item, Section
from wishes.inspection import selectors as inspection
from wishes.offers import selectors as offers
from wishes.policy.models import PolicyVersion
from wishes.proposals.choices import ProposalStatus

MOST = 8
Builder = Callable[[Actor, date], Sequence[Section]]


def _address(case: Case) -> str:
    return f"{case.dwelling.address}, {case.dwelling.city}"


def _case_item(case: Case, hint: Text, *, to: str = "desk:case", due: date | None = None) -> Item:
    return Item(title=_address(case), hint=hint, url=reverse(to, args=[case.pk]), due=due)


def _own_cases(actor: Actor) -> list[Case]:
    """Of this coordinator, that run, with how many seats are asked and how many are in. One query."""
    at_table = Q(seats__state=SeatState.INVITED)
    sent = at_table & Q(seats__proposals__status=ProposalStatus.SUBMITTED)
    rows = Case.objects.visible_to(actor).open().filter(coordinator=actor.person).select_related("dwelling")
    return list(
        rows.annotate(
            asked=Count("seats", filter=at_table, distinct=True), sent=Count("seats", filter=sent, distinct=True)
        ).order_by("key_expected_on", "number")
    )


def _in_hint(case: Case) -> Text:
    return _("%(sent)s van %(asked)s binnen") % {
        "sent": getattr(case, "sent", 0),
        "asked": getattr(case, "asked", 0),
    }


def _coordinator(actor: Actor, today: date) -> Sequence[Section]:
    cases = _own_cases(actor)
    return (*_now(cases, today), *_later(cases, today))


def _now(cases: Sequence[Case], today: date) -> Iterable[Section]:
    """What the coordinator herself has to do."""
    yield Section(
        title=_("Wil gebeld worden"),
        items=[_case_item(case, _("De huurder vraagt of u belt.")) for case in cases if case.wants_call][:MOST],
    )
    late = [case for case in cases if case.stage == Stage.RECORDING and case.closes_on <= today]
    yield Section(
        title=_("De sluitdatum is er"),
        items=[_case_item(case, _in_hint(case), due=case.closes_on) for case in late][:MOST],
    )
    opened = [case for case in cases if case.stage == Stage.OPENED]
    yield Section(
        title=_("Stel het besluit samen"),
        items=[_case_item(case, _("Alles ligt naast elkaar."), due=case.key_expected_on) for case in opened][:MOST],
        empty=_("Geen zaken om over te besluiten."),
    )
    fresh = [case for case in cases if case.stage == Stage.REGISTERED]
    yield Section(
        title=_("Nodig de partijen uit"),
        items=[_case_item(case, _("Aangemeld, nog niet begonnen."), due=case.closes_on) for case in fresh][:MOST],
    )


def _later(cases: Sequence[Case], today: date) -> Iterable[Section]:
    """What waits for somebody else."""
    waiting = [case for case in cases if case.stage == Stage.RECORDING and case.closes_on > today]
    yield Section(
        title=_("Wacht op voorstellen"),
        items=[_case_item(case, _in_hint(case), due=case.closes_on) for case in waiting][:MOST],
        empty=_("U wacht op niemand."),
        more=reverse("cases:list"),
    )
    asked = [case for case in cases if case.stage == Stage.DECIDING]
    yield Section(
        title=_("Wacht op akkoord van een ander"),
        items=[_case_item(case, _("Akkoord gevraagd.")) for case in asked][:MOST],
    )


def _inspector(actor: Actor, today: date) -> Sequence[Section]:
    visits = [one for one in inspection.appointments(actor) if one.stage is Stage.RECORDING and not one.is_sent]
    reviews = inspection.cases_of(actor).filter(stage=Stage.OPENED).order_by("key_expected_on", "number")
    return (
        Section(
            title=_("Opnames"),
            items=[
                Item(
                    title=f"{one.address}, {one.place}",
                    hint=one.number,
                    url=reverse("inspection:home", args=[one.case]),
                    due=one.closes_on,
                )
                for one in visits
            ][:MOST],
            empty=_("Geen opnames te doen."),
            more=reverse("inspection:list"),
        ),
        Section(
            title=_("Kijk de verschillen na"),
            items=[
                _case_item(case, _("De voorstellen zijn geopend."), to="comparison:review", due=case.key_expected_on)
                for case in reviews[:MOST]
            ],
        ),
    )


def _decider(actor: Actor, today: date) -> Sequence[Section]:
    """Only what this person can answer now; who had a hand in a case does not find it here."""
    waiting = decisions.inbox(actor, language=get_language() or "nl", today=today)
    return (
        Section(
            title=_("Wacht op uw akkoord"),
            items=[
                Item(
                    title=f"{row.address}, {row.place}",
                    hint=row.why,
                    url=reverse("decisions:request", args=[row.id]),
                    due=row.key_expected_on,
                )
                for row in waiting[:MOST]
            ],
            empty=_("Niets te beslissen."),
            more=reverse("decisions:requests"),
        ),
    )


def _policy_owner(actor: Actor, today: date) -> Sequence[Section]:
    drafts = PolicyVersion.objects.visible_to(actor).filter(status=EditionStatus.DRAFT).order_by("number")
    books = PriceBook.objects.visible_to(actor).filter(status=EditionStatus.DRAFT).order_by("name", "number")
    policies = [
        Item(
            title=str(_("Beleid, versie %(number)s") % {"number": draft.number}),
            hint=_("Concept"),
            url=reverse("policy:version", args=[draft.pk]),
            due=draft.valid_from,
        )
        for draft in drafts[:MOST]
    ]
    prices = [
        Item(title=book.name, hint=_("Concept"), url=reverse("costing:book", args=[book.pk]), due=book.valid_from)
        for book in books[:MOST]
    ]
    return (
        Section(
            title=_("Nog niet gepubliceerd"),
            items=[*policies, *prices],
            empty=_("Geen concepten."),
            more=reverse("policy:page"),
        ),
    )


def _auditor(actor: Actor, today: date) -> Sequence[Section]:
    rows = Decision.objects.visible_to(actor).select_related("case__dwelling").order_by("-decided_at", "pk")
    return (
        Section(
            title=_("Laatste besluiten"),
            items=[
                Item(
                    title=_address(decision.case),
                    hint=decision.number,
                    url=reverse("decisions:receipt", args=[decision.pk]),
                )
                for decision in rows[:MOST]
            ],
            empty=_("Nog geen besluiten."),
            more=reverse("decisions:list"),
        ),
    )


def _contractor(actor: Actor, today: date) -> Sequence[Section]:
    todo = [
        one
        for one in offers.requests(actor)
        if one.stage is Stage.RECORDING and one.status is not ProposalStatus.SUBMITTED
    ]
    return (
        Section(
            title=_("Maak een aanbod"),
            items=[
                Item(
                    title=f"{one.address}, {one.place}",
                    hint=one.number,
                    url=reverse("offers:sheet", args=[one.case]),
                    due=one.closes_on,
                )
                for one in todo
            ][:MOST],
            empty=_("Geen aanvragen open."),
            more=reverse("offers:list"),
        ),
    )


BY_FUNCTION: dict[Function, Builder] = {
    Function.COORDINATOR: _coordinator,
    Function.INSPECTOR: _inspector,
    Function.TEAM_LEAD: _decider,
    Function.MANAGER: _decider,
    Function.DIRECTOR: _decider,
    Function.POLICY_OWNER: _policy_owner,
    Function.AUDITOR: _auditor,
}


def sections_for(actor: Actor, today: date) -> tuple[Section, ...]:
    """Every list of every function that the actor holds, once; lists without items and without a word fall away."""
    builders = dict.fromkeys(BY_FUNCTION[function] for function in BY_FUNCTION if function in actor.functions)
    found = [section for build in builders for section in build(actor, today)]
    if actor.is_contractor:
        found.extend(_contractor(actor, today))
    return tuple(section for section in found if section.items or section.empty)
