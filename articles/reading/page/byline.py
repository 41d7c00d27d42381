"""Who wrote: from the lines around the title, else from what is printed below the text."""

import re
from collections.abc import Iterable, Sequence

from ..authors import is_personal_name, names_in, opens_a_byline, read_byline
from ..dates import find_days
from .lines import Line

LONGEST = 250
FOOT = re.compile(r"^(?:posted by|articles by:|written by|author:|more from|by)\s+(?=\S)", re.IGNORECASE)
NAME_BEFORE = re.compile(r"^(.{5,40}?)\s*(?:[-–—|•·,]|\bon\b|\bpublished\b|\bupdated\b)", re.IGNORECASE)


def find_authors(
    lines: Sequence[Line], below: Iterable[int], above: Iterable[int], foot: Iterable[int]
) -> tuple[str, ...]:
    """Return the names in the first byline found below the title, above it, or below the text."""
    nearby = [*below, *above]
    for read in (_signed, _named_with_a_day, _bare_name):
        for at in nearby:
            if len(lines[at].text) <= LONGEST and (names := read(lines, at)):
                return names
    return next((names for at in foot if (names := _at_foot(lines[at].text))), ())


def _signed(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """ "By Ann Lee", or "By" and the name on the next line."""
    text = lines[at].text
    if opens_a_byline(text):
        return names_in(" ".join(line.text for line in lines[at + 1 : at + 2]))
    return read_byline(text)


def _named_with_a_day(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """ "ANN LEE - Dec 21, 2023 1:00 pm UTC"."""
    text = lines[at].text
    match = NAME_BEFORE.match(text) if len(text) < 120 and find_days(text) else None
    return names_in(match[1]) if match and is_personal_name(match[1].strip()) else ()


def _bare_name(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    """A line that is a name and nothing else, near a day."""
    text = lines[at].text.strip(" ,|•·-–—")
    near = lines[max(at - 2, 0) : at + 4]
    if is_personal_name(text) and any(len(line.text) < LONGEST and find_days(line.text) for line in near):
        return names_in(text)
    return ()


def _at_foot(text: str) -> tuple[str, ...]:
    if len(text) < 120 and (match := FOOT.match(text)):
        names = names_in(text[match.end() :])
        return names if names and all(map(is_personal_name, names)) else ()
    return ()
