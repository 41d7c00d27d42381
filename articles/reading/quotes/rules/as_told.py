"""“As” ties the verb to the passage: The talks were “a good start,” as Kim Lee put it."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.cues import PARTICIPLES
from articles.reading.quotes.grammar import is_verb
from articles.reading.quotes.lines import Line
from articles.reading.quotes.subjects import is_passive, subject_before

FARTHEST = 12  # words from “as” to the verb


def as_told(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the clause with “as” that follows the passage at `at`."""
    after = at + 1 + (line.word(at + 1) == ",")
    if line.word(after) != "as":
        return None
    for verb in range(after + 2, min(line.last(after), after + FARTHEST)):
        if is_verb(line, verb) and line.lows[verb] not in PARTICIPLES and not is_passive(line, verb):
            subject = subject_before(line, verb)
            return attribution("as told", line, verb, subject) if subject and subject[0] <= after + 2 else None
    return None
