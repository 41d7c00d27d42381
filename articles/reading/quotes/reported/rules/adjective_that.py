"""An adjective that has a content: Kim Lee is sure [that all agree]."""

from articles.reading.quotes.lexicon import listed
from articles.reading.quotes.lines import Line
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end
from articles.reading.quotes.subjects import subject_before

WORDS = listed("governing", "adjectives that")


def adjective_that(line: Line, adjective: int) -> Content | None:
    """Return the clause with “that” right behind the adjective."""
    if line.word(adjective + 1) != "that":
        return None
    end = clause_end(line, adjective, adjective + 1)
    speaker = subject_before(line, adjective)
    return Content("adjective that", adjective + 1, end, (adjective, adjective + 1), speaker) if end else None
