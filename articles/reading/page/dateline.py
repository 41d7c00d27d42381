"""When the page was published: the day printed at the title, not the day of an update, a comment or an event."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from articles.reading.dates import Day, day_in_address, find_days
from articles.reading.page.head import is_head
from articles.reading.page.lines import Line
from articles.reading.page.sheet import Sheet

LATER = re.compile(r"\b(?:updated|modified|revised|edited|accessed|retrieved)\b", re.IGNORECASE)
PUBLISHED = re.compile(r"\b(?:published|posted|first|originally|created|release)\b", re.IGNORECASE)
EVENT = re.compile(r"\b(?:expires?|deadline|born|until|by|before|since|©|copyright|\(c\)|event)\b|©", re.IGNORECASE)
FOOT = re.compile(
    r"^(?:posted|published|first published|originally published|date|posted by|this entry was)\b", re.IGNORECASE
)
WIRE_PLACE = re.compile(r"(?:[^\W\d_a-z][^\W\d_a-z.’'-]*[ ,]+)+(?:[A-Z][a-z.]+,? )*$")
WIRE_DASH = re.compile(r"\W{0,2}(?:\([A-Z][\w .]*\))?\s*(?:[-–—]|--)\s")
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Published:
    date: date
    doubtful: bool = False


def find_published(sheet: Sheet, address: str) -> Published | None:
    """Return the day of publication as printed at the title, below the text or in the page's address."""
    ranked = sorted(_at_title(sheet), key=lambda pair: _rank(sheet.lines, *pair))
    printed = [day for _, day in ranked] or _at_foot(sheet)
    if printed:
        return Published(printed[0].date, printed[0].doubtful)
    in_address = day_in_address(address)
    return Published(in_address) if in_address else None


def _at_title(sheet: Sheet) -> Iterator[tuple[int, Day]]:
    """Days below the title, above it, and where the text opens with a place and a day; each with its line."""
    for at in sheet.below_title:
        yield from ((at, day) for day in _days(sheet.lines[at]))
    for at in sheet.above_title:
        days = [day for day in _days(sheet.lines[at]) if _is_dateline(sheet.lines[at], day)]
        yield from ((at, day) for day in days if not _is_of_another(sheet.lines, at))
    for at in range(sheet.start, sheet.end)[:1]:
        yield from ((at, day) for day in _in_wire_dateline(sheet.lines[at]))


def _at_foot(sheet: Sheet) -> list[Day]:
    lines = [sheet.lines[at] for at in sheet.foot]
    return [day for line in lines for day in _days(line) if FOOT.match(line.text) or _is_dateline(line, day)]


def _days(line: Line) -> tuple[Day, ...]:
    return find_days(line.text) if len(line.text) <= LONGEST else ()


def _is_dateline(line: Line, day: Day) -> bool:
    return day.end - day.start > 0.35 * len(line.text) and not EVENT.search(line.text)


def _is_of_another(lines: Sequence[Line], at: int) -> bool:
    """Whether a day above the title stands under another headline: the posts before and after are printed so."""
    return at > 0 and len(lines[at - 1].text.split()) >= 4 and not is_head(lines[at - 1])


def _in_wire_dateline(line: Line) -> tuple[Day, ...]:
    """ "WASHINGTON, March 2, 1945 — The President …", as news agencies open a text."""
    days = find_days(line.text[:80])
    if not days or not WIRE_PLACE.match(line.text[: days[0].start]):
        return ()
    return days[:1] if WIRE_DASH.match(line.text[days[0].end :]) else ()


def _rank(lines: Sequence[Line], at: int, day: Day) -> int:
    """0: said to be the day of publication; 1: a day without a word; 2: the day of a later change."""
    before = lines[at].text[max(0, day.start - 40) : day.start]
    if not before.strip() and at > 0 and len(lines[at - 1].text) < 30:
        before = lines[at - 1].text
    if later := list(LATER.finditer(before)):
        return 0 if any(match.start() > later[-1].end() for match in PUBLISHED.finditer(before)) else 2
    return 0 if PUBLISHED.search(before) else 1
