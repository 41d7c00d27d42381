"""A label opens the paragraph: CR: “We agree.” Lee: “We agree.” The treaty: “They agree.”"""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.documents import DOCUMENTS
from articles.reading.quotes.grammar import is_capital, is_word
from articles.reading.quotes.lines import EMPHASIS, Line

LONGEST = 5  # words


def label(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the label that stands before the passage at `at`, at the start of its paragraph."""
    if at > 2 * LONGEST:
        return None
    first, colon = 0, at - 1
    while first < at and line.words[first] in EMPHASIS:
        first += 1
    while colon > first and line.words[colon] in EMPHASIS:
        colon -= 1
    if colon <= first or line.words[colon] != ":" or colon - first > LONGEST:
        return None
    words = line.words[first:colon]
    if not all(map(is_word, words)) or not (all(map(is_capital, words)) or _is_document(line, first, colon)):
        return None
    return attribution("label", line, (first, colon + 1), (first, colon))


def _is_document(line: Line, first: int, colon: int) -> bool:
    return line.lows[first] == "the" and line.lows[colon - 1] in DOCUMENTS
