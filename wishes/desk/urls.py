"""Addresses of the desk; the site's own beginning is among them."""

from django.urls import path

from wishes.desk import views

app_name = "desk"
urlpatterns = [
    path("", views.landing, name="landing"),
    path("desk/", views.home, name="home"),
    path("cases/<uuid:case_id>/", views.case, name="case"),
    path("cases/<uuid:case_id>/opening/", views.open_case, name="open"),
]
