"""Every form of the rooms, built as its view builds it, with something good typed into every field."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from decimal import Decimal
from importlib import import_module
from uuid import UUID

from django.http import QueryDict

from mutations.cases import forms as cases
from mutations.cases.choices import SeatCode
from mutations.cases.rules import BLIND_SEATS
from mutations.cases.values import Holder, SeatingPlan
from mutations.dwellings import forms as dwellings
from mutations.dwellings.choices import AccessibilityLabel, DefectKind, DwellingKind, QualityLevel
from portal.money import Amount
from portal.people import forms as people
from portal.post import forms as post
from portal.ui import guide
from portal.ui.forms import Form
from portal.value import value
from tests.house.reading import WINGS, rooms
from tests.wishes.tenant.makers import a_choice
from wishes.catalogue import forms as catalogue
from wishes.catalogue.choices import Action, Trade, Unit, VatClass, WorkKind
from wishes.catalogue.values import Work
from wishes.comparison import forms as comparison
from wishes.costing import forms as costing
from wishes.costing.choices import Mark
from wishes.decisions import forms as decisions
from wishes.decisions.choices import Outcome
from wishes.decisions.values import Option as Pick
from wishes.decisions.values import ScopeRowView
from wishes.desk import forms as desk
from wishes.inspection import forms as inspection
from wishes.inspection.values import OwnChoice
from wishes.offers import forms as offers
from wishes.policy import forms as policy
from wishes.policy.choices import FactCode, ReasonKind
from wishes.policy.models import Reason
from wishes.policy.values import Limit
from wishes.tenant import forms as tenant
from wishes.tenant.values import Option, Thing, Told, Walk

Typed = Mapping[str, str | list[str]]
ONE, TWO = UUID(int=1), UUID(int=2)
PEOPLE = [Holder(id=ONE, name="Jan"), Holder(id=TWO, name="Rachid")]
KINDS = [(ONE, "Keukenblok")]
A_PLAN = SeatingPlan(order=BLIND_SEATS, asked=frozenset({SeatCode.TENANT}), revision=1)
ORDINARY = "Gewoon omdat het kan."


@value
class Sample:
    """`opens` says under which choice a field counts: what else must then be typed.

    A button's form is never shown, and the hidden part of a table's row is written by its page.
    """

    build: Callable[[QueryDict], Form]
    typed: Typed
    opens: Mapping[str, Typed] = field(default_factory=dict)
    is_shown: bool = True


def data_of(typed: Typed) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, text in typed.items():
        data.setlist(name, [text] if isinstance(text, str) else text)
    return data


A_PERSON = {
    "name": "Fatma Demir",
    "email": "fatma@voorbeeld.nl",
    "language": "nl",
    "valid_from": "14-10-2026",
    "valid_until": "14-10-2027",
}
A_DWELLING = {
    "street": "Kastanjelaan",
    "house_number": "14",
    "house_letter": "B",
    "house_addition": "2",
    "postcode": "3053 AB",
    "city": "Rotterdam",
    "bag_id": "0599010000012345",
    "complex_code": "C-12",
    "kind": DwellingKind.values[0],
    "year_built": "1968",
    "year_first_use": "1969",
    "floor_area": "65",
    "storeys": "1",
    "monthly_rent": "650,25",
    "quality": QualityLevel.values[0],
    "accessibility": AccessibilityLabel.values[0],
}
FACTS = {"year_placed": "2009", "condition": "3", "count": "1", "length": "2,4", "revision": "3"}
A_LINE = {"work_code": "KEU-010", "quantity": "2,5", "revision": "1"}
PRICED = {"price_excl": "12,50", "price_reason": "Moeilijk bereikbaar."}
SEARCHED = {"q": "Kastanjelaan"}
CEILING = {"ceiling": "300", "unlimited": ""}

A_THING = Thing(
    id=ONE, name="het keukenblok", icon="kitchen", year=2009, grade=4, condition="matig", is_picked=True, said=None,
    revision=0,
)  # fmt: skip
ANOTHER = Thing(
    id=TWO, name="de muren", icon="wall", year=None, grade=3, condition="", is_picked=False, said=None, revision=0
)
OPTIONS = tuple(
    Option(
        code=action.name,
        action=action,
        title=action.name,
        hint="",
        voucher=Decimal(0),
        own_hours=Decimal(0),
        loses_level_access=False,
    )
    for action in (Action.KEEP, Action.REPAIR, Action.SELF, Action.OTHER)
)
WALK = Walk(rooms=(), elsewhere=Told(broken=(), rules=()), cards=(), words="")
WISHES = [OwnChoice(choice=a_choice("unit", "REPLACE", Action.REPLACE), amount=Amount())]
WORK = Work(
    code="KEU-010", label="keukenblok", label_tenant="keukenblok", unit=Unit.PIECE, hours=Decimal(4),
    trade=Trade.CARPENTER, kind=WorkKind.MAINTENANCE, vat_class=VatClass.GENERAL,
)  # fmt: skip
LIMIT = Limit(code="VOUCHERS", fact=FactCode.VOUCHERS, ceiling=Decimal(300))
REASONS = [Reason(pk=ONE, kind=ReasonKind.REJECT, label="Te duur")]
PICKS = tuple(
    Pick(
        pick=letter,
        seat=letter,
        who=letter,
        says="laten",
        mark=Mark.LEAVE,
        amount=None,
        is_chosen=letter == "S",
        is_offered=True,
    )
    for letter in "SH"
)
A_ROW = ScopeRowView(
    element=ONE, label="keukenblok", room="Keuken", icon="kitchen", lock="", options=PICKS, others=(), takes="S",
    says="laten", amount=Decimal(0), deviation=Decimal(0), outcome=Outcome.GRANTED, reason=None, reason_label="",
    reason_text="", needs_reason=False, is_suggested=True, differs=True, revision=1, tenant_says="laten", wish="laten",
    review=None,
    answer=None,
)  # fmt: skip


def seat_form(code: str) -> Callable[[QueryDict], Form]:
    return lambda data: cases.SeatForm(data, code=code, holders=PEOPLE, is_taken=True)


SAMPLES: Mapping[type[Form], Sample] = {
    guide.ExampleForm: Sample(
        build=guide.ExampleForm,
        typed={
            "revision": "3",
            "once": "11111111-1111-4111-8111-111111111111",
            "choice": "self",
            "own_words": ORDINARY,
            "matters": ["fast", "warm"],
            "amount": "12,50",
            "quantity": "2,5",
            "closing_on": "14-10-2026",
            "phone": "06 12 34 56 78",
        },
    ),
    people.FunctionForm: Sample(
        build=people.FunctionForm,
        typed={"function": "inspector", "valid_from": "14-10-2026", "valid_until": "14-10-2027"},
    ),
    people.PersonForm: Sample(build=people.PersonForm, typed={**A_PERSON, "function": "inspector"}),
    people.CrewForm: Sample(build=people.CrewForm, typed=A_PERSON),
    people.FirmForm: Sample(
        build=people.FirmForm,
        typed={
            "name": "Bouwbedrijf Vos",
            "phone": "010 555 02 00",
            "email": "info@voorbeeld.nl",
            "valid_from": "14-10-2026",
            "valid_until": "14-10-2027",
        },
    ),
    people.EndForm: Sample(build=people.EndForm, typed={"valid_until": "14-10-2026"}),
    people.SettingsForm: Sample(
        build=people.SettingsForm,
        typed={
            "version": "1",
            "phone": "010 555 01 00",
            "email": "woning@voorbeeld.nl",
            "address": "Plein 1, Rotterdam",
            "brand_colour": "#1f6f5c",
            "mandate_basis": "incl",
            "answer_days": "10",
            "languages": "nl",
        },
    ),
    people.PlaceForm: Sample(build=people.PlaceForm, typed={"place": f"{ONE}:"}),
    people.BecomeForm: Sample(build=people.BecomeForm, typed={"place": f"{ONE}:", "account": str(ONE)}, is_shown=False),
    people.SearchForm: Sample(build=people.SearchForm, typed=SEARCHED),
    post.MailSearchForm: Sample(build=post.MailSearchForm, typed=SEARCHED),
    cases.ListForm: Sample(build=cases.ListForm, typed={**SEARCHED, "stage": "recording", "mine": "on", "page": "2"}),
    cases.ChooseForm: Sample(build=cases.ChooseForm, typed=SEARCHED),
    cases.TenantForm: Sample(
        build=cases.TenantForm,
        typed={"name": "Fatma Demir", "email": "fatma@voorbeeld.nl", "phone": "06 12 34 56 78", "language": "nl"},
    ),
    cases.RegisterForm: Sample(
        build=lambda data: cases.RegisterForm(data, inspectors=PEOPLE, firms=PEOPLE),
        typed={
            "notice_on": "01-10-2026",
            "lease_ends_on": "31-10-2026",
            "key_expected_on": "03-11-2026",
            "closes_on": "20-10-2026",
            "inspector_id": str(ONE),
            "firm_id": str(TWO),
            "name": "Fatma Demir",
            "email": "fatma@voorbeeld.nl",
            "phone": "06 12 34 56 78",
            "language": "nl",
        },
    ),
    cases.StartForm: Sample(build=cases.StartForm, typed={"without_empty": "on"}),
    cases.SeatForm: Sample(build=seat_form("O"), typed={"inspector_id": str(ONE), "reason": ORDINARY}),
    cases.WithdrawForm: Sample(build=cases.WithdrawForm, typed={"reason": ORDINARY}),
    cases.CancelForm: Sample(build=cases.CancelForm, typed={"reason": ORDINARY}),
    cases.HandOverForm: Sample(
        build=lambda data: cases.HandOverForm(data, coordinators=PEOPLE),
        typed={"coordinator_id": str(ONE), "reason": ORDINARY},
    ),
    cases.DatedForm: Sample(build=cases.DatedForm, typed={}),
    cases.ClosingForm: Sample(
        build=cases.ClosingForm, typed={"revision": "1", "closes_on": "20-10-2026", "reason": ORDINARY}
    ),
    cases.DatesForm: Sample(
        build=cases.DatesForm,
        typed={
            "revision": "1",
            "lease_ends_on": "31-10-2026",
            "key_expected_on": "03-11-2026",
            "reason": ORDINARY,
        },
    ),
    cases.SeatingPlanForm: Sample(
        build=lambda data: cases.SeatingPlanForm.about(A_PLAN, data, firms=PEOPLE),
        typed={"asked": ["H", "A"], "order": "H,O,A", "revision": "1"},
        opens={"firm_id": {"asked": ["A"], "firm_id": str(ONE)}},
    ),
    cases.StepForm: Sample(build=cases.StepForm, typed={"to": "ready"}, is_shown=False),
    dwellings.SearchForm: Sample(build=dwellings.SearchForm, typed={**SEARCHED, "page": "2"}),
    dwellings.RevisedForm: Sample(build=dwellings.RevisedForm, typed={"revision": "1"}),
    dwellings.DwellingForm: Sample(build=dwellings.DwellingForm, typed=A_DWELLING),
    dwellings.NewDwellingForm: Sample(
        build=lambda data: dwellings.NewDwellingForm(data, types=KINDS), typed={**A_DWELLING, "type_id": str(ONE)}
    ),
    dwellings.ChangeDwellingForm: Sample(build=dwellings.ChangeDwellingForm, typed={**A_DWELLING, "revision": "1"}),
    dwellings.MeasureForm: Sample(
        build=dwellings.MeasureForm,
        typed={
            "floor_area": "9,5",
            "wall_area": "20",
            "ceiling_area": "9,5",
            "perimeter": "12",
            "revision": "1",
        },
    ),
    dwellings.ElementForm: Sample(build=dwellings.ElementForm, typed=FACTS),
    dwellings.DefectForm: Sample(
        build=dwellings.DefectForm, typed={"kind": DefectKind.values[0], "text": "Lekt bij regen."}
    ),
    dwellings.CopyTypeForm: Sample(build=dwellings.CopyTypeForm, typed={"name": "Portiekflat 1972"}),
    dwellings.AddElementForm: Sample(
        build=lambda data: dwellings.AddElementForm(data, kinds=KINDS), typed={"kind_id": str(ONE)}
    ),
    catalogue.SearchForm: Sample(build=catalogue.SearchForm, typed=SEARCHED),
    costing.BookForm: Sample(build=costing.BookForm, typed={"name": "Boek 2027", "valid_from": "01-01-2027"}),
    costing.PriceForm: Sample(build=costing.PriceForm, typed={"price_excl": "12,50"}),
    policy.DraftForm: Sample(
        build=policy.DraftForm,
        typed={"valid_from": "01-01-2027", "decision_reference": "MT 12", "why": ORDINARY},
    ),
    policy.CeilingForm: Sample(build=policy.CeilingForm, typed=CEILING),
    policy.LimitForm: Sample(build=lambda data: policy.LimitForm(data, limit=LIMIT), typed=CEILING),
    policy.MandateForm: Sample(
        build=policy.MandateForm, typed={**CEILING, "function": "team_lead", "fact": "vouchers"}, is_shown=False
    ),
    offers.LineForm: Sample(build=lambda data: offers.LineForm(data, works=[WORK]), typed={**A_LINE, **PRICED}),
    offers.ChoiceForm: Sample(build=offers.ChoiceForm, typed={"choice": "REPLACE", "revision": "0"}),
    offers.RevisionForm: Sample(build=offers.RevisionForm, typed={"revision": "0"}),
    inspection.FactsForm: Sample(build=inspection.FactsForm, typed=FACTS),
    inspection.DefectForm: Sample(
        build=inspection.DefectForm, typed={"kind": DefectKind.values[0], "text": "Lekt bij regen."}
    ),
    inspection.WishForm: Sample(
        build=lambda data: inspection.WishForm(data, choices=WISHES),
        typed={"choice": "choice:REPLACE", "note": ORDINARY, "revision": "0"},
    ),
    inspection.LineForm: Sample(build=inspection.LineForm, typed=A_LINE),
    tenant.GateForm: Sample(
        build=lambda data: tenant.GateForm(data, things=[A_THING, ANOTHER]), typed={"gate": "fine"}
    ),
    tenant.PickForm: Sample(
        build=lambda data: tenant.PickForm(data, things=[A_THING, ANOTHER], question="Wat wilt u anders?"),
        typed={"picks": str(ONE)},
    ),
    tenant.ElementForm: Sample(
        build=lambda data: tenant.ElementForm(data, thing=A_THING, options=OPTIONS, question="Wat wilt u?"),
        typed={"choice": "KEEP", "revision": "0"},
        opens={f"words_{code}": {"choice": code, f"words_{code}": ORDINARY} for code in ("REPAIR", "SELF", "OTHER")},
    ),
    tenant.MattersForm: Sample(
        build=lambda data: tenant.MattersForm(data, walk=WALK, can_ask_call=True),
        typed={"cards": "soon", "words": ORDINARY, "call": "on"},
    ),
    comparison.ReviewForm: Sample(
        build=lambda data: comparison.ReviewForm.about(ONE, None, data),
        typed={"stance": "object", "ground": "safety", "text": ORDINARY, "revision": "0"},
    ),
    desk.OpeningForm: Sample(build=desk.OpeningForm, typed={"reason": ORDINARY}),
    decisions.RowForm: Sample(
        build=lambda data: decisions.RowForm(data, row=A_ROW, reasons=REASONS),
        typed={"pick": "H", "reason": str(ONE), "revision": "1"},
    ),
    decisions.DecideForm: Sample(build=decisions.DecideForm, typed={"revision": "1"}),
    decisions.AnswerForm: Sample(
        build=lambda data: decisions.AnswerForm(data, rows=[A_ROW], reasons=REASONS),
        typed={f"answer_{ONE}": "reject", f"reason_{ONE}": str(ONE), f"text_{ONE}": ORDINARY},
    ),
    decisions.SearchForm: Sample(build=decisions.SearchForm, typed={"words": "Kastanjelaan"}),
}


def all_forms() -> list[type[Form]]:
    """Every form that a room declares; a room's forms stand in its `forms`, the style guide has one more."""
    for room in rooms():
        if any(module.name == "forms" for module in pkgutil.iter_modules([str(room)])):
            import_module(f"{room.parent.name}.{room.name}.forms")
    return sorted(set(below(Form)), key=lambda form: f"{form.__module__}.{form.__name__}")


def below(form: type[Form]) -> Iterator[type[Form]]:
    for child in form.__subclasses__():
        if child.__module__.startswith(tuple(f"{wing}." for wing in WINGS)):
            yield child
        yield from below(child)


OF_OTHER_PAGES = (
    "all", "again", "back", "base", "book", "earlier", "group", "login", "look", "looked", "next", "other", "page",
    "password", "password1", "recompute", "steps", "to", "type", "year",
)  # fmt: skip
"""What views read themselves."""


def names() -> list[str]:
    """Everything that a page of the house reads from what is sent to it."""
    forms = [sample.build(data_of(sample.typed)) for sample in SAMPLES.values()]
    return sorted({name for form in forms for name in form.fields} | set(OF_OTHER_PAGES))
