"""A clause without “that”: Kim Lee said [all agree]."""

from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.speaking import speaker_of, takes_next
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("clause")
NOT_FIRST = listed("contents", "not a clause")


def clause(line: Line, verb: int) -> Content | None:
    """Return the clause that follows the verb at once."""
    if line.word(verb + 1).lower() in NOT_FIRST or not takes_next(line, verb):
        return None
    end, speaker = clause_end(line, verb, verb + 1), speaker_of(line, verb)
    return Content("clause", verb + 1, end, (verb, verb + 1), speaker) if end and speaker else None
