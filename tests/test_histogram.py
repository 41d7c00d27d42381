"""The bars of a list narrowed to a few years are months."""

from datetime import date

import pytest
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext

from articles.filters import ArticleFilter, QuoteFilter
from articles.histogram import Histogram, histogram
from tests.making import make_article, make_quote

pytestmark = pytest.mark.django_db

DAYS = (date(2015, 12, 31), date(2016, 1, 1), date(2016, 1, 31), date(2016, 7, 4), date(2017, 7, 4), date(2019, 1, 1))


@pytest.fixture(autouse=True)
def _archive() -> None:
    for day in (*DAYS, None):
        make_quote(make_article(published=day, body="A boat. “Word.”"), "“Word.”")


def drawn(query: str) -> Histogram:
    return histogram(ArticleFilter.of(QueryDict(query)))


@pytest.mark.parametrize("query", ["", "from=2016", "to=2016", "from=2016&to=2019", "from=2016-12-31&to=2019-01-01"])
def test_does_not_draw_months_of_many_years_or_of_an_open_time(query: str) -> None:
    assert [str(bar.period) for bar in drawn(query).bars] == ["2015", "2016", "2017", "2018", "2019"]
    assert drawn(query).every == ""


def test_draws_the_months_of_a_year() -> None:
    bars = drawn("q=boat&from=2016&to=2016").bars
    assert [bar.count for bar in bars] == [2, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0]
    assert (str(bars[6].period), bars[6].link) == ("July 2016", "?q=boat&from=2016-07&to=2016-07")


def test_draws_the_months_of_three_years_without_a_gap() -> None:
    found = drawn("from=2015-12&to=2017")
    assert (found.span, len(found.bars)) == ("2015–2017", 36)
    assert [str(bar.period) for bar in found.full] == ["December 2015", "January 2016", "July 2016", "July 2017"]


def test_draws_the_whole_year_around_a_month_that_is_chosen() -> None:
    found = drawn("from=2016-07&to=2016-07")
    assert [(str(bar.period), bar.chosen) for bar in found.full] == [("January 2016", False), ("July 2016", True)]


def test_counts_the_rows_behind_each_month_and_leads_back_to_all_years() -> None:
    found = drawn("q=boat&from=2016&to=2017")
    assert found.every == "?q=boat"
    for bar in found.bars:
        assert ArticleFilter.of(QueryDict(bar.link[1:])).rows().count() == bar.count


def test_says_how_many_have_no_day() -> None:
    assert drawn("from=2016&to=2016").undated == 1


def test_draws_nothing_of_a_year_without_rows() -> None:
    assert drawn("from=1999&to=1999").bars == []


def test_draws_the_months_of_quotes() -> None:
    found = histogram(QuoteFilter.of(QueryDict("from=2017&to=2017")))
    assert [(str(bar.period), bar.count) for bar in found.full] == [("July 2017", 1)]


def test_asks_as_often_for_months_as_for_years() -> None:
    times = []
    for query in ("", "from=2016&to=2016"):
        with CaptureQueriesContext(connection) as asked:
            drawn(query)
        times.append(len(asked))
    assert times[0] == times[1]


def test_a_page_draws_months_as_links_that_say_what_they_are(client: Client) -> None:
    page = client.get("/articles/?from=2016&to=2016").content.decode()
    assert 'aria-label="Articles by month, 2016"' in page
    assert 'href="?from=2016-01&amp;to=2016-01" rel="nofollow" class="chosen" aria-current="true"' in page
    assert 'aria-label="January 2016: 2 articles"' in page
    assert ">Jan</text>" in page
    assert '<a href="?" rel="nofollow">all years</a></span><span>1 undated</span>' in page
