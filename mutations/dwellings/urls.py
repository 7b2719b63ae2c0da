from django.urls import URLPattern, path

from mutations.dwellings.views import keeping, lists, noting

app_name = "dwellings"

urlpatterns: list[URLPattern] = [
    path("", lists.dwellings, name="list"),
    path("new/", keeping.new, name="new"),
    path("<uuid:dwelling_id>/", lists.dwelling, name="page"),
    path("<uuid:dwelling_id>/change/", keeping.change, name="change"),
    path("rooms/<uuid:room_id>/", noting.room, name="room"),
    path("rooms/<uuid:room_id>/elements/", noting.add_element, name="add_element"),
    path("elements/<uuid:element_id>/", noting.element, name="element"),
    path("elements/<uuid:element_id>/defects/", noting.add_defect, name="add_defect"),
    path("defects/<uuid:defect_id>/end/", noting.end_defect, name="end_defect"),
]
