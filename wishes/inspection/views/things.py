"""One thing: its facts and defects, and what the inspector would do about it."""

from __future__ import annotations

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST

from mutations.dwellings import services as dwellings
from mutations.dwellings.models import Defect
from portal.ui.doors import apply, posted
from portal.ui.forms import Form
from portal.ui.requests import Request
from wishes.inspection import selectors
from wishes.inspection.forms import LEAVE, DefectForm, FactsForm, LineForm, WishForm
from wishes.inspection.values import Thing, Visit
from wishes.inspection.views.seat import inspector_required, proposal_of, thing_of, visit_of
from wishes.proposals import services as proposals

PREFIX = "choice:"


def facts_initial(thing: Thing) -> dict[str, object]:
    return {
        "condition": thing.condition,
        "year_placed": thing.year_placed,
        "count": thing.count,
        "length": thing.length or None,
        "is_addition": thing.is_addition,
        "may_be_taken_over": thing.may_be_taken_over,
        "revision": thing.revision,
    }


def wish_initial(visit: Visit, thing: Thing) -> dict[str, object]:
    said = thing.statement
    if said is None:
        return {"revision": 0}
    choice = f"{PREFIX}{said.choice}" if said.choice else LEAVE if thing.leaves else ""
    note = visit.draft.notes.get(thing.id, "") if visit.draft else ""
    return {"choice": choice, "note": note, "revision": said.revision}


def show(request: Request, case_id: UUID, element_id: UUID, **bound: Form) -> HttpResponse:
    """The page of one thing, with the form that was refused as it was typed."""
    visit = visit_of(request, case_id)
    room, thing = thing_of(visit, element_id)
    choices = selectors.choices_for(visit, element_id)
    forms: dict[str, Form] = {
        "facts_form": FactsForm(initial=facts_initial(thing)),
        "defect_form": DefectForm(),
        "wish_form": WishForm(choices=choices, initial=wish_initial(visit, thing)),
    }
    picker = selectors.picker(visit, element_id, request.GET.get("q", "")[:60])
    refused = next(iter(bound.values()), None)
    context = {"visit": visit, "room": room, "thing": thing, "picker": picker, "form": refused, **forms, **bound}
    return render(request, "wishes/inspection/element.html", context, status=422 if refused else 200)


@require_http_methods(["GET", "HEAD", "POST"])
@inspector_required
def element(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """A post is the wish for this thing."""
    if request.method != "POST":
        return show(request, case_id, element_id)
    visit = visit_of(request, case_id)
    room, _ = thing_of(visit, element_id)
    form = WishForm(posted(request), choices=selectors.choices_for(visit, element_id))
    if apply(form, state_wish, proposal_id=proposal_of(request, case_id).pk, element_id=element_id, request=request):
        return redirect("inspection:room", case_id=case_id, room_id=room.room.id)
    return show(request, case_id, element_id, wish_form=form)


def state_wish(*, choice: str, note: str, revision: int, proposal_id: UUID, element_id: UUID, request: Request) -> None:
    """Nothing needed, or one of the choices."""
    now = timezone.now()
    if choice == LEAVE:
        proposals.leave(proposal_id=proposal_id, element_id=element_id, revision=revision, actor=request.actor, now=now)
        return
    proposals.state(
        proposal_id=proposal_id,
        element_id=element_id,
        choice=choice.removeprefix(PREFIX),
        note=note,
        revision=revision,
        actor=request.actor,
        now=now,
    )


@require_POST
@inspector_required
def facts(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    thing_of(visit_of(request, case_id), element_id)
    form = FactsForm(posted(request))
    now = timezone.now()
    if apply(form, dwellings.note_element, element_id=element_id, actor=request.actor, now=now):
        return redirect("inspection:element", case_id=case_id, element_id=element_id)
    return show(request, case_id, element_id, facts_form=form)


@require_POST
@inspector_required
def condition(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """One tap on the room's page: the other facts stay as they are."""
    room, thing = thing_of(visit_of(request, case_id), element_id)
    form = FactsForm({**facts_initial(thing), "revision": "", **request.POST.dict()})
    now = timezone.now()
    if apply(form, dwellings.note_element, element_id=element_id, actor=request.actor, now=now):
        return redirect("inspection:room", case_id=case_id, room_id=room.room.id)
    return show(request, case_id, element_id, facts_form=form)


@require_POST
@inspector_required
def defects(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    thing_of(visit_of(request, case_id), element_id)
    form = DefectForm(posted(request))
    now = timezone.now()
    if apply(form, dwellings.note_defect, element_id=element_id, actor=request.actor, now=now):
        return redirect("inspection:element", case_id=case_id, element_id=element_id)
    return show(request, case_id, element_id, defect_form=form)


@require_POST
@inspector_required
def defect_end(request: Request, case_id: UUID, defect_id: UUID) -> HttpResponse:
    visit = visit_of(request, case_id)
    defect = Defect.objects.filter(pk=defect_id, element_id__in=visit.frame.dwelling.elements).first()
    if defect is None:
        raise Http404
    dwellings.end_defect(defect_id=defect.pk, actor=request.actor, now=timezone.now())
    return redirect("inspection:element", case_id=case_id, element_id=defect.element_id)


@require_POST
@inspector_required
def lines(request: Request, case_id: UUID, element_id: UUID) -> HttpResponse:
    """Add a work to this thing, or change its quantity."""
    thing_of(visit_of(request, case_id), element_id)
    form = LineForm(posted(request))
    fixed = {"proposal_id": proposal_of(request, case_id).pk, "element_id": element_id, "price_excl": None}
    if apply(form, proposals.set_line, **fixed, price_reason="", actor=request.actor, now=timezone.now()):
        return redirect("inspection:element", case_id=case_id, element_id=element_id)
    return show(request, case_id, element_id, line_form=form)


@require_POST
@inspector_required
def line_remove(request: Request, case_id: UUID, line_id: UUID) -> HttpResponse:
    visit = visit_of(request, case_id)
    said = visit.draft.statements.values() if visit.draft else ()
    at = next((one.element for one in said for line in one.lines if line.id == line_id), None)
    if at is None:
        return redirect("inspection:home", case_id=case_id)
    revision = request.POST.get("revision", "")
    proposals.remove_line(
        proposal_id=proposal_of(request, case_id).pk,
        line_id=line_id,
        revision=int(revision) if revision.isascii() and revision.isdigit() and len(revision) < 9 else 0,
        actor=request.actor,
        now=timezone.now(),
    )
    return redirect("inspection:element", case_id=case_id, element_id=at)
