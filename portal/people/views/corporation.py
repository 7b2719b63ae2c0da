"""The corporation's own settings, and what the outbox could not deliver."""

from __future__ import annotations

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.timezone import now
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from portal.actor import Function
from portal.corporations.models import Corporation
from portal.people import services
from portal.people.forms import SettingsForm
from portal.people.guards import staff_required
from portal.post import selectors as outbox
from portal.post import services as post
from portal.post.models import Job, Message
from portal.ui.doors import apply, posted
from portal.ui.navigation import BESIDE_SETTINGS, links_for
from portal.ui.requests import Request

administrators = staff_required(Function.ADMINISTRATOR)
SHOWN = ("version", "phone", "email", "address", "brand_colour", "mandate_basis", "answer_days", "languages")


@administrators
def settings(request: Request) -> HttpResponse:
    corporation = get_object_or_404(Corporation.objects.visible_to(request.actor))
    form = SettingsForm(posted(request), initial={name: getattr(corporation, name) for name in SHOWN})
    if apply(form, services.change_settings, corporation_id=corporation.pk, actor=request.actor, now=now()):
        messages.success(request, _("De instellingen zijn opgeslagen."))
        return redirect("people:settings")
    beside = links_for(request.actor, request.path, BESIDE_SETTINGS)
    context = {"form": form, "corporation": corporation, "beside": beside}
    return render(request, "portal/people/settings.html", context)


@administrators
def parked(request: Request) -> HttpResponse:
    return render(request, "portal/people/parked.html", outbox.parked_page(request.actor))


@require_POST
@administrators
def retry_message(request: Request, message_id: UUID) -> HttpResponse:
    message = get_object_or_404(Message.objects.visible_to(request.actor), pk=message_id)
    post.retry_message(message_id=message.pk, actor=request.actor, now=now())
    messages.success(request, _("Het bericht wordt opnieuw verzonden."))
    return redirect("people:parked")


@require_POST
@administrators
def retry_job(request: Request, job_id: UUID) -> HttpResponse:
    job = get_object_or_404(Job.objects.visible_to(request.actor), pk=job_id)
    post.retry_job(job_id=job.pk, actor=request.actor, now=now())
    messages.success(request, _("De taak wordt opnieuw uitgevoerd."))
    return redirect("people:parked")
