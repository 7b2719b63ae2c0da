"""Addresses of the contractor's door."""

from django.urls import path

from wishes.offers import views

app_name = "offers"
urlpatterns = [
    path("", views.requests, name="list"),
    path("<uuid:case_id>/", views.sheet, name="sheet"),
    path("<uuid:case_id>/begin/", views.begin, name="begin"),
    path("<uuid:case_id>/elements/<uuid:element_id>/lines/", views.line, name="line"),
    path("<uuid:case_id>/elements/<uuid:element_id>/choice/", views.choice, name="choice"),
    path("<uuid:case_id>/elements/<uuid:element_id>/nothing/", views.nothing, name="nothing"),
    path("<uuid:case_id>/elements/<uuid:element_id>/lines/<uuid:line_id>/remove/", views.remove, name="remove"),
    path("<uuid:case_id>/check/", views.check, name="check"),
    path("<uuid:case_id>/submit/", views.submit, name="submit"),
    path("<uuid:case_id>/withdraw/", views.withdraw, name="withdraw"),
]
