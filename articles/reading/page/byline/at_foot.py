"""Below the text: "Posted by Ann Lee", or "About the author" and the name below it."""

import re
from collections.abc import Iterator, Sequence

from articles.reading.page.byline.names import Named, bare_names, only_persons
from articles.reading.page.lines import Line
from articles.reading.page.sheet import Sheet

RULE = "named below the text"
CONFIDENCE = 0.6
SHORT = 120
LABEL = re.compile(
    r"^(?:posted by|articles by:|written by|author:|more from|reporting by|texte? :|text:|words:|by)\s+(?=\S)",
    re.IGNORECASE,
)
HEADING = re.compile(r"^(?:(?:about )?(?:the )?(?:author|writer)s?|written by|by)\s*:?$", re.IGNORECASE)


def find(sheet: Sheet) -> Iterator[Named]:
    """Yield the lines below the text that name its author."""
    for at in sheet.foot:
        if len(sheet.lines[at].text) <= SHORT and (names := _named(sheet.lines, at)):
            yield at, names


def _named(lines: Sequence[Line], at: int) -> tuple[str, ...]:
    text = lines[at].text
    if label := LABEL.match(text):
        return only_persons(text[label.end() :])
    return bare_names(lines, at + 1) if HEADING.match(text) and at + 1 < len(lines) else ()
