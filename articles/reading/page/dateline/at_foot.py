"""Below the text: "Posted on May 3, 2019 by Ann Lee", or a day on a line of its own."""

from collections.abc import Iterator

from articles.reading.page.dateline.printed import Printed, fills_its_line, printed_days
from articles.reading.page.sheet import Sheet

RULE = "below the text"
CONFIDENCE = 0.85


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days below the text, up to comments and other articles: said to be of publication, or alone."""
    days = [day for day in printed_days(sheet, sheet.foot) if day.label != "updated"]
    return (day for day in days if day.label == "published" or fills_its_line(sheet, day))
