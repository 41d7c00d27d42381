"""A noun that has a content: Lee’s claim [that all agree]; the suggestion [that some do not]."""

from articles.reading.quotes.grammar import POSSESSIVES
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import Noun, noun_before
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end

WORDS = listed("governing", "nouns that")
OWNERS = frozenset({"his", "her", "their"})
FARTHEST = 3  # words between the owner and the noun


def noun_that(line: Line, noun: int) -> Content | None:
    """Return the clause with “that” right behind the noun; its speaker is the noun's owner, if it has one."""
    if line.word(noun + 1) != "that":
        return None
    end = clause_end(line, noun, noun + 1)
    return Content("noun that", noun + 1, end, (noun, noun + 1), _owner(line, noun)) if end else None


def _owner(line: Line, noun: int) -> Noun | None:
    floor = line.first(noun)
    for at in range(noun - 1, max(floor, noun - FARTHEST) - 1, -1):
        if line.lows[at] in OWNERS:
            return at, at + 1
        if line.lows[at] in POSSESSIVES:
            return noun_before(line, at - 1, floor)
    return None
