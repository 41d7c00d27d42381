"""Which year a text speaks of at a place: “In 1990 the German chancellor …”, “President Bush of 2003”."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from articles.reading.moments import MONTHS

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
BEFORE_A_YEAR = frozenset({"in", "of", "during"})  # unlike “since 1990”, “by 1990”
SENTENCE_ENDS = (". ", "? ", "! ", "\n")
SENTENCE = 150  # characters within which a year tells of what comes after it
SCENE = 400  # … and a year that opens a sentence of what comes in later ones
AFTER = 30  # characters after a name within which a year tells of it
AFTER_WORDS = 4
LONG_AGO = 50  # years: a text that goes so far back tells of another time
ABOUT_NOW = 5  # years around its own day of which any text may tell


@dataclass(frozen=True, slots=True)
class Years:
    """The years that a text names, and where they start, in its order."""

    text: str
    years: list[int]
    starts: list[int]
    all: frozenset[int]

    def told(self, start: int, end: int) -> int | None:
        """Return the year that the sentence around a place says it was, before the place or soon after it."""
        after = bisect_left(self.starts, start)
        for number, between in (
            (after - 1, self._between(after - 1, start, SENTENCE)),
            (after, self.text[end : self.starts[after]] if self._follows(after, end) else None),
        ):
            if between is not None and not any(mark in between for mark in SENTENCE_ENDS):
                return self.years[number]
        return None

    def scene(self, start: int) -> int | None:
        """Return the year with which an earlier sentence of the paragraph opens: “In 1990 … . The chancellor …”."""
        number = bisect_left(self.starts, start) - 1
        between = self._between(number, start, SCENE)
        if between is None or "\n\n" in between:
            return None
        before = self.text[max(self.starts[number] - 25, 0) : self.starts[number]].split()
        return self.years[number] if {"In", "During"} & set(before[-2:]) else None

    def speak_of_another_time(self, first: int, day: date | None) -> bool:
        """Tell whether all years in the text are long before a tenure, but for those about the day it was written."""
        past = [year for year in self.all if day is None or abs(year - day.year) > ABOUT_NOW]
        return bool(past) and all(year < first - LONG_AGO for year in past)

    def _between(self, number: int, start: int, most: int) -> str | None:
        """Return what stands between a year and a later place; None if it is far, or the year tells of no time."""
        if number < 0 or start - self.starts[number] > most or not self._tells_when(number):
            return None
        return self.text[self.starts[number] + 4 : start]

    def _follows(self, number: int, end: int) -> bool:
        """Tell whether few words of one clause part a place from the year after it: “was re-elected in 1990”."""
        if number >= len(self.starts) or not end <= self.starts[number] <= end + AFTER or not self._tells_when(number):
            return False
        between = self.text[end : self.starts[number]]
        return len(between.split()) <= AFTER_WORDS and between.replace(" ", "").replace("-", "").islower()

    def _tells_when(self, number: int) -> bool:
        place = self.starts[number]
        before = self.text[max(place - 25, 0) : place].split()
        word = before[-2:-1] if before[-1:] and before[-1] in MONTHS else before[-1:]
        return bool(word) and word[0].lower() in BEFORE_A_YEAR


@lru_cache(maxsize=16)
def years_of(text: str) -> Years:
    """Return the years that a text names, from 1500 on."""
    found = [(int(match[0]), match.start()) for match in _YEAR.finditer(text)]
    years, starts = [year for year, _ in found], [start for _, start in found]
    return Years(text, years, starts, frozenset(years))
