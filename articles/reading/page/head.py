"""Lines of an article's head: a byline, or hardly more than a date."""

from articles.reading.authors import opens_a_byline, read_byline
from articles.reading.dates import find_days
from articles.reading.page.dating import label
from articles.reading.page.lines import Line

LONGEST = 120
FEW = 3  # words before a day, if they say what it is


def is_head(line: Line) -> bool:
    """Return whether a line is a byline or a dateline and no part of the text."""
    if len(line.text) > LONGEST:
        return False
    if read_byline(line.text) or opens_a_byline(line.text):
        return True
    days = find_days(line.text)
    if not days:
        return False
    before = line.text[: days[0].start]
    is_labelled = len(before.split()) <= FEW and label(before) in ("published", "updated")
    return is_labelled or sum(day.end - day.start for day in days) > 0.33 * len(line.text)
