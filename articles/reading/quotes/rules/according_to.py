"""According to Kim Lee, the day was “a good one”. The day was “a good one,” according to Kim Lee."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import noun_after


def according_to(line: Line, at: int) -> Attribution | None:
    """Return the attribution by “according to” in the sentence of the passage at `at`."""
    last = line.last(at + 1) if line.word(at + 1).lower() in {",", "according"} else line.last(at)
    for place in range(line.first(at), last - 2):
        if line.lows[place] == "according" and line.lows[place + 1] == "to":
            source = noun_after(line, place + 2, last)
            return attribution("according to", line, (place, place + 2), source) if source else None
    return None
