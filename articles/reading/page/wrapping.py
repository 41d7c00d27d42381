"""Text wrapped at a fixed width → text with each paragraph on one line again.

In wrapped text a line ends where the next word would not have fitted. That is told from the lines as they were printed,
with all their marks, and before links are read: wrapping breaks these too.
"""

import re
from collections.abc import Sequence
from itertools import accumulate, pairwise

NARROWEST, WIDEST = 50, 100
LONG = 40  # letters; a shorter line says nothing of the width
FEWEST, SHARE = 5, 0.75  # of the long lines with another below, so many must be full …
SURE, SURE_SHARE, BEYOND = 10, 0.4, 0.03  # … or fewer where hardly any line goes beyond the width
# What opens a line of its own: a heading, a list's item, a table's row, a rule
OPENS = re.compile(r"\s*(?:#{1,6}\s|[*+•-]\s|\d{1,2}[.)]\s|\||[*_=-]{3,}\s*$)")
BYLINE = re.compile(r"\s*By [A-Z].{0,60}$")
QUOTED = re.compile(r"^\s*+(?:>\s?)++")


def unwrapped(text: str) -> str:
    """Return the text with wrapped lines joined; the text itself, if it is not wrapped."""
    lines = text.split("\n")
    width = wrapping_width(lines)
    return "\n".join(_joined(lines, width)) if width else text


def wrapping_width(lines: Sequence[str]) -> int:
    """Return the width that lines are wrapped at, 0 if they are not."""
    if sum(LONG <= len(line) <= WIDEST for line in lines) < max(FEWEST, SHARE * _beyond(lines, WIDEST)):
        return 0
    # How many lines are full at each width: from their own length up to where the next word would have fitted
    changes = [0] * (WIDEST + 2)
    long = 0
    for above, below in pairwise(lines):
        if len(above) >= LONG and _runs_on(above, below):
            long += 1
            changes[min(max(len(above), NARROWEST), WIDEST + 1)] += 1
            changes[min(max(len(above) + _needed(above, below), NARROWEST), WIDEST + 1)] -= 1
    full = list(accumulate(changes))[: WIDEST + 1]
    width = max(range(WIDEST + 1), key=lambda at: full[at])
    return width if _is_wrapped(full[width], long, _beyond(lines, width)) else 0


def _beyond(lines: Sequence[str], width: int) -> int:
    """How many lines go beyond a width, though they could have been wrapped."""
    return sum(len(line) > width and " " in line[:width].lstrip("> ").rstrip() for line in lines)


def _is_wrapped(full: int, long: int, beyond: int) -> bool:
    if full >= SURE and beyond <= BEYOND * full:
        return full >= SURE_SHARE * long
    return full >= FEWEST and full >= SHARE * (long + beyond)


def _joined(lines: Sequence[str], width: int) -> list[str]:
    joined = [lines[0]]
    for above, below in pairwise(lines):
        if _runs_on(above, below) and len(above) <= width < len(above) + _needed(above, below):
            space = "" if _is_hyphenated(above) else " "
            joined[-1] = joined[-1].rstrip() + space + QUOTED.sub("", below, count=1).strip()
        else:
            joined.append(below)
    return joined


def _runs_on(above: str, below: str) -> bool:
    if not above.strip() or not below.strip() or OPENS.match(below) or BYLINE.match(below) or above == below:
        return False
    return QUOTED.match(below) is None or QUOTED.match(above) is not None


def _needed(above: str, below: str) -> int:
    """How many letters the next word takes on the line above."""
    word = len(QUOTED.sub("", below, count=1).split(maxsplit=1)[0]) if below.strip("> ") else 0
    return word + (not _is_hyphenated(above))


def _is_hyphenated(line: str) -> bool:
    return len(line) > 1 and line[-1] == "-" and line[-2].isalnum()
