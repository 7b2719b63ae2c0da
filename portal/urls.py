"""Which room answers which address."""

from django.conf import settings
from django.urls import URLPattern, URLResolver, include, path
from django.views.i18n import set_language

from portal.health import health

urlpatterns: list[URLPattern | URLResolver] = [
    path("health", health, name="health"),
    path("language", set_language, name="set_language"),
    path("account/", include("allauth.account.urls")),
    path("", include("portal.ui.urls")),
    path("", include("portal.people.urls")),
    path("", include("mutations.cases.urls")),
    path("dwellings/", include("mutations.dwellings.urls")),
    path("", include("wishes.desk.urls")),
    path("inspection/", include("wishes.inspection.urls")),
    path("insight/", include("wishes.insight.urls")),
    path("policy/", include("wishes.policy.urls")),
    path("catalogue/", include("wishes.catalogue.urls")),
    path("prices/", include("wishes.costing.urls")),
    path("offers/", include("wishes.offers.urls")),
    path("comparison/", include("wishes.comparison.urls")),
    path("", include("wishes.decisions.urls")),
    path("home/", include("wishes.tenant.urls")),
    path("behalf/<uuid:case_id>/", include("wishes.tenant.urls.helping", namespace="behalf")),
]
if settings.DEMO:
    urlpatterns.append(path("", include("portal.post.urls")))
