"""03/04/2019: whether the month or the day of the month is written first.

Told by the page's language and by its other days: one that can be read in one way only, or one so near in time that the
other reading would be far off.
"""

from datetime import date

from articles.reading.dates import Day, find_days
from articles.reading.page.sheet import Sheet

NEAR = 7  # days
LOOKED_AT = 400  # lines


def in_order(day: Day, sheet: Sheet) -> tuple[date, bool]:
    """Return the day that a written day names on this page, and whether that is still in doubt."""
    if day.swapped is None:
        return day.date, False
    if sheet.language != "en":
        return day.swapped, False
    others = [other.date for other in _certain(sheet) if other.date != day.date]
    month_first = min((abs((other - day.date).days) for other in others), default=NEAR + 1)
    day_first = min((abs((other - day.swapped).days) for other in others), default=NEAR + 1)
    if min(month_first, day_first) > NEAR or month_first == day_first:
        return day.date, True
    return (day.date if month_first < day_first else day.swapped), False


def _certain(sheet: Sheet) -> list[Day]:
    """The days that can be read in one way only, around the article."""
    first = max(sheet.start - LOOKED_AT // 2, 0)
    lines = sheet.lines[first : first + LOOKED_AT]
    return [day for line in lines for day in find_days(line.text) if day.swapped is None]
