"""Addresses of deciding; the tenant reads the answer under his own home."""

from django.urls import path

from wishes.decisions import views

app_name = "decisions"
urlpatterns = [
    path("decisions/", views.decisions, name="list"),
    path("decisions/requests/", views.requests, name="requests"),
    path("decisions/requests/<uuid:request_id>/", views.request_page, name="request"),
    path("decisions/requests/<uuid:request_id>/forwarding/", views.forwarding, name="forwarding"),
    path("decisions/<uuid:case_id>/", views.scope, name="scope"),
    path("decisions/<uuid:case_id>/decision/", views.decision, name="decision"),
    path("decisions/<uuid:case_id>/rows/<uuid:element_id>/", views.row, name="row"),
    path("decisions/<uuid:decision_id>/receipt/", views.receipt, name="receipt"),
    path("home/decision/", views.answer, name="answer"),
]
