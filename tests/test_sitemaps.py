"""What search engines are told of."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.sitemaps import SITEMAPS
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
