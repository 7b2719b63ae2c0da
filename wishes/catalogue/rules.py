"""What an edition must keep to before it is published, and when a version may begin: values in, values out."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import date
from uuid import UUID

from portal.errors import Refused
from portal.words import _
from wishes.catalogue.choices import Action, Trade, WorkKind
from wishes.catalogue.values import Catalogue, Choice, Work

MOST_OFFERED = 5
"""More than five choices a question is more than a tenant reads on a phone."""
NEVER_BY_A_TENANT = frozenset({Trade.ELECTRICIAN, Trade.ELECTRICIAN_ALL, Trade.HEATING, Trade.ASBESTOS})


def check_start(valid_from: date, *, today: date, starts: Collection[date]) -> None:
    """After today, so that nothing newer reaches a running case, and after every version that is published already."""
    if valid_from <= today:
        raise Refused(
            _("De begindatum moet na vandaag liggen. Zo verandert er niets aan lopende zaken."), field="valid_from"
        )
    if any(start >= valid_from for start in starts):
        raise Refused(_("Er is al een versie die op deze dag of later ingaat."), field="valid_from")


def check_second_person(*, drafted_by: UUID | None, publisher: UUID | None) -> None:
    """Two persons: one drafts, another publishes."""
    if publisher is None or publisher == drafted_by:
        raise Refused(_("U heeft dit concept zelf gemaakt. Iemand anders moet het publiceren."))


def check_draft(*, is_published: bool) -> None:
    if is_published:
        raise Refused(_("Deze versie is al gepubliceerd en verandert niet meer. Maak een nieuw concept."))


def check_catalogue(catalogue: Catalogue) -> None:
    """Everything that can be seen without prices; the first fault is said, with the kind that has it."""
    if not catalogue.choices:
        raise Refused(_("Deze catalogus is nog leeg."))
    for kind, choices in catalogue.choices.items():
        check_offered(kind, choices)
        check_recipes(choices, catalogue.works)
        if is_dangerous(choices, catalogue.works):
            check_nobody_alone(kind, choices)


def holds_words(words: str, *texts: str) -> bool:
    """Every word is found somewhere in these texts, whatever its capitals."""
    text = " ".join(texts).casefold()
    return all(word in text for word in words.casefold().split())


def check_offered(kind: str, choices: Collection[Choice]) -> None:
    if sum(choice.is_offered for choice in choices) > MOST_OFFERED:
        raise Refused(_("Een huurder krijgt hoogstens vijf keuzes. Bij %(kind)s zijn het er meer.") % {"kind": kind})


def check_recipes(choices: Iterable[Choice], works: Mapping[str, Work]) -> None:
    for choice in choices:
        unknown = [line.work for line in choice.recipe if line.work not in works]
        if unknown:
            raise Refused(_("Deze werkzaamheid staat niet in de catalogus: %(work)s.") % {"work": unknown[0]})


def is_dangerous(choices: Iterable[Choice], works: Mapping[str, Work]) -> bool:
    """Gas, electricity or asbestos is touched somewhere in what can be done to this kind."""
    asked = [works[line.work] for choice in choices for line in choice.recipe]
    return any(work.kind is WorkKind.SAFETY or work.trade in NEVER_BY_A_TENANT for work in asked)


def check_nobody_alone(kind: str, choices: Iterable[Choice]) -> None:
    if any(choice.action is Action.SELF and choice.is_offered for choice in choices):
        raise Refused(
            _("Aan gas, stroom en asbest werkt een huurder nooit zelf. Bij %(kind)s staat dat nu wel.") % {"kind": kind}
        )
