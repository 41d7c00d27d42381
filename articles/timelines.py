"""Several drawings by year, one under another, on one scale: what each says can be held against the others."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.http import QueryDict

from articles.histogram import FEWEST, MOST, WIDTH
from articles.periods import Period
from articles.state import link_between
from articles.ticks import Tick, span, ticks

TALL = 40  # a drawing, in units of its own


@dataclass(frozen=True, slots=True)
class Bar:
    """The rows from a year, or from some years."""

    years: str
    count: int
    link: str  # the query string of the list of these rows
    x: int
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Scale:
    """The years that all drawings share: a bar stands for a year, or for ten or a hundred where they are many."""

    first: int
    last: int
    most: int  # rows of the tallest bar; 0: there are none

    @classmethod
    def of(cls, numbers: Sequence[Counter[int]], beside: Sequence[int] = ()) -> "Scale":
        """Return the scale that holds numbers of rows by year, and the years of a drawing beside."""
        years = [*beside, *(year for counted in numbers for year in counted)] or [0]
        first, last = min(years), max(years)
        step = cls(first, last, 1).step
        return cls(first, last, max((n for counted in numbers for n in stepped(counted, step).values()), default=0))

    @property
    def step(self) -> int:
        return next(step for step in (1, 10, 100) if self.last - self.first < MOST * step)

    @property
    def columns(self) -> int:
        return max(self.last // self.step - self.first // self.step + 1, FEWEST)

    @property
    def width(self) -> int:
        """The width of each drawing, in the units of its bars."""
        return WIDTH * self.columns

    @property
    def years(self) -> str:
        """The years from the first to the last; empty where no row has a day."""
        return span(self.first, self.last) if self.most else ""

    @property
    def ticks(self) -> list[Tick]:
        """The years to write under the drawings."""
        return ticks(self.first - self.first % self.step, self.last, self.step, self.columns)


def bars(state: QueryDict, counted: Counter[int], scale: Scale) -> Iterator[Bar]:
    """Yield the bars of one drawing, in order of time; each leads to the list's rows of its years."""
    for start, n in sorted(stepped(counted, scale.step).items()):
        years = Period.years(max(start, 1), min(start + scale.step - 1, 9999))
        height = -(-n * TALL // scale.most)
        yield Bar(
            years=str(years),
            count=n,
            link=link_between(state, years),
            x=(start // scale.step - scale.first // scale.step) * WIDTH,
            y=TALL - height,
            height=height,
        )


def stepped(counted: Counter[int], step: int) -> Counter[int]:
    """Return numbers by year as numbers by the first of so many years."""
    summed: Counter[int] = Counter()
    for year, n in counted.items():
        summed[year - year % step] += n
    return summed
