"""A clause with “that” beside its verb: Kim Lee said [that all agree]."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.reported.speaking import is_verb, speaker_of
from articles.reading.quotes.reported.verbs import taking

WORDS = taking("that") - {"states"}  # “the states that …”


def that(line: Line, verb: int) -> Content | None:
    """Return the clause with “that” right behind the verb."""
    if line.word(verb + 1) != "that" or not is_verb(line, verb):
        return None
    end = clause_end(line, verb, verb + 1)
    return Content("that", verb + 1, end, (verb, verb + 1), speaker_of(line, verb)) if end else None
