"""The demo's mailbox. Its addresses exist in demo mode only."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.views.decorators.clickjacking import xframe_options_sameorigin

from portal.post import selectors
from portal.post.forms import MailSearchForm
from portal.post.models import Message
from portal.ui.requests import Request

PAGE = 50
MAIL_POLICY = (
    "default-src 'none'; style-src 'unsafe-inline'; img-src 'self'; frame-ancestors 'self'; form-action 'none'; "
    "base-uri 'none'"
)
# Links in the frame open the whole page; `target` alone is no address, so `base-uri` has nothing against it.
HEAD, HEAD_WITH_TARGET = "<head>", '<head><base target="_top">'


def mails(request: Request) -> HttpResponse:
    search = MailSearchForm(request.GET)
    words = search.cleaned_data["q"] if search.is_valid() else ""
    page = Paginator(selectors.all_mail(words), PAGE).get_page(request.GET.get("page"))
    return render(request, "portal/post/mails.html", {"page": page, "search": search, "words": words})


def mail(request: Request, message_id: UUID) -> HttpResponse:
    message = get_object_or_404(Message.objects.select_related("corporation"), pk=message_id)
    return render(request, "portal/post/mail.html", {"mail": message})


@xframe_options_sameorigin
def mail_html(request: Request, message_id: UUID) -> HttpResponse:
    """The mail as its reader sees it, under a policy of its own: styles in the text, nothing that runs."""
    message = get_object_or_404(Message, pk=message_id)
    if not message.html:
        raise Http404
    framed = message.html.replace(HEAD, HEAD_WITH_TARGET, 1)
    return HttpResponse(framed, headers={"Content-Security-Policy": MAIL_POLICY})
