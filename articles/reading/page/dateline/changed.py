"""The day of the last change, where no other is printed: "Updated May 3, 2019"."""

from collections.abc import Iterator

from articles.reading.page.dateline.printed import Printed, printed_days
from articles.reading.page.sheet import Sheet

RULE = "the day of the last change"
CONFIDENCE = 0.77


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days of a change near the title."""
    near = sheet.around_title
    return (printed for printed in printed_days(sheet, near) if printed.label == "updated")
