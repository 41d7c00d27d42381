"""When the page was published: the day printed at the title, not the day of an update, a comment or an event."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ..dates import Day, day_in_address, find_days
from .lines import Line

LATER = re.compile(r"\b(?:updated|modified|revised|edited|accessed|retrieved)\b", re.IGNORECASE)
PUBLISHED = re.compile(r"\b(?:published|posted|first|originally|created|release)\b", re.IGNORECASE)
EVENT = re.compile(r"\b(?:expires?|deadline|born|until|by|before|since|©|copyright|\(c\)|event)\b|©", re.IGNORECASE)
FOOT = re.compile(
    r"^(?:posted|published|first published|originally published|date|posted by|this entry was)\b", re.IGNORECASE
)
LONGEST = 300


@dataclass(frozen=True, slots=True)
class Published:
    date: date
    doubtful: bool = False


def find_published(
    lines: Sequence[Line], below: Iterable[int], above: Iterable[int], foot: Iterable[int], address: str
) -> Published | None:
    """Return the day of publication as printed below the title, above it, below the text or in the page's address."""
    found = [(at, day) for at in below for day in _days(lines[at])]
    found += [
        (at, day)
        for at in above
        for day in _days(lines[at])
        if _is_dateline(lines[at], day) and not _is_of_another(lines, at)
    ]
    ranked = sorted(found, key=lambda pair: _rank(lines, *pair))
    if ranked:
        return Published(ranked[0][1].date, ranked[0][1].doubtful)
    for at in foot:
        for day in _days(lines[at]):
            if FOOT.match(lines[at].text) or _is_dateline(lines[at], day):
                return Published(day.date, day.doubtful)
    in_address = day_in_address(address)
    return Published(in_address) if in_address else None


def _days(line: Line) -> tuple[Day, ...]:
    return find_days(line.text) if len(line.text) <= LONGEST else ()


def _is_dateline(line: Line, day: Day) -> bool:
    return day.end - day.start > 0.35 * len(line.text) and not EVENT.search(line.text)


def _is_of_another(lines: Sequence[Line], at: int) -> bool:
    """Whether a day above the title stands under another headline: the posts before and after are printed so."""
    return at > 0 and len(lines[at - 1].text.split()) >= 5


def _rank(lines: Sequence[Line], at: int, day: Day) -> int:
    """0: said to be the day of publication; 1: a day without a word; 2: the day of a later change."""
    before = lines[at].text[max(0, day.start - 40) : day.start]
    if not before.strip() and at > 0 and len(lines[at - 1].text) < 30:
        before = lines[at - 1].text
    if later := list(LATER.finditer(before)):
        return 0 if any(match.start() > later[-1].end() for match in PUBLISHED.finditer(before)) else 2
    return 0 if PUBLISHED.search(before) else 1
