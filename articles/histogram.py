"""A list by year, as bars that are links. Years without rows keep their place."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, IntegerField
from django.db.models.functions import ExtractYear, Mod

from articles.filters import ListFilter
from articles.state import link_between
from articles.ticks import Tick, span, ticks

HEIGHT, WIDTH = 60, 10  # of the drawing and of a year's column in it, in units of its own
FEWEST = 24  # columns, so that a single year is no wall
MOST = 120  # columns; more years than that are drawn by decade, or by century

DATES = {"from", "to"}


@dataclass(frozen=True, slots=True)
class Bar:
    """A year, or some years, with the number of rows from it."""

    first: int
    last: int
    count: int
    chosen: bool
    link: str  # the query string that shows these years alone
    x: int
    height: int  # HEIGHT for the tallest; 0 only for none

    @property
    def years(self) -> str:
        return span(self.first, self.last)

    @property
    def left(self) -> int:
        return self.x + 1

    @property
    def y(self) -> int:
        return HEIGHT - self.height


@dataclass(frozen=True, slots=True)
class Histogram:
    """The bars, in order of time, and the number of rows without a day."""

    bars: Sequence[Bar]
    undated: int

    @property
    def columns(self) -> int:
        return max(len(self.bars), FEWEST)

    @property
    def width(self) -> int:
        return WIDTH * self.columns

    @property
    def span(self) -> str:
        """The years that the bars stand for, from the first to the last."""
        return span(self.bars[0].first, self.bars[-1].last)

    @property
    def ticks(self) -> list[Tick]:
        """The years to write under the bars."""
        step = self.bars[1].last - self.bars[0].last if len(self.bars) > 1 else 1
        return ticks(self.bars[0].last - step + 1, self.bars[-1].first, step, self.columns)

    @property
    def full(self) -> Sequence[Bar]:
        """The bars that stand for something."""
        return [bar for bar in self.bars if bar.count]


def histogram(asked: ListFilter) -> Histogram:
    """Return the rows by year under all filters but the dates."""
    numbers = by_year(asked)
    undated = asked.rows(DATES).filter(**{asked.day: None}).count() if numbers.pop(None, 0) else 0
    return Histogram(_bars(asked, [year for year in numbers if year], numbers), undated)


def by_year(asked: ListFilter, step: int = 1) -> dict[int | None, int]:
    """Return the number of rows by the first of so many years, under all filters but the dates; None: without a day."""
    year = ExtractYear(asked.day)
    counted = asked.fitting(DATES).order_by().values_list(year - Mod(year, step, output_field=IntegerField()))
    return dict(counted.annotate(n=Count(asked.counted, distinct=True)))


def _bars(asked: ListFilter, years: Sequence[int], numbers: dict[int | None, int]) -> list[Bar]:
    if not years:
        return []
    first, last = min(years), max(years)
    step = next(step for step in (1, 10, 100) if (last - first) < MOST * step)
    numbers = by_year(asked, step) if step > 1 else numbers
    steps = {start: numbers.get(start, 0) for start in range(first - first % step, last + 1, step)}
    most = max(steps.values())
    return [
        _bar(asked, place, max(start, 1), min(start + step - 1, 9999), count=count, most=most)
        for place, (start, count) in enumerate(steps.items())
    ]


def _bar(asked: ListFilter, place: int, first: int, last: int, *, count: int, most: int) -> Bar:
    start, end = asked.chosen.get("from"), asked.chosen.get("to")
    chosen = bool(start or end) and (not start or last >= start.year) and (not end or first <= end.year)
    height = -(-count * HEIGHT // most)
    return Bar(first, last, count, chosen, link_between(asked.state, first, last), place * WIDTH, height)
