"""Which room answers which address."""

from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from portal.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
    path("language", set_language, name="set_language"),
    path("account/", include("allauth.account.urls")),
]
