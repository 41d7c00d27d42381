"""Within the text or its end, said to be the day of publication: "Story published on May 3, 2019."""

from collections.abc import Iterator

from articles.reading.page.dateline.printed import Printed, printed_days
from articles.reading.page.sheet import Sheet

RULE = "said within the text to be the day of publication"
CONFIDENCE = 0.85
LONGEST = 80


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days on short lines of the text that say they are of its publication."""
    short = [at for at in range(sheet.start, sheet.end) if len(sheet.lines[at].text) <= LONGEST]
    return (printed for printed in printed_days(sheet, short) if printed.label == "published")
