"""Names and a day on one line: "ANN LEE - Dec 21, 2023 1:00 pm UTC", "18/03/2019 | Ann Lee"."""

import re
from collections.abc import Iterator

from articles.reading.authors import HAN
from articles.reading.dates import find_days
from articles.reading.page.byline.names import Named, only_persons
from articles.reading.page.dateline.printed import POST
from articles.reading.page.sheet import Sheet

RULE = "named beside the day"
CONFIDENCE = 0.86
LONGEST = 120
BETWEEN = re.compile(r"^(?:\s*\d\d?:\d\d(?::\d\d)?(?:\s*(?:[ap]\.?m\.?|Uhr|[A-Z]{2,4}))?)?[\s|•·,/–—-]+", re.IGNORECASE)


def find(sheet: Sheet) -> Iterator[Named]:
    """Yield the lines around the title with names before or after a day."""
    for at in sheet.around_title:
        text = sheet.lines[at].text
        days = find_days(text) if len(text) <= LONGEST and not POST.match(text) else ()
        if days and (names := _before(text[: days[0].start]) or _after(text[days[-1].end :])):
            yield at, names


def _before(text: str) -> tuple[str, ...]:
    alone = text.strip(" |•·,-–—")
    return (alone,) if HAN.match(alone) else only_persons(text)


def _after(text: str) -> tuple[str, ...]:
    mark = BETWEEN.match(text)
    return only_persons(text[mark.end() :]) if mark else ()
