"""A clause without “that” behind a hearer: Kim Lee told reporters [she agrees]."""

from articles.reading.quotes.grammar import is_capital
from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.speaking import speaker_of, takes_next
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("hearer")
HEARERS = listed("contents", "hearers")
OPENS_CLAUSE = listed("contents", "opens a clause")
BEFORE_HEARER = frozenset({"the", "a", "an", "his", "her"})
LONGEST_HEARER = 5  # words


def clause_to_hearer(line: Line, verb: int) -> Content | None:
    """Return the clause that follows the hearer at once."""
    if not takes_next(line, verb):
        return None
    first = _after_hearer(line, verb)
    end = clause_end(line, verb, first) if first else None
    return Content("clause to hearer", first, end, (verb, verb + 1), speaker_of(line, verb)) if first and end else None


def _after_hearer(line: Line, verb: int) -> int | None:
    """Return the place of the word that opens a clause after “told reporters”, “told her”, “told the Gazette”."""
    at, last = verb + 1, line.last(verb)
    after = at + 1
    if line.lows[at] in BEFORE_HEARER or is_capital(line.words[at]):
        while after < min(last, at + LONGEST_HEARER) and is_capital(line.words[after]):
            after += 1
    if after >= last:
        return None
    by_name = line.lows[at] in HEARERS and is_capital(line.words[after])
    opens = line.lows[after] in OPENS_CLAUSE and (line.lows[at] in HEARERS or is_capital(line.words[after - 1]))
    return after if opens or by_name else None
