"""Days as a page prints them: on which line, and as what – the day of publication, of a later change, of an event."""

import csv
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from articles.reading.dates import Day, find_days
from articles.reading.page.sheet import Sheet

Label = Literal["published", "updated", "event", ""]

LONGEST = 200
REACH = 40  # characters before a day in which a word may say what it is
SHORT = 30  # a line above a day with no more than this may be its label
RIGHTS = re.compile(r"©|\(c\)", re.IGNORECASE)
# "— Ann Lee (@annlee) May 3, 2019" closes somebody's post that the article shows
POST = re.compile(r"^\W*[^@\n]{0,60}\(@\w+\)")


@dataclass(frozen=True, slots=True)
class Printed:
    """A day on a line of a page."""

    at: int  # the line
    day: Day
    label: Label = ""


def printed_days(sheet: Sheet, lines: Iterable[int]) -> Iterator[Printed]:
    """Yield the days on these lines, in the lines' order, without those of events, rights and posts of others."""
    for at in lines:
        yield from (printed for printed in _on_line(sheet, at) if printed.label != "event")


def fills_its_line(sheet: Sheet, printed: Printed) -> bool:
    """Return whether a line holds hardly more than the day."""
    day = printed.day
    return day.end - day.start > 0.35 * len(sheet.lines[printed.at].text)


def _on_line(sheet: Sheet, at: int) -> Iterator[Printed]:
    text = sheet.lines[at].text
    days = find_days(text) if len(text) <= LONGEST else ()
    above = sheet.lines[at - 1].text if at else ""
    if not days or POST.match(text) or POST.match(above):
        return
    since = 0
    for day in days:
        before = text[max(since, day.start - REACH) : day.start]
        if not before.strip(" •|·-–—:,()") and not since and len(above) < SHORT:
            before = above
        yield Printed(at, day, _label(before))
        since = day.end


def _label(before: str) -> Label:
    """What the nearest word before a day says of it: "Updated 3 May, first published" speaks of publication."""
    if RIGHTS.search(before):
        return "event"
    last = max(_words().finditer(before), key=lambda match: match.end(), default=None)
    return _kinds()[last[0].casefold()] if last else ""


@cache
def _kinds() -> dict[str, Label]:
    with (Path(__file__).parent / "words.csv").open(encoding="utf-8", newline="") as file:
        rows = [(row["kind"], row["words"].split(";")) for row in csv.DictReader(file)]
    labels: tuple[Label, ...] = ("published", "updated", "event")
    return {word: label for label in labels for kind, words in rows if kind == label for word in words}


@cache
def _words() -> re.Pattern[str]:
    longest_first = sorted(_kinds(), key=len, reverse=True)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(map(re.escape, longest_first))})(?![^\W\d_]{{2}})", re.IGNORECASE)
