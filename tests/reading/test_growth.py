"""A text twice as long costs no more than about twice as much, however nasty it is."""

import sys
from types import FrameType

import pytest

from articles.reading.gazetteer import load
from articles.reading.leaders import find_leaders
from articles.reading.page import read_page
from articles.reading.quotes import find_quotes
from articles.reading.regions import find_regions
from articles.reading.summits import find_summits
from articles.reading.themes import find_themes

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
    "The Charter says: “We all agree on that.” It is the Nordic Charter. ",
    "the G20 summit March 3, 2019 ",
    "in Hamburg on July 7, 2017, ",
    "Trump and Putin met in Helsinki on July 16, 2018 at the summit and ",
    "Trump and Kim met in Singapore in June 2018, in Hanoi in February 2019, ",
    "G20 ",
    "President Vladimir Putin of Georgia, ",
    "President Bush of 2003. ",
    "Kim met Moon in 1990, the Congolese president, the US president-elect of ",
    "[Home](/) * [World](/world)\n",
    "# The talks end\nBy Ann Lee\nMarch 3, 2019\n",
    "> Region: Europe, Asia\n\n",
    "Share this\nMinisters met in the town and spoke of it for long.\n",
]
REPEATS = 400


def read(text: str) -> None:
    """Read a text as a page, and find in all of it what is found in a body."""
    read_page(text, "nasty.txt")
    find_quotes(text)
    for find_on in (find_leaders, find_summits):
        find_on("", text, None, load())
    for find in (find_regions, find_themes):
        find("", text, (), load())


def calls(text: str) -> int:
    """Return how many functions are called to read a text."""
    count = 0

    def note(_frame: FrameType, event: str, _arg: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(note)
    try:
        read(text)
    finally:
        sys.setprofile(None)
    return count


def surname(number: int) -> str:
    """Return a surname that is no other number's, in letters alone."""
    return "Ma" + "".join(chr(ord("a") + int(figure)) for figure in str(number)) + "son"


def of_many(number: int) -> str:
    """Return words of three people, the surname of the last with a letter too many."""
    name = surname(number)
    return f"“We all agree,” said Ann {name}. She said: “We all do.” “We all agree on it,” said {name}z. "


def test_grows_with_the_number_of_people_in_a_text() -> None:
    texts = ["".join(map(of_many, range(count))) for count in (200, 400)]
    read(texts[0])
    once, twice = map(calls, texts)
    assert twice < 2.2 * once


@pytest.mark.parametrize("piece", NASTY)
def test_grows_with_the_length_of_a_text(piece: str) -> None:
    read(piece)
    once, twice = calls(piece * REPEATS), calls(piece * 2 * REPEATS)
    assert twice < 3 * once + 1000
