"""Ways on from a search that found little: each leads to as many rows as it says."""

import pytest
from django.http import QueryDict
from pytest_django import DjangoAssertNumQueries

from articles.filters import ArticleFilter, ListFilter, QuoteFilter
from articles.lexicon import learn
from articles.looser import WAYS, looser, meant
from articles.models import Article
from tests.making import make_article, make_quote

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _boats() -> None:
    boat = make_article(title="An old river boat", body="It “sails on” in the harbour.", source="Site")
    make_article(title="The harbour", body="A lantern, not a river.", source="Other")
    make_quote(boat, "“sails on”")
    learn()


def asked(query: str, filters: type[ArticleFilter | QuoteFilter] = ArticleFilter) -> ListFilter:
    return filters.of(QueryDict(query))


def ways(query: str, filters: type[ArticleFilter | QuoteFilter] = ArticleFilter) -> dict[str, int]:
    return {way.title: way.count for way in looser(asked(query, filters))}


@pytest.mark.parametrize("query", ["q=zebra", "q=zebra+lion", 'q="zebra+lion"', "source=None", "q=the"])
def test_offers_no_way_to_nothing(query: str) -> None:
    assert 0 not in ways(query).values()
    assert "any of the words" not in ways(query)


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("q=lantern+boat", {"without “lantern”": 1, "without “boat”": 1, "any of the words": 2}),
        ("q=river+-boat+-lantern", {"not leaving out “boat”": 1, "not leaving out “lantern”": 1}),
        ('q="boat+river"', {"the words of “boat river” apart": 1}),
        ('q=title:"boat+river"', {"the words of “boat river” apart": 1}),
        ("q=author:roe+lantern", {"without author roe": 1, "any of the words": 1}),
        ("q=lantern&source=Site", {"without Site": 1, "without “lantern”": 1}),
        ("q=lantern&source=Site&to=1990", {"without any filter": 1}),
        ("source=Site&from=1990", {"without the days from 1990": 1}),
        ("q=zebra+OR+lion+boat", {"without “lion”": 1}),
    ],
)
def test_offers_what_asks_for_less(query: str, expected: dict[str, int]) -> None:
    assert ways(query) == expected


def test_offers_the_other_list() -> None:
    assert ways("q=sails+source", QuoteFilter) == {"without “source”": 1, "any of the words": 1}
    assert ways("q=lantern", QuoteFilter) == {"the same words in whole articles": 1}
    assert ways("q=sails&source=None") == {"without None": 1, "the same words in quotes": 1}


@pytest.mark.parametrize("query", ["q=lantern+boat", "q=lantern&source=Site&to=1990", 'q="boat+river"'])
def test_leads_to_as_many_rows_as_it_says(query: str) -> None:
    for way in looser(asked(query)):
        assert asked(way.link.removeprefix("?")).rows().count() == way.count


def test_counts_no_more_ways_than_it_may(django_assert_max_num_queries: DjangoAssertNumQueries) -> None:
    filters = "&".join(f"source=S{number}" for number in range(40))
    with django_assert_max_num_queries(2 * WAYS + 4):
        looser(asked(f"q=one+two+three&{filters}"))


def test_shows_no_way_to_hidden_articles() -> None:
    Article.objects.update(status="hidden")
    assert ways("q=lantern+boat") == {}


def test_proposes_what_was_meant_where_it_finds_more() -> None:
    for number in range(2):
        make_article(title=f"Lighthouse {number}")
    learn()
    way = meant(asked("q=lighthuose&source="), 0)
    assert way
    assert (way.title, way.count, way.link) == ("lighthouse", 2, "?q=lighthouse")
    assert meant(asked("q=lighthuose"), 4) is None
    assert meant(asked("q=lighthuose&source=Site"), 0) is None
    assert meant(asked("q=lighthouse"), 2) is None


def test_proposes_nothing_that_is_hidden() -> None:
    for number in range(2):
        make_article(title=f"Lighthouse {number}")
    learn()
    Article.objects.update(status="hidden")
    assert meant(asked("q=lighthuose"), 0) is None


@pytest.mark.parametrize("words", ["harbuor OR lighthuose", "lighthuose OR harbour", "harbuor OR title:lighthuose"])
def test_proposes_nothing_hidden_beside_or(words: str) -> None:
    hidden = [make_article(title=f"Lighthouse {number}", body="Lighthouse.") for number in range(2)]
    for number in range(2):
        make_article(title=f"Harbour {number}")
    learn()
    given = f"q={words.replace(' ', '+')}&source="
    assert "lighthouse" in getattr(meant(asked(given), 0), "title", "")
    Article.objects.filter(pk__in=[article.pk for article in hidden]).update(status="hidden")
    assert "lighthouse" not in getattr(meant(asked(given), 0), "title", "")
