from django.urls import path, register_converter

from portal.ui import views
from portal.ui.views import ColourConverter

register_converter(ColourConverter, "colour")

app_name = "ui"
urlpatterns = [
    path("theme/<colour:colour>.css", views.theme_sheet, name="theme"),
    path("ui/", views.style_guide, name="style_guide"),
]
