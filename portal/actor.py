"""Who acts: a frozen value made by the middleware for every request, and by a task for itself."""

from __future__ import annotations

from uuid import UUID

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from portal.value import value


class Function(TextChoices):
    """What a person is at a corporation, each for a period; mandates hang on these, never on persons."""

    COORDINATOR = "coordinator", _("coördinator")
    INSPECTOR = "inspector", _("opzichter")
    TEAM_LEAD = "team_lead", _("teamleider")
    MANAGER = "manager", _("manager")
    DIRECTOR = "director", _("directeur-bestuurder")
    POLICY_OWNER = "policy_owner", _("beleidseigenaar")
    AUDITOR = "auditor", _("controller")
    ADMINISTRATOR = "administrator", _("beheerder")


@value
class Actor:
    """A person with functions at one corporation, a person of a firm, a prospective tenant, or the portal itself."""

    name: str
    corporation: UUID | None = None
    person: UUID | None = None
    functions: frozenset[Function] = frozenset()
    firm: UUID | None = None
    participant: UUID | None = None
    case: UUID | None = None
    seat: UUID | None = None
    request_id: str = ""

    @property
    def is_staff(self) -> bool:
        return self.person is not None and bool(self.functions)

    @property
    def is_contractor(self) -> bool:
        return self.person is not None and self.firm is not None

    @property
    def is_tenant(self) -> bool:
        return self.participant is not None

    def holds(self, *functions: Function) -> bool:
        """Holds at least one of these functions today."""
        return not self.functions.isdisjoint(functions)


NOBODY = Actor(name="")


def system(corporation: UUID) -> Actor:
    """The portal itself, for what the calendar or a rule does without a person."""
    return Actor(name="Drempel", corporation=corporation)
