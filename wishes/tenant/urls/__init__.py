"""The tenant by himself, under /home/."""

from wishes.tenant.urls.pages import pages

app_name = "tenant"
urlpatterns = pages({"case_id": None})
