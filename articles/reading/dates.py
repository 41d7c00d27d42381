"""A line of print → the days it names: `Nov. 21st, 2016` · `21 November 2016` · `2016-11-21` · `11/21/16`."""

import csv
import datetime
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

EARLIEST, LATEST = 1800, 2100
LONGEST_LINE = 20_000  # a date of publication stands in a short line; a longer one is read up to here


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text: `text[start:end]` names it."""

    date: datetime.date
    start: int
    end: int
    swapped: datetime.date | None = None  # 03/04/2016: the day it names where the day of the month is written first

    @property
    def doubtful(self) -> bool:
        """Day and month could be either way round."""
        return self.swapped is not None


DIGIT = re.compile(r"\d")
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
SHORT_YEAR = r"(?P<year>(?:(?:1[89]|20)\d\d|\d\d))"
LETTER = r"(?:[^\W\d_]|[\u0900-\u0963\u0e31-\u0e4e])"  # in Hindi and Thai names hold marks that are no letters
WORD = rf"(?P<month>{LETTER}{{2,30}}+)\.?"
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|ª|\.)?"
GLUED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z]+\.?$)")
WEEKDAY = rf"(?:{LETTER}{{4,12}},? )?"  # 31 Thursday Oct 2019
NOT_WITHIN = r"(?<!\d)(?<!\d[.,/:-])"
FORMS = (
    # November 21, 2016; and, as link texts are run together, "Ann LeeNovember 21, 20164 comments"
    re.compile(rf"(?<![^\W\d]){WORD}[ -]{{0,3}}{DAY}(?: of)?,?[ -]{{0,3}}{YEAR}(?!\d{{3}})", re.IGNORECASE),
    re.compile(
        rf"{NOT_WITHIN}{DAY}[ -]{{0,3}}{WEEKDAY}(?:of |de |d'|- )?{WORD},?(?: de)?[ -]{{0,3}}{YEAR}(?!\d\d)",
        re.IGNORECASE,
    ),  # 21 November 2016
    re.compile(
        rf"(?<![\d/.-]){YEAR}[.,]?[ -]{WORD}[ -]{{1,2}}(?P<day>[0-3]?\d)(?!\d|[ .,]{{1,3}}(?:1[89]|20)\d\d)",
        re.IGNORECASE,
    ),  # 2016. november 21
    re.compile(rf"(?<!\d){YEAR}(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)"),  # 2016-11-21
    re.compile(rf"(?<!\d){YEAR} ?年 ?(?P<month>[01]?\d) ?月 ?(?P<day>[0-3]?\d) ?日"),  # 2016年11月21日
    re.compile(rf"(?<!\d){YEAR} ?년 ?(?P<month>[01]?\d) ?월 ?(?P<day>[0-3]?\d) ?일"),  # 2016년 11월 21일
    re.compile(
        rf"(?<![\d/.-])(?P<month>[0-3]?\d)(?P<mark>[/-])(?P<day>[0-3]?\d)(?P=mark){SHORT_YEAR}(?![\d/])"
    ),  # 11/21/16
    re.compile(rf"(?<![\d/.-])(?P<day>[0-3]?\d)\. ?(?P<month>[01]?\d)\. ?{SHORT_YEAR}(?![\d.]*\d)"),  # 21.11.2016
)


def find_days(text: str) -> tuple[Day, ...]:
    """Return the days that a text names, in order. A month without a day, or without a year, names none."""
    opening = text[:LONGEST_LINE]
    if not DIGIT.search(opening):
        return ()
    found = sorted(_all(opening), key=lambda day: (day.start, -day.end))
    kept: list[Day] = []
    for day in found:
        if not kept or day.start >= kept[-1].end:
            kept.append(day)
    return tuple(kept)


def day_in_address(address: str) -> datetime.date | None:
    """Return the day in a web address such as `https://example.org/2016/11/21/lima`; None if it holds none."""
    if match := re.search(r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-])", address):
        return _date(*map(int, match.groups()))
    return None


def _all(text: str) -> Iterator[Day]:
    for form in FORMS:
        for match in form.finditer(text):
            yield from _day(match)


def _day(match: re.Match[str]) -> Iterator[Day]:
    glued = GLUED.search(match["month"]) if match.start() == match.start("month") else None
    before = glued.start() if glued else 0  # letters of another word
    month = _month(match["month"][before:])
    year, day = int(match["year"]), int(match["day"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    month_first = match["month"].isdigit() and match.start("month") < match.start("day") < match.start("year")
    if month_first and month > 12:  # 21/11/2016, as most of the world writes it
        month, day = day, month
    if found := _date(year, month, day):
        swapped = _date(year, day, month) if month_first and day != month else None
        yield Day(found, match.start() + before, match.end(), swapped if max(day, month) <= 12 else None)


def _date(year: int, month: int, day: int) -> datetime.date | None:
    try:
        return datetime.date(year, month, day) if EARLIEST <= year <= LATEST else None
    except ValueError:
        return None


def _month(written: str) -> int:
    """The month's number, 0 where the word is no month."""
    return int(written) if written.isdigit() else months().get(written.lower().rstrip("."), 0)


@cache
def months() -> dict[str, int]:
    """Return the months' names and their short forms, lower case, in several languages, with their numbers."""
    with (Path(__file__).parent / "months.csv").open(encoding="utf-8", newline="") as file:
        return {name: int(row["number"]) for row in csv.DictReader(file) for name in row["names"].split(";")}
