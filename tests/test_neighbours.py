"""A row's place in the list it was opened from."""

from datetime import date
from typing import Any

import pytest
from django.http import QueryDict

from articles.filters import ArticleFilter, QuoteFilter
from articles.models import Article
from articles.neighbours import Neighbours
from tests.making import make_article, make_quote

pytestmark = pytest.mark.django_db

DAYS = [date(2001, 1, 1), date(2001, 1, 1), date(2003, 1, 1), None, None]


def beside(article: Article, query: str) -> Neighbours | None:
    return Neighbours.of(article, ArticleFilter.of(QueryDict(query)))


@pytest.mark.parametrize("query", ["", "page=3", "utm_source=x", "q=", "passage=a+b"])
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
    assert [beside(article, "sort=oldest&page=9").back for article in made] == [
        "?sort=oldest",
        "?sort=oldest",
        *["?sort=oldest&page=2"] * 5,
    ]


def test_knows_the_neighbours_of_a_quote() -> None:
    early = make_quote(make_article(published=date(2001, 1, 1)), "One paragraph")
    late = make_quote(make_article(published=date(2002, 1, 1)), "One paragraph")
    found = Neighbours.of(late, QuoteFilter.of(QueryDict("q=paragraph&sort=newest")))
    assert (found.place, found.previous) == (1, "")
    assert found.next == f"{early.get_absolute_url()}?q=paragraph&sort=newest"
