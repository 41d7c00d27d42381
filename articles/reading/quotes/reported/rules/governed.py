"""A preposition governs what is said: Kim Lee called for [calm in the city]. She spoke of [a good day]."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import thing_end
from articles.reading.quotes.reported.speaking import is_verb, speaker_of
from articles.reading.quotes.reported.verbs import PREPOSITIONS, governing

VERBS = {preposition: governing(preposition) for preposition in PREPOSITIONS}
WORDS = frozenset().union(*VERBS.values())


def governed(line: Line, verb: int) -> Content | None:
    """Return what the verb's own preposition governs."""
    if line.lows[verb] not in VERBS.get(line.word(verb + 1), ()) or verb + 2 >= line.last(verb):
        return None
    end = thing_end(line, verb, verb + 2)
    if end is None or not is_verb(line, verb):
        return None
    return Content("governed", verb + 2, end, (verb, verb + 2), speaker_of(line, verb))
