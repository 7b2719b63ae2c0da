from django.urls import URLPattern, path

from mutations.cases.views import invitations, lists, planning, registering, seats, stages, timetables

app_name = "cases"

urlpatterns: list[URLPattern] = [
    path("cases/", lists.cases, name="list"),
    path("cases/seating/", planning.seating, name="seating"),
    path("cases/new/", registering.choose, name="new"),
    path("cases/new/<uuid:dwelling_id>/", registering.register_case, name="register"),
    path("cases/<uuid:case_id>/seats/", seats.seats, name="seats"),
    path("cases/<uuid:case_id>/coordinator/", seats.hand_over, name="hand_over"),
    path("cases/<uuid:case_id>/timetable/", timetables.timetable, name="timetable"),
    path("cases/<uuid:case_id>/dates/", timetables.dates, name="dates"),
    path("cases/<uuid:case_id>/start/", stages.start, name="start"),
    path("cases/<uuid:case_id>/step/", stages.step, name="step"),
    path("cases/<uuid:case_id>/cancel/", stages.cancel, name="cancel"),
    path("cases/<uuid:case_id>/call/", stages.call_done, name="call_done"),
    path("seats/<uuid:seat_id>/", seats.seat, name="seat"),
    path("seats/<uuid:seat_id>/tenant/", seats.tenant, name="tenant"),
    path("seats/<uuid:seat_id>/withdrawal/", seats.withdraw, name="withdraw"),
    path("seats/<uuid:seat_id>/invitation/", seats.invite, name="invite"),
    path("seats/<uuid:seat_id>/invitation/end/", seats.revoke, name="revoke"),
    path("invitation/", invitations.lost, name="lost"),
    path("invitation/<slug:key>/", invitations.invitation, name="invitation"),
    path("invitation/<path:key>", invitations.invitation, name="glued"),
]
