"""Whether a text speaks of a meeting as over or as still to come."""

import re
from typing import Literal

Tense = Literal["past", "ahead"]

BESIDE = 60  # characters read on either side

AHEAD = re.compile(r"\b(?:will|would|due to|set to|plans? to|ahead of|upcoming|coming|prepar\w+)\b", re.IGNORECASE)
_AHEAD_AFTER = re.compile(
    r"(?:\s[\w-]+){0,2}\s(?:will|would|(?:is|was|are|were)\s(?:(?:to|due|set|planned|scheduled|expected|supposed)\b))"
)
_OVER_BEFORE = re.compile(r"\b(?:since|after|following)\s(?:the|their|his|her)\s(?:[\w-]+\s)?$", re.IGNORECASE)
_OVER_AFTER = re.compile(
    r"(?:\s(?:in|at|on)\s[\w-]+)?\s(?:was|were|had|did|ended|closed|concluded|failed|produced|brought|led|yielded|"
    r"took|drew|left|gave|went|collapsed|agreed|followed)\b"
)


def tense(text: str, start: int, end: int) -> Tense | None:
    """Return the tense of the words around a meeting; None if they leave it open."""
    if _AHEAD_AFTER.match(text, end) or AHEAD.search(text, max(start - BESIDE, 0), end):
        return "ahead"
    if _OVER_BEFORE.search(text, max(start - BESIDE, 0), start) or _OVER_AFTER.match(text, end):
        return "past"
    return None
