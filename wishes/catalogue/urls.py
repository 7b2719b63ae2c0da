"""Addresses of the catalogue, which these pages only read."""

from django.urls import path

from wishes.catalogue import views

app_name = "catalogue"
urlpatterns = [
    path("", views.kinds, name="kinds"),
    path("kinds/<uuid:kind_id>/", views.kind, name="kind"),
    path("works/", views.works, name="works"),
]
