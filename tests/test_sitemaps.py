"""What search engines are told of."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.sitemaps import SITEMAPS
from articles.urls import urlpatterns
from tests.views.cast import Cast

pytestmark = pytest.mark.django_db


def addresses(client: Client) -> set[str]:
    """Return every address in every part of the sitemap."""
    parts = re.findall(r"<loc>http://testserver([^<]+)</loc>", client.get("/sitemap.xml").content.decode())
    assert len(parts) == len(SITEMAPS)
    pages = [client.get(part).content.decode() for part in parts]
    return set(re.findall(r"<loc>http://testserver([^<]+)</loc>", "".join(pages)))


def test_a_hidden_article_and_what_hangs_on_it_alone_are_absent(client: Client) -> None:
    cast = Cast()
    article = cast.article(status="hidden")
    assert not {article.get_absolute_url(), *cast.addresses()} & addresses(client)


def test_what_an_editor_rejected_is_absent(client: Client) -> None:
    cast = Cast()
    article = cast.article(review="rejected")
    found = addresses(client)
    assert article.get_absolute_url() in found
    assert not set(cast.addresses()) & found


def test_a_copy_is_left_to_its_original(client: Client) -> None:
    cast = Cast()
    original = cast.article()
    copy = cast.article(original=original, copy_kind="copy")
    found = addresses(client)
    assert original.get_absolute_url() in found
    assert copy.get_absolute_url() not in found


def test_public_articles_and_named_things_are_there(client: Client) -> None:
    cast = Cast()
    article = cast.article()
    assert {article.get_absolute_url(), *cast.addresses(), "/", "/articles/", "/speakers/"} <= addresses(client)


def test_every_address_leads_to_a_page(client: Client) -> None:
    Cast().article()
    for address in addresses(client):
        assert client.get(address).status_code == 200, address


def kinds(cast: Cast) -> dict[str, str]:
    """Return an address of each public kind of page by the name of its route."""
    article = cast.article()
    paths = {
        "article": article.get_absolute_url(),
        "raw": f"{article.get_absolute_url()}raw",
        "differences": f"{cast.article(original=article, copy_kind='copy').get_absolute_url()}differences",
        "quote": article.quotes.get().get_absolute_url(),
        "leader": f"/leaders/{cast.speaker.slug}/",
        "articles-facet": "/articles/facet/region/",
        "quotes-facet": "/quotes/facet/region/",
        "report-article": f"{article.get_absolute_url()}report",
        "report-quote": f"{article.quotes.get().get_absolute_url()}report",
    }
    paths |= {name: getattr(cast, name).get_absolute_url() for name in ("speaker", "summit", "theme", "author")}
    return paths | {"region": cast.country.get_absolute_url()}


def left_alone(client: Client, path: str) -> bool:
    """Return whether crawlers are told to leave a page alone, on it, with it, or before they ask; or it leads on."""
    response = client.get(path)
    rules = re.findall(r"Disallow: (/[a-z]+/?)$", client.get("/robots.txt").content.decode(), re.MULTILINE)
    return (
        response.status_code == 301
        or "noindex" in response.get("X-Robots-Tag", "")
        or (not response.streaming and b'<meta name="robots" content="noindex' in response.content)
        or path.startswith(tuple(rules))
    )


FOR_PROGRAMS = {
    "article-as",
    "quote-as",
    "export",
    "healthz",
    "openapi",
    "opensearch",
    "robots",
    "sitemap",
    "sitemap-part",
}


def test_every_kind_of_page_is_there_or_left_alone(client: Client) -> None:
    paths = kinds(Cast())
    found = addresses(client)
    for route in urlpatterns:
        if route.name not in FOR_PROGRAMS:
            path = paths.get(route.name) or reverse(route.name)
            assert (path in found) != left_alone(client, path), route.name


def test_asks_as_often_for_fifty_articles_as_for_one(client: Client) -> None:
    counts = []
    cast = Cast()
    for more in (1, 49):
        for _ in range(more):
            cast.article()
        with CaptureQueriesContext(connection) as asked:
            addresses(client)
        counts.append(len(asked))
    assert counts[0] == counts[1]
