"""When the page was published: the day printed at the title, not the day of an update, a comment or an event.

The rules are asked in order of evidence; the first that finds a day is believed, and says how sure it is.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from types import ModuleType

from articles.reading.page.dateline import (
    above_title,
    at_foot,
    below_title,
    beside_byline,
    between_titles,
    changed,
    in_opening,
    labelled,
    wire,
    within_text,
)
from articles.reading.page.dateline.order import in_order
from articles.reading.page.sheet import Sheet

RULES: tuple[ModuleType, ...] = (
    labelled,
    beside_byline,
    below_title,
    between_titles,
    above_title,
    in_opening,
    wire,
    at_foot,
    within_text,
    changed,
)


@dataclass(frozen=True, slots=True)
class Published:
    """A day of publication, which rule found it, and how sure that rule is."""

    date: date
    rule: str
    confidence: float
    line: str = ""  # the words it was read from
    doubtful: bool = False  # day and month could be either way round


def find_published(sheet: Sheet) -> Published | None:
    """Return the day of publication as printed at the title, below the text or within it; None if there is none."""
    return next(_found(sheet), None)


def _found(sheet: Sheet) -> Iterator[Published]:
    for rule in RULES:
        for printed in rule.find(sheet):
            day, doubtful = in_order(printed.day, sheet)
            yield Published(day, rule.RULE, rule.CONFIDENCE, sheet.lines[printed.at].text, doubtful)
