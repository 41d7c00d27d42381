"""A clause with “that” behind a hearer, a place or a time: Kim Lee told us in Ohio on Monday [that all agree]."""

from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import QUOTE, Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.speaking import is_verb, speaker_of
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("that") - {"states"}  # “the states that …”
HEARER = taking("hearer")
FARTHEST = 12  # words from the verb
BEFORE_THAT = listed("contents", "before that")
NOT_BETWEEN = listed("contents", "between no that") | {QUOTE}


def that_farther_on(line: Line, verb: int) -> Content | None:
    """Return the clause with “that” which something parts from its verb."""
    conjunction = _conjunction(line, verb)
    if conjunction is None or not is_verb(line, verb):
        return None
    end = clause_end(line, verb, conjunction)
    return Content("that farther on", conjunction, end, (verb, verb + 1), speaker_of(line, verb)) if end else None


def _conjunction(line: Line, verb: int) -> int | None:
    after = line.word(verb + 1).lower()
    if after not in BEFORE_THAT and (after == "that" or line.lows[verb] not in HEARER):
        return None
    for at in range(verb + 2, min(verb + FARTHEST, line.last(verb))):
        if line.lows[at] == "that":
            return at
        if line.words[at] in NOT_BETWEEN:
            return None
    return None
