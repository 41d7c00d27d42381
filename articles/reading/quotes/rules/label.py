"""A label opens the paragraph: JS: “We agree.” LEE: “We agree.”"""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import Line
from articles.reading.quotes.mentions import is_capital, is_word

LONGEST = 5


def label(line: Line, at: int) -> Attribution | None:
    """Return the attribution by the label that stands before the passage at `at`, at the start of its paragraph."""
    first = 0
    while first < at and line.words[first] in "*_>#":
        first += 1
    colon = at - 1
    while colon > first and line.words[colon] in "*_":
        colon -= 1
    if colon <= first or line.words[colon] != ":" or colon - first > LONGEST:
        return None
    if not all(is_word(word) and is_capital(word) for word in line.words[first:colon]):
        return None
    return Attribution(
        "label", line.text[line.starts[first] : line.ends[colon]], line.starts[first], line.ends[colon - 1]
    )
