"""Between two printings of the title, on a line of its own: a page's head is often printed twice.

The days of the posts before and after stand there too, each under its own headline; these are passed over.
"""

from collections.abc import Iterator

from articles.reading.page.dateline.above_title import is_of_another
from articles.reading.page.dateline.earliest import without_changes
from articles.reading.page.dateline.printed import Printed, fills_its_line, printed_days
from articles.reading.page.sheet import Sheet

RULE = "between two printings of the title"
CONFIDENCE = 0.9


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days between the first and the last printing of the title, those below the first one first."""
    days = without_changes(printed_days(sheet, sheet.between_titles))
    return (day for day in days if fills_its_line(sheet, day) and not is_of_another(sheet, day.at))
