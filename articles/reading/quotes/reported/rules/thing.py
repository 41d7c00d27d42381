"""A thing that somebody speaks well or ill of, or tells of: Kim Lee criticised the plan. She described a good day."""

from articles.reading.quotes.grammar import BOUNDS, LINKS, is_word
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import tells_backward, is_passive, is_verb, speaker_of
from articles.reading.quotes.reported.verbs import PAST, PARTICIPLES, taking

WORDS = taking("object")
NOT_FIRST = (BOUNDS | LINKS | {"to", "by", "so"}) - {"how", "why", "what", "whether"}


def thing(line: Line, verb: int) -> Content | None:
    """Return the noun that follows the verb at once, with all that belongs to it."""
    first = verb + 1
    if first >= line.last(verb) or not (is_word(line.words[first]) or line.words[first] == QUOTE):
        return None
    if line.lows[first] in NOT_FIRST or not is_verb(line, verb) or is_passive(line, verb) or tells_backward(line, verb):
        return None
    end = thing_end(line, verb, first)
    return Content("thing", first, end, (verb, first), speaker_of(line, verb)) if end else None
