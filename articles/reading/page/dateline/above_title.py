"""Above the title, on a line of its own: "May 3, 2019", and the title on the next line."""

import re
from collections.abc import Iterator

from articles.reading.page.dateline.earliest import without_changes
from articles.reading.page.dateline.printed import Printed, fills_its_line, printed_days
from articles.reading.page.head import is_head
from articles.reading.page.sheet import Sheet

RULE = "above the title"
CONFIDENCE = 0.94
TRAIL = re.compile(r"home\b", re.IGNORECASE)  # "Home World Europe" says where on a site the page stands


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days above the title, the nearest first."""
    days = without_changes(printed_days(sheet, sheet.above_title))
    return (day for day in days if fills_its_line(sheet, day) and not is_of_another(sheet, day.at))


def is_of_another(sheet: Sheet, at: int) -> bool:
    """Return whether a day stands under another headline: the posts before and after are printed so."""
    if at == 0:
        return False
    above = sheet.lines[at - 1]
    is_title = sheet.title is not None and at - 1 in (sheet.title.first, sheet.title.last)
    return len(above.text.split()) >= 4 and not is_title and not is_head(above) and not TRAIL.match(above.text)
