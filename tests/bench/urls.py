"""The portal, and beside it a page that does nothing: Django's own cost for as many bytes."""

from django.http import HttpRequest, HttpResponse
from django.template import Context, Template
from django.urls import path

from portal.urls import urlpatterns as portal_urls

FRAME = "<!doctype html><html lang=nl><title>Bare</title><p>{}</p></html>"


def bare(request: HttpRequest, size: int) -> HttpResponse:
    page = Template(FRAME.format("x" * (size - len(FRAME) + 2)))
    return HttpResponse(page.render(Context()))


urlpatterns = [path("bare/<int:size>", bare), *portal_urls]
