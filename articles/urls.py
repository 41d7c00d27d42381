"""The public addresses."""

from django.urls import URLPattern, path

from articles.views import articles, health, quotes

urlpatterns: list[URLPattern] = [
    # /
    path("", articles.home, name="home"),
    path("healthz", health.healthz, name="healthz"),
    # /articles/
    path("articles/", articles.index, name="articles"),
    path("articles/<int:id>/<str:slug>/", articles.article, name="article"),
    path("articles/<int:id>/<str:slug>/raw", articles.raw, name="raw"),
    # /quotes/
    path("quotes/", quotes.index, name="quotes"),
    path("quotes/<int:id>/", quotes.quote, name="quote"),
]
