"""Refusals: raised by services, fit for the user to read, caught by the doors."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Text = str | Promise


class DomainError(Exception):
    """A refusal with a sentence for the user; `field` names the parameter that it is about."""

    def __init__(self, message: Text, *, field: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.field = field


class NotAllowed(DomainError):
    """This person may not do this, whatever the state: 403."""


class Refused(DomainError):
    """The state or a rule does not allow it now."""


class Conflict(DomainError):
    """Somebody saved meanwhile; `theirs` is what stands there now, to be shown beside what was typed."""

    def __init__(self, message: Text, *, theirs: object = None, field: str | None = None) -> None:
        super().__init__(message, field=field)
        self.theirs = theirs


def require(allowed: bool, message: Text = _("U mag dit niet doen.")) -> None:
    """Raise NotAllowed unless `allowed`."""
    if not allowed:
        raise NotAllowed(message)
