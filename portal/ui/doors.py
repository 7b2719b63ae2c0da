"""What every view does in the same way: read what was posted, call one service, answer a page or a part of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import render
from django.utils.cache import patch_vary_headers

from portal.errors import Conflict, DomainError, NotAllowed
from portal.ui.forms import Form
from portal.ui.requests import Request

P = ParamSpec("P")
R = TypeVar("R")
View = Callable[Concatenate[Request, P], HttpResponse]
STATUS = {NotAllowed: 403, Conflict: 409}
UNPROCESSABLE = 422


def posted(request: HttpRequest) -> QueryDict | None:
    """What a form is bound to; None shows it empty."""
    return request.POST if request.method == "POST" else None


def apply(form: Form, service: Callable[..., object], **kwargs: object) -> bool:
    """Call the service when the form is valid; its refusal becomes an error of the form, which keeps what was typed."""
    outcome(form, service, **kwargs)
    return form.is_valid()


def outcome(form: Form, service: Callable[..., R], **kwargs: object) -> R | None:
    """As `apply`, for a view that goes on with what the service returned. Forbidden stays forbidden: 403, no form."""
    if not form.is_valid():
        return None
    try:
        return service(**form.arguments(), **kwargs)
    except NotAllowed:
        raise
    except DomainError as refusal:
        form.refuse(refusal)
        return None


def is_swap(request: Request) -> bool:
    """htmx asks for a part of the page; a forged header gets a part too, after the same checks."""
    return bool(request.htmx) and not request.htmx.boosted and not request.htmx.history_restore_request


def page_of(template: str) -> str:
    """`wishes/offers/_element.html` stands in `wishes/offers/element.html`."""
    folder, _, name = template.rpartition("/")
    return f"{folder}/{name.removeprefix('_')}"


def render_panel(
    request: Request, template: str, context: Mapping[str, object], *, page: str = "", status: int = 200
) -> HttpResponse:
    """The panel alone for a swap; for a browser the page that includes it by `{% include panel %}`."""
    name = template if is_swap(request) else page or page_of(template)
    response = render(request, name, {**context, "panel": template}, status=status)
    patch_vary_headers(response, ["HX-Request"])
    return response


def render_refusal(request: Request, refusal: DomainError) -> HttpResponse:
    """A refusal that no form can show: a page of its own, or a note on the page that htmx stands on."""
    status = next((code for kind, code in STATUS.items() if isinstance(refusal, kind)), UNPROCESSABLE)
    context = {"refusal": refusal, "theirs": getattr(refusal, "theirs", None)}
    response = render_panel(request, "portal/ui/_refusal.html", context, status=status)
    if is_swap(request):
        response["HX-Retarget"] = "#notices"
        response["HX-Reswap"] = "innerHTML"
    return response


def refusing(view: View[P]) -> View[P]:
    """A refusal that leaves the view is answered with its sentence."""

    @wraps(view)
    def inner(request: Request, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        try:
            return view(request, *args, **kwargs)
        except DomainError as refusal:
            return render_refusal(request, refusal)

    return inner
