"""The indexes of named things: their lines, the headings they stand under, and the orders to choose from."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from typing import Any

from django.db.models import QuerySet
from django.http import QueryDict

from articles import named
from articles.questions import tidy
from articles.state import state_of


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an index: a name, what tells it apart, where it leads, and how much is there."""

    name: str
    url: str
    count: int
    detail: str = ""
    years: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """An order of an index, and the heading that a row stands under in it."""

    title: str
    by: tuple[str, ...]  # fields; none: as the rows come
    heading: Callable[[Any], str]


@dataclass(frozen=True, slots=True)
class Index:
    title: str
    noun: str  # for one row
    counted: str  # what the numbers count
    source: Callable[[], QuerySet[Any]]
    line: Callable[[Any], Line]
    orders: dict[str, Order]  # the first is the one that is not asked for
    spelled: tuple[str, str] = ("name", "aliases")  # the fields that hold a row's name and its other names

    def order(self, given: QueryDict) -> str:
        """Return the name of the order that a query string asks for."""
        asked = given.get("sort", "")
        return asked if asked in self.orders else next(iter(self.orders))

    def rows(self, given: QueryDict) -> QuerySet[Any]:
        """Return the rows whose names hold the words of `q`, in the order of `sort`."""
        rows = named.called(self.source(), tidy(state_of(given).get("q", "")), *self.spelled)
        by = self.orders[self.order(given)].by
        return rows.order_by(*by) if by else rows

    def grouped(self, rows: Iterable[Any], order: str) -> Iterator[tuple[str, list[Line]]]:
        """Yield each heading with the lines under it."""
        for heading, under in groupby(rows, key=self.orders[order].heading):
            yield heading, [self.line(row) for row in under]


def years(start: date, end: date | None) -> str:
    """Return the years of an office, such as 2012–2018, or 2012– if it is still held."""
    if end is None:
        return f"{start.year}–"
    return f"{start.year}–{end.year}" if end.year > start.year else str(start.year)


def _leader(row: Any) -> Line:
    url = row.speaker.get_absolute_url()
    return Line(row.speaker.name, url, row.article_count, row.title, years(row.start, row.end))


def _summit(row: Any) -> Line:
    return Line(row.name, row.get_absolute_url(), row.article_count)


def _region(row: Any) -> Line:
    return Line(row.name if row.parent else "The whole area", row.get_absolute_url(), row.article_count)


def _alphabetical(count: str, most: str) -> dict[str, Order]:
    return {
        "name": Order("A to Z", (), lambda row: row.initial),
        "most": Order(most, (f"-{count}", "filed", "pk"), lambda _: ""),
    }


def _with_articles(row: Any) -> Line:
    return Line(row.name, row.get_absolute_url(), row.article_count)


def _with_quotes(row: Any) -> Line:
    return Line(row.name, row.get_absolute_url(), row.quote_count)


BY_ARTICLES = _alphabetical("article_count", "Most articles")

INDEXES = {
    "speakers": Index(
        "Speakers", "speaker", "quotes", named.speakers, _with_quotes, _alphabetical("quote_count", "Most quoted")
    ),
    "leaders": Index(
        "Leaders",
        "office",
        "articles",
        named.leaders,
        _leader,
        {"country": Order("By country and office", (), lambda row: row.place)},
        ("speaker__name", "speaker__aliases"),
    ),
    "summits": Index(
        "Summits",
        "summit",
        "articles",
        named.summits,
        _summit,
        {
            "newest": Order("By year", (), lambda row: str(row.start.year)),
            "series": Order("By series", ("series", "-start", "pk"), lambda row: row.series),
        },
    ),
    "regions": Index(
        "Regions",
        "region",
        "articles",
        named.regions,
        _region,
        {"area": Order("By area", (), lambda row: row.area)},
    ),
    "themes": Index("Themes", "theme", "articles", named.themes, _with_articles, BY_ARTICLES),
    "authors": Index("Authors", "author", "articles", named.authors, _with_articles, BY_ARTICLES),
}
