"""A row's place in the list it was opened from."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.http import QueryDict
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from articles.filters import ArticleFilter, QuoteFilter
from articles.models import Article
from articles.neighbours import Neighbours
from tests.making import make_article, make_quote
from tests.views.cast import Cast

pytestmark = pytest.mark.django_db

DAYS = [date(2001, 1, 1), date(2001, 1, 1), date(2003, 1, 1), None, None]


def beside(article: Article, query: str) -> Neighbours | None:
    return Neighbours.of(article, ArticleFilter.of(QueryDict(query)))


@pytest.mark.parametrize(
    "query",
    ["", "page=3", "utm_source=x", "q=", "passage=a+b", "opened=", "opened=nowhere", "opened=region", "opened=source"],
)
def test_knows_no_neighbours_where_no_list_was_asked_for(query: str) -> None:
    assert beside(make_article(), query) is None


@pytest.mark.parametrize("query", ["sort=newest", "sort=oldest", "q=boat", "q=boat&sort=oldest", "source=Site"])
def test_walks_through_a_list_in_its_own_order(query: str) -> None:
    made = [
        make_article(published=day, source="Site", title="Boat " * (1 + number % 3), slug=f"boat-{number}")
        for number, day in enumerate(DAYS)
    ]
    order = list(ArticleFilter.of(QueryDict(query)).sorted_rows())
    assert {*order} == {*made}
    for place, article in enumerate(order):
        found = beside(article, query)
        assert (found.place, found.count) == (place + 1, len(made))
        before = f"{order[place - 1].get_absolute_url()}?{query}" if place else ""
        after = f"{order[place + 1].get_absolute_url()}?{query}" if place + 1 < len(order) else ""
        assert (found.previous, found.next) == (before, after)


def test_a_row_that_left_the_list_stands_between_those_it_would_stand_between() -> None:
    first = make_article(published=date(2009, 1, 1), source="Site")
    left = make_article(published=date(2004, 1, 1), source="Elsewhere")
    last = make_article(published=None, source="Site")
    found = beside(left, "source=Site")
    assert (found.place, found.count) == (0, 2)
    assert found.previous.startswith(first.get_absolute_url())
    assert found.next.startswith(last.get_absolute_url())


def test_leads_back_to_the_page_that_holds_the_row(settings: Any) -> None:
    settings.PAGE_SIZE, settings.PAGES = 2, 2
    made = [make_article(published=date(2001, 1, day)) for day in range(1, 8)]
    pages = ["?sort=oldest"] * 2 + ["?sort=oldest&page=2"] * 5
    for article, page in zip(made, pages, strict=True):
        assert beside(article, "sort=oldest&page=9").back == f"/articles/{page}#article-{article.pk}"
    assert [beside(article, "opened=list").back for article in made] == [
        f"/articles/{page}#article-{article.pk}" for article, page in zip(made, ["?page=2"] * 5 + [""] * 2, strict=True)
    ]


def test_leads_back_to_the_head_of_a_list_that_holds_the_row_no_more() -> None:
    make_article(source="Site")
    assert beside(make_article(), "source=Site").back == "/articles/?source=Site#results"


@pytest.mark.parametrize(
    "query",
    [
        "opened=home&source=Site",  # the first page shows no part of the archive
        "region={country}&opened=theme",
        "region={country}&region={area}&opened=region",
        "region={country}&q=said&opened=region",
        "source=Site&opened=source",
    ],
)
def test_leads_back_to_the_list_where_no_page_shows_it(query: str) -> None:
    cast = Cast()
    article = cast.article(source="Site")
    found = beside(article, query.format(country=cast.country.slug, area=cast.area.slug))
    assert found.back.startswith("/articles/?")
    assert (found.place, found.back_to) == (1, "the results")


KINDS = ["speaker", "summit", "area", "country", "theme", "author"]


@pytest.mark.parametrize("kind", ["home", "list", *KINDS])
def test_walks_on_from_whatever_page_shows_rows(client: Client, kind: str) -> None:
    cast = Cast()
    for day in (1, 4, 9):
        cast.article(published=date(2001, 2, day))
    shown = getattr(cast, kind).get_absolute_url() if kind in KINDS else {"home": "/", "list": "/articles/"}[kind]
    row = "quote" if kind == "speaker" else "article"
    html = client.get(shown).content.decode()
    addresses = re.findall(rf'href="(/{row}s/\d+/[^"?]*\?[^"]*opened=[^"]+)"', html)
    assert len(addresses) == 3
    first = client.get(unescape(addresses[0]))
    walk = first.context["neighbours"]
    assert (walk.place, walk.count, walk.previous) == (1, 3, "")
    assert walk.next == unescape(addresses[1])
    page, anchor = walk.back.split("#")
    assert page == shown
    assert f'id="{anchor}"' in html
    assert f"Back to {walk.back_to}" in first.content.decode()
    canonical = re.search(r'<link rel="canonical" href="([^"]+)"', first.content.decode())
    assert canonical
    assert "?" not in canonical[1]


def test_asks_no_more_from_any_page(django_assert_num_queries: DjangoAssertNumQueries) -> None:
    cast = Cast()
    article = cast.article()
    for query in (
        "sort=newest",
        "opened=home",
        "opened=list",
    ):
        with django_assert_num_queries(2):
            beside(article, query)
    for opened in ("", "&opened=region"):
        with django_assert_num_queries(3):  # one for the region's name
            beside(article, f"region={cast.country.slug}{opened}")


def test_knows_the_neighbours_of_a_quote() -> None:
    early = make_quote(make_article(published=date(2001, 1, 1)), "One paragraph")
    late = make_quote(make_article(published=date(2002, 1, 1)), "One paragraph")
    found = Neighbours.of(late, QuoteFilter.of(QueryDict("q=paragraph&sort=newest")))
    assert (found.place, found.previous) == (1, "")
    assert found.next == f"{early.get_absolute_url()}?q=paragraph&sort=newest"


def test_a_row_that_left_a_list_with_a_field_is_ranked_as_the_list_is() -> None:
    for number in range(3):
        make_article(title="Boat " * (number + 2), slug=f"boat-{number}", body="A boat and a quay.", source="Site")
    left = make_article(title="Boat", slug="boat", body="A boat and a quay.", source="Elsewhere")
    query = "q=title%3Aboat+quay&source=Site"
    everything = [*ArticleFilter.of(QueryDict("q=title%3Aboat+quay")).sorted_rows()]
    place = everything.index(left)
    found = beside(left, query)
    assert found.previous == (f"{everything[place - 1].get_absolute_url()}?{query}" if place else "")
    assert found.next == (f"{everything[place + 1].get_absolute_url()}?{query}" if place < 3 else "")
