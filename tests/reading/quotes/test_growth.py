"""A text twice as long costs no more than about twice as much, however nasty it is."""

import re
import sys
from importlib import import_module
from pkgutil import walk_packages
from types import FrameType

import pytest

from articles.reading import quotes
from articles.reading.quotes import find_quotes

NASTY = [
    "“a” ",
    "“",
    "saying ",
    "he said “a”, ",
    "to say she was saying that ",
    "Lee, a nurse, ",
    "Maria Lee of Ohio for the ",
    "he was there. She said “we all agree on it”. ",
    "a.b.c.",
    "J. K. ",
    "A-B'C’D ",
    "' a ",
    "“LEE: a” -- ",
    "quoted from as saying ",
    "her promise to ",
    "(AB) ",
    "Lee said that all agree, ",
    "Lee called “a” (and praised the plan, the cost and - ",
    "all agree, said Lee; according to Lee, ",
    "Although who said all agree ",
    " ",
    "\n\n“We all agree on that here.”",
]
REPEATS = 400


def calls(text: str) -> int:
    """Return how many functions are called to find the quotes of a text."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        find_quotes(text)
    finally:
        sys.setprofile(None)
    return count


@pytest.mark.parametrize("piece", NASTY)
def test_grows_with_the_length_of_a_text(piece: str) -> None:
    find_quotes(piece)
    once, twice = calls(piece * REPEATS), calls(piece * 2 * REPEATS)
    assert twice < 3 * once + 1000


def patterns() -> list[re.Pattern[str]]:
    modules = [import_module(found.name) for found in walk_packages(quotes.__path__, f"{quotes.__name__}.")]
    return [value for module in modules for value in vars(module).values() if isinstance(value, re.Pattern)]


@pytest.mark.parametrize("pattern", patterns(), ids=lambda pattern: pattern.pattern[:30])
@pytest.mark.parametrize("piece", NASTY)
def test_patterns_come_to_an_end(pattern: re.Pattern[str], piece: str) -> None:
    text = piece * (100_000 // len(piece))
    ends = [match.end() for match in pattern.finditer(text)]
    assert ends == sorted(ends)
