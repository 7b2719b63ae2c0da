"""Addresses of the inspector's door; a step that a tablet walks has its own."""

from django.urls import path

from wishes.inspection import views

app_name = "inspection"
urlpatterns = [
    path("", views.visits, name="list"),
    path("<uuid:case_id>/", views.home, name="home"),
    path("<uuid:case_id>/begin/", views.begin, name="begin"),
    path("<uuid:case_id>/rooms/<uuid:room_id>/", views.room, name="room"),
    path("<uuid:case_id>/elements/<uuid:element_id>/", views.element, name="element"),
    path("<uuid:case_id>/elements/<uuid:element_id>/facts/", views.facts, name="facts"),
    path("<uuid:case_id>/elements/<uuid:element_id>/condition/", views.condition, name="condition"),
    path("<uuid:case_id>/elements/<uuid:element_id>/defects/", views.defects, name="defects"),
    path("<uuid:case_id>/defects/<uuid:defect_id>/end/", views.defect_end, name="defect_end"),
    path("<uuid:case_id>/elements/<uuid:element_id>/lines/", views.lines, name="lines"),
    path("<uuid:case_id>/lines/<uuid:line_id>/remove/", views.line_remove, name="line_remove"),
    path("<uuid:case_id>/check/", views.check, name="check"),
    path("<uuid:case_id>/facts/close/", views.facts_close, name="facts_close"),
    path("<uuid:case_id>/submit/", views.submit, name="submit"),
    path("<uuid:case_id>/withdraw/", views.withdraw, name="withdraw"),
]
