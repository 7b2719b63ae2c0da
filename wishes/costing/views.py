"""Price books: which hold, what is in them, and the next one as a draft."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from portal.actor import Function
from portal.people.guards import staff_required
from portal.ui.doors import apply, outcome, posted
from portal.ui.forms import Form
from portal.ui.requests import Request
from wishes.catalogue import selectors as catalogues
from wishes.catalogue.permissions import MAY, Act, may
from wishes.catalogue.values import Work
from wishes.costing import selectors, services
from wishes.costing.forms import BookForm, PriceForm
from wishes.costing.models import PriceBook

UNPROCESSABLE = 422
READERS = (
    Function.POLICY_OWNER,
    Function.COORDINATOR,
    Function.MANAGER,
    Function.DIRECTOR,
    Function.AUDITOR,
)


def book_of(request: Request, book_id: UUID) -> PriceBook:
    rows = PriceBook.objects.visible_to(request.actor).select_related("firm", "drafted_by", "published_by")
    return get_object_or_404(rows, pk=book_id)


def priced(
    works: Mapping[str, Work], amounts: Mapping[str, Decimal], words: str
) -> Iterator[tuple[Work, Decimal | None]]:
    """Works whose code or label holds every word, with their price; a work without one says so."""
    wanted = words.casefold().split()
    for work in works.values():
        text = f"{work.code} {work.label}".casefold()
        if all(word in text for word in wanted):
            yield work, amounts.get(work.code)


def show(request: Request, book: PriceBook, form: Form | None = None, at: str = "") -> HttpResponse:
    edition = catalogues.edition_on(book.corporation_id, min(book.valid_from, localdate()))
    catalogue = catalogues.catalogue(edition, get_language() or "nl")
    words = request.GET.get("q", "")[:60]
    is_draft = not book.is_published
    context = {
        "book": book,
        "rows": list(priced(catalogue.works, selectors.read_book(book.pk), words)),
        "words": words,
        "may_edit": is_draft and may(request.actor, Act.DRAFT, book.corporation_id),
        "may_publish": is_draft and may(request.actor, Act.PUBLISH, book.corporation_id),
        "may_draft": may(request.actor, Act.DRAFT, book.corporation_id),
        "form": form,
        "at": at,
    }
    return render(request, "wishes/costing/book.html", context, status=UNPROCESSABLE if form else 200)


@require_safe
@staff_required(*READERS)
def books(request: Request) -> HttpResponse:
    rows = PriceBook.objects.visible_to(request.actor).select_related("firm")
    context = {
        "books": rows.order_by("firm__name", "-number", "pk"),
        "reads_catalogue": request.actor.holds(*MAY[Act.READ]),
    }
    return render(request, "wishes/costing/books.html", context)


@require_safe
@staff_required(*READERS)
def book(request: Request, book_id: UUID) -> HttpResponse:
    return show(request, book_of(request, book_id))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_required(Function.POLICY_OWNER)
def draft(request: Request, book_id: UUID) -> HttpResponse:
    """The next book of the same owner."""
    former = book_of(request, book_id)
    form = BookForm(posted(request), initial={"name": former.name})
    fixed = {"corporation_id": former.corporation_id, "firm_id": former.firm_id, "is_invented": former.is_invented}
    made = outcome(form, services.draft_book, **fixed, actor=request.actor, now=timezone.now())
    if isinstance(made, PriceBook):
        return redirect("costing:book", book_id=made.pk)
    status = UNPROCESSABLE if form.errors else 200
    return render(request, "wishes/costing/draft.html", {"form": form, "former": former}, status=status)


@require_POST
@staff_required(Function.POLICY_OWNER)
def price(request: Request, book_id: UUID, code: str) -> HttpResponse:
    found = book_of(request, book_id)
    edition = catalogues.edition_on(found.corporation_id, min(found.valid_from, localdate()))
    work = get_object_or_404(edition.works.all(), code=code)
    form = PriceForm(posted(request))
    fixed = {"book_id": found.pk, "work_code": work.code}
    if apply(form, services.set_price, **fixed, actor=request.actor, now=timezone.now()):
        return redirect("costing:book", book_id=book_id)
    return show(request, found, form, at=code)


@require_POST
@staff_required(Function.POLICY_OWNER, Function.MANAGER, Function.DIRECTOR)
def publish(request: Request, book_id: UUID) -> HttpResponse:
    """By another person than who drafted it."""
    found = book_of(request, book_id)
    form = Form(request.POST)
    if apply(form, services.publish_book, book_id=found.pk, actor=request.actor, now=timezone.now()):
        messages.success(request, _("Het prijzenboek is gepubliceerd."))
        return redirect("costing:book", book_id=book_id)
    return show(request, found, form, at="publish")
