"""The addresses of the way, the same for the tenant himself and for who helps him."""

from __future__ import annotations

from django.urls import URLPattern, path

from wishes.tenant import views

Fixed = dict[str, None]


def pages(fixed: Fixed) -> list[URLPattern]:
    """`fixed` stands in for the case where the address does not name it; so both mounts reverse with the same names."""
    return [
        path("", views.home, fixed, name="home"),
        path("how/", views.how, fixed, name="how"),
        path("rooms/<uuid:room_id>/", views.room, fixed, name="room"),
        path("rooms/<uuid:room_id>/pick/", views.pick, fixed, name="pick"),
        path("elements/<uuid:element_id>/", views.element, fixed, name="element"),
        path("matters/", views.matters, fixed, name="matters"),
        path("check/", views.check, fixed, name="check"),
        path("sent/", views.sent, fixed, name="sent"),
        path("withdrawal/", views.withdrawal, fixed, name="withdrawal"),
        path("status/", views.status, fixed, name="status"),
        path("help/", views.help_page, fixed, name="help"),
    ]
