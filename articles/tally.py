"""What fits a list's words and filters, gone through once: the order of its rows, and all numbers beside them.

The best match is ranked where that tells something. Of very many rows those come first that hold the words in title or
opening, or in a quote; all that is not ranked follows, the newest first.

What a broad search finds is estimated by a sample (migration 0017), and the page says so; its rows are read one page at
a time (`articles.ordering`).
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, TypeVar

from django.conf import settings
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BooleanField, F, Func, Value

from articles.estimates import About
from articles.fields import LinkFilter
from articles.filters import DATES, EXACT, ArticleFilter, ListFilter
from articles.search import BY_LENGTH, CONFIG, Searchable
from articles.statements import (
    BEST,
    BY_INDEX,
    BY_MONTH,
    BY_MONTH_OF_STORIES,
    BY_THING,
    BY_THING_OF_ARTICLES,
    BY_THING_OF_STORIES,
    BY_VALUE,
    BY_VALUE_OF_STORIES,
    COUNTED,
    HITS,
    IN_TIME,
    ORDERS,
    QUOTES,
    STORIES,
)
from articles.things import KINDS, told_apart

SHARE = 32  # of the archive one in so many is in the sample

RANKED = 500  # rows whose whole text is ranked; of more only title and opening
RANKED_BY_OPENING = 2_000  # the newest of those


Key = TypeVar("Key")


@dataclass(frozen=True, slots=True)
class Tally:
    """Numbers of the rows that fit; of articles each story counts once."""

    count: int = 0
    undated: int = 0
    rows: Sequence[int] = ()  # ids in the order that was asked for, as many as there are pages for; of estimates none
    values: Mapping[str, Mapping[str, int]] = field(default_factory=dict)  # by filter, by value as text
    months: Mapping[date | None, int] = field(default_factory=dict)  # by first day; of what is the only printing
    printed: Collection[tuple[int, date | None]] = ()  # the stories of the rest, with the months of their printings
    share: int = 1  # one in so many was counted: the numbers are estimates where it is not 1

    def by_month(self) -> Mapping[date | None, int]:
        """Return the numbers by the first day of a month; None: without a day."""
        return self._times(Counter(self.months) + Counter(month for _, month in self.printed))

    def by_year(self, step: int = 1) -> Mapping[int | None, int]:
        """Return the numbers by the first of so many years; None: without a day."""
        counted: Counter[int | None] = Counter()
        for month, n in self.months.items():
            counted[_first(month, step)] += n
        printed = {(story, _first(month, step)) for story, month in self.printed}
        return self._times(counted + Counter(year for _, year in printed))

    @property
    def about(self) -> bool:
        """Whether the numbers are estimates."""
        return self.share > 1

    def of(self, name: str) -> Mapping[str, int]:
        """Return the numbers of a facet by value."""
        return self._times(self.values.get(name, {}))

    def _times(self, counted: Mapping[Key, int]) -> Mapping[Key, int]:
        return {key: estimated(n, self.share) for key, n in counted.items()}


def estimated(n: int, share: int) -> int:
    """Return the number of rows of which so many are in the sample, one in `share`."""
    return About.of(n * share) if share > 1 else n


def tally(asked: ListFilter, leaving_out: Collection[str] = ()) -> Tally:
    """Return the numbers under all filters but those left out: of all that may need them, in one question.

    The order of the rows is told where nothing is left out.
    """
    left = frozenset(name for name in leaving_out if name in asked.chosen)
    if left not in asked.tallies:
        asked.tallies[left] = _tally(asked, left, wanted(asked, left))
    tallied: Tally = asked.tallies[left]
    return tallied


def order(asked: ListFilter) -> Tally:
    """Return the order and the number of the rows; what else is in the tally only if it is known."""
    known: Tally | None = asked.tallies.get(frozenset())
    return known or _tally(asked, frozenset(), ())


def wanted(asked: ListFilter, left: Collection[str]) -> list[str]:
    """Return the facets that are counted with just these filters left out: a facet leaves out its own choice."""
    return [name for name in asked.facets if {name} & asked.chosen.keys() == left]


def _tally(asked: ListFilter, left: frozenset[str], names: Sequence[str]) -> Tally:
    if asked.is_large:
        sampled = _counted(asked, left, names, share=SHARE)
        if sampled.count > EXACT:
            return sampled
    return _counted(asked, left, names)


def _counted(asked: ListFilter, left: frozenset[str], names: Sequence[str], share: int = 1) -> Tally:
    kinds = [KINDS[name] for name in names if isinstance(asked.filters[name], LinkFilter)]
    plain = [name for name in names if not isinstance(asked.filters[name], LinkFilter)]
    rows = asked.fitting(left).order_by()
    if share > 1:
        rows = rows.filter(Sampled(F(asked.article or "pk"), Value(bool(asked.question.words))))
    try:
        fitting, parameters = _fitting(asked, rows, plain)
    except EmptyResultSet:
        return Tally()
    parts = list(_parts(asked, left, plain, kinds))
    if not left and share == 1:
        order, more = _ordered(asked)
        parts, parameters = [*parts, order], [*parameters, *more]
    stories = STORIES if isinstance(asked, ArticleFilter) else QUOTES
    with connection.cursor() as cursor:
        cursor.execute(BY_INDEX.format(asked=f"WITH {fitting}, {stories} {' UNION ALL '.join(parts)}"), parameters)
        cursor.nextset()
        return _read(cursor.fetchall(), share)


class Sampled(Func):
    """Whether an article is in the sample that is searched by words, or in the one that is gone through."""

    function = "archive_samples"
    output_field = BooleanField()


def _fitting(asked: ListFilter, rows: Searchable, plain: Sequence[str]) -> tuple[str, list[Any]]:
    is_article = isinstance(asked, ArticleFilter)
    columns = (
        {"id": "pk", "original": "original_id", "day": asked.day, "things": "things"}
        if is_article
        else {"id": "pk", "article": "article_id", "day": asked.day}
    )
    rows = rows.annotate(**{f"the_{name}": asked.filters[name].column for name in plain})
    names = [*columns, *plain]
    sql, parameters = rows.values_list(*columns.values(), *(f"the_{name}" for name in plain)).query.sql_with_params()
    return HITS.format(columns=", ".join(names), fitting=sql), list(parameters)


def _parts(asked: ListFilter, left: Collection[str], plain: Sequence[str], kinds: Sequence[int]) -> Iterator[str]:
    is_article = isinstance(asked, ArticleFilter)
    listed = {"kinds": ", ".join(map(str, kinds))}
    yield COUNTED
    if DATES & asked.chosen.keys() == left:
        yield BY_MONTH
        if is_article:
            yield BY_MONTH_OF_STORIES
    for name in plain:
        yield BY_VALUE.format(name=name)
        if is_article:
            yield BY_VALUE_OF_STORIES.format(name=name)
    if kinds:
        yield from (
            (BY_THING.format(**listed), BY_THING_OF_STORIES.format(**listed))
            if is_article
            else (BY_THING_OF_ARTICLES.format(**listed),)
        )


def _ordered(asked: ListFilter) -> tuple[str, list[Any]]:
    most = max(settings.PAGES * settings.PAGE_SIZE, RANKED_BY_OPENING)
    if asked.sort != "relevance":
        return IN_TIME.format(order=ORDERS[asked.sort], most=most), []
    return BEST.format(
        query=f"websearch_to_tsquery('{CONFIG}', %s)",
        table=asked.queryset.model._meta.db_table,
        short=asked.short,
        by_length=BY_LENGTH,
        ranked=RANKED,
        by_opening=RANKED_BY_OPENING,
        most=most,
    ), [asked.question.in_title] * 3


def _read(rows: Sequence[tuple[str, str | None, int]], share: int) -> Tally:
    values: dict[str, Counter[str]] = defaultdict(Counter)
    order: Sequence[int] = ()
    printed = []
    for of, value, n in rows:
        if of == "rows":
            order = tuple(map(int, value.split(","))) if value else ()
        elif of == "printed":
            printed.append((n, _month(value)))
        elif value is not None or of == "month":
            values[of][value or ""] += n
    for kind, numbers in told_apart({int(thing): n for thing, n in values.pop("thing", Counter()).items()}).items():
        values[kind].update({str(pk): n for pk, n in numbers.items()})
    months = {_month(month): n for month, n in values.pop("month", Counter()).items()}
    counted, undated = values.pop("", Counter()), values.pop("undated", Counter())
    return Tally(
        estimated(counted.total(), share), estimated(undated.total(), share), order, values, months, printed, share
    )


def _month(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def _first(month: date | None, step: int) -> int | None:
    return month.year - month.year % step if month else None
