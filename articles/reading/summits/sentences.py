"""The sentence around a place, and what of some things stands in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache
from operator import attrgetter
from typing import TypeVar

NEAR = 160  # characters: what stands farther off speaks of something else
SENTENCE_END = re.compile(
    r"[.!?\n](?:(?<=\n)|(?<![ .]St.|[ .]Mr.|[ .]Dr.|Mrs.)[”\"’)]*\s+(?=[A-Z“\"(]))"  # what may end it first, for speed
)

Placed = TypeVar("Placed")  # something that has a start in the text

_START = attrgetter("start")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the bounds of the sentence around a place, at most `NEAR` characters off."""
    starts, ends = _ends(text)
    before, after = bisect_right(ends, start), bisect_left(starts, end)
    first, last = max(start - NEAR, 0), min(end + NEAR, len(text))
    return max(first, ends[before - 1] if before else 0), min(last, starts[after] if after < len(starts) else last)


@lru_cache(maxsize=16)
def _ends(text: str) -> tuple[list[int], list[int]]:
    """Return where the ends of a text's sentences begin and where they end, in its order."""
    found = list(SENTENCE_END.finditer(text))
    return [match.start() for match in found], [match.end() for match in found]


def between(things: Sequence[Placed], first: int, last: int) -> Sequence[Placed]:
    """Return those of some things, which stand in the text's order, that start from one place up to another."""
    at = bisect_left(things, first, key=_START)
    return things[at : bisect_left(things, last, at, key=_START)]
