"""A thing that somebody speaks well or ill of, or tells of: Kim Lee criticised [the plan of the state]."""

from articles.reading.quotes.grammar import BOUNDS, LINKS
from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import speaker_of, takes_next
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("object")
NOT_FIRST = (BOUNDS | LINKS) - {"how", "why", "what", "whether"}


def thing(line: Line, verb: int) -> Content | None:
    """Return the noun that follows the verb at once, with all that belongs to it."""
    if line.word(verb + 1).lower() in NOT_FIRST or not takes_next(line, verb):
        return None
    end = thing_end(line, verb, verb + 1)
    return Content("thing", verb + 1, end, (verb, verb + 1), speaker_of(line, verb)) if end else None
