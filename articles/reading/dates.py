"""A line of print → the days it names: `Nov. 21st, 2016` · `21 November 2016` · `2016-11-21` · `11/21/16`."""

import csv
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

EARLIEST, LATEST = 1800, 2100
LONGEST_LINE = 20_000  # a date of publication stands in a short line; a longer one is read up to here


@dataclass(frozen=True, slots=True)
class Day:
    """A day named in a text: `text[start:end]` names it."""

    date: date
    start: int
    end: int
    doubtful: bool = False  # 03/04/2016: day and month could be either way round


DIGIT = re.compile(r"\d")
YEAR = r"(?P<year>(?:1[89]|20)\d\d)"
YEAR_END = r"(?!\d(?!\d?:\d\d))"  # "March 7, 20247:55 AM", as link texts are run together
SHORT_YEAR = r"(?P<year>(?:(?:1[89]|20)\d\d|\d\d))"
WORD = r"(?P<month>[^\W\d_]{3,10})\.?"
WORD_START = r"(?:(?<![\w])|(?-i:(?<=[a-z])(?=[A-Z])))"  # "Ann LeeDecember 20, 2023", as link texts are run together
DAY = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th|er|º|ª|\.)?"
FORMS = (
    re.compile(
        rf"{WORD_START}{WORD} {{0,3}}{DAY}(?: of)?,? {{0,3}}{YEAR}{YEAR_END}", re.IGNORECASE
    ),  # November 21, 2016
    re.compile(rf"(?<!\w){DAY}[ -]{{0,3}}(?:of |de |d')?{WORD},?(?: de)?[ -]{{0,3}}{YEAR}(?!\d)", re.IGNORECASE),
    re.compile(rf"(?<!\d){YEAR}(?P<mark>[-/.])(?P<month>[01]?\d)(?P=mark)(?P<day>[0-3]?\d)(?!\d)"),  # 2016-11-21
    re.compile(
        rf"(?<![\d/.-])(?P<month>[0-3]?\d)(?P<mark>[/-])(?P<day>[0-3]?\d)(?P=mark){SHORT_YEAR}(?![\d/])"
    ),  # 11/21/16
    re.compile(rf"(?<![\d/.-])(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.{YEAR}(?!\d)"),  # 21.11.2016
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


def day_in_address(address: str) -> date | None:
    """Return the day in a web address such as `https://example.org/2016/11/21/lima`; None if it holds none."""
    if match := re.search(r"/((?:19|20)\d\d)[/-]([01]?\d)[/-]([0-3]?\d)(?=[/-])", address):
        return _date(*map(int, match.groups()))
    return None


def _all(text: str) -> Iterator[Day]:
    for form in FORMS:
        for match in form.finditer(text):
            yield from _day(match)


def _day(match: re.Match[str]) -> Iterator[Day]:
    month = _month(match["month"])
    year, day = int(match["year"]), int(match["day"])
    if year < 100:
        year += 2000 if year < 70 else 1900
    month_first = match["month"].isdigit() and match.start("month") < match.start("day") < match.start("year")
    if month_first and month > 12:  # 21/11/2016, as most of the world writes it
        month, day = day, month
    if found := _date(year, month, day):
        yield Day(found, match.start(), match.end(), doubtful=month_first and day != month and max(day, month) <= 12)


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if EARLIEST <= year <= LATEST else None
    except ValueError:
        return None


def _month(written: str) -> int:
    """The month's number, 0 where the word is no month."""
    return int(written) if written.isdigit() else months().get(written.casefold().rstrip("."), 0)


@cache
def months() -> dict[str, int]:
    """Return the months' names and their short forms, lower case, in several languages, with their numbers."""
    with (Path(__file__).parent / "months.csv").open(encoding="utf-8", newline="") as file:
        return {name: int(row["number"]) for row in csv.DictReader(file) for name in row["names"].split(";")}
