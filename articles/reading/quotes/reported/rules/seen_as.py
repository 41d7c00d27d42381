"""How somebody sees somebody: Kim Lee sees [him as a risk]. Many see [the plan as too costly]."""

from articles.reading.quotes.grammar import BOUNDS, LINKS
from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import speaker_of, takes_next
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("as")
NOT_FIRST = BOUNDS | LINKS


def seen_as(line: Line, verb: int) -> Content | None:
    """Return the noun that follows the verb at once, with what it is seen as."""
    if line.word(verb + 1).lower() in NOT_FIRST or not takes_next(line, verb):
        return None
    end = thing_end(line, verb, verb + 1)
    if end is None or "as" not in line.lows[verb + 2 : end]:
        return None
    return Content("seen as", verb + 1, end, (verb, verb + 1), speaker_of(line, verb))
