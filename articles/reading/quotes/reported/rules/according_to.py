"""By whom a thing is known: [All agree], according to Kim Lee. According to Kim Lee, [all agree]."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import noun_after
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end, trimmed
from articles.reading.quotes.reported.rules.told_after import sentence_start

WORDS = frozenset({"according"})
OPENS_WITHIN = 2  # words of the sentence


def according_to(line: Line, at: int) -> Content | None:
    """Return the sentence without the words that tell by whom it is known."""
    first = line.bounds[line.sentences[at]]
    if line.word(at + 1) != "to" or line.first(at) > first:
        return None
    found = _behind(line, at) if at - first <= OPENS_WITHIN else _before(line, first, at)
    if found is None:
        return None
    return Content("according to", *found, (at, at + 2), noun_after(line, at + 2, line.last(at)))


def _before(line: Line, first: int, at: int) -> tuple[int, int] | None:
    start = sentence_start(line, first, at)
    end = trimmed(line, start, at)
    return (start, end) if end > start else None


def _behind(line: Line, at: int) -> tuple[int, int] | None:
    comma = next((place for place in range(at + 2, line.last(at) - 1) if line.words[place] == ","), None)
    end = clause_end(line, at, comma + 1) if comma else None
    return (comma + 1, end) if comma and end else None
