"""A list by year, as bars that are links; by month where it is narrowed to a few years.

Years and months without rows keep their place.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from articles.filters import DATES, ListFilter
from articles.periods import Period
from articles.state import link_between
from articles.tally import tally
from articles.ticks import Tick, month_ticks, span, ticks

HEIGHT, WIDTH = 60, 10  # of the drawing and of a bar's column in it, in units of its own
FEWEST = 24  # columns, so that a single year is no wall
MOST = 120  # columns; more years than that are drawn by decade, or by century
FEW = 3  # years: as many, or fewer, are drawn by month


@dataclass(frozen=True, slots=True)
class Bar:
    """A month, a year, or some years, with the number of rows from it."""

    period: Period
    count: int
    chosen: bool
    link: str  # the query string that shows this period alone
    x: int
    height: int  # HEIGHT for the tallest; 0 only for none

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
    every: str = ""  # the query string that shows all years, where the bars are months of a few

    @property
    def columns(self) -> int:
        return len(self.bars) if self.every else max(len(self.bars), FEWEST)

    @property
    def width(self) -> int:
        return WIDTH * self.columns

    @property
    def span(self) -> str:
        """The years that the bars stand for, from the first to the last."""
        return span(self.bars[0].period.first.year, self.bars[-1].period.last.year)

    @property
    def ticks(self) -> list[Tick]:
        """The years, or months, to write under the bars."""
        firsts, lasts = ([bar.period.first.year for bar in self.bars], [bar.period.last.year for bar in self.bars])
        if self.every:
            return month_ticks(sorted(set(firsts)))
        step = lasts[1] - lasts[0] if len(lasts) > 1 else 1
        return ticks(lasts[0] - step + 1, firsts[-1], step, self.columns)

    @property
    def full(self) -> Sequence[Bar]:
        """The bars that stand for something."""
        return [bar for bar in self.bars if bar.count]


def histogram(asked: ListFilter) -> Histogram:
    """Return the rows by year under all filters but the dates; where these leave few years, by month of those."""
    if years := few_years(asked):
        counted, every = list(_months(years, tally(asked, DATES).by_month())), link_between(asked.state, None)
    else:
        counted, every = list(_years(asked, by_year(asked))), ""
    return Histogram(_bars(asked, counted), tally(asked, DATES).undated, every)


def few_years(asked: ListFilter) -> Period | None:
    """Return the years that the dates leave, whole, where they are few."""
    start, end = asked.chosen.get("from"), asked.chosen.get("to")
    return Period.years(start.year, end.year) if start and end and end.year - start.year < FEW else None


def by_year(asked: ListFilter, step: int = 1) -> Mapping[int | None, int]:
    """Return the number of rows by the first of so many years, under all filters but the dates; None: without a day."""
    return tally(asked, DATES).by_year(step)


def _years(asked: ListFilter, numbers: Mapping[int | None, int]) -> Iterator[tuple[Period, int]]:
    years = [year for year in numbers if year]
    if not years:
        return
    first, last = min(years), max(years)
    step = next(step for step in (1, 10, 100) if (last - first) < MOST * step)
    numbers = by_year(asked, step) if step > 1 else numbers
    for start in range(first - first % step, last + 1, step):
        yield Period.years(max(start, 1), min(start + step - 1, 9999)), numbers.get(start, 0)


def _months(years: Period, numbers: Mapping[date | None, int]) -> Iterator[tuple[Period, int]]:
    for year in range(years.first.year, years.last.year + 1):
        for month in range(1, 13):
            yield Period.month(year, month), numbers.get(date(year, month, 1), 0)


def _bars(asked: ListFilter, counted: Sequence[tuple[Period, int]]) -> list[Bar]:
    most = max((count for _, count in counted), default=0)
    return [_bar(asked, place, period, count, most) for place, (period, count) in enumerate(counted)] if most else []


def _bar(asked: ListFilter, place: int, period: Period, count: int, most: int) -> Bar:
    chosen = period.meets(asked.chosen.get("from"), asked.chosen.get("to"))
    height = -(-count * HEIGHT // most)
    return Bar(period, count, chosen, link_between(asked.state, period), place * WIDTH, height)
