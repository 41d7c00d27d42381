"""A list by year, as bars that are links. Years without rows keep their place."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count
from django.db.models.functions import ExtractYear

from articles.filters import ListFilter
from articles.state import link_between
from articles.ticks import Tick, span, ticks

HEIGHT, WIDTH = 60, 10  # of the drawing and of a year's column in it, in units of its own
FEWEST = 24  # columns, so that a single year is no wall
MOST = 120  # columns; more years than that are drawn by decade, or by century


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
    """Return the rows by year under all filters but the dates, in one query."""
    rows = asked.rows(leaving_out={"from", "to"}).order_by()
    counted = rows.values_list(ExtractYear(asked.day)).annotate(n=Count("pk"))
    numbers: dict[int | None, int] = dict(counted)
    undated = numbers.pop(None, 0)
    return Histogram(_bars(asked, {year: n for year, n in numbers.items() if year}), undated)


def _bars(asked: ListFilter, numbers: dict[int, int]) -> list[Bar]:
    if not numbers:
        return []
    first, last = min(numbers), max(numbers)
    step = next(step for step in (1, 10, 100) if (last - first) < MOST * step)
    steps: dict[int, int] = dict.fromkeys(range(first - first % step, last + 1, step), 0)
    for year, count in numbers.items():
        steps[year - year % step] += count
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
