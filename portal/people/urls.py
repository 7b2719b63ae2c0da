from django.conf import settings
from django.urls import URLPattern, path

from portal.people.views import corporation, demo, firms, people, places, trail

app_name = "people"

urlpatterns: list[URLPattern] = [
    path("people", people.people, name="list"),
    path("people/new", people.add, name="add"),
    path("people/<uuid:person_id>", people.person, name="person"),
    path("functions/<uuid:function_held_id>/end", people.end_function, name="end_function"),
    path("firms", firms.firms, name="firms"),
    path("firms/new", firms.engage, name="engage"),
    path("firms/<uuid:firm_id>", firms.firm, name="firm"),
    path("engagements/<uuid:engagement_id>/end", firms.end_engagement, name="end_engagement"),
    path("employments/<uuid:employment_id>/end", firms.end_employment, name="end_employment"),
    path("corporation", corporation.settings, name="settings"),
    path("outbox", corporation.parked, name="parked"),
    path("outbox/messages/<uuid:message_id>/retry", corporation.retry_message, name="retry_message"),
    path("outbox/jobs/<uuid:job_id>/retry", corporation.retry_job, name="retry_job"),
    path("trail", trail.trail, name="trail"),
    path("trail/verification", trail.verification, name="verification"),
    path("place", places.place, name="place"),
]
if settings.DEMO:
    urlpatterns += [
        path("demo", demo.demo, name="demo"),
        path("demo/become", demo.become, name="become"),
    ]
