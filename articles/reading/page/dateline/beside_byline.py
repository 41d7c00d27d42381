"""On the line of the byline or next to it: "By Ann Lee, Northern Post • 12/18/23"."""

from collections.abc import Iterator

from articles.reading.authors import is_personal_name, names_in, opens_a_byline, read_byline
from articles.reading.dates import find_days
from articles.reading.page.dateline.above_title import is_of_another
from articles.reading.page.dateline.earliest import without_changes
from articles.reading.page.dateline.printed import Printed, printed_days
from articles.reading.page.sheet import Sheet

RULE = "beside the byline"
CONFIDENCE = 0.98
NEAR = 3  # lines
SHORT = 80


def find(sheet: Sheet) -> Iterator[Printed]:
    """Yield the days within a few lines of a byline near the title, the nearest first."""
    near = sheet.around_title
    bylines = [at for at in near if _is_byline(sheet.lines[at].text)]
    elsewhere = {at for at in near if at not in bylines and is_of_another(sheet, at)}
    days = without_changes(printed_days(sheet, (at for at in near if at not in elsewhere)))
    beside = [(_distance(printed.at, bylines), printed) for printed in days]
    return (printed for distance, printed in sorted(beside, key=lambda pair: pair[0]) if distance <= NEAR)


def _is_byline(text: str) -> bool:
    return bool(read_byline(text)) or opens_a_byline(text) or _is_name_and_day(text)


def _is_name_and_day(text: str) -> bool:
    """ "Ann Lee Dec 21, 2023 12 shares" """
    days = find_days(text) if len(text) <= SHORT else ()
    return bool(days) and any(map(is_personal_name, names_in(text[: days[0].start])))


def _distance(at: int, bylines: list[int]) -> int:
    return min((abs(at - byline) for byline in bylines), default=NEAR + 1)
