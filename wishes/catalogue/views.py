"""The edition in force, to read: kinds of things with what can be done to them, and all works."""

from __future__ import annotations

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils.timezone import localdate
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from mutations.dwellings.models import ElementKind
from portal.corporations.models import Corporation
from portal.people.guards import staff_required
from portal.ui.doors import refusing
from portal.ui.requests import Request
from wishes.catalogue import selectors, sentences
from wishes.catalogue.choices import ACTION_ICONS
from wishes.catalogue.forms import SearchForm
from wishes.catalogue.models import Edition
from wishes.catalogue.permissions import MAY, Act
from wishes.catalogue.rules import holds_words
from wishes.catalogue.values import Catalogue, KindCard, Work

readers = staff_required(*MAY[Act.READ])


def in_force(request: Request) -> tuple[Edition, Catalogue]:
    """Today's edition of the reader's corporation, in his language."""
    corporation = get_object_or_404(Corporation.objects.visible_to(request.actor))
    edition = selectors.edition_on(corporation.pk, localdate())
    return edition, selectors.catalogue(edition, language())


@require_safe
@readers
@refusing
def kinds(request: Request) -> HttpResponse:
    edition, catalogue = in_force(request)
    form = SearchForm(request.GET)
    cards = selectors.kind_cards(edition.corporation_id, catalogue, language())
    found = [card for card in cards if holds_words(form.words, *texts_of_kind(card))]
    context = {"edition": edition, "form": form, "found": found, "at": "kinds"}
    return render(request, "wishes/catalogue/kinds.html", context)


def texts_of_kind(card: KindCard) -> tuple[str, ...]:
    """Also by what can be done to it, in both voices."""
    return (card.label, card.label_tenant, *(text for choice in card.choices for text in (choice.label, choice.title)))


@require_safe
@readers
@refusing
def kind(request: Request, kind_id: UUID) -> HttpResponse:
    row = get_object_or_404(ElementKind.objects.visible_to(request.actor), pk=kind_id)
    edition, catalogue = in_force(request)
    card = selectors.kind_card(row, catalogue, language())
    context = {
        "edition": edition,
        "kind": card,
        "offered": [(choice, ACTION_ICONS[choice.action]) for choice in card.offered],
        "choices": [(choice, list(sentences.recipe(choice, catalogue))) for choice in card.choices],
    }
    return render(request, "wishes/catalogue/kind.html", context)


@require_safe
@readers
@refusing
def works(request: Request) -> HttpResponse:
    edition, catalogue = in_force(request)
    form = SearchForm(request.GET)
    found = [work for work in catalogue.works.values() if holds_words(form.words, *texts_of_work(work))]
    context = {"edition": edition, "form": form, "found": found, "at": "works"}
    return render(request, "wishes/catalogue/works.html", context)


def texts_of_work(work: Work) -> tuple[str, ...]:
    return (work.code, work.label, work.label_tenant, str(work.trade.label), str(work.kind.label))


def language() -> str:
    return get_language() or "nl"
