"""Said to be the day of publication, near the title: "Published: May 3, 2019", "Posted on 3 May 2019"."""

from collections.abc import Iterator

from articles.reading.page.dateline.printed import Printed, printed_days
from articles.reading.page.sheet import Sheet

RULE = "said to be the day of publication"
CONFIDENCE = 0.96
LONGEST = 120


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days with such a word, from below the title, between its copies, then above it."""
    near = [at for at in sheet.around_title if len(sheet.lines[at].text) <= LONGEST]
    return (printed for printed in printed_days(sheet, near) if printed.label == "published")
