"""A label opens the paragraph: CR: “We agree.” Lee: “We agree.”"""

from articles.reading.quotes.attribution import Attribution, attribution
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
    if not all(is_word(word) and is_capital(word) for word in line.words[first:colon]):
        return None
    return attribution("label", line, (first, colon + 1), (first, colon))
