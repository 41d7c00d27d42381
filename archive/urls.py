"""Every address of the archive: its pages, and the admin."""

from django.contrib import admin
from django.urls import include, path

from articles.admin.worklist import worklist

urlpatterns = [
    path("admin/worklist/", admin.site.admin_view(worklist), name="worklist"),
    path("admin/", admin.site.urls),
    path("", include("articles.urls")),
]
