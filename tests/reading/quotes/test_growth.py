"""A text twice as long costs no more than about twice as much, however nasty it is."""

import sys
from types import FrameType

import pytest

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
    " ",
    "\n\n“We all agree on that here.”",
    "The Charter says: “We all agree on that.” It is the Nordic Charter. ",
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
