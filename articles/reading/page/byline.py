"""Who wrote: from the lines around the title, else from what is printed below the text."""

import re
from collections.abc import Sequence

from articles.reading.authors import is_personal_name, names_in, opens_a_byline, read_byline
from articles.reading.dates import find_days
from articles.reading.page.lines import Line
from articles.reading.page.sheet import Sheet

LONGEST, SHORT = 250, 120
FOOT = re.compile(r"^(?:posted by|articles by:|written by|author:|more from|by)\s+(?=\S)", re.IGNORECASE)
AFTER_DAY = re.compile(r"\bby\s+(?=[A-Z])")
DATING = re.compile(
    r"\b(?:published|updated|ago|yesterday|minutes? read|min read|journalist|reporter|correspondent)\b", re.IGNORECASE
)


def find_authors(sheet: Sheet) -> tuple[str, ...]:
    """Return the names in the first byline found below the title, above it, or below the text."""
    lines, below, above = (
        sheet.lines,
        [*sheet.below_title, *sheet.in_opening],
        [*sheet.between_titles, *sheet.above_title],
    )
    for read, places in ((_signed, below), (_signed, above), (_named_with_a_day, below + above), (_bare_name, below)):
        for at in places:
            if len(lines[at].text) <= LONGEST and (names := read(lines, at)):
                return names
    return next((names for at in sheet.foot if (names := _at_foot(lines[at].text))), ())


def _signed(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """ "By Ann Lee", "3 May 2019 by Ann Lee", or "By" and the name on the next line."""
    text = lines[at].text
    if opens_a_byline(text):
        return names_in(" ".join(line.text for line in lines[at + 1 : at + 2]))
    days = find_days(text)
    if days and (after := AFTER_DAY.search(text, days[0].end)):
        return names_in(text[after.end() :])
    return read_byline(text)


def _named_with_a_day(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """ "ANN LEE - Dec 21, 2023 1:00 pm UTC"."""
    text = lines[at].text
    days = find_days(text) if len(text) < SHORT else ()
    return _only_persons(text[: days[0].start]) if days else ()


def _bare_name(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """A line that is a name and hardly anything else, near a day."""
    near = lines[max(at - 2, 0) : at + 4]
    if len(lines[at].text) < 80 and any(len(line.text) < SHORT and _tells_a_day(line.text) for line in near):
        return _only_persons(lines[at].text)
    return ()


def _tells_a_day(text: str) -> bool:
    return bool(find_days(text) or DATING.search(text))


def _only_persons(text: str) -> tuple[str, ...]:
    names = names_in(text)
    return names if all(map(is_personal_name, names)) else ()


def _at_foot(text: str) -> tuple[str, ...]:
    return _only_persons(text[match.end() :]) if len(text) < SHORT and (match := FOOT.match(text)) else ()
