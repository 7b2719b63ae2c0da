"""A panel alone for a swap, the whole page for a browser; refusals that no form can show."""

from __future__ import annotations

import pytest
from django.http import HttpResponse
from django.test import RequestFactory
from django_htmx.middleware import HtmxDetails

from portal.actor import NOBODY
from portal.errors import Conflict, DomainError, NotAllowed, Refused
from portal.ui.doors import page_of, posted, refusing, render_refusal
from portal.ui.requests import Request


def asked(*, htmx: bool) -> Request:
    headers = {"HX-Request": "true"} if htmx else {}
    plain = RequestFactory().get("/", headers=headers)
    request = Request()
    request.__dict__.update(plain.__dict__, actor=NOBODY, htmx=HtmxDetails(plain))
    return request


def refused(*, htmx: bool, refusal: DomainError) -> HttpResponse:
    return render_refusal(asked(htmx=htmx), refusal)


def test_a_panel_stands_in_the_page_of_its_name() -> None:
    assert page_of("wishes/offers/_element.html") == "wishes/offers/element.html"


def test_a_browser_gets_the_whole_page() -> None:
    text = refused(htmx=False, refusal=Refused("Te laat")).content.decode()
    assert "<html" in text
    assert "Te laat" in text


def test_a_swap_gets_the_panel_alone_beside_the_notices() -> None:
    answer = refused(htmx=True, refusal=Refused("Te laat"))
    assert "<html" not in answer.content.decode()
    assert answer["HX-Retarget"] == "#notices"


def test_caches_keep_page_and_panel_apart() -> None:
    assert "HX-Request" in refused(htmx=False, refusal=Refused("x"))["Vary"]


@pytest.mark.parametrize(("refusal", "status"), [(Refused("x"), 422), (Conflict("x"), 409), (NotAllowed("x"), 403)])
def test_each_refusal_has_its_status(refusal: DomainError, status: int) -> None:
    assert refused(htmx=False, refusal=refusal).status_code == status


def test_a_form_is_bound_only_to_what_was_posted() -> None:
    assert posted(RequestFactory().get("/?a=1")) is None
    assert posted(RequestFactory().post("/", {"a": "1"})) is not None


@refusing
def too_late(request: Request) -> HttpResponse:
    raise Refused("Te laat")


def test_a_refusal_that_leaves_a_view_becomes_a_page() -> None:
    assert too_late(asked(htmx=False)).status_code == 422
