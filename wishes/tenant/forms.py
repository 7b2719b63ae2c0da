"""What is typed on the tenant's pages; one question a form."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from uuid import UUID

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from portal.errors import Conflict, DomainError, Text
from portal.ui.cards import CardShown, shown_cards
from portal.ui.fields import Card, CheckCards, ChoiceCards, RevisionField, TextField
from portal.ui.forms import Form
from wishes.catalogue.choices import ACTION_ICONS, Action
from wishes.proposals.choices import Card as Matter
from wishes.proposals.choices import Gate
from wishes.proposals.rules import MOST_CARDS
from wishes.proposals.values import DraftStatement
from wishes.tenant.rules import first_up
from wishes.tenant.values import Option, Thing, Walk

LONGEST_WORDS = 2000
WORDS: Mapping[Action, tuple[Text, Text]] = {
    Action.REPAIR: (_("Wat is er stuk?"), ""),
    Action.SELF: (_("Wat wilt u zelf doen?"), _("Bijvoorbeeld: ik verf de muren wit.")),
    Action.OTHER: (_("Vertel het in uw eigen woorden."), _("Uw eigen taal mag ook.")),
}
"""The choices under which a field for own words opens, what it asks, and an example."""
NEEDS_WORDS = frozenset({Action.OTHER})
MATTER_ICONS = {
    Matter.SOON: "fast",
    Matter.MYSELF: "hand",
    Matter.CHEAP: "euro",
    Matter.KITCHEN: "kitchen",
    Matter.BATHROOM: "bath",
    Matter.WARM: "sun",
    Matter.SAFE: "shield-check",
    Matter.LEVEL: "threshold",
    Matter.OTHER: "speech",
}


class GateForm(Form):
    """The one question of a room, answered by one of three buttons."""

    gate = ChoiceCards(
        label=_("Is deze kamer goed zo?"),
        cards=[Card(value=gate.value, label=gate.label) for gate in Gate],
        error_messages={"required": _("Kies een van de knoppen."), "invalid_choice": _("Kies een van de knoppen.")},
    )

    def __init__(self, data: QueryDict | None, *, things: Sequence[Thing]) -> None:
        super().__init__(data)
        self.things = tuple(things)

    @property
    def is_change(self) -> bool:
        return bool(self.cleaned_data["gate"] == Gate.CHANGE)

    @property
    def is_call(self) -> bool:
        return bool(self.cleaned_data["gate"] == Gate.CALL)

    @property
    def asks_more(self) -> bool:
        """Where there is one thing to change, nobody needs to tick it."""
        return self.is_change and len(self.things) > 1

    @property
    def picked(self) -> tuple[Thing, ...]:
        return self.things if self.is_change else ()

    def arguments(self) -> Mapping[str, object]:
        return {"gate": Gate(self.cleaned_data["gate"]), "picks": frozenset(thing.id for thing in self.picked)}


class PickForm(Form):
    """The things of a room about which the tenant wants to say something."""

    def __init__(self, data: QueryDict | None, *, things: Sequence[Thing], question: str) -> None:
        super().__init__(data, initial={"picks": [str(thing.id) for thing in things if thing.is_picked]})
        self.fields["picks"] = CheckCards(
            label=question,
            help_text=_("Kies alles wat u wilt."),
            cards=[thing_card(thing) for thing in things],
            error_messages={"required": _("Kies wat u anders wilt.")},
        )

    @property
    def picks_chosen(self) -> frozenset[UUID]:
        return frozenset(map(UUID, self.cleaned_data["picks"]))

    def arguments(self) -> Mapping[str, object]:
        return {"gate": Gate.CHANGE, "picks": self.picks_chosen}


def thing_card(thing: Thing) -> Card:
    known = (str(thing.year) if thing.year else "", thing.condition)
    return Card(value=str(thing.id), label=first_up(thing.name), hint=" · ".join(filter(None, known)), icon=thing.icon)


def facts_of(thing: Thing) -> str:
    """Year and, once shared, condition; nothing where nothing is known."""
    year = gettext("Uit %(year)s.") % {"year": thing.year} if thing.year else ""
    condition = gettext("De opzichter zegt: %(condition)s.") % {"condition": thing.condition} if thing.condition else ""
    return " ".join(filter(None, (year, condition)))


class ElementForm(Form):
    """What to do with one thing: at most five choices, words under some of them, and the version looked at."""

    is_overtaken = False

    def __init__(self, data: QueryDict | None, *, thing: Thing, options: Sequence[Option], question: str) -> None:
        said = thing.said
        initial = {"revision": thing.revision, "choice": said.code if said else None}
        super().__init__(data, initial=initial | ({words_name(said.code): said.note} if said else {}))
        missing = gettext("Kies wat u wilt met %(thing)s.") % {"thing": thing.name}
        self.fields["choice"] = ChoiceCards(
            label=question,
            cards=[option_card(option) for option in options],
            error_messages={"required": missing},
        )
        self.fields["revision"] = RevisionField()
        self.options = tuple(options)
        for option in options:
            if option.action in WORDS:
                self.fields[words_name(option.code)] = words_field(option.action)

    @property
    def rows(self) -> Iterator[tuple[Option, CardShown]]:
        return zip(self.options, shown_cards(self["choice"]), strict=True)

    @property
    def has_other(self) -> bool:
        return any(option.action is Action.OTHER for option in self.options)

    @property
    def has_take_over(self) -> bool:
        return any(option.action is Action.TAKE_OVER for option in self.options)

    @property
    def has_voucher(self) -> bool:
        return any(option.voucher for option in self.options)

    @property
    def theirs_title(self) -> str:
        """What stands there now, when somebody else saved meanwhile."""
        code = self.theirs.choice if isinstance(self.theirs, DraftStatement) else ""
        return next((option.title for option in self.options if option.code == code), gettext("nog niets"))

    def refuse(self, refusal: DomainError) -> None:
        """After a conflict the page goes on from what stands there, so that pressing again is a choice."""
        super().refuse(refusal)
        if isinstance(refusal, Conflict) and isinstance(self.data, QueryDict):
            self.is_overtaken = True
            data = self.data.copy()
            data["revision"] = str(self.theirs.revision if isinstance(self.theirs, DraftStatement) else 0)
            self.data = data

    def arguments(self) -> Mapping[str, object]:
        choice = self.cleaned_data["choice"]
        note = self.cleaned_data.get(words_name(choice)) or ""
        return {"choice": choice, "note": note, "revision": self.cleaned_data["revision"]}


def words_name(code: str) -> str:
    return f"words_{code}"


def words_field(action: Action) -> TextField:
    label, example = WORDS[action]
    return TextField(
        label=label,
        help_text=example,
        max_length=LONGEST_WORDS,
        rows=3,
        required=False,
        error_messages={"required": _("Vertel ons wat u wilt.")},
    )


def option_card(option: Option) -> Card:
    words = (words_name(option.code),) if option.action in WORDS else ()
    return Card(
        value=option.code,
        label=option.title,
        hint=option.hint,
        icon=ACTION_ICONS[option.action],
        reveal=words,
        needs=words if option.action in NEEDS_WORDS else (),
    )


class MattersForm(Form):
    """Up to three cards, free words, and whether the tenant would rather talk about something."""

    def __init__(self, data: QueryDict | None, *, walk: Walk, can_ask_call: bool) -> None:
        super().__init__(data, initial={"cards": [card.value for card in walk.cards], "words": walk.words})
        self.fields["cards"] = CheckCards(
            label=_("Wat vindt u belangrijk? Kies er drie."),
            cards=[Card(value=card.value, label=card.label, icon=MATTER_ICONS[card]) for card in Matter],
            at_most=MOST_CARDS,
            required=False,
        )
        self.fields["words"] = TextField(
            label=_("Wilt u er iets over vertellen?"),
            help_text=_("Vertel het in uw eigen woorden. Uw eigen taal mag ook."),
            max_length=LONGEST_WORDS,
            rows=3,
            required=False,
        )
        if can_ask_call:
            self.fields["call"] = forms.BooleanField(label=_("Bel mij"), required=False)

    def arguments(self) -> Mapping[str, object]:
        cards = frozenset(map(Matter, self.cleaned_data["cards"]))
        return {"cards": cards, "words": self.cleaned_data["words"]}

    @property
    def wants_call(self) -> bool:
        return bool(self.cleaned_data.get("call"))
