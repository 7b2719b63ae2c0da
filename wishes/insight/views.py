"""The board's page, read-only."""

from __future__ import annotations

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_safe

from portal.actor import Function
from portal.people.guards import staff_required
from portal.ui.charts import Chart, DotRow, dots
from portal.ui.requests import Request
from wishes.insight import selectors
from wishes.insight.values import Board

READERS = (Function.DIRECTOR, Function.MANAGER, Function.TEAM_LEAD, Function.POLICY_OWNER, Function.AUDITOR)


def sentence(board: Board) -> str:
    """One sentence with its n."""
    return ngettext(
        "In %(less)s van de %(homes)s woning vraagt de huurder minder dan wij zouden doen",
        "In %(less)s van de %(homes)s woningen vraagt de huurder minder dan wij zouden doen",
        board.headline.homes,
    ) % {"less": board.headline.less, "homes": board.headline.homes}


def chart_of(board: Board) -> Chart:
    return dots(
        [
            DotRow(
                label=f"{home.address} ({home.number})",
                url=reverse("desk:case", args=[home.case]),
                amounts={code: home.totals.get(code) for code in board.codes},
            )
            for home in board.homes
        ],
        headline=sentence(board),
        summary=_("Elke woning die in %(year)s is geopend, in euro’s incl. btw: de standaard en elke partij.")
        % {"year": board.year},
        label_head=_("Woning"),
        codes=board.codes,
    )


@require_safe
@staff_required(*READERS)
def board(request: Request) -> HttpResponse:
    asked = request.GET.get("year", "")
    year = int(asked) if asked.isascii() and asked.isdigit() and len(asked) == 4 else None
    found = selectors.board(request.actor, year)
    return render(request, "wishes/insight/board.html", {"board": found, "chart": chart_of(found)})
