"""Between the first sentences of the text, on a line of its own: a standfirst may stand above the day."""

from collections.abc import Iterator

from articles.reading.page.dateline.earliest import without_changes
from articles.reading.page.dateline.printed import Printed, fills_its_line, printed_days
from articles.reading.page.sheet import Sheet

RULE = "in the opening of the text"
CONFIDENCE = 0.93


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days on lines among the first of the text that are no sentences."""
    days = without_changes(printed_days(sheet, sheet.in_opening))
    return (day for day in days if fills_its_line(sheet, day))
