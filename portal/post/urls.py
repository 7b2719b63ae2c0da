from django.urls import path

from portal.post import views

app_name = "post"

# Included in demo mode only.
urlpatterns = [
    path("demo/mail", views.mails, name="mails"),
    path("demo/mail/<uuid:message_id>", views.mail, name="mail"),
    path("demo/mail/<uuid:message_id>/html", views.mail_html, name="mail_html"),
]
