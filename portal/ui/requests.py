"""The request as our middleware leaves it."""

from __future__ import annotations

from django.http import HttpRequest
from django_htmx.middleware import HtmxDetails

from portal.actor import Actor


class Request(HttpRequest):
    actor: Actor
    htmx: HtmxDetails
