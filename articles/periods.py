"""A year, some years, or a month: in words, and as the query string writes it."""

from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Self

from django.utils.formats import date_format

from articles.ticks import span


@dataclass(frozen=True, slots=True)
class Period:
    """Whole years, or one month; both days belong to it."""

    first: date
    last: date

    @classmethod
    def years(cls, first: int, last: int) -> Self:
        return cls(date(first, 1, 1), date(last, 12, 31))

    @classmethod
    def month(cls, year: int, month: int) -> Self:
        return cls(date(year, month, 1), date(year, month, monthrange(year, month)[1]))

    def __str__(self) -> str:
        return (
            span(self.first.year, self.last.year)
            if self._is_years
            else f"{date_format(self.first, 'F')} {self.first.year}"
        )

    @property
    def bounds(self) -> tuple[str, str]:
        """The values of `from` and `to`."""
        first, last = self.first.isoformat(), self.last.isoformat()
        return (first[:4], last[:4]) if self._is_years else (first[:7], last[:7])

    def meets(self, start: date | None, end: date | None) -> bool:
        """Whether some of its days are among those from start to end; without both no choice is made."""
        return bool(start or end) and (not start or self.last >= start) and (not end or self.first <= end)

    @property
    def _is_years(self) -> bool:
        return (self.first.month, self.last.month) == (1, 12)
