"""Below the title, with no word to say what it is: "May 3, 2019"."""

from collections.abc import Iterator

from articles.reading.page.dateline.earliest import without_changes
from articles.reading.page.dateline.printed import Printed, printed_days
from articles.reading.page.sheet import Sheet

RULE = "below the title"
CONFIDENCE = 0.97


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days between title and text."""
    return without_changes(printed_days(sheet, sheet.below_title))
