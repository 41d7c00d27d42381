"""By whom a thing is known: All agree, according to Kim Lee. According to Kim Lee, all agree."""

from articles.reading.quotes.lines import Line
from articles.reading.quotes.nouns import noun_after
from articles.reading.quotes.reported.content import Content
from articles.reading.quotes.reported.ending import clause_end, trimmed

WORDS = frozenset({"according"})
CONJ = frozenset({"but", "and", "yet", "still", "so", "meanwhile", "however"})


def according_to(line: Line, at: int) -> Content | None:
    """Return the sentence without the words that tell by whom it is known."""
    first, last = line.first(at), line.last(at)
    if line.word(at + 1) != "to" or at + 2 >= last:
        return None
    source = noun_after(line, at + 2, last)
    if at - first > 3:
        start, end = first, at
        if line.lows[start] in CONJ:
            start += 1
        if line.words[start] == ",": start += 1
        for place in range(end - 1, start, -1):
            if line.words[place] == ";":
                start = place + 1
                break
    else:
        comma = next((place for place in range(at + 2, last) if line.words[place] == ","), None)
        if comma is None or comma + 1 >= last: return None
        start = comma + 1
        end_ = clause_end(line, at, start)
        if end_ is None: return None
        end = end_
    end = trimmed(line, start, end)
    return Content("according to", start, end, (at, at + 2), source) if end > start else None
