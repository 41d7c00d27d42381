"""The public addresses."""

from django.contrib.sitemaps.views import index as sitemap_index
from django.contrib.sitemaps.views import sitemap
from django.urls import URLPattern, path, re_path

from articles.indexes import INDEXES
from articles.listings import LISTINGS
from articles.sitemaps import SITEMAPS
from articles.views import (
    articles,
    citations,
    compare,
    exports,
    facets,
    health,
    indexes,
    keys,
    machines,
    named,
    quotes,
    reports,
    who,
)

urlpatterns: list[URLPattern] = [
    # /
    path("", articles.home, name="home"),
    path("healthz", health.healthz, name="healthz"),
    # /articles/
    path("articles/", articles.index, name="articles"),
    path("articles/<int:id>/<str:slug>/", articles.article, name="article"),
    path("articles/<int:id>/<str:slug>/raw", articles.raw, name="raw"),
    path("articles/<int:id>/<str:slug>/differences", articles.differences, name="differences"),
    path("articles/<int:id>/<str:slug>/report", reports.of_article, name="report-article"),
    # /quotes/
    path("quotes/", quotes.index, name="quotes"),
    path("quotes/who/", who.who, name="who"),
    path("quotes/<int:id>/", quotes.quote, name="quote"),
    path("quotes/<int:id>/report", reports.of_quote, name="report-quote"),
    re_path(r"^quotes/(?P<pk>[0-9]{1,19})\.(?P<form>csl\.json|bib|ris)$", citations.quote_as, name="quote-as"),
    # /articles/<id>/<slug>.bib and its other forms
    re_path(
        r"^articles/(?P<pk>[0-9]{1,19})/(?P<slug>[^/.]+)\.(?P<form>csl\.json|bib|ris|txt|json)$",
        citations.article_as,
        name="article-as",
    ),
    # /speakers/ and the indexes of the other named things
    *(path(f"{name}/", indexes.index, {"name": name}, name=name) for name in INDEXES),
    path("speakers/<str:slug>/", named.speaker, name="speaker"),
    path("leaders/<str:slug>/", named.leader, name="leader"),
    path("summits/<str:slug>/", named.summit, name="summit"),
    path("regions/<str:slug>/", named.region, name="region"),
    path("themes/<str:slug>/", named.theme, name="theme"),
    path("authors/<str:slug>/", named.author, name="author"),
    # /articles/facet/theme/ and every facet of a list
    path("articles/facet/<str:parameter>/", facets.values, {"name": "articles"}, name="articles-facet"),
    path("quotes/facet/<str:parameter>/", facets.values, {"name": "quotes"}, name="quotes-facet"),
    # /compare/
    path("compare/", compare.compare, name="compare"),
    # /keys/
    path("keys/", keys.keys, name="keys"),
    # /articles.json and every list in the other forms
    re_path(rf"^(?P<name>{'|'.join(LISTINGS)})\.(?P<form>json|csv|atom)$", exports.export, name="export"),
    # for programs
    path("api/openapi.json", machines.openapi, name="openapi"),
    path("opensearch.xml", machines.opensearch, name="opensearch"),
    path("suggest", machines.suggest, name="suggest"),
    path("robots.txt", machines.robots, name="robots"),
    path("sitemap.xml", sitemap_index, {"sitemaps": SITEMAPS, "sitemap_url_name": "sitemap-part"}, name="sitemap"),
    path("sitemap-<section>.xml", sitemap, {"sitemaps": SITEMAPS}, name="sitemap-part"),
]
