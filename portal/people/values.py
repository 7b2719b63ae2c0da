"""What the people's room hands out."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from portal.actor import Function
from portal.value import value


@value
class Place:
    """Where a person works today: with functions at a corporation, or for a firm that serves it. Never both at once."""

    corporation: UUID
    corporation_name: str
    functions: frozenset[Function] = frozenset()
    firm: UUID | None = None
    firm_name: str = ""

    @property
    def labels(self) -> tuple[str, ...]:
        return tuple(sorted(str(function.label) for function in self.functions))

    @property
    def key(self) -> str:
        """How the session remembers it."""
        return f"{self.corporation}:{self.firm or ''}"


@value
class Contact:
    """Somebody to write to."""

    id: UUID
    name: str
    email: str
    language: str


@value
class HeldRow:
    """A function or an employment with its period, as a table shows it."""

    id: UUID
    label: str
    valid_from: date
    valid_until: date | None
    is_current: bool
    is_over: bool


@value
class PersonRow:
    id: UUID
    name: str
    email: str
    functions: tuple[str, ...]
    firms: tuple[str, ...]


@value
class FirmRow:
    id: UUID
    name: str
    phone: str
    email: str
    people: int
    is_current: bool


@value
class DemoPerson:
    """A button on the demo page."""

    account: UUID
    name: str
    email: str
    place: Place


@value
class DemoGroup:
    """Demo people with one function, and what that function does here."""

    label: str
    hint: str
    people: tuple[DemoPerson, ...]


@value
class DemoTenant:
    """A link on the demo page: the invitation of a prospective tenant."""

    name: str
    email: str
    address: str
    corporation: UUID
    corporation_name: str
    url: str


@value
class DemoPart:
    """Somebody of the story, and what to do as him: by a button, or by the link of an invitation."""

    name: str
    role: str
    where: str
    todo: str
    person: DemoPerson | None = None
    url: str = ""


@value
class DemoPage:
    """First the story in its order, then everybody else."""

    story: tuple[DemoPart, ...]
    tenants: tuple[DemoTenant, ...]
    groups: tuple[DemoGroup, ...]
