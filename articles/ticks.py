"""What is written under a drawing by year or by month, each at its column: never so much that words touch."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from django.utils.dates import MONTHS_3

APART = 0.14  # of the drawing's width, at least, so that four digits fit on a narrow screen
ROUND = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000)
EDGE = 5  # per cent: nearer to an edge than this, a label does not stand out over it


@dataclass(frozen=True, slots=True)
class Tick:
    label: str
    place: float  # the middle of its column, in per cent of the drawing's width

    @property
    def anchor(self) -> Literal["start", "middle", "end"]:
        """The part of the label that stands at the place."""
        return "start" if self.place < EDGE else "end" if self.place > 100 - EDGE else "middle"


def span(first: int, last: int) -> str:
    """Return the years from first to last as they are written: 2016, or 2016–2017."""
    return str(first) if first == last else f"{first}–{last}"


def ticks(first: int, last: int, step: int, columns: int) -> list[Tick]:
    """Return the round years from first to last, of columns that stand for `step` years; the first where none is."""
    least = columns * APART * step
    every = next((years for years in ROUND if years >= least and years % step == 0), ROUND[-1])
    shown = [year for year in range(first, last + 1, step) if year % every == 0] or [first]
    return [Tick(str(year), _middle((year - first) // step, columns)) for year in shown]


def month_ticks(years: Sequence[int]) -> list[Tick]:
    """Return the months to write where each of these years has twelve columns: of more than one, years and July."""
    if len(years) == 1:
        return [Tick(MONTHS_3[month].title(), _middle(month - 1, 12)) for month in (1, 4, 7, 10)]
    columns = 12 * len(years)
    labels = [(place * 12 + months, label) for place, year in enumerate(years) for months, label in _halves(year)]
    return [Tick(label, _middle(column, columns)) for column, label in labels]


def _halves(year: int) -> tuple[tuple[int, str], ...]:
    return (0, str(year)), (6, MONTHS_3[7].title())


def _middle(column: int, columns: int) -> float:
    return round((column + 0.5) / columns * 100, 2)
