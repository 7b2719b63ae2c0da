"""Policy in sentences: the version in force, those before it, and the next as a draft."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from mutations.dwellings.selectors import kind_words
from portal.actor import Function
from portal.people.guards import staff_required
from portal.ui.doors import apply, outcome, posted
from portal.ui.forms import Form
from portal.ui.requests import Request
from wishes.catalogue import selectors as catalogues
from wishes.catalogue.permissions import Act, may
from wishes.policy import selectors, sentences, services
from wishes.policy.choices import FactCode
from wishes.policy.forms import DraftForm, LimitForm, MandateForm
from wishes.policy.models import PolicyVersion
from wishes.policy.values import Policy

UNPROCESSABLE = 422
READERS = (
    Function.POLICY_OWNER,
    Function.COORDINATOR,
    Function.INSPECTOR,
    Function.TEAM_LEAD,
    Function.MANAGER,
    Function.DIRECTOR,
    Function.AUDITOR,
)


def version_of(request: Request, version_id: UUID) -> PolicyVersion:
    rows = PolicyVersion.objects.visible_to(request.actor).select_related("drafted_by", "published_by")
    return get_object_or_404(rows, pk=version_id)


def matrix(mandates: Sequence[tuple[Function, Sequence[sentences.MandateCell]]]) -> list[dict[str, object]]:
    """A row per fact, a column per function."""
    return [
        {"fact": fact, "cells": [(function, cells[place]) for function, cells in mandates]}
        for place, fact in enumerate(FactCode)
    ]


def in_sentences(version: PolicyVersion, policy: Policy, language: str) -> dict[str, object]:
    words = kind_words(version.corporation_id, language)
    edition = catalogues.edition_on(version.corporation_id, min(version.valid_from, localdate()))
    catalogue = catalogues.catalogue(edition, language)
    mandates = [(one.function, sentences.mandate_cells(one)) for one in policy.mandates]
    return {
        "matrix": matrix(mandates),
        "limits": [sentences.limit_line(one, words=words, catalogue=catalogue) for one in policy.limits],
        "mandates": mandates,
        "standard": [sentences.standard_line(one, words=words, catalogue=catalogue) for one in policy.standard],
        "locks": [sentences.lock_line(one, words=words, catalogue=catalogue) for one in policy.locks],
    }


def show(request: Request, version: PolicyVersion, form: Form | None = None, at: str = "") -> HttpResponse:
    """The version as it reads; a refused form stands at its own row, as it was typed."""
    language = get_language() or "nl"
    policy = selectors.policy(version, language)
    is_draft = not version.is_published
    context = {
        "version": version,
        "versions": PolicyVersion.objects.visible_to(request.actor).order_by("-number"),
        "may_edit": is_draft and may(request.actor, Act.DRAFT, version.corporation_id),
        "may_publish": is_draft and may(request.actor, Act.PUBLISH, version.corporation_id),
        "may_draft": may(request.actor, Act.DRAFT, version.corporation_id),
        "reads_catalogue": may(request.actor, Act.READ, version.corporation_id),
        "facts": list(FactCode),
        "form": form,
        "at": at,
        **in_sentences(version, policy, language),
    }
    return render(request, "wishes/policy/version.html", context, status=UNPROCESSABLE if form else 200)


@require_safe
@staff_required(*READERS)
def page(request: Request) -> HttpResponse:
    """The version in force today, or else the latest."""
    rows = PolicyVersion.objects.visible_to(request.actor)
    found = rows.holding_on(localdate(timezone.now())).first() or rows.order_by("-number").first()
    if found is None:
        return render(request, "wishes/policy/none.html")
    return show(request, version_of(request, found.pk))


@require_safe
@staff_required(*READERS)
def version(request: Request, version_id: UUID) -> HttpResponse:
    return show(request, version_of(request, version_id))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required(Function.POLICY_OWNER)
def draft(request: Request) -> HttpResponse:
    form = DraftForm(posted(request))
    made = outcome(
        form,
        services.draft,
        corporation_id=request.actor.corporation,
        actor=request.actor,
        now=timezone.now(),
    )
    if isinstance(made, PolicyVersion):
        return redirect("policy:version", version_id=made.pk)
    return render(request, "wishes/policy/draft.html", {"form": form}, status=UNPROCESSABLE if form.errors else 200)


@require_POST
@staff_required(Function.POLICY_OWNER)
def limit(request: Request, version_id: UUID, code: str) -> HttpResponse:
    found = version_of(request, version_id)
    policy = selectors.policy(found, "nl")
    kept = next((one for one in policy.limits if one.code == code), None)
    if kept is None:
        raise Http404
    form = LimitForm(posted(request), limit=kept)
    if apply(form, services.set_limit, version_id=version_id, actor=request.actor, now=timezone.now()):
        return redirect("policy:version", version_id=version_id)
    return show(request, found, form, at=code)


@require_POST
@staff_required(Function.POLICY_OWNER)
def mandate(request: Request, version_id: UUID) -> HttpResponse:
    found = version_of(request, version_id)
    form = MandateForm(posted(request))
    if apply(form, services.set_mandate, version_id=version_id, actor=request.actor, now=timezone.now()):
        return redirect("policy:version", version_id=version_id)
    at = f"{request.POST.get('function', '')}-{request.POST.get('fact', '')}"
    return show(request, found, form, at=at)


@require_POST
@staff_required(Function.POLICY_OWNER, Function.MANAGER, Function.DIRECTOR)
def publish(request: Request, version_id: UUID) -> HttpResponse:
    """By another person than who drafted it."""
    found = version_of(request, version_id)
    form = Form(request.POST)
    if apply(form, services.publish, version_id=version_id, actor=request.actor, now=timezone.now()):
        messages.success(request, _("Het beleid is gepubliceerd."))
        return redirect("policy:version", version_id=version_id)
    return show(request, found, form, at="publish")
