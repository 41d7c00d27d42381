"""Lines of an article's head: a byline, or hardly more than a date."""

import re

from articles.reading.authors import opens_a_byline, read_byline
from articles.reading.dates import find_days
from articles.reading.page.lines import Line

LONGEST = 120
OPENING = re.compile(
    r"\W*(?:(?:first|last|originally|date) )?(?:published|posted|updated|modified|date)\b", re.IGNORECASE
)


def is_head(line: Line) -> bool:
    """Return whether a line is a byline or a dateline and no part of the text."""
    if len(line.text) > LONGEST:
        return False
    if read_byline(line.text) or opens_a_byline(line.text):
        return True
    days = find_days(line.text)
    if not days:
        return False
    return sum(day.end - day.start for day in days) > 0.33 * len(line.text) or OPENING.match(line.text) is not None
