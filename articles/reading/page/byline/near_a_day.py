"""A line that is a name and hardly anything else, near a line with a day or a reading time."""

import re
from collections.abc import Iterator

from articles.reading.authors import any_of, byline_words
from articles.reading.dates import find_days
from articles.reading.page.byline.names import Named, bare_names, names_below
from articles.reading.page.lines import Line
from articles.reading.page.sheet import Sheet

RULE = "a name near the day"
CONFIDENCE = 0.87
LONGEST = 120
DATING = re.compile(
    rf"\b(?:{any_of(byline_words('dating'))}|min(?:ute)?s?\.? (?:read|de lectura|de lecture))\b", re.IGNORECASE
)


def find(sheet: Sheet) -> Iterator[Named]:
    """Yield the lines of names below the title and in the opening of the text that stand near a day."""
    lines = sheet.lines
    for at in [*sheet.below_title, *sheet.in_opening]:
        near = lines[max(at - 2, 0) : at + 4]
        if bare_names(lines, at) and any(_tells_a_day(line) for line in near):
            yield at, tuple(dict.fromkeys(names_below(lines, at)))


def _tells_a_day(line: Line) -> bool:
    return len(line.text) < LONGEST and bool(find_days(line.text) or DATING.search(line.text))
