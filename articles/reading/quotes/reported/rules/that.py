"""A clause with “that”: Kim Lee said that all agree. She told the paper on Monday that all agree."""

from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.speaking import is_verb, speaker_of
from articles.reading.quotes.reported.verbs import HEARER, taking

WORDS = taking("that")
FARTHEST = 12  # words from the verb
BETWEEN = frozenset({"on", "in", "at", "to", "during", "earlier", "last", "later", "again", "also", "monday", "tuesday",
                     "wednesday", "thursday", "friday", "saturday", "sunday", "out", "yesterday", "this", ",", "after", "as", "before", "when", "with", "from", "by", "for", "late", "about", "of"})
NOT_BETWEEN = frozenset({":", ";", QUOTE, "said", "and", "but"})
SHOWN = frozenset({"is", "was", "are", "were", "would", "could", "can", "will", "has", "had", "have"})


def that(line: Line, verb: int) -> Content | None:
    """Return the clause with “that” which the verb takes, beside it or behind a hearer, a place or a time."""
    conjunction = _conjunction(line, verb)
    if conjunction is None or not is_verb(line, verb):
        return None
    end = clause_end(line, verb, conjunction)
    rule = "that" if conjunction == verb + 1 else "that farther on"
    return Content(rule, conjunction, end, (verb, verb + 1), speaker_of(line, verb)) if end else None


def _conjunction(line: Line, verb: int) -> int | None:
    after = line.word(verb + 1).lower()
    if after == "that":
        return verb + 1
    if after not in BETWEEN and line.lows[verb] not in HEARER:
        return None
    for at in range(verb + 2, min(verb + FARTHEST, line.last(verb))):
        if line.lows[at] == "that":
            return at
        if line.words[at] in NOT_BETWEEN:
            return None
    return None
