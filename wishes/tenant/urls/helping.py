"""The same pages for the coordinator who fills in with him, under /behalf/<case>/; namespace `behalf`."""

from wishes.tenant.urls.pages import pages

app_name = "tenant"
urlpatterns = pages({})
