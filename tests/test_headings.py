"""A list's heading and its chips."""

from datetime import date

import pytest
from django.http import QueryDict

from articles.filters import ArticleFilter, QuoteFilter
from articles.headings import chips, heading, period
from articles.models import Author, Region, Theme
from tests.making import make_speaker


@pytest.mark.parametrize(
    ("start", "end", "text"),
    [
        (None, None, ""),
        (date(2016, 1, 1), date(2016, 12, 31), "2016"),
        (date(2016, 1, 1), date(2017, 12, 31), "2016–2017"),
        (date(2016, 7, 1), date(2016, 7, 31), "July 2016"),
        (date(2015, 7, 1), date(2016, 2, 29), "July 2015 to February 2016"),
        (date(2015, 7, 1), date(2016, 2, 28), "1 July 2015 to 28 February 2016"),
        (date(2016, 7, 1), date(2016, 7, 1), "1 July 2016"),
        (date(2016, 7, 1), date(2016, 8, 2), "1 July 2016 to 2 August 2016"),
        (date(2016, 1, 1), None, "since 2016"),
        (date(2016, 7, 3), None, "since 3 July 2016"),
        (None, date(2016, 12, 31), "until 2016"),
        (None, date(2016, 7, 3), "until 3 July 2016"),
    ],
)
def test_says_a_period_shortly(start: date | None, end: date | None, text: str) -> None:
    assert period(start, end) == text


@pytest.fixture
def _things(db: None) -> None:  # noqa: ARG001
    Region.objects.create(name="Europe", slug="europe")
    Region.objects.create(name="Asia", slug="asia")
    Theme.objects.create(name="Trade", slug="trade")
    Author.objects.create(name="Kit Example", slug="kit")
    make_speaker("Ada Example")


@pytest.mark.usefixtures("_things")
@pytest.mark.parametrize(
    ("query", "text"),
    [
        ("", "Articles"),
        ("q=boat", "Articles with “boat”"),
        ("q=boat+-cart", "Articles with boat without cart"),
        (
            "region=europe&author=kit&q=boat&from=2016&to=2017",
            "Articles about Europe by Kit Example with “boat”, 2016–2017",
        ),
        ("region=europe&region=asia&theme=trade", "Articles about Asia or Europe and Trade"),
        ("source=The+Site", "Articles on The Site"),
    ],
)
def test_says_in_words_what_was_asked(query: str, text: str) -> None:
    assert heading(ArticleFilter.of(QueryDict(query)), "Articles") == text


@pytest.mark.usefixtures("_things")
def test_says_whose_quotes_they_are() -> None:
    asked = QuoteFilter.of(QueryDict("speaker=ada-example&region=asia&kind=direct"))
    assert heading(asked, "Quotes") == "Direct quotes by Ada Example about Asia"


@pytest.mark.usefixtures("_things")
def test_gives_each_value_a_chip_that_leaves_it_out() -> None:
    asked = ArticleFilter.of(QueryDict("q=boat&region=europe&region=asia&from=2016&page=4"))
    assert [(chip.title, chip.name, chip.link) for chip in chips(asked)] == [
        ("Region", "Asia", "?q=boat&from=2016&region=europe"),
        ("Region", "Europe", "?q=boat&from=2016&region=asia"),
        ("From", "2016", "?q=boat&region=europe&region=asia"),
    ]
