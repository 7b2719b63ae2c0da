"""Addresses of the comparison of a case."""

from django.urls import path

from wishes.comparison import views

app_name = "comparison"
urlpatterns = [
    path("<uuid:case_id>/", views.table, name="table"),
    path("<uuid:case_id>/print/", views.print_page, name="print"),
    path("<uuid:case_id>/rows/<uuid:element_id>/", views.row, name="row"),
    path("<uuid:case_id>/review/", views.review, name="review"),
    path("<uuid:case_id>/review/<uuid:element_id>/", views.answer, name="answer"),
]
