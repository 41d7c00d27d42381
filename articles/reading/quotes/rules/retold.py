"""Who tells that it was said: “We agree,” Kim Lee said, according to Jo Park. The outermost source speaks."""

from articles.reading.quotes.attribution import Attribution, attribution
from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import noun_after
from articles.reading.quotes.rules.cue_after import cue_after


def retold(line: Line, at: int) -> Attribution | None:
    """Return the attribution to the source by which somebody is said to have said the passage at `at`."""
    if at + 1 >= len(line.words):
        return None
    last = line.last(at + 1)
    if "according" not in line.lows[at + 1 : last]:
        return None
    following = next((place for place in line.quotes if place > at), last)
    for place in range(at + 3, min(last, following) - 1):
        if line.lows[place] == "according" and line.lows[place + 1] == "to" and line.words[place - 1] == ",":
            source = noun_after(line, place + 2, last) if cue_after(line, at) else None
            return attribution("retold", line, (place, place + 2), source) if source else None
    return None
