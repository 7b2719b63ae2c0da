"""The main menu as data: who sees which entries. Nobody sees more than five, in this order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext_lazy as _

from portal.actor import Actor, Function
from portal.ui.fields.base import Text
from portal.ui.values import NavLink
from portal.value import value

MOST = 5
F = Function
ANY_STAFF = frozenset(F)
APPROVERS = frozenset({F.TEAM_LEAD, F.MANAGER, F.DIRECTOR})


@value
class NavEntry:
    label: Text
    url_name: str
    functions: frozenset[Function] = frozenset()
    for_contractors: bool = False

    def is_for(self, actor: Actor) -> bool:
        return actor.holds(*self.functions) or (self.for_contractors and actor.is_contractor)


ENTRIES = (
    NavEntry(label=_("Mijn werk"), url_name="desk:home", functions=ANY_STAFF, for_contractors=True),
    NavEntry(label=_("Opnames"), url_name="inspection:list", functions=frozenset({F.INSPECTOR})),
    NavEntry(label=_("Aanvragen"), url_name="offers:list", for_contractors=True),
    NavEntry(label=_("Besluiten"), url_name="decisions:requests", functions=APPROVERS),
    NavEntry(label=_("Zaken"), url_name="cases:list", functions=ANY_STAFF - {F.ADMINISTRATOR}),
    NavEntry(label=_("Spoor"), url_name="people:trail", functions=frozenset({F.AUDITOR})),
    NavEntry(label=_("Mensen"), url_name="people:list", functions=frozenset({F.ADMINISTRATOR})),
    NavEntry(label=_("Bedrijven"), url_name="people:firms", functions=frozenset({F.ADMINISTRATOR})),
    NavEntry(label=_("Instellingen"), url_name="people:settings", functions=frozenset({F.ADMINISTRATOR})),
    NavEntry(label=_("Woningen"), url_name="dwellings:list", functions=frozenset({F.COORDINATOR, F.INSPECTOR})),
    NavEntry(label=_("Inzicht"), url_name="insight:board", functions=APPROVERS | {F.POLICY_OWNER, F.AUDITOR}),
    NavEntry(label=_("Beleid"), url_name="policy:page", functions=ANY_STAFF - {F.ADMINISTRATOR}),
    NavEntry(label=_("Prijzen"), url_name="costing:books", functions=frozenset({F.POLICY_OWNER, F.COORDINATOR})),
)

BESIDE_SETTINGS = (
    NavEntry(label=_("Plaatsenplan"), url_name="cases:seating", functions=frozenset({F.ADMINISTRATOR})),
    NavEntry(label=_("Woningtypen"), url_name="dwellings:types", functions=frozenset({F.ADMINISTRATOR})),
)
"""What an administrator keeps in other rooms, linked from the settings."""


def entries_for(actor: Actor, entries: Sequence[NavEntry] = ENTRIES) -> tuple[NavEntry, ...]:
    return tuple(entry for entry in entries if entry.is_for(actor))[:MOST]


def links_for(actor: Actor, path: str, entries: Sequence[NavEntry] = ENTRIES) -> tuple[NavLink, ...]:
    """The entry whose address is the longest beginning of `path` is the current one."""
    found = [(str(entry.label), url) for entry in entries_for(actor, entries) for url in addresses(entry.url_name)]
    current = max((url for _, url in found if path.startswith(url)), key=len, default="")
    return tuple(NavLink(label=label, url=url, is_current=url == current) for label, url in found)


def addresses(url_name: str) -> Iterator[str]:
    """None where the room is not installed."""
    try:
        yield reverse(url_name)
    except NoReverseMatch:
        return
