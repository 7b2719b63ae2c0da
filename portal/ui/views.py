"""The style sheet of a corporation's colour, and the style guide of the demo."""

from __future__ import annotations

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from portal.ui import guide, theme
from portal.ui.doors import posted

A_YEAR = 365 * 86_400


class ColourConverter:
    """Six hexadecimal digits in lower case: one address per colour."""

    regex = "[0-9a-f]{6}"

    def to_python(self, value: str) -> str:
        return f"#{value}"

    def to_url(self, value: str) -> str:
        return value.removeprefix("#")


@require_safe
def theme_sheet(request: HttpRequest, colour: str) -> HttpResponse:
    """The same colour gives the same sheet for ever, so that browsers keep it."""
    response = HttpResponse(theme.sheet(colour), content_type="text/css; charset=utf-8")
    response["Cache-Control"] = f"public, max-age={A_YEAR}, immutable"
    return response


def style_guide(request: HttpRequest) -> HttpResponse:
    """Every part on one page; posting it shows the errors and stores nothing."""
    if not (settings.DEBUG or settings.DEMO):
        raise Http404
    form = guide.ExampleForm(posted(request), initial=guide.INITIAL)
    is_wrong = form.is_bound and not form.is_valid()
    context = {"form": form, **guide.examples()}
    return render(request, "portal/ui/style_guide.html", context, status=422 if is_wrong else 200)
