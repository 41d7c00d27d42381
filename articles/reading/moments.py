"""The days that a text names: “on July 7, 2017”, “the 7th and 8th of July”, “September 18–20”, “in 2016”."""

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

MONTHS = (
    "January February March April May June July August September October November December".split()  # noqa: SIM905
)
_MONTH = "|".join([*MONTHS, *(rf"{month[:3]}\." for month in MONTHS), r"Sept\."])
_DAYS = r"(?P<{0}>[0-3]?\d)(?:st|nd|rd|th)?(?:\s?(?:-|–|to|and|&)\s?(?P<{0}_last>[0-3]?\d)(?:st|nd|rd|th)?)?"
_YEAR = r"(?:,?\s(?P<{}>(?:19|20)\d\d))?"
_NAMED = re.compile(
    rf"\b(?P<month>{_MONTH})\s{_DAYS.format('day')}\b{_YEAR.format('year')}\b"
    rf"|\b{_DAYS.format('first')}\s(?:of\s)?(?P<of>{_MONTH}){_YEAR.format('in')}\b"
    r"|\b(?P<alone>(?:19|20)\d\d)\b"
)


@dataclass(frozen=True, slots=True)
class Moment:
    """A day, a run of days in one month, or a year, at its place in the text."""

    year: int | None  # None: “on July 7”
    month: int | None  # None: “in 2016”
    day: int | None
    last_day: int | None  # of a run of days; of a single day that day
    start: int
    end: int

    @property
    def exact(self) -> date | None:
        """The first day as a date; None where the year or the day is not said, or no such day exists."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return _date(self.year, self.month, self.day)

    def falls_in(self, first: date, last: date) -> bool:
        """Tell whether some of it lies between two days, both included; what is not said may be anything."""
        years = range(first.year, last.year + 1) if self.year is None else [self.year]
        if self.month is None or self.day is None:
            return any(first.year <= year <= last.year for year in years)
        runs = (
            (_date(year, self.month, self.day), _date(year, self.month, self.last_day or self.day)) for year in years
        )
        return any(begins and ends and begins <= last and ends >= first for begins, ends in runs)


@lru_cache(maxsize=16)
def moments(text: str) -> tuple[Moment, ...]:
    """Return the days and years that a text names, in its order."""
    return tuple(map(_moment, _NAMED.finditer(text)))


def _moment(match: re.Match[str]) -> Moment:
    if match["alone"]:
        return Moment(int(match["alone"]), None, None, None, match.start(), match.end())
    month, day, last = match["month"], match["day"], match["day_last"]
    if not month:
        month, day, last = match["of"], match["first"], match["first_last"]
    year = match["year"] or match["in"]
    number = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(month[:3]))
    return Moment(int(year) if year else None, number, int(day), int(last or day), match.start(), match.end())


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
