"""Lists of everything say what the archive covers."""

from datetime import date

import pytest
from django.http import QueryDict
from django.test import Client

from articles.coverage import covered_days
from articles.filters import ArticleFilter
from articles.models import Article
from tests.making import make_article, make_quote

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _articles() -> None:
    for day, site in ((date(1999, 5, 3), "One"), (date(2004, 6, 7), "Two"), (None, "Two")):
        make_quote(make_article(published=day, source=site, body="She said “yes”."), "“yes”")
    make_article(published=date(2020, 1, 1), status="hidden", source="Three")


@pytest.mark.parametrize("query", ["q=yes", "from=2000", "source=One"])
def test_a_list_that_is_narrowed_does_not_say_it(query: str) -> None:
    assert covered_days(ArticleFilter.of(QueryDict(query))) == ""


def test_says_the_days_the_number_and_the_sites(client: Client) -> None:
    page = client.get("/articles/").content.decode()
    assert "The archive covers 3 May 1999 to 7 June 2004: 3 articles from 2 sites." in page


def test_says_it_of_quotes(client: Client) -> None:
    assert "The archive covers 3 May 1999 to 7 June 2004: 3 quotes." in client.get("/quotes/").content.decode()


def test_an_archive_without_days_says_nothing(client: Client) -> None:
    Article.objects.update(published=None)
    assert "The archive covers" not in client.get("/articles/").content.decode()
