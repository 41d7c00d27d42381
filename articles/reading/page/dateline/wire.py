"""Where the text opens, behind a place: "WASHINGTON, March 2, 1945 — The President …", as news agencies write."""

import re
from collections.abc import Iterator

from articles.reading.dates import find_days
from articles.reading.page.dateline.printed import Printed
from articles.reading.page.sheet import Sheet

RULE = "at the head of the text"
CONFIDENCE = 0.95
PLACE = re.compile(r"(?:[^\W\d_a-z][^\W\d_a-z.’'-]*[ ,]+)+(?:[A-Z][a-z.]+,? )*$")
DASH = re.compile(r"\W{0,2}(?:\([A-Z][\w .]*\))?\s*(?:[-–—]|--)\s")


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the day in the text's first line if it stands between a place and a dash."""
    for at in range(sheet.start, sheet.end)[:1]:
        text = sheet.lines[at].text
        for day in find_days(text[:80])[:1]:
            if PLACE.match(text[: day.start]) and DASH.match(text[day.end :]):
                yield Printed(at, day)
