"""The years written under a drawing by year, each at its column: round ones, and never so many that they touch."""

from dataclasses import dataclass
from typing import Literal

APART = 0.14  # of the drawing's width, at least, so that four digits fit on a narrow screen
ROUND = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000)
EDGE = 5  # per cent: nearer to an edge than this, a year does not stand out over it


@dataclass(frozen=True, slots=True)
class Tick:
    year: int
    place: float  # the middle of its column, in per cent of the drawing's width

    @property
    def anchor(self) -> Literal["start", "middle", "end"]:
        """The part of the number that stands at the place."""
        return "start" if self.place < EDGE else "end" if self.place > 100 - EDGE else "middle"


def span(first: int, last: int) -> str:
    """Return the years from first to last as they are written: 2016, or 2016–2017."""
    return str(first) if first == last else f"{first}–{last}"


def ticks(first: int, last: int, step: int, columns: int) -> list[Tick]:
    """Return the round years from first to last, of columns that stand for `step` years; the first where none is."""
    least = columns * APART * step
    every = next((years for years in ROUND if years >= least and years % step == 0), ROUND[-1])
    shown = [year for year in range(first, last + 1, step) if year % every == 0] or [first]
    return [Tick(year, round(((year - first) / step + 0.5) / columns * 100, 2)) for year in shown]
