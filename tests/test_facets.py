"""The number on a choice is the number of rows behind its link."""

from collections.abc import Iterator
from datetime import date

import pytest
from django.db import connection
from django.http import QueryDict
from django.test.utils import CaptureQueriesContext

from articles.facets import Choice, Facet, facets
from articles.filters import ArticleFilter, ListFilter, QuoteFilter
from articles.histogram import histogram
from articles.models import (
    Article,
    ArticleAuthor,
    ArticleLeader,
    ArticleRegion,
    ArticleSummit,
    ArticleTheme,
    Author,
    Region,
    Review,
    Theme,
)
from tests.making import make_article, make_quote, make_speaker, make_summit

pytestmark = pytest.mark.django_db


@pytest.fixture
def archive() -> list[Article]:
    """Twelve articles that hang on two of everything in different ways, copies among them, and a hidden one."""
    area = Region.objects.create(name="Europe", slug="europe")
    regions = [area, *(Region.objects.create(name=n, slug=n.lower(), parent=area) for n in ("France", "Spain"))]
    themes = [Theme.objects.create(name=n, slug=n.lower()) for n in ("Trade", "Peace")]
    authors = [Author.objects.create(name=n, slug=n.lower()) for n in ("Kit", "Lou")]
    speakers = [make_speaker("Ada Example"), make_speaker("Bob Example")]
    summits = [make_summit(), make_summit()]
    made: list[Article] = []
    for n in range(12):
        article = make_article(
            body=f"A {'boat' if n % 2 else 'cart'}. “Word {n}.”",
            published=date(2000 + n % 3, 1, 1) if n % 4 else None,
            source="Site 2" if n == 8 else f"Site {n % 2}",
            status="hidden" if n == 11 else "unreviewed",
            original=made[n % 2] if n in {6, 7, 8, 10} else None,
            copy_kind="copy" if n in {6, 7, 8, 10} else "",
        )
        review = Review.REJECTED if n == 9 else Review.UNREVIEWED
        for link in {n % 3, n % 2}:
            ArticleRegion.objects.create(article=article, region=regions[link], review=review)
        ArticleTheme.objects.create(article=article, theme=themes[n % 2], review=review)
        ArticleAuthor.objects.create(article=article, author=authors[n % 2], review=review)
        ArticleLeader.objects.create(article=article, leader=speakers[n // 6], review=review, central=n % 5 > 0)
        ArticleSummit.objects.create(article=article, summit=summits[n % 2], review=review)
        make_quote(article, f"“Word {n}.”", speakers[n % 2] if n % 3 else None, review=review)
        made.append(article)
    return made


def choices(found: list[Facet]) -> Iterator[Choice]:
    for facet in found:
        for choice in facet.choices:
            yield choice
            yield from choice.under


def behind(asked: ListFilter, link: str) -> int:
    return type(asked)(QueryDict(link.removeprefix("?")), asked.queryset).rows().count()


QUERIES = [
    "",
    "q=boat",
    "region=france",
    "region=europe&theme=peace",
    "theme=trade&theme=peace&leader=ada-example",
    "source=Site+0&from=2001",
    "source=Site+2",
    "q=boat&from=2001&to=2001",
    "from=2000&to=2001&author=kit",
    "page=3&sort=oldest",
]


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.usefixtures("archive")
def test_counts_the_articles_behind_each_link(query: str) -> None:
    asked = ArticleFilter.of(QueryDict(query))
    counted = {choice.link: choice.count for choice in choices(facets(asked))}
    assert counted
    assert counted == {link: behind(asked, link) for link in counted}


@pytest.mark.parametrize(
    "query", ["", "speaker=ada-example", "q=word&region=europe", "kind=direct&from=2001", "sure=80&sure=nobody"]
)
@pytest.mark.usefixtures("archive")
def test_counts_the_quotes_behind_each_link(query: str) -> None:
    asked = QuoteFilter.of(QueryDict(query))
    counted = {choice.link: choice.count for choice in choices(facets(asked))}
    assert counted
    assert counted == {link: behind(asked, link) for link in counted}


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.usefixtures("archive")
def test_counts_the_articles_behind_each_bar(query: str) -> None:
    asked = ArticleFilter.of(QueryDict(query))
    counted = {bar.link: bar.count for bar in histogram(asked).bars}
    assert counted == {link: behind(asked, link) for link in counted}


def test_counts_the_printings_of_a_story_once() -> None:
    theme = Theme.objects.create(name="Trade", slug="trade")
    original = make_article(source="Early Site", published=date(2001, 1, 1))
    for day in (date(2001, 2, 1), date(2001, 3, 1), None):
        copy = make_article(source="Late Site", published=day, original=original, copy_kind="copy")
        ArticleTheme.objects.create(article=copy, theme=theme)
    found = {facet.parameter: facet for facet in facets(ArticleFilter.of(QueryDict()))}
    assert [(choice.name, choice.count) for choice in found["theme"].choices] == [("Trade", 1)]
    assert {choice.name: choice.count for choice in found["source"].choices} == {"Early Site": 1, "Late Site": 1}
    drawn = histogram(ArticleFilter.of(QueryDict()))
    assert [(str(bar.period), bar.count) for bar in drawn.bars] == [("2001", 1)]
    assert drawn.undated == 0


@pytest.mark.usefixtures("archive")
def test_keeps_a_chosen_value_that_finds_nothing() -> None:
    Theme.objects.create(name="Chess", slug="chess")
    found = {facet.parameter: facet for facet in facets(ArticleFilter.of(QueryDict("theme=chess")))}
    first = found["theme"].choices[0]
    assert (first.name, first.count, first.chosen) == ("Chess", 0, True)


@pytest.mark.usefixtures("archive")
def test_does_not_fill_up_a_list_that_is_not_narrowed() -> None:
    Theme.objects.create(name="Chess", slug="chess")
    for query in ("", "theme=trade"):
        found = {facet.parameter: facet for facet in facets(ArticleFilter.of(QueryDict(query)))}
        assert {choice.name for choice in found["theme"].choices} == {"Trade", "Peace"}


@pytest.mark.usefixtures("archive")
def test_shows_what_the_archive_has_and_the_list_lacks_with_its_zero() -> None:
    found = {facet.parameter: facet for facet in facets(ArticleFilter.of(QueryDict("q=boat&theme=trade")))}
    assert [(choice.name, choice.count) for choice in found["author"].choices] == [("Kit", 0), ("Lou", 0)]
    assert [(choice.name, choice.count) for choice in found["theme"].choices] == [("Trade", 0), ("Peace", 3)]


def test_shows_no_more_than_ten_with_those_that_the_list_lacks() -> None:
    for n in range(12):
        article = make_article(body="A boat." if n < 3 else "A cart.")
        theme = Theme.objects.create(name=f"Theme {n:02}", slug=f"theme-{n}")
        ArticleTheme.objects.create(article=article, theme=theme)
    found = {facet.parameter: facet for facet in facets(ArticleFilter.of(QueryDict("q=boat")))}
    assert [choice.count for choice in found["theme"].choices] == [1] * 3 + [0] * 7


def test_says_no_name_of_a_hidden_article() -> None:
    for status, name in (("hidden", "Secret"), ("unreviewed", "Open")):
        article = make_article(body="A cart.", status=status)
        ArticleTheme.objects.create(article=article, theme=Theme.objects.create(name=name, slug=name.lower()))
    found = {facet.parameter: facet for facet in facets(ArticleFilter.of(QueryDict("q=boat")))}
    assert [choice.name for choice in found["theme"].choices] == ["Open"]


def test_folds_away_all_but_ten_and_the_chosen() -> None:
    rest = tuple(Choice(str(n), str(n), 1, chosen=False, link="?") for n in range(15))
    assert len(Facet("theme", "Theme", rest).first) == 10
    assert len(Facet("theme", "Theme", rest[:4]).rest) == 0


def test_keeps_the_gaps_between_years() -> None:
    make_article(published=date(1990, 5, 1))
    make_article(published=date(1994, 5, 1))
    make_article()
    drawn = histogram(ArticleFilter.of(QueryDict("from=1994")))
    assert [(str(bar.period), bar.count, bar.chosen) for bar in drawn.bars] == [
        ("1990", 1, False),
        ("1991", 0, False),
        ("1992", 0, False),
        ("1993", 0, False),
        ("1994", 1, True),
    ]
    assert drawn.undated == 1


@pytest.mark.parametrize(("first", "last", "bars"), [(1900, 2016, 117), (1800, 2016, 22), (1, 9999, 100)])
def test_draws_long_times_by_decade_or_century(first: int, last: int, bars: int) -> None:
    make_article(published=date(first, 1, 1))
    make_article(published=date(last, 1, 1))
    asked = ArticleFilter.of(QueryDict(""))
    drawn = histogram(asked).bars
    assert len(drawn) == bars
    assert [behind(asked, bar.link) for bar in (drawn[0], drawn[-1])] == [1, 1]


def test_draws_nothing_of_nothing() -> None:
    assert histogram(ArticleFilter.of(QueryDict(""))).bars == []


def queries() -> int:
    with CaptureQueriesContext(
        connection,
    ) as captured:
        facets(ArticleFilter.of(QueryDict("q=boat")))
    return len(captured)


def test_asks_as_often_for_one_article_as_for_many(request: pytest.FixtureRequest) -> None:
    theme = Theme.objects.create(name="Sea", slug="sea")
    ArticleTheme.objects.create(article=make_article(body="A boat."), theme=theme)
    before = queries()
    request.getfixturevalue("archive")
    assert queries() == before
