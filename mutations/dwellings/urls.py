from django.urls import URLPattern, path

from mutations.dwellings.views import keeping, lists, noting, templates

app_name = "dwellings"

urlpatterns: list[URLPattern] = [
    path("", lists.dwellings, name="list"),
    path("new/", keeping.new, name="new"),
    path("<uuid:dwelling_id>/", lists.dwelling, name="page"),
    path("<uuid:dwelling_id>/change/", keeping.change, name="change"),
    path("types/", templates.types, name="types"),
    path("types/<uuid:type_id>/", templates.type_page, name="type"),
    path("types/<uuid:type_id>/copy/", templates.copy, name="copy_type"),
    path("types/rooms/<uuid:type_room_id>/", templates.room, name="type_room"),
    path("rooms/<uuid:room_id>/", noting.room, name="room"),
    path("rooms/<uuid:room_id>/elements/", noting.add_element, name="add_element"),
    path("elements/<uuid:element_id>/", noting.element, name="element"),
    path("elements/<uuid:element_id>/defects/", noting.add_defect, name="add_defect"),
    path("defects/<uuid:defect_id>/end/", noting.end_defect, name="end_defect"),
]
