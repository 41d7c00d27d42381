"""Signed with a word: "By Ann Lee", "3 May 2019 by Ann Lee", "Feature - by Ann Lee", or "By" and the names below."""

import re
from collections.abc import Iterator, Sequence

from articles.reading.authors import names_in, opens_a_byline, read_byline
from articles.reading.dates import find_days
from articles.reading.page.byline.names import Named, names_below
from articles.reading.page.lines import Line
from articles.reading.page.sheet import Sheet

RULE = "signed"
CONFIDENCE = 0.97
LONGEST = 250
KIND = re.compile(r"^(?:[A-Z][\w’'-]*\s+){1,3}[-–—]\s*by\s+(?=[A-Z])")  # "Feature Article - by Ann Lee"
AFTER_DAY = re.compile(r"\b(?:by|von|par|por)\s+(?=[A-Z])")
WITHIN = re.compile(
    r"[|•·]\s*(?:by|von|par|por|autor|author)(?:\s*+:)?\s++(?=\S)", re.IGNORECASE
)  # "Home | By Ann Lee"


def find(sheet: Sheet) -> Iterator[Named]:
    """Yield the signed lines around the title."""
    for at in sheet.around_title:
        if len(sheet.lines[at].text) <= LONGEST and (names := _signed(sheet.lines, at)):
            yield at, names


def _signed(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    text = lines[at].text
    if opens_a_byline(text):
        return tuple(dict.fromkeys(names_below(lines, at + 1))) or names_in(
            " ".join(line.text for line in lines[at + 1 : at + 2])
        )
    if within := KIND.match(text) or WITHIN.search(text):
        return read_byline(f"By: {text[within.end() :]}")
    days = find_days(text)
    if days and (after := AFTER_DAY.search(text, days[0].end)):
        return names_in(text[after.end() :])
    return read_byline(text)
