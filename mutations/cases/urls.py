from django.urls import URLPattern, path

from mutations.cases.views import invitations

app_name = "cases"

urlpatterns: list[URLPattern] = [
    path("invitation/", invitations.lost, name="lost"),
    path("invitation/<slug:key>/", invitations.invitation, name="invitation"),
    path("invitation/<path:key>", invitations.invitation, name="glued"),
]
