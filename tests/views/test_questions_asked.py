"""How often each main page asks the database: a page that starts to ask more often says so here."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.models import Quote
from tests.views.cast import Cast

pytestmark = pytest.mark.django_db

TIMES = {
    "home": 14,
    "articles": 12,
    "articles with words": 17,
    "articles with words and filters": 21,
    "nothing found": 27,
    "quotes": 8,
    "quotes with words": 14,
    "who says it most": 4,
    "article": 11,
    "article with words": 16,
    "raw file": 2,
    "quote": 3,
    "index of speakers": 2,
    "index of summits": 2,
    "speaker": 12,
    "summit": 13,
    "region": 18,
    "theme": 19,
    "author": 15,
    "compare": 18,
    "compare around a summit": 11,
}


def pages() -> dict[str, str]:
    """Return the addresses of the main pages, with everything that can hang on an article on them."""
    one, two = Cast("Ada Example"), Cast("Ben Example")
    article = one.article()
    for cast in (two, one):
        cast.article()
    path, speaker = article.get_absolute_url(), f"speaker={one.speaker.slug}"
    return {
        "home": "/",
        "articles": "/articles/",
        "articles with words": "/articles/?q=phrase",
        "articles with words and filters": f"/articles/?q=phrase&theme={one.theme.slug}&leader={one.speaker.slug}",
        "nothing found": f"/articles/?q=phrase+xylophone&theme={one.theme.slug}",
        "quotes": "/quotes/",
        "quotes with words": f"/quotes/?q=phrase&{speaker}",
        "who says it most": "/quotes/who/?q=phrase",
        "article": path,
        "article with words": f"{path}?q=phrase",
        "raw file": f"{path}raw",
        "quote": Quote.objects.earliest("pk").get_absolute_url(),
        "index of speakers": "/speakers/",
        "index of summits": "/summits/?q=summit&sort=series",
        "speaker": one.speaker.get_absolute_url(),
        "summit": one.summit.get_absolute_url(),
        "region": one.area.get_absolute_url(),
        "theme": one.theme.get_absolute_url(),
        "author": one.author.get_absolute_url(),
        "compare": f"/compare/?q=phrase&{speaker}&speaker={two.speaker.slug}",
        "compare around a summit": f"/compare/?summit={one.summit.slug}",
    }


def test_every_page_asks_as_often_as_it_did(client: Client) -> None:
    asked_for = {}
    for name, address in pages().items():
        with CaptureQueriesContext(connection) as asked:
            response = client.get(address)
        assert response.status_code == 200, name
        asked_for[name] = len(asked)
    assert asked_for == TIMES
