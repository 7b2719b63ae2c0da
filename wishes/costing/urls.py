"""Addresses of the price books."""

from django.urls import path

from wishes.costing import views

app_name = "costing"
urlpatterns = [
    path("", views.books, name="books"),
    path("<uuid:book_id>/", views.book, name="book"),
    path("<uuid:book_id>/next/", views.draft, name="draft"),
    path("<uuid:book_id>/prices/<str:code>/", views.price, name="price"),
    path("<uuid:book_id>/publish/", views.publish, name="publish"),
]
