"""Addresses of the figures."""

from django.urls import path

from wishes.insight import views

app_name = "insight"
urlpatterns = [path("", views.board, name="board")]
