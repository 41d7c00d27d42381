"""The sentence around a place, and what of some things stands in it."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter
from typing import TypeVar

NEAR = 160  # characters: what stands farther off speaks of something else
SENTENCE_END = re.compile(r"(?<![ .]St|[ .]Mr|[ .]Dr|Mrs)[.!?][”\"’)]*\s+(?=[A-Z“\"(])|\n")

Placed = TypeVar("Placed")  # something that has a start in the text

_START = attrgetter("start")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a place, at most `NEAR` characters off."""
    first, last = max(start - NEAR, 0), min(end + NEAR, len(text))
    ends = [match.end() for match in SENTENCE_END.finditer(text, first, start)]
    following = SENTENCE_END.search(text, end, last)
    return (ends[-1] if ends else first), (following.start() if following else last)


def between(things: Sequence[Placed], first: int, last: int) -> Sequence[Placed]:
    """Return those of some things, which stand in the text's order, that start from one place up to another."""
    at = bisect_left(things, first, key=_START)
    return things[at : bisect_left(things, last, at, key=_START)]
