"""What somebody calls somebody: Kim Lee called [him “a risk”]. She declared [the talks a loss]."""

from articles.reading.quotes.grammar import LINKS
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import speaker_of, takes_next
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("naming")
OBJECTS = frozenset({"him", "her", "it", "them", "himself", "herself", "themselves", "this", "that", "me", "us"})
OPENS_NAME = frozenset({"a", "an", QUOTE})
NOT_FIRST = LINKS | {"out", "up", "off", "upon", "into", "over"}
AFTER_MARKS = listed("contents", "after marks")


def naming(line: Line, verb: int) -> Content | None:
    """Return who or what is called something, with what it is called."""
    first = verb + 1
    if line.word(first).lower() in NOT_FIRST or not takes_next(line, verb):
        return None
    end = thing_end(line, verb, first)
    if end is None or not (line.lows[first] in OBJECTS or OPENS_NAME.intersection(line.lows[first + 1 : end])):
        return None
    return Content("naming", first, _end_of_name(line, first, end), (verb, first), speaker_of(line, verb))


def _end_of_name(line: Line, first: int, end: int) -> int:
    """Return the place after a name between marks, unless the name goes on after them."""
    marked = next((at for at in range(first + 1, end) if line.words[at] == QUOTE), None)
    return marked + 1 if marked and line.word(marked + 1).lower() not in AFTER_MARKS else end
