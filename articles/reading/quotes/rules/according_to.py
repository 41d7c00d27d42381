"""According to Kim Lee, the day was “a good one”. The day was “a good one,” according to Kim Lee."""

from articles.reading.quotes.attribution import Attribution
from articles.reading.quotes.lines import Line
from articles.reading.quotes.mentions import noun_after


def according_to(line: Line, at: int) -> Attribution | None:
    """Return the attribution by “according to” in the sentence of the passage at `at`."""
    first = line.first(at)
    last = line.last(at + 1) if at + 1 < len(line.words) and line.lows[at + 1] in {",", "according"} else line.last(at)
    for place in range(first, last - 2):
        if line.lows[place] == "according" and line.lows[place + 1] == "to":
            source = noun_after(line, place + 2, last)
            if source:
                cue = line.text[line.starts[place] : line.ends[place + 1]]
                return Attribution("according to", cue, line.starts[source[0]], line.ends[source[1] - 1])
    return None
