"""Addresses of policy."""

from django.urls import path

from wishes.policy import views

app_name = "policy"
urlpatterns = [
    path("", views.page, name="page"),
    path("draft/", views.draft, name="draft"),
    path("<uuid:version_id>/", views.version, name="version"),
    path("<uuid:version_id>/limits/<str:code>/", views.limit, name="limit"),
    path("<uuid:version_id>/mandates/", views.mandate, name="mandate"),
    path("<uuid:version_id>/publish/", views.publish, name="publish"),
]
